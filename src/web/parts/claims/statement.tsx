import type { ClaimFinding } from "../../../claims/judge.ts";
import { claimText } from "../../../words/claim-texts.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { Foreign } from "../foreign.tsx";
import { Phrased } from "../phrased.tsx";

/** What a claim says, in the page's language where the study tells it so, else in English. */
export function Statement({ here, claim }: { here: Here; claim: ClaimFinding }) {
  return <Foreign here={here} {...claimText(here.lang, claim, "says")} />;
}

/** The same as the heading of a page. */
export function StatementHead({ site, here, claim }: { site: Site; here: Here; claim: ClaimFinding }) {
  const { text, lang } = claimText(here.lang, claim, "says");
  return lang === "zh" ? (
    <Phrased site={site} text={text} lang={lang} />
  ) : (
    <Foreign here={here} lang={lang} text={text} />
  );
}
