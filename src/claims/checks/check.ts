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
  run(claim: Claim, told: unknown, claims: ReadonlyMap<string, Claim>): CheckResult | null;
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
