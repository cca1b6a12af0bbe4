import type { ClaimFinding } from "../../../claims/judge.ts";
import { claimText } from "../../../words/claim-texts.ts";
import type { Here } from "../../here.ts";
import { Foreign } from "../foreign.tsx";

/** What a claim says, in the page's language where the study tells it so, else in English. */
export function Statement({ here, claim }: { here: Here; claim: ClaimFinding }) {
  return <Foreign here={here} {...claimText(here.lang, claim, "says")} />;
}
