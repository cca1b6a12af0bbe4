import type { Entry } from "../source.ts";
import { countOf, yearOf } from "./numbers.ts";

/** Whether the cells of a table add up to its stated totals as far as rounding goes, one sentence each way. */
export function sumNotes(
  entries: readonly Entry[],
  totals: readonly Entry[],
  columns: readonly string[],
): readonly string[] {
  const years = columns.filter((column) => yearOf(column) === column);
  const stated = columns.find((column, i) => i > 0 && !years.includes(column) && TOTAL.test(column));
  const across =
    stated === undefined ? [] : entries.map((entry) => acrossOf(entry, columns[0] ?? "", years, stated));
  const total = totals.at(-1);
  const down = total === undefined ? [] : years.map((year) => downOf(entries, total, year));
  return [...said("rows", across), ...said("years", down)];
}

interface Compared {
  readonly name: string;
  readonly sum: number;
  readonly stated: number | null;
  /** How far rounding may have moved the sum. */
  readonly slack: number;
}

const TOTAL = /total|^\d{4}\s?-\s?\d{4}$|^sum/i;

function acrossOf(entry: Entry, first: string, years: readonly string[], stated: string): Compared {
  const cells = years.map((year) => entry.cells[year] ?? "");
  return compared(entry.cells[first] ?? "", cells, entry.cells[stated] ?? "");
}

function downOf(entries: readonly Entry[], total: Entry, year: string): Compared {
  const cells = entries.map((entry) => entry.cells[year] ?? "");
  return compared(year, cells, total.cells[year] ?? "");
}

function compared(name: string, cells: readonly string[], stated: string): Compared {
  const full = cells.map(countOf).filter((count) => count !== null);
  const sum = full.reduce((all, count) => all + Number(count), 0);
  const count = countOf(stated);
  // SIPRI leaves the total of nothing blank.
  const total = count === null ? (stated.trim() === "" ? 0 : null) : Number(count);
  return { name, sum, stated: total, slack: 0.5 * full.length + 0.5 };
}

function said(what: string, all: readonly Compared[]): readonly string[] {
  const told = all.filter(({ stated }) => stated !== null);
  if (told.length === 0) return [];
  const off = told.filter(({ sum, stated, slack }) => Math.abs(sum - (stated ?? sum)) > slack);
  if (off.length === 0)
    return [`the cells add up to the stated totals of all ${told.length} ${what}, within rounding`];
  const list = off.slice(0, 5).map(({ name, sum, stated }) => `${name} (${sum}, stated ${stated})`);
  const more = off.length > list.length ? "; and others" : "";
  return [
    `the cells do not add up to the stated totals of ${off.length} of ${told.length} ${what}: ${list.join("; ")}${more}`,
  ];
}
