import { sum as added } from "../../measures/sum.ts";
import { type Field, list, mapWith, text, truth } from "../../study/fields.ts";
import { listOf, mapOf } from "../../study/plain.ts";
import type { Claim } from "../claim.ts";
import { type Check, printedNumber, unknown, unlike, unnumbered } from "./check.ts";

/** A number, or the claim that prints it. */
const part: Field = (value, ...where) => {
  if (typeof value !== "number") text(value, ...where);
};

/** Whether printed parts add up to a printed total, or leave a remainder where one may be left. */
export const sum: Check = {
  name: "sum",
  says: "Do the parts add up to the total, or leave a remainder?",
  told: mapWith({ of: list(part), is: part, "remainder-allowed": truth }, ["of", "is"]),
  refuse: (_, told, claims) => {
    const t = mapOf(told);
    const ids = [...listOf(t?.of), t?.is].filter((part) => typeof part === "string");
    const named = ids.flatMap((id) => claims.get(id) ?? []);
    return unknown(ids, claims) ?? unnumbered(named) ?? unlike(named);
  },
  run: (_, told, claims) => {
    const t = mapOf(told);
    const parts = listOf(t?.of).map((p) => numberOf(p, claims));
    const total = numberOf(t?.is, claims);
    if (total === null || parts.length === 0 || parts.some((p) => p === null)) return null;
    const whole = added(parts.map((p) => p ?? 0));
    const rest = Number((total - whole).toPrecision(10));
    const open = t?.["remainder-allowed"] === true;
    const words = `${parts.join(" + ").replaceAll("+ -", "− ")} = ${Number(whole.toPrecision(10))} of ${total}`;
    if (rest === 0) return { check: "sum", outcome: "agrees", says: `${words}: the parts are the whole` };
    if (rest > 0 && open)
      return { check: "sum", outcome: "agrees", says: `${words}: a remainder of ${rest}, not an error` };
    return {
      check: "sum",
      outcome: "differs",
      says: `${words}: ${rest > 0 ? `${rest} short` : `${-rest} too many`}`,
    };
  },
};

function numberOf(part: unknown, claims: ReadonlyMap<string, Claim>): number | null {
  if (typeof part === "number") return part;
  return typeof part === "string" ? printedNumber(claims.get(part)?.printed) : null;
}
