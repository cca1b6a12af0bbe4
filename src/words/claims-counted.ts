import type { ClaimFinding } from "../claims/judge.ts";
import { claims as words } from "./catalogue/claims.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** How many claims there are, how many values their sentences print, and of how many we have an answer: the same words wherever they are counted. */
export function claimsCounted(
  claims: readonly (Pick<ClaimFinding, "answer"> & {
    readonly and: readonly Pick<ClaimFinding, "answer">[];
  })[],
  lang: Lang,
): string {
  const items = claims.flatMap((claim) => [claim, ...claim.and]);
  return say(lang, words, "counted", {
    claims: say(lang, words, "claimsOf", { count: claims.length }),
    values: say(lang, words, "valuesOf", { count: items.length }),
    answered: items.filter(({ answer }) => answer !== null).length,
  });
}
