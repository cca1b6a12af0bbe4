import { inOrder, keyOf, partsOf } from "./fold.ts";
import { type Holder, type Holders, heldBy } from "./holders.ts";
import type { Named, Names } from "./names.ts";
import { suggested } from "./suggest.ts";
import { codeKey, type World, worldOf } from "./world.ts";

/** Longer text is no name. */
const LONGEST = 200;
/** How many spellings are kept in mind, and then begun anew: a file has hundreds of names, and columns of other text between them. */
const KEPT = 20_000;

/** The names that a study knows: its own actors, then those that its mappings add (name to id), then the world's. */
export function namesOf(study: readonly Named[], extra: ReadonlyMap<string, string>): Names {
  const world = worldOf();
  const own = new Map(study.map((a) => [a.id, a]));
  const standIns = standInsOf(study, own, world);
  const added = new Map(
    [...extra].map(([name, id]) => [id, { id, kind: "other", name, names: "", cow: "", gw: "" }]),
  );
  takeNames(study, extra, world.names);
  takeNumbers(study, standIns, world);
  const actor = (id: string): Named | null =>
    own.get(id) ?? own.get(standIns.get(id) ?? "") ?? world.actors.get(id) ?? added.get(id) ?? null;
  const known = new Map<string, readonly (readonly Holder[])[]>();
  const readingsOf = (name: string) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const readings = readingsIn(name, world.names);
    if (known.size >= KEPT) known.clear();
    known.set(name, readings);
    return readings;
  };
  return {
    actor,
    find: (name, on = null) => {
      const ids = readingsOf(name).map((holders) => heldBy(holders, on));
      const found = ids.map((id) => (id === null ? null : actor(id)));
      const [first = null] = found;
      return found.every((other) => other?.id === first?.id) ? first : null;
    },
    byCode: (list, code, on = null) => {
      const id = heldBy(world.codes[list].get(codeKey(code)) ?? [], on);
      return id === null ? null : actor(id);
    },
    suggest: (name) =>
      name.length > LONGEST
        ? []
        : suggested(name, world.names).flatMap((id) => {
            const found = actor(id);
            return found === null ? [] : [{ name: found.name, id: found.id }];
          }),
  };
}

/** What a text names: one name, or several beside each other that must agree. */
function readingsIn(name: string, names: Holders): readonly (readonly Holder[])[] {
  if (name.length > LONGEST) return [];
  const whole = namedIn(name, names);
  if (whole !== null) return [whole];
  const parts = partsOf(name).map((part) => namedIn(part, names));
  return parts.flatMap((part) => (part === null ? [[]] : [part]));
}

function namedIn(name: string, names: Holders): readonly Holder[] | null {
  const turned = inOrder(name);
  return names.get(keyOf(name)) ?? (turned === null ? undefined : names.get(keyOf(turned))) ?? null;
}

/** Actors of the world that a study knows under an id of its own, told by the study's name for them. */
function standInsOf(
  study: readonly Named[],
  own: ReadonlyMap<string, Named>,
  world: World,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, name } of study) {
    const other = world.actors.has(id) ? null : heldBy(world.names.get(keyOf(name)) ?? [], null);
    if (other !== null && !own.has(other)) found.set(other, id);
  }
  return found;
}

/** Puts the study's names before the world's, and keeps from the world in which years another actor had them. */
function takeNames(study: readonly Named[], extra: ReadonlyMap<string, string>, names: Holders): void {
  const own = new Map<string, Set<string>>();
  for (const actor of study) {
    const texts = actor.names.split(";").map((name) => name.replace(/^\s*[a-z]{2,3}(-\w+)?=/i, ""));
    for (const text of [actor.id, actor.name, ...texts]) {
      const key = keyOf(text);
      if (key !== "") own.set(key, (own.get(key) ?? new Set()).add(actor.id));
    }
  }
  for (const [name, id] of extra) {
    const key = keyOf(name);
    if (key !== "" && !own.has(key)) names.set(key, [{ id, during: null }]);
  }
  for (const [key, ids] of own) {
    const before = names.get(key) ?? [];
    const timed = before.some((h) => h.during === null && ids.has(h.id))
      ? before.filter((h) => h.during)
      : [];
    names.set(key, [...[...ids].map((id) => ({ id, during: null })), ...timed]);
  }
}

/** Numbers of COW and of Gleditsch and Ward that a study gives to actors which the world does not have. */
function takeNumbers(
  study: readonly Named[],
  standIns: ReadonlyMap<string, string>,
  { actors, codes }: World,
): void {
  const standing = new Set(standIns.values());
  for (const { id, cow, gw } of study) {
    if (actors.has(id) || standing.has(id)) continue;
    if (cow !== "") codes["cow-number"].set(codeKey(cow), [{ id, during: null }]);
    if (gw !== "") codes["gw-number"].set(codeKey(gw), [{ id, during: null }]);
  }
}
