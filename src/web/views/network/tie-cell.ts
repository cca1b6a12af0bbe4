import type { ViewTools } from "../tools.ts";
import type { Held } from "./held.ts";
import { isAmountless, isRecorded, mayTextOf } from "./tie-words.ts";

/** What the cell of a tie, or of a partner with all recipients together, has in a matrix. */
export interface TieCell {
  readonly held: Held;
  readonly kind: "number" | "dateless" | "may" | "amountless" | "uncounted" | "searched" | "not-searched";
  /** Whether any record stands behind it. */
  readonly told: boolean;
}

/** Two periods are told below what they differ by, so that a cell of them has a number wherever either tells one. */
export function cellOf(tools: ViewTools, held: Held): TieCell {
  const { now, before, undated } = held;
  const sides = before === null ? [now] : [now, before];
  const may = sides.some((side) => mayTextOf(tools, side) !== null);
  const one = (kind: TieCell["kind"], told = true) => ({ held, kind, told });
  if (undated > 0 && !isRecorded(held)) return one("dateless");
  if (may && before === null) return one("may");
  if (may || isRecorded(held)) return one("number");
  if (sides.some(isAmountless)) return one("amountless");
  if (sides.some(({ state }) => state === "uncounted")) return one("uncounted");
  return one(sides.every(({ state }) => state === "searched") ? "searched" : "not-searched", false);
}
