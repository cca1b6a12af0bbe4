import type { ClaimFinding } from "../claims/judge.ts";
import { claims as words } from "./catalogue/claims.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

type Counted = Pick<ClaimFinding, "printed" | "answer">;

/** How many claims there are, how many values their sentences print, and how many of these a question is asked of the records for: the same words wherever they are counted. */
export function claimsCounted(
  claims: readonly (Counted & { readonly and: readonly Counted[] })[],
  lang: Lang,
): string {
  const items = claims.flatMap((claim) => [claim, ...claim.and]).filter(({ printed }) => printed !== null);
  return say(lang, words, "counted", {
    claims: say(lang, words, "claimsOf", { count: claims.length }),
    values: say(lang, words, "valuesOf", { count: items.length }),
    asked: items.filter(({ answer }) => answer !== null).length,
  });
}
