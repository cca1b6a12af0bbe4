import { textOf } from "../../study/plain.ts";
import type { Printed } from "../claim.ts";
import { type Check, printedText } from "./check.ts";

/** Whether one quantity printed twice is printed the same. */
export const sameAs: Check = {
  name: "same-as",
  says: "Is the quantity printed the same in both places?",
  run: (claim, told, claims) => {
    const other = claims.get(textOf(told) ?? "");
    if (other === undefined || claim.printed === null || other.printed === null) return null;
    const agrees = fits(claim.printed, other.printed) && fits(other.printed, claim.printed);
    return {
      check: `same as ${other.id}`,
      outcome: agrees ? "agrees" : "differs",
      says: `${printedText(claim.printed)} here, ${printedText(other.printed)} in ${other.id}: ${agrees ? "both can be true of one number" : "not the same number"}`,
    };
  },
};

/** Whether the value that `b` prints is one that `a` allows. */
function fits(a: Printed, b: Printed): boolean {
  if (typeof a.value !== "number" || typeof b.value !== "number") return String(a.value) === String(b.value);
  if (b.relation !== "equal") return true;
  if (a.relation === "over") return b.value > a.value;
  if (a.relation === "under") return b.value < a.value;
  if (a.relation === "at-least") return b.value >= a.value;
  if (a.relation === "at-most") return b.value <= a.value;
  return a.relation !== "equal" || a.value === b.value;
}
