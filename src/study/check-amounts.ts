import { inOrder } from "../model/amount.ts";
import { meant } from "../model/near.ts";
import type { Wrong } from "./check-cells.ts";
import type { Found } from "./check-found.ts";
import type { Table } from "./check-tables.ts";
import { shown } from "./check-text.ts";

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Stems of amounts whose unit is a column of its own, and what that column holds. */
const UNITS: Readonly<Record<string, "currency" | "unit">> = {
  money: "currency",
  number: "unit",
  value: "unit",
};

/** What people write for persons. */
const PERSONS = ["person", "people", "troops", "men", "officers", "soldiers"];

/** Units that are added up by name, and what people write for them. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  persons: PERSONS,
  usd: ["us$", "$", "dollar", "dollars", "us dollars"],
  "tiv-millions": ["tiv", "tiv millions", "million tiv", "tivm"],
};

/** Checks numbers, the order of low, best and high, and that each amount has the unit it is counted in. */
export function checkAmounts(table: Table, found: Found): void {
  const stems = new Set<string>();
  for (const [column, kind] of Object.entries(table.columns)) {
    if (kind !== "number" && kind !== "count") continue;
    const below = table.name === "indicators";
    const stem = /^(.+)_(?:low|best|high)$/.exec(column)?.[1];
    const units = stem === "number" ? table.cells("unit") : [];
    table.cells(column).forEach((cell, i) => {
      if (cell === "") return;
      const wrong = numberWrong(cell, kind === "count" && !below);
      if (wrong !== null) found.error(table.at(i, column), wrong.code, wrong.message, wrong.mend);
      const odd = stem !== undefined && isOfPeople(stem, units[i] ?? "") ? fractionWrong(cell) : null;
      if (odd !== null) found.warning(table.at(i, column), odd.code, odd.message, odd.mend);
    });
    if (stem !== undefined) stems.add(stem);
  }
  for (const stem of stems) {
    checkOrder(table, stem, found);
    checkUnit(table, stem, found);
  }
}

/** Whether an amount counts people, by its stem or by its unit. */
export function isOfPeople(stem: string, unit: string): boolean {
  return stem === "troops" || stem === "personnel" || [...PERSONS, "persons"].includes(unit.toLowerCase());
}

/** A number of people that is no whole one, and so may stand for thousands; null where it is whole or no number. */
export function fractionWrong(cell: string): Wrong | null {
  if (!NUMBER.test(cell) || Number.isInteger(Number(cell))) return null;
  const message = `is no whole number of people, and may be in thousands: ${cell}`;
  const whole = Number((Number(cell) * 1000).toPrecision(15));
  return { code: "fraction-of-people", message, mend: `write ${whole} if it is, else a whole number` };
}

/** What is wrong with a number, or null. */
export function numberWrong(cell: string, counted: boolean): Wrong | null {
  if (NUMBER.test(cell)) {
    if (!counted || Number(cell) >= 0) return null;
    const mend = "write what was counted, or leave it blank if it is not known";
    return { code: "negative", message: `is less than nothing: ${cell}`, mend };
  }
  return { code: "not-a-number", message: () => `is no number: ${shown(cell)}`, mend: () => mendOf(cell) };
}

function mendOf(cell: string): string {
  const plain = "write digits, with a point for decimals; a range goes into low and high, words into a note";
  const bare = cell.replace(/[\s\u00a0\u2009\u202f]/gu, "");
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return `write ${bare.replaceAll(",", "")}`;
  if (/^\d+,\d{1,2}$/.test(bare)) return `write ${bare.replace(",", ".")}`;
  if (NUMBER.test(bare)) return `write ${bare}`;
  const range = /^(\d+)[–—-](\d+)$/.exec(bare);
  return range === null ? plain : `write ${range[1]} as the low and ${range[2]} as the high number`;
}

const ENDS = ["low", "best", "high"] as const;

function checkOrder(table: Table, stem: string, found: Found): void {
  const [low, best, high] = ENDS.map((end) => table.cells(`${stem}_${end}`));
  const read = (cell: string | undefined) => (cell === undefined || !NUMBER.test(cell) ? null : Number(cell));
  for (let i = 0; i < table.sheet.size; i++) {
    const amount = { low: read(low?.[i]), best: read(best?.[i]), high: read(high?.[i]) };
    if (inOrder(amount)) continue;
    const given = ENDS.filter((end) => amount[end] !== null).map((end) => `${end} ${amount[end]}`);
    const column = ENDS.find((end) => amount[end] !== null) ?? "low";
    const mend = "correct one, or change them round: low, best, high";
    found.error(table.at(i, `${stem}_${column}`), "out-of-order", `${stem}: ${given.join(", ")}`, mend);
  }
}

function checkUnit(table: Table, stem: string, found: Found): void {
  const column = Object.hasOwn(UNITS, stem) ? UNITS[stem] : undefined;
  if (column === undefined) return;
  const units = table.cells(column);
  const amounts = ENDS.map((end) => [`${stem}_${end}`, table.cells(`${stem}_${end}`)] as const);
  for (let i = 0; i < table.sheet.size; i++) {
    const unit = units[i] ?? "";
    const given = amounts.find(([, cells]) => (cells[i] ?? "") !== "");
    if (unit === "" && given !== undefined) {
      const mend =
        column === "currency" ? "write its currency, such as USD" : "write what it counts, such as persons";
      found.error(table.at(i, given[0]), `no-${column}`, `${stem} ${given[1][i]} has no ${column}`, mend);
    }
    const wrong = unit === "" ? null : column === "currency" ? currencyWrong(unit) : unitWrong(unit);
    if (wrong === null) continue;
    if (column === "currency") found.error(table.at(i, column), wrong.code, wrong.message, wrong.mend);
    else found.warning(table.at(i, column), wrong.code, wrong.message, wrong.mend);
  }
}

/** What is wrong with a currency, or null: ISO 4217 names one with three capitals. */
export function currencyWrong(cell: string): Wrong | null {
  const tiv = cell.toLowerCase().startsWith("tiv");
  if (/^[A-Z]{3}$/.test(cell) && !tiv) return null;
  const mend = tiv
    ? "put it in tiv_millions: TIV are volumes, not money"
    : "write its three letters, such as USD";
  return { code: "not-a-currency", message: `is no currency: ${shown(cell)}`, mend };
}

/** A unit that is nearly one that is added up, and so would not be. */
export function unitWrong(cell: string): Wrong | null {
  const typed = cell.toLowerCase();
  if (Object.hasOwn(ADDED, typed)) return null;
  const alias = Object.entries(ADDED).find(([, names]) => names.includes(typed));
  const near = alias?.[0] ?? Object.keys(ADDED).find((unit) => unit.length > 4 && differsByOne(unit, typed));
  if (near === undefined) return null;
  const message = `the unit ${shown(cell)} is not added up with ${near}`;
  return { code: "near-unit", message, mend: meant(cell, [near], `write ${near} if it is the same`) };
}

function differsByOne(a: string, b: string): boolean {
  return a !== b && Math.abs(a.length - b.length) <= 1 && (a.startsWith(b.slice(0, -1)) || b.startsWith(a));
}
