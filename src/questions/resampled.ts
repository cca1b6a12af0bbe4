import type { Units } from "../inference/bootstrap.ts";
import { byPartner } from "./by-partner.ts";
import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";
import type { Row, Tally } from "./tally.ts";

/** What one unit of resampling adds to one of several totals. */
export interface Addition {
  readonly unit: string;
  readonly column: number;
  readonly amount: number;
}

/** What is drawn again: activities or series, and packages of orders or orders for volumes of transfers. */
export function unitOf(factors: Factors, plan: Plan, { table, index }: Row): string {
  const own = `${table}|${index}`;
  const inSeries = plan.choices.unit === "series";
  if (!inSeries && (table !== "transfers" || unitName(plan) !== "packages")) return own;
  const a = factors.activities(table, plan.choices);
  if (inSeries) {
    const series = a.text("series")[index] ?? "";
    return series === "" ? own : `series|${series}`;
  }
  const year = a.text("order_year")[index] ?? "";
  const kind = a.text("kind")[index] || a.text("category")[index] || "";
  return year === "" ? own : `${year}|${a.text("recipient")[index] ?? ""}|${kind}`;
}

/** The word for what is drawn again. */
export function unitName(plan: Plan): "packages" | "orders" | "activities" {
  if (!plan.layers.some((l) => l.tables.includes("transfers"))) return "activities";
  if (plan.value === "count") return "orders";
  return plan.choices["resampling-unit"] === "orders" ? "orders" : "packages";
}

/** What each unit adds to the total of each partner, and in the last column to nobody's of them. */
export function partnerUnits(factors: Factors, plan: Plan, tally: Tally, names: readonly string[]): Units {
  const groups = new Map<string, Row[]>();
  for (const row of tally.each) {
    if (row.whole.best === 0) continue;
    const unit = unitOf(factors, plan, row);
    const held = groups.get(unit);
    if (held === undefined) groups.set(unit, [row]);
    else held.push(row);
  }
  const columns = names.length + 1;
  const values = new Float64Array(groups.size * columns);
  let n = 0;
  for (const rows of groups.values()) {
    const { totals, rest } = byPartner(factors, plan, { each: rows }, names);
    values.set(totals, n * columns);
    values[n * columns + names.length] = rest;
    n++;
  }
  return { size: groups.size, columns, values };
}

/** Units from what they add, in the order in which they are first met. */
export function unitsFrom(additions: Iterable<Addition>, columns: number): Units {
  const rows = new Map<string, Float64Array>();
  for (const { unit, column, amount } of additions) {
    const row = rows.get(unit) ?? new Float64Array(columns);
    row[column] = (row[column] ?? 0) + amount;
    rows.set(unit, row);
  }
  const values = new Float64Array(rows.size * columns);
  [...rows.values()].forEach((row, n) => {
    values.set(row, n * columns);
  });
  return { size: rows.size, columns, values };
}

/** Totals of the columns, where every unit is one activity of one column; null where any is more, less or shared. */
export function countsOf({ size, columns, values }: Units): Float64Array | null {
  const counts = new Float64Array(columns);
  for (let n = 0; n < size; n++) {
    let ones = 0;
    for (let c = 0; c < columns; c++) {
      const x = values[n * columns + c] ?? 0;
      if (x !== 0 && x !== 1) return null;
      ones += x;
      counts[c] = (counts[c] ?? 0) + x;
    }
    if (ones !== 1) return null;
  }
  return counts;
}
