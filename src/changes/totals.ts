import type { Row } from "../sources/source.ts";
import type { Sheet } from "../study/csv.ts";

const OWN = ["tiv_low", "tiv_best", "tiv_high", "units_low", "units_best", "units_high"];

/**
 * A deal's own total is left out where the study has its deliveries with amounts: both together would count twice.
 * @returns the rows, and how many deals' totals were left out
 */
export function withoutDoubles(
  rows: readonly Row[],
  deliveries: Sheet,
): { readonly rows: readonly Row[]; readonly left: number } {
  const cells = (name: string) => deliveries.column(name) ?? [];
  const [deals, tiv, units] = [cells("deal"), cells("tiv_millions"), cells("units_best")];
  const split = new Set<string>();
  deals.forEach((deal, i) => {
    if ((tiv[i] ?? "") !== "" || (units[i] ?? "") !== "") split.add(deal);
  });
  let left = 0;
  const out = rows.map((row) => {
    if (row.table !== "transfers" || !split.has(row.cells.id ?? "")) return row;
    if (OWN.every((field) => (row.cells[field] ?? "") === "")) return row;
    left++;
    return { ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([f]) => !OWN.includes(f))) };
  });
  return { rows: out, left };
}
