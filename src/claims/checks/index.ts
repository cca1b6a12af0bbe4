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

/** What is wrong with the checks of a claim: a name there is none of, something it cannot be told, or be of. */
export function checkFaults(claim: Claim, claims: ReadonlyMap<string, Claim>): readonly Refusal[] {
  return claim.checks.flatMap(({ name, told }): readonly Refusal[] => {
    const check = checks.find((c) => c.name === name);
    if (check === undefined) {
      const names = checks.map((c) => c.name).join(", ");
      return [{ why: `no check ${JSON.stringify(name)}; there are ${names}`, mend: MEND }];
    }
    const refused = check.refuse?.(claim, told, claims) ?? null;
    const text = JSON.stringify(told);
    if (refused !== null) return [{ ...refused, why: `${name} cannot be run on ${text}: ${refused.why}` }];
    return check.run(claim, told, claims) === null
      ? [{ why: `${name} cannot be run on ${text}`, mend: MEND }]
      : [];
  });
}

const MEND = "see docs/claims.md for what a check is told";
