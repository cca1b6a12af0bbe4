import type { Row } from "../sources/source.ts";
import type { Sheet } from "../study/csv.ts";

const OWN = ["tiv_low", "tiv_best", "tiv_high", "units_low", "units_best", "units_high"];

/**
 * A deal's own total is left out where the study has its deliveries with amounts: both together would count twice.
 * @returns the rows, how many deals' totals were left out, and which of them are not the sum of the study's deliveries
 */
export function withoutDoubles(
  rows: readonly Row[],
  deliveries: Sheet,
): { readonly rows: readonly Row[]; readonly left: number; readonly differ: readonly string[] } {
  const cells = (name: string) => deliveries.column(name) ?? [];
  const [deals, tiv, units] = [cells("deal"), cells("tiv_millions"), cells("units_best")];
  const split = new Map<string, number>();
  deals.forEach((deal, i) => {
    if ((tiv[i] ?? "") === "" && (units[i] ?? "") === "") return;
    split.set(deal, (split.get(deal) ?? 0) + Number(tiv[i] ?? "0"));
  });
  let left = 0;
  const differ: string[] = [];
  const out = rows.map((row) => {
    if (row.table !== "transfers" || !split.has(row.cells.id ?? "")) return row;
    if (OWN.every((field) => (row.cells[field] ?? "") === "")) return row;
    left++;
    const [total, sum] = [Number(row.cells.tiv_best ?? "0"), split.get(row.cells.id ?? "") ?? 0];
    if (Math.abs(total - sum) > 0.02)
      differ.push(`${row.cells.id}: ${total} in the file, ${Math.round(sum * 100) / 100} here`);
    return { ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([f]) => !OWN.includes(f))) };
  });
  return { rows: out, left, differ };
}
