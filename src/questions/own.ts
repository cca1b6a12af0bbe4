import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";
import { wantedOf } from "./recipients.ts";

const NOBODY: ReadonlySet<string> = new Set();

/**
 * The recipients asked about where whoever takes part counts as a partner: they take part in all of it, and are partners of others
 * and not of themselves.
 */
export function ownOf({ dataset }: Factors, { question, choices }: Plan): ReadonlySet<string> {
  if (choices.attribution !== "participant" || question.to === undefined) return NOBODY;
  return new Set(wantedOf(dataset, question.to).sets.flat());
}
