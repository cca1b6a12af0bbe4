import type { Factors } from "./factors.ts";
import { perTable } from "./per-table.ts";
import type { Plan } from "./plan.ts";
import { tallyOf } from "./tally.ts";

/** Ids of the records that a question is about and that lack the number it asks for. */
export function unnumberedIn(factors: Factors, plan: Plan): readonly string[] {
  const idsIn = perTable(({ table }) => factors.activities(table, plan.choices).ids);
  const lacking = tallyOf(factors, plan).rows.filter(({ known }) => !known);
  return [...new Set(lacking.map((row) => idsIn(row)[row.index] ?? ""))];
}
