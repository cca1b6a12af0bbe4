import { text } from "../../study/fields.ts";
import { textOf } from "../../study/plain.ts";
import type { Printed } from "../claim.ts";
import { type Check, printedText, unknown, unlike } from "./check.ts";

/** Whether one quantity printed twice is printed the same. */
export const sameAs: Check = {
  name: "same-as",
  says: "Is the quantity printed the same in both places?",
  told: text,
  refuse: (claim, told, claims) => {
    const id = textOf(told) ?? "";
    const other = claims.get(id);
    if (other === undefined) return unknown([id], claims);
    if (claim.printed === null || other.printed === null) return null;
    if (isNumber(claim.printed) === isNumber(other.printed)) return unlike([claim, other]);
    return {
      why: `of ${claim.id} and ${other.id} one prints a number and the other none`,
      mend: "name a claim that prints the same quantity",
    };
  },
  run: (claim, told, claims) => {
    const other = claims.get(textOf(told) ?? "");
    if (other === undefined || claim.printed === null || other.printed === null) return null;
    const agrees = meet(claim.printed, other.printed);
    return {
      check: `same as ${other.id}`,
      outcome: agrees ? "agrees" : "differs",
      says: `${printedText(claim.printed)} here, ${printedText(other.printed)} in ${other.id}: ${agrees ? "both can be true of one number" : "not the same number"}`,
    };
  },
};

function isNumber(printed: Printed): boolean {
  return allowed(printed) !== null;
}

/** Whether one value can be what both print. */
function meet(a: Printed, b: Printed): boolean {
  const [one, two] = [allowed(a), allowed(b)];
  if (one === null || two === null) return String(a.value) === String(b.value);
  const from = one.low > two.low ? one : two;
  const to = one.high < two.high ? one : two;
  if (from.low < to.high) return true;
  const within = (r: Allowed) => (r.low < from.low || r.closed) && (r.high > to.high || r.closed);
  return from.low === to.high && within(one) && within(two);
}

/** The values that a printed one allows; `closed` where its ends are among them. */
interface Allowed {
  readonly low: number;
  readonly high: number;
  readonly closed: boolean;
}

function allowed(printed: Printed): Allowed | null {
  const { value, relation } = printed;
  const all = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  if (printed.low !== null || printed.high !== null) {
    return { low: printed.low ?? all.low, high: printed.high ?? all.high, closed: true };
  }
  if (typeof value !== "number") return null;
  switch (relation) {
    case "over":
      return { ...all, low: value, closed: false };
    case "under":
      return { ...all, high: value, closed: false };
    case "at-least":
      return { ...all, low: value, closed: true };
    case "at-most":
      return { ...all, high: value, closed: true };
    case "about":
      return { low: value - 0.1 * Math.abs(value), high: value + 0.1 * Math.abs(value), closed: true };
    case "around-zero":
      return { low: -0.005, high: 0.005, closed: false };
    default:
      return { low: value, high: value, closed: true };
  }
}
