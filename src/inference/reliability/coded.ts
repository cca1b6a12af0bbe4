import type { Codings } from "../../measures/codings/codings.ts";
import { amountOf, pointOf } from "../../model/amount.ts";
import { periodOf } from "../../model/period.ts";

/** Codings with their categories numbered; units that say the same are still two. */
export interface Coded {
  /** In rising order: by number or date where all are such, else by their letters. */
  readonly categories: readonly string[];
  /** Number of each category; null where some category is none. */
  readonly numbers: Float64Array | null;
  readonly coders: readonly string[];
  /** One row a unit that anybody codes, one place a coder: a category, or -1. */
  readonly rows: readonly Int32Array[];
}

/** Numbers the categories of codings. */
export function codedOf({ coders, values }: Codings): Coded {
  const found = new Set<string>();
  for (const row of values) for (const value of row) if (value !== null) found.add(value);
  const words = [...found].sort((a, b) => (a < b ? -1 : 1));
  const known = numbersOf(words);
  const order = words.map((_, k) => k);
  if (known !== null) order.sort((a, b) => (known[a] ?? 0) - (known[b] ?? 0));
  const place = new Map(order.map((k, n) => [words[k] ?? "", n]));
  return {
    categories: order.map((k) => words[k] ?? ""),
    numbers: known === null ? null : Float64Array.from(order, (k) => known[k] ?? 0),
    coders,
    rows: values
      .filter((row) => row.some((value) => value !== null))
      .map((row) => Int32Array.from(coders, (_, c) => place.get(row[c] ?? "") ?? -1)),
  };
}

/** What is said of each unit of which two coders or more speak, in their order: others say nothing about agreement. */
export function pairable({ rows }: Coded): readonly Int32Array[] {
  return rows.map((row) => row.filter((k) => k >= 0)).filter((said) => said.length > 1);
}

/** Amounts as their likeliest number, or dates as their middle day; null where some word is neither. */
function numbersOf(words: readonly string[]): readonly number[] | null {
  const amounts = words.map((word) => {
    const amount = amountOf(word);
    return amount === null ? null : pointOf(amount);
  });
  const numbers = amounts.filter((x) => x !== null);
  if (numbers.length === words.length) return numbers;
  const days = words.map((word) => periodOf(word)).filter((p) => p !== null);
  return days.length === words.length ? days.map((p) => (p.from + p.to) / 2) : null;
}
