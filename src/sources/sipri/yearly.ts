import { cleaned } from "../cells/clean.ts";
import type { Entry, Reading } from "../source.ts";
import { deliveryYears } from "./deal-rows.ts";
import { type Decimal, decimalsOf, numberOf, yearOf } from "./numbers.ts";
import { printedOf, yearsOf } from "./year-table.ts";

/** Volumes in millions of TIV by `recipient<tab>year`, recipients as printed. What SIPRI prints as `0` counts as 0. */
export type Volumes = ReadonlyMap<string, number>;

/** The volume that each recipient got in each year by a register of deliveries, as it must stand in SIPRI's import values. */
export function volumesOf(reading: Pick<Reading, "entries">): Volumes {
  const decimals = decimalsOf(reading.entries, [FLAT]);
  const volumes = new Map<string, number>();
  for (const { cells } of reading.entries) {
    const year = yearOf(cells["Delivery year"] ?? "");
    const volume = amountOf(cells, FLAT, decimals);
    if (year !== null && volume !== null) add(volumes, recipientOf(cells), year, volume);
  }
  return volumes;
}

/** The cells of a value table, and the years that it has, so that a blank can be told from a year left out. */
export function valueCells(reading: Pick<Reading, "entries" | "columns">): {
  readonly values: Volumes;
  readonly years: ReadonlySet<string>;
} {
  const column = reading.columns[0] ?? "";
  const years = yearsOf(reading);
  const values = new Map<string, number>();
  for (const { cells } of reading.entries) {
    for (const year of years) {
      const printed = printedOf(cells[year] ?? "");
      if (printed !== null && printed !== "") add(values, cells[column] ?? "", year, Number(printed));
    }
  }
  return { values, years: new Set(years) };
}

/** The volume by recipient and year where each deal's whole is spread evenly over its years of delivery: the same for both shapes of a register. */
export function evenVolumes(reading: Pick<Reading, "entries" | "columns">): Volumes {
  const semi = reading.columns.includes(SEMI);
  const decimals = decimalsOf(reading.entries, [semi ? SEMI : FLAT]);
  const deals = semi ? semiDeals(reading.entries, decimals) : flatDeals(reading.entries, decimals);
  const volumes = new Map<string, number>();
  for (const { recipient, years, volume } of deals) {
    for (const year of years) add(volumes, recipient, year, volume / years.size);
  }
  return volumes;
}

const FLAT = "TIV delivery values";
const SEMI = "SIPRI TIV of delivered weapons";

interface Spread {
  readonly recipient: string;
  readonly years: Set<string>;
  volume: number;
}

function semiDeals(entries: readonly Entry[], decimals: ReadonlyMap<string, Decimal>): readonly Spread[] {
  return entries.flatMap(({ cells }) => {
    const volume = amountOf(cells, SEMI, decimals);
    const years = deliveryYears(cleaned(cells["Year(s) of delivery"] ?? "").text);
    if (volume === null || years === null) return [];
    return [{ recipient: recipientOf(cells), years: new Set(years.flatMap(eachYear)), volume }];
  });
}

function flatDeals(entries: readonly Entry[], decimals: ReadonlyMap<string, Decimal>): readonly Spread[] {
  const deals = new Map<string, Spread>();
  for (const { cells } of entries) {
    const number = (cells["SIPRI AT Database ID"] ?? cells["Deal ID"] ?? "").trim();
    const year = yearOf(cells["Delivery year"] ?? "");
    const volume = amountOf(cells, FLAT, decimals);
    if (number === "" || year === null || volume === null) continue;
    const key = `${number}\t${recipientOf(cells)}`;
    const deal = deals.get(key) ?? { recipient: recipientOf(cells), years: new Set<string>(), volume: 0 };
    deal.years.add(year);
    deal.volume += volume;
    deals.set(key, deal);
  }
  return [...deals.values()];
}

function eachYear(span: string): readonly string[] {
  const [from, to] = span.split("/").map(Number);
  if (from === undefined || to === undefined) return [span];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}

function recipientOf(cells: Entry["cells"]): string {
  return cleaned(cells.Recipient ?? cells.Buyer ?? "").text;
}

function amountOf(
  cells: Entry["cells"],
  column: string,
  decimals: ReadonlyMap<string, Decimal>,
): number | null {
  const text = cells[column] ?? "";
  const number = text.trim() === "" ? null : numberOf(text, decimals.get(column));
  return number === null ? null : Number(number);
}

function add(volumes: Map<string, number>, name: string, year: string, volume: number): void {
  const key = `${name}\t${year}`;
  volumes.set(key, (volumes.get(key) ?? 0) + volume);
}
