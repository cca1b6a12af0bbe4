import type { Answer } from "../model/answer.ts";
import type { Factors } from "./factors.ts";
import { perTable } from "./per-table.ts";
import type { Plan } from "./plan.ts";
import { tallyFor } from "./reading.ts";
import type { Row } from "./tally.ts";

/** Measures whose upper bound is of records that may count. */
const BOUNDED = ["total", "rate", "pair"];

/** Ids of the records that are in no value and may be in its upper bound: those that count at most. */
export function atMostIn(factors: Factors, plan: Plan, { value, high, spread }: Answer): readonly string[] {
  const above = typeof value === "number" && high !== null && high > value && spread === "bounds";
  if (!above || !BOUNDED.includes(plan.measure.input)) return [];
  const idsIn = perTable((row) => factors.activities(row.table, plan.choices).ids);
  const counts = (row: Row) => row.known && !(row.best > 0) && row.high > 0;
  const rows = tallyFor(factors, plan).rows.filter(counts);
  return [...new Set(rows.map((row) => idsIn(row)[row.index] ?? ""))];
}
