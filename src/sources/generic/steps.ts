import type { Named } from "../names/names.ts";
import type { Context } from "../source.ts";
import { bare } from "./cells.ts";
import { type Draft, flag, flagFraction, quantityReader, refuse } from "./draft.ts";
import { fieldsOf } from "./fields.ts";
import { type ColumnMapping, lastPart, type Mapping, type WideMapping } from "./mapping.ts";
import { peopleIn } from "./people.ts";
import { isOfBoth, keepPlace, namesIn, placedIn } from "./placed.ts";
import { plain, roleInBrackets, roleOf, yesOrNo } from "./words.ts";

/** Whom a name stands for at the time of the row. */
export type Look = (name: string) => Named | null;

/** Finds whom a name in a column stands for, at the time of the row, and marks what is odd in it. */
export type Find = (column: string) => Look;

/** Reads actors into a row, by the names of its day; `known` finds them without a mark. */
export type ActorStep = (cells: readonly string[], draft: Draft, find: Find, known: Look) => void;

/** Reads a column of actors, once the day is known; none where the column is not there. */
export function actorStep(
  column: ColumnMapping,
  at: ReadonlyMap<string, number>,
  mapping: Mapping,
  context: Context,
): readonly ActorStep[] {
  const { to, heading, separators = [] } = column;
  const index = at.get(heading);
  if (index === undefined || to === null || column.as !== "actors") return [];
  const fields = fieldsOf(mapping.table);
  const role = fields[to]?.role ?? null;
  const missing = new Set(column.missing);
  const read = quantityReader(mapping.decimal);
  const both = isOfBoth(column, mapping);
  const keep = keepPlace(column, mapping, fields);
  return [
    (cells, draft, find, known) => {
      const text = bare(cells[index] ?? "");
      if (text === "" || missing.has(text)) return;
      const placed = both || keep !== null ? placedIn(text, separators, known) : [];
      const places = placed.map(({ place }) => place).filter((place) => place !== "");
      if (both) for (const place of places) flagNear(draft, heading, place, context);
      const people = (both ? placed.map(({ states }) => states) : [text]).map((states) =>
        peopleIn(states, separators, find(heading), missing),
      );
      const found = people.flatMap((p) => p.found);
      for (const name of people.flatMap((p) => p.unknown))
        unknownActor(draft, heading, name, context, places.length === 0 ? null : keep);
      leaveOut(
        draft,
        heading,
        people.flatMap((p) => p.missing),
        role,
        mapping,
      );
      if (role === null) {
        draft.cells[to] = [...new Set(found.map((p) => p.actor.id))].join(";");
      } else {
        for (const p of found) {
          const personnel = p.personnel === "" ? null : read(p.personnel);
          if (personnel !== null) flagFraction(draft, heading, text, personnel);
          draft.parts.push({ actor: p.actor, role: p.role ?? role, personnel, inferred: false });
        }
      }
    },
  ];
}

/** Tells what of a list stands for nothing known; where it lists who took part, others may have. */
function leaveOut(
  draft: Draft,
  column: string,
  missing: readonly string[],
  role: string | null,
  { table }: Mapping,
): void {
  const short = role === "participant" && table === "exercises";
  for (const text of new Set(missing)) {
    if (short) {
      draft.cells.participants_complete = "no";
      flag(
        draft,
        column,
        text,
        "stands for nothing known in a list: who took part is taken as not fully known",
      );
    } else flag(draft, column, text, "stands for nothing known in a list: left out");
  }
}

/** Marks a place that may be the name of a state with a slip in it. */
function flagNear(draft: Draft, column: string, place: string, { names }: Context): void {
  for (const name of namesIn(place)) {
    const near = names.suggest(name).find(({ id }) => names.actor(id)?.kind === "state");
    if (near === undefined) continue;
    const why = `is near to the state ${near.name} (${near.id}): taken as a place; correct it if the state is meant`;
    flag(draft, column, name, why);
  }
}

/**
 * Refuses a row for a name that is not known, with those that are near.
 * @param keep how what the cell says beside is kept
 */
export function unknownActor(
  draft: Draft,
  column: string,
  name: string,
  context: Context,
  keep: string | null = null,
): void {
  const near = context.names.suggest(name).map((s) => `${s.name} (${s.id})`);
  const mend = `${near.length === 0 ? "" : `did you mean ${near.join(" or ")}? If not, `}add the name to names of actors.csv`;
  draft.unknown.push(name);
  refuse(draft, column, `no actor is known by the name ${JSON.stringify(name)}`, mend, name, keep);
}

/** Reads columns that say one thing together. */
export function wideStep(
  wide: WideMapping,
  at: ReadonlyMap<string, number>,
  mapping: Mapping,
  context: Context,
): ActorStep {
  const columns = wide.headings.flatMap((heading) => {
    const index = at.get(heading);
    return index === undefined ? [] : [{ heading, index, last: lastPart(heading) }];
  });
  const missing = new Set(wide.missing);
  const role = wide.role ?? "participant";
  const read = quantityReader(mapping.decimal);
  const words = new Map(Object.entries(wide.roles ?? {}).map(([word, r]) => [plain(word), r]));
  const take = (heading: string, last: string, text: string, draft: Draft, find: Find) => {
    if (wide.to === "deliveries") {
      const amount = read(text);
      if (amount === null)
        refuse(draft, heading, "is no number that can be read", "write digits, or leave it blank", text);
      else if (amount.best !== 0) {
        draft.deliveries.push({
          year: last,
          units: wide.as === "units" ? amount : null,
          tiv: wide.as === "tiv" ? amount : null,
        });
      }
      return;
    }
    if (wide.as === "actors") {
      const { found, unknown, missing: none } = peopleIn(text, [";", ","], find(heading), missing);
      leaveOut(draft, heading, none, role, mapping);
      for (const name of unknown) unknownActor(draft, heading, name, context);
      const headed = roleInBrackets(heading);
      for (const p of found) {
        const put = (as: string) =>
          draft.parts.push({ actor: p.actor, role: as, personnel: null, inferred: false });
        // Whoever hosts or organises takes part too, as a column of participants says of it; who observes does not.
        if (headed !== "observer" || p.role !== null) put(p.role ?? role);
        if (headed !== null && headed !== role && p.role === null) put(headed);
      }
      return;
    }
    const amount = wide.as === "personnel" ? read(text) : null;
    const said =
      amount === null
        ? (yesOrNo(text) ?? words.get(plain(text)) ?? roleOf(text))
        : amount.best === 0
          ? "no"
          : "yes";
    if (said === "no") return;
    if (amount !== null) flagFraction(draft, heading, text, amount);
    if (said === null)
      return refuse(draft, heading, "does not say whether it took part", "write x or leave it blank", text);
    const actor = find(heading)(last);
    if (actor === null) return unknownActor(draft, heading, last, context);
    draft.parts.push({ actor, role: said === "yes" ? role : said, personnel: amount, inferred: false });
  };
  return (cells, draft, find) => {
    for (const { heading, index, last } of columns) {
      const raw = cells[index];
      if (raw === undefined || raw === "") continue;
      const text = bare(raw);
      if (text !== "" && !missing.has(text)) take(heading, last, text, draft, find);
    }
  };
}
