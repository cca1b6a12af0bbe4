import type { Answer } from "../model/answer.ts";
import type { Factors } from "./factors.ts";
import { saysUnnumbered } from "./lack.ts";
import { perTable } from "./per-table.ts";
import type { Plan } from "./plan.ts";
import { tallyFor } from "./reading.ts";
import type { Row } from "./tally.ts";
import { unnumberedIn } from "./unnumbered.ts";

/** The lists in the order in which they are told. */
export const ENDS = [
  "uncertain",
  "atMost",
  "wholeAtMost",
  "unnumbered",
] as const satisfies readonly (keyof EndRecords)[];

/** Ids of the records that part the ends of a range from its value, and of those that add nothing to it. */
export interface EndRecords {
  /** In no value, and at most in what is counted. */
  readonly atMost: readonly string[];
  /** Counted, or in what a share is of, and not for certain, or not in how much. */
  readonly uncertain: readonly string[];
  /** Of a share: in no value, and at most in what it is of. */
  readonly wholeAtMost: readonly string[];
  /** In no value, since they lack the number that is added up. */
  readonly unnumbered: readonly string[];
}

/** Measures whose bounds are of records that may count. */
const BOUNDED = ["total", "rate", "pair"];

/** The records behind the ends of an answer; none where these are no bounds, or of a measure that adds nothing up. */
export function endRecords(factors: Factors, plan: Plan, answer: Answer): EndRecords {
  const { value, low, high, spread, notes = [] } = answer;
  const { input, name } = plan.measure;
  const unnumbered = input === "total" && notes.some(saysUnnumbered) ? unnumberedIn(factors, plan) : [];
  const ends = spread === "bounds" && (low !== value || high !== value);
  if (typeof value !== "number" || !ends || !BOUNDED.includes(input))
    return { atMost: [], uncertain: [], wholeAtMost: [], unnumbered };
  const idsIn = perTable((row) => factors.activities(row.table, plan.choices).ids);
  const { rows } = tallyFor(factors, plan);
  const idsOf = (is: (row: Row) => boolean) => [
    ...new Set(rows.filter((row) => row.known && is(row)).map((row) => idsIn(row)[row.index] ?? "")),
  ];
  const ofAll = (row: Row) => (name === "share" ? row.whole : row);
  return {
    atMost: (high ?? value) > value ? idsOf((row) => !(row.best > 0) && row.high > 0) : [],
    uncertain: idsOf((row) => isOpen(row) || isOpen(ofAll(row))),
    wholeAtMost: idsOf((row) => !(row.high > 0) && !(ofAll(row).best > 0) && ofAll(row).high > 0),
    unnumbered,
  };
}

/** Whether something is in a value, and more or less than that may be. */
function isOpen({ best, low, high }: Row["whole"]): boolean {
  return best > 0 && (low < best || high > best);
}

/** Those of the lists that hold anything. */
export function heldEnds(ends: EndRecords): Partial<EndRecords> {
  return Object.fromEntries(Object.entries(ends).filter(([, ids]) => ids.length > 0));
}
