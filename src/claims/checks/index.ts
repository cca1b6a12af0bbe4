import type { Fields } from "../../study/fields.ts";
import type { Claim } from "../claim.ts";
import { bounds } from "./bounds.ts";
import type { Check, CheckResult, Refusal } from "./check.ts";
import { grim } from "./grim.ts";
import { order } from "./order.ts";
import { sameAs } from "./same-as.ts";
import { sum } from "./sum.ts";
import { unitCheck } from "./unit.ts";
import { windowCheck } from "./window.ts";

/** Every check that needs no records. */
const checks: readonly Check[] = [grim, sameAs, sum, order, windowCheck, unitCheck, bounds];

/** Runs the checks that a claim asks for; one that is unknown, told nonsense or not of what is printed says nothing. */
export function checked(claim: Claim, claims: ReadonlyMap<string, Claim>): readonly CheckResult[] {
  return claim.checks.flatMap(({ name, told }) => {
    const check = checks.find((c) => c.name === name);
    if (check === undefined || (check.refuse?.(claim, told, claims) ?? null) !== null) return [];
    const result = check.run(claim, told, claims);
    return result === null ? [] : [result];
  });
}

/** What a claim may say under `checks`, by the name of each. */
export const CHECKS: Fields = Object.fromEntries(checks.map(({ name, told }) => [name, told]));

/** A check of a claim that finds nothing, and where in the claim it stands. */
interface Refused extends Refusal {
  readonly path: readonly (string | number)[];
  /** What it was told. */
  readonly told: unknown;
}

/** What is wrong with the checks of a claim: they cannot be of what is printed, or name no claim. */
export function checkFaults(claim: Claim, claims: ReadonlyMap<string, Claim>): readonly Refused[] {
  return claim.checks.flatMap(({ name, told, entry }): readonly Refused[] => {
    const check = checks.find((c) => c.name === name);
    const path = ["checks", entry, name];
    const text = JSON.stringify(told);
    const refused = check?.refuse?.(claim, told, claims) ?? null;
    if (refused !== null)
      return [{ ...refused, why: `${name} cannot be run on ${text}: ${refused.why}`, path, told }];
    return check?.run(claim, told, claims) === null
      ? [{ why: `${name} cannot be run on ${text}`, mend: MEND, path, told }]
      : [];
  });
}

const MEND = "see docs/claims.md for what a check is told";
