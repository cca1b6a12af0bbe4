import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";
import { isCounted, type Tally } from "./tally.ts";
import { countsAt } from "./tally-columns.ts";

const SAID = "in pairs judged unsure, and both of a pair count";

/** Whether a note says that records counted may be one activity, of which nobody could tell. */
export function tellsUnsure(note: string): boolean {
  return note.includes(SAID);
}

/** How many of the records counted are in pairs of which somebody judged that nobody can tell whether they are one. */
export function unsurePairs(factors: Factors, plan: Plan, tally: Tally): readonly string[] {
  const { unsure } = factors.dataset;
  if (unsure === undefined) return [];
  const which = plan.measure.name === "share" ? "whole" : "part";
  const found = new Set<string>();
  const asked = new Set(plan.layers.flatMap(({ tables }) => tables));
  for (const [table, pairs] of Object.entries(unsure)) {
    if (!asked.has(table)) continue;
    const places = factors.always(`unsure|${table}`, () => placesOf(factors, table, pairs));
    const counts = countingIn(tally, table, which);
    for (const [a, b] of places) if (counts(a) && counts(b)) found.add(`${table} ${a}`).add(`${table} ${b}`);
  }
  return found.size === 0 ? [] : [`records counted that are ${SAID}: ${found.size}`];
}

/** Whether the record at a place of a table counts. Rows are made only where columns are none. */
function countingIn(tally: Tally, table: string, which: "part" | "whole"): (i: number) => boolean {
  const own = tally.columns?.filter((one) => one.table === table);
  if (own !== undefined) return (i) => own.some((one) => countsAt(one, i, which));
  const rows = tally.rows.filter((row) => row.table === table);
  return (i) => rows.some((row) => row.index === i && isCounted(row, which));
}

/** Where the records of pairs stand in their table. */
function placesOf(
  { dataset }: Factors,
  table: string,
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [number, number])[] {
  const ids = dataset.tables.get(table)?.ids ?? [];
  return pairs.map(([a, b]) => [ids.indexOf(a), ids.indexOf(b)] as const);
}
