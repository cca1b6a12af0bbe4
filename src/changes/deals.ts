import type { Row } from "../sources/source.ts";

/** A deal as two files of a register may be matched by it, whatever number or label each gives it. */
export interface Deal {
  readonly id: string;
  readonly supplier: string;
  readonly recipient: string;
  readonly ordered: string;
  readonly designation: string;
  /** Years of delivery, in order, parted by semicolons. */
  readonly years: string;
  /** Units and volume of the whole deal, as text; blank where they are not known. */
  readonly units: string;
  readonly tiv: string;
}

/** The deals of some rows with the sums of their deliveries; a deal's own total stands where its deliveries have none. */
export function dealsIn(rows: Iterable<Pick<Row, "table" | "cells">>): readonly Deal[] {
  const found: Row["cells"][] = [];
  const delivered = new Map<string, { years: Set<string>; units: number | null; tiv: number | null }>();
  for (const { table, cells } of rows) {
    if (table === "transfers") found.push(cells);
    if (table !== "deliveries") continue;
    const of = delivered.get(cells.deal ?? "") ?? { years: new Set<string>(), units: null, tiv: null };
    of.years.add(cells.year ?? "");
    of.units = plus(of.units, cells.units_best);
    of.tiv = plus(of.tiv, cells.tiv_millions);
    delivered.set(cells.deal ?? "", of);
  }
  return found.map((cells) => {
    const of = delivered.get(cells.id ?? "");
    return {
      id: cells.id ?? "",
      supplier: cells.supplier ?? "",
      recipient: cells.recipient ?? "",
      ordered: cells.order_year ?? "",
      designation: cells.designation ?? "",
      years: [...(of?.years ?? [])].sort().join("; "),
      units: textOf(of?.units ?? plus(null, cells.units_best)),
      tiv: textOf(of?.tiv ?? plus(null, cells.tiv_best)),
    };
  });
}

/** Deals with what their deliveries come to, and no deliveries: what two shapes of a register can be compared by. */
export function wholeDeals(rows: readonly Row[]): readonly Row[] {
  const deals = new Map(dealsIn(rows).map((deal) => [deal.id, deal]));
  return rows.flatMap((row) => {
    const deal = row.table === "transfers" ? deals.get(row.cells.id ?? "") : undefined;
    if (deal === undefined) return [];
    const { tiv_low: _, tiv_high: __, units_ordered: ___, ...cells } = row.cells;
    return [
      { ...row, cells: { ...cells, units_best: deal.units, tiv_best: deal.tiv, delivered: deal.years } },
    ];
  });
}

function plus(sum: number | null, cell: string | undefined): number | null {
  if (cell === undefined || cell === "") return sum;
  return (sum ?? 0) + Number(cell);
}

/** Two decimals, as registers print them. */
function textOf(n: number | null): string {
  return n === null ? "" : String(Math.round(n * 100) / 100);
}
