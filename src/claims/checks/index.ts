import type { Claim } from "../claim.ts";
import { bounds } from "./bounds.ts";
import type { Check, CheckResult } from "./check.ts";
import { grim } from "./grim.ts";
import { order } from "./order.ts";
import { sameAs } from "./same-as.ts";
import { sum } from "./sum.ts";
import { unitCheck } from "./unit.ts";
import { windowCheck } from "./window.ts";

/** Every check that needs no records. */
const checks: readonly Check[] = [grim, sameAs, sum, order, windowCheck, unitCheck, bounds];

/** Runs the checks that a claim asks for; one that is unknown or told nonsense says so. */
export function checked(claim: Claim, claims: ReadonlyMap<string, Claim>): readonly CheckResult[] {
  return claim.checks.flatMap(({ name, told }) => {
    const result = checks.find((c) => c.name === name)?.run(claim, told, claims) ?? null;
    return result === null ? [] : [result];
  });
}

/** What is wrong with the checks of a claim: a name there is none of, or something it cannot be told. */
export function checkFaults(claim: Claim, claims: ReadonlyMap<string, Claim>): readonly string[] {
  return claim.checks.flatMap(({ name, told }) => {
    const check = checks.find((c) => c.name === name);
    if (check === undefined)
      return [`no check ${JSON.stringify(name)}; there are ${checks.map((c) => c.name).join(", ")}`];
    return check.run(claim, told, claims) === null
      ? [`${name} cannot be run on ${JSON.stringify(told)}`]
      : [];
  });
}
