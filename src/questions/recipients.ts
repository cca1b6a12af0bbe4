import type { Layer } from "../layers/layer.ts";
import { ROLES } from "../model/activity.ts";
import { type Activities, type Dataset, UNKNOWN } from "../model/dataset.ts";
import { EVER, NEVER } from "../model/day.ts";
import { fieldNamed } from "../model/field-named.ts";
import { ALL_TIME, type Period } from "../model/period.ts";
import { refusal } from "../model/refusal.ts";
import type { Factor } from "./factors.ts";

/** What `to` asks for: any of some sets of actors that are all there, exactly one set, or nobody outside it. */
export interface Wanted {
  readonly mode: "any" | "exactly" | "only";
  readonly sets: readonly (readonly string[])[];
}

/** Reads the `to` of a question. @throws QuestionError where it names nobody */
export function wantedOf(dataset: Dataset, to: string): Wanted {
  const mode = to.startsWith("=") ? "exactly" : to.startsWith("only:") ? "only" : "any";
  const names = to.replace(/^(=|only:)/, "");
  const separator = mode === "any" ? "," : /[,+]/;
  const lists = names.split(separator).map((set) => set.split("+").map((n) => n.trim()));
  const sets = mode === "any" ? lists : [lists.flat()];
  const expanded = sets.flatMap((set) => {
    if (set.length === 1 && set[0] === "region" && mode === "any")
      return dataset.subject.region.map((r) => [r]);
    return [set.flatMap((n) => (n === "region" ? dataset.subject.region : [n]))];
  });
  if (expanded.some((set) => set.length === 0 || set.includes("")))
    throw refusal`${fieldNamed("to")} names nobody: ${JSON.stringify(to)}`;
  return { mode, sets: expanded };
}

const role = (name: (typeof ROLES)[number]) => ROLES.indexOf(name);

/** Who is there at each activity, those of activity `i` at `starts[i] .. starts[i + 1]`: indexes of actors, each once. */
export interface Present {
  readonly starts: Int32Array;
  readonly actors: Int32Array;
}

/** The states, and actors that are no organisation, that receive or observe in the activities of a table at some time in a period. */
export function presentIn(
  dataset: Dataset,
  layer: Layer,
  a: Activities,
  counted: Uint8Array,
  period: Period,
): Present {
  const roles = new Set([...layer.to.map(role), role("observer")]);
  const starts = new Int32Array(a.size + 1);
  const actors = new Int32Array(a.parts.actors.length);
  const there: number[] = [];
  let n = 0;
  for (let i = 0; i < a.size; i++) {
    putPartsIn(there, dataset, a, counted, i, roles, period);
    for (const actor of there) actors[n++] = actor;
    starts[i + 1] = n;
  }
  return { starts, actors: actors.slice(0, n) };
}

/**
 * Whether each activity is one of the recipients', 0 or 1. A list of participants that its source calls incomplete
 * leaves it open; rival lists widen the ends.
 */
export function recipientsOf(
  dataset: Dataset,
  layer: Layer,
  a: Activities,
  present: (territory: boolean) => Present,
  universe: string,
  to: string,
): Factor {
  const wanted = wantedOf(dataset, to);
  const sets = wanted.sets.map((set) => set.map((id) => dataset.actorIndex.get(id) ?? -2));
  const territory = onTerritory(layer, universe, to);
  const there = present(territory);
  const complete = a.text("participants_complete");
  const best = new Uint8Array(a.size);
  const low = new Uint8Array(a.size);
  const high = new Uint8Array(a.size);
  const unnamed = dataset.actorIndex.get(UNKNOWN) ?? -3;
  const meets = meeting(wanted.mode, sets, there, dataset.actors.length);
  for (let i = 0; i < a.size; i++) {
    const is = meets(i) ? 1 : 0;
    best[i] = is;
    const first = there.starts[i] ?? 0;
    const end = there.starts[i + 1] ?? 0;
    let open = first === end || (!territory && complete[i] === "no");
    if (!territory) for (let p = first; p < end; p++) if (there.actors[p] === unnamed) open = true;
    low[i] = open && wanted.mode !== "any" ? 0 : is;
    high[i] = open && (wanted.mode !== "exactly" || is === 0) ? 1 : is;
  }
  for (const [i, rivals] of a.rivals)
    for (const rival of rivals) {
      if (rival.field !== (territory ? "country" : "participants")) continue;
      const other = meetsWanted(wanted.mode, sets, actorsIn(dataset, rival.value)) ? 1 : 0;
      low[i] = Math.min(low[i] ?? 0, other);
      high[i] = Math.max(high[i] ?? 0, other);
    }
  return { best, low, high };
}

/** Whether a question asks on whose territory activities took place, and not who took part. */
export function onTerritory(layer: Layer, universe: string, to: string): boolean {
  return layer.attributed && universe === "territory" && !/^(=|only:)/.test(to);
}

