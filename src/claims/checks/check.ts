import { meant } from "../../model/near.ts";
import { shown } from "../../study/check-text.ts";
import type { Field } from "../../study/fields.ts";
import type { Claim, Printed } from "../claim.ts";

/** What arithmetic on printed numbers alone finds. */
export interface CheckResult {
  readonly check: string;
  /** `differs` is a difference from another printed value; `cannot-be` is a value that nothing can give. */
  readonly outcome: "agrees" | "differs" | "cannot-be";
  /** One sentence, with the assumption it stands on. */
  readonly says: string;
}

/** A check that needs no records. `told` is what the claim file says under its name. */
export interface Check {
  readonly name: string;
  readonly says: string;
  /** What it may be told. */
  readonly told: Field;
  /** Why it cannot be of what is printed, where it cannot; then it is not run. */
  refuse?(claim: Claim, told: unknown, claims: ReadonlyMap<string, Claim>): Refusal | null;
  run(claim: Claim, told: unknown, claims: ReadonlyMap<string, Claim>): CheckResult | null;
}

/** Why a check cannot be of what a claim prints, and what to do about it. */
export interface Refusal {
  readonly why: string;
  readonly mend: string;
}

/** The refusal of a check that puts numbers of several units beside each other; a blank unit goes with any. */
export function unlike(claims: readonly Claim[]): Refusal | null {
  const first = claims.find((c) => unitOf(c) !== "");
  const other = claims.find((c) => unitOf(c) !== "" && first !== undefined && unitOf(c) !== unitOf(first));
  if (first === undefined || other === undefined) return null;
  return {
    why: `${first.id} is printed in ${unitOf(first)} and ${other.id} in ${unitOf(other)}`,
    mend: "hold only numbers of one unit against each other, or correct `unit` under printed",
  };
}

/** The refusal of a check that names a claim there is not. */
export function unknown(ids: readonly string[], claims: ReadonlyMap<string, Claim>): Refusal | null {
  const id = ids.find((one) => !claims.has(one));
  if (id === undefined) return null;
  return {
    why: `there is no claim ${shown(id)}`,
    mend: meant(id, claims.keys(), "name claims by their ids"),
  };
}

/** The refusal of a check that needs numbers, where a claim prints none. */
export function unnumbered(claims: readonly Claim[]): Refusal | null {
  const without = claims.find((c) => printedNumber(c.printed) === null);
  if (without === undefined) return null;
  return { why: `${without.id} prints no single number`, mend: "name only claims that print one number" };
}

function unitOf({ printed }: Claim): string {
  return printed?.unit ?? "";
}

/** A printed value as a sentence gives it. */
export function printedText(printed: Printed | null): string {
  if (printed === null) return "nothing printed";
  const value =
    printed.low !== null || printed.high !== null
      ? `${printed.low ?? ""}..${printed.high ?? ""}`
      : printed.value;
  const share = typeof value === "number" && printed.rounding.startsWith("percent");
  const text = share
    ? `${Number((value * 100).toPrecision(12))} %`
    : Array.isArray(value)
      ? value.join(", ")
      : String(value);
  const words: Partial<Record<Printed["relation"], string>> = {
    over: "over ",
    under: "under ",
    about: "about ",
    "at-least": "at least ",
    "at-most": "at most ",
  };
  return `${words[printed.relation] ?? ""}${text}`;
}

/** The number that a printed value puts into a sum. */
export function printedNumber(printed: Printed | null | undefined): number | null {
  return typeof printed?.value === "number" ? printed.value : null;
}
