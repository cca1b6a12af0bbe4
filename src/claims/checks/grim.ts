import { attainable } from "../../measures/amounts/grim.ts";
import { mapWith, number } from "../../study/fields.ts";
import { mapOf } from "../../study/plain.ts";
import type { Printed } from "../claim.ts";
import { type Check, printedNumber, printedText } from "./check.ts";

/** Whether a printed share can come from whole numbers out of a stated base (Brown & Heathers 2017). */
export const grim: Check = {
  name: "grim",
  says: "Can the printed share come from a whole number out of this base?",
  told: mapWith({ base: number }, ["base"]),
  refuse: ({ printed }, told) => {
    const base = mapOf(told)?.base;
    if (typeof base !== "number") return null;
    if (!(Number.isInteger(base) && base > 0))
      return { why: `${base} is no base`, mend: "give the whole number that the share is of" };
    if (printed === null || isShare(printed)) return null;
    return {
      why: `it is of a share printed as a percentage, and what is printed is ${JSON.stringify(printed.value)}${printed.unit === "" ? "" : ` in ${printed.unit}`}`,
      mend: "take the check out, or print a share as such: { value: 0.46, unit: share, rounding: percent-0 }",
    };
  },
  run: (claim, told) => {
    const base = mapOf(told)?.base;
    const share = printedNumber(claim.printed);
    if (typeof base !== "number" || share === null || claim.printed === null) return null;
    const decimals = claim.printed.rounding === "percent-1" ? 1 : 0;
    const found = attainable(Number((share * 100).toFixed(decimals)), base, decimals);
    const ways = [
      found.halfUp ? "rounding half up" : "",
      found.halfEven ? "rounding half to even" : "",
      found.truncation ? "cutting off" : "",
    ].filter((w) => w !== "");
    const text = printedText(claim.printed);
    return {
      check: `grim, base ${base}`,
      outcome: ways.length > 0 ? "agrees" : "cannot-be",
      says:
        ways.length > 0
          ? `with a base of ${base}, ${text} is attainable by ${ways.join(", ")}`
          : `with a base of ${base}, no whole number gives ${text}, whether rounded half up, half to even or cut off`,
    };
  },
};

function isShare({ value, unit, rounding }: Printed): boolean {
  return (
    (unit === "share" || unit === "") &&
    rounding.startsWith("percent") &&
    typeof value === "number" &&
    value >= 0 &&
    value <= 1
  );
}