/** Which activities name anybody who is there. */
export function placedOf(dataset: Dataset, { starts, actors }: Present): Factor {
  const unnamed = dataset.actorIndex.get(UNKNOWN) ?? -3;
  const best = new Uint8Array(starts.length - 1);
  for (let i = 0; i < best.length; i++)
    for (let p = starts[i] ?? 0; p < (starts[i + 1] ?? 0); p++) if (actors[p] !== unnamed) best[i] = 1;
  return { best, low: best, high: best };
}

/** Whose territory each activity took place on. */
export function countriesOf(dataset: Dataset, a: Activities): Present {
  const cells = a.text("country");
  const named = new Map<string, readonly number[]>();
  const of = cells.map((cell) => {
    const known = named.get(cell) ?? actorsIn(dataset, cell);
    named.set(cell, known);
    return known;
  });
  const starts = new Int32Array(cells.length + 1);
  of.forEach((actors, i) => {
    starts[i + 1] = (starts[i] ?? 0) + actors.length;
  });
  return { starts, actors: Int32Array.from(of.flat()) };
}

/** Whether those who are there at an activity are those wanted. */
function meeting(
  mode: Wanted["mode"],
  sets: readonly (readonly number[])[],
  { starts, actors }: Present,
  size: number,
): (i: number) => boolean {
  const anyWanted = new Uint8Array(size);
  for (const actor of sets.flat()) if (actor >= 0) anyWanted[actor] = 1;
  const wantedAt = (i: number) => {
    let n = 0;
    for (let p = starts[i] ?? 0; p < (starts[i + 1] ?? 0); p++) n += anyWanted[actors[p] ?? -1] ?? 0;
    return n;
  };
  if (mode !== "any") {
    const all = new Set(sets[0]).size;
    return (i) => {
      const there = (starts[i + 1] ?? 0) - (starts[i] ?? 0);
      return there > 0 && wantedAt(i) === there && (mode === "only" || there === all);
    };
  }
  const least = Math.min(...sets.map((set) => new Set(set).size));
  const single = sets.every((set) => set.length === 1);
  const isAt = (i: number, actor: number) => {
    for (let p = starts[i] ?? 0; p < (starts[i + 1] ?? 0); p++) if (actors[p] === actor) return true;
    return false;
  };
  return (i) => wantedAt(i) >= least && (single || sets.some((set) => set.every((actor) => isAt(i, actor))));
}

/** 1 where none of these actors has any part in the activity, as organiser, observer or otherwise. */
export function withoutOf(dataset: Dataset, a: Activities, counted: Uint8Array, actors: string): Factor {
  const absent = new Set(actors.split(",").map((id) => dataset.actorIndex.get(id.trim()) ?? -2));
  const best = new Uint8Array(a.size).fill(1);
  for (let i = 0; i < a.size; i++) {
    for (let p = a.parts.starts[i] ?? 0; p < (a.parts.starts[i + 1] ?? 0); p++) {
      if (counted[p] === 1 && absent.has(a.parts.actors[p] ?? -1)) best[i] = 0;
    }
  }
  const complete = a.text("participants_complete");
  const low = best.map((b, i) => (complete[i] === "no" ? 0 : b));
  return { best, low, high: best };
}

/** The states, and actors that are no organisation, with a part in one of these roles at some time in a period. */
export function partsIn(
  dataset: Dataset,
  a: Activities,
  counted: Uint8Array,
  i: number,
  roles: ReadonlySet<number>,
  period: Period = ALL_TIME,
): ReadonlySet<number> {
  const present: number[] = [];
  putPartsIn(present, dataset, a, counted, i, roles, period);
  return new Set(present);
}

/** The same into a list that is used again and again, each actor once. */
function putPartsIn(
  present: number[],
  dataset: Dataset,
  a: Activities,
  counted: Uint8Array,
  i: number,
  roles: ReadonlySet<number>,
  period: Period,
): void {
  present.length = 0;
  for (let p = a.parts.starts[i] ?? 0; p < (a.parts.starts[i + 1] ?? 0); p++) {
    const actor = a.parts.actors[p] ?? -1;
    const there = (a.parts.from[p] ?? EVER) <= period.to && (a.parts.to[p] ?? NEVER) >= period.from;
    if (!there || counted[p] !== 1 || !roles.has(a.parts.roles[p] ?? -1)) continue;
    if (dataset.organisation[actor] !== 1 && !present.includes(actor)) present.push(actor);
  }
}

function actorsIn(dataset: Dataset, cell: string): readonly number[] {
  const ids = cell.split(";").map((id) => id.trim());
  return [...new Set(ids.filter((id) => id !== "").map((id) => dataset.actorIndex.get(id) ?? -1))];
}

function meetsWanted(
  mode: Wanted["mode"],
  sets: readonly (readonly number[])[],
  present: readonly number[],
): boolean {
  if (mode === "any") return sets.some((set) => set.every((actor) => present.includes(actor)));
  const set = new Set(sets[0]);
  const nobodyElse = present.length > 0 && present.every((actor) => set.has(actor));
  return mode === "only" ? nobodyElse : nobodyElse && present.length === set.size;
}
