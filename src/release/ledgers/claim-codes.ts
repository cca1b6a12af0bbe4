import type { Printed, Relation } from "../../claims/claim.ts";
import type { Comparison, Finding } from "../../claims/judge.ts";
import type { Answer, Why } from "../../model/answer.ts";
import { claims } from "../../words/catalogue/claims.ts";
import { rounding } from "../../words/catalogue/rounding.ts";
import { say } from "../../words/say.ts";
import { word } from "../../words/words.ts";
import type { Code } from "../tables/table.ts";

/** How a sentence puts what it prints. */
export const RELATION_CODES = codesOf<Relation>({
  equal: "the value itself",
  over: "more than the value",
  under: "less than the value",
  about: "the value within a tenth",
  "at-least": "the value or more",
  "at-most": "the value or less",
  "around-zero": "about zero",
  rising: "it rises",
  falling: "it falls",
  first: "who or what is named comes first",
  includes: "who or what is named is among them",
});

/** How far what is printed is rounded. */
export const ROUNDING_CODES = codesOf<Printed["rounding"]>({
  "percent-0": say("en", rounding, "percent-0"),
  "percent-1": say("en", rounding, "percent-1"),
  whole: say("en", rounding, "whole"),
  none: "not rounded",
});

/** What the ends of an answer are. */
export const ENDS_CODES = codesOf<NonNullable<Answer["spread"]>>({
  bounds:
    "the least and the most that open dates, short lists of participants, ranges and rival values leave possible",
  bootstrap: "a 95 % interval of the bootstrap",
  credible: "a 95 % credible interval",
  confidence: "a 95 % confidence interval",
});

/** Why there is no answer. */
export const NO_VALUE_CODES = codesOf<Why>({
  "no-data": "nothing recorded",
  isolate: "no tie at all",
  degenerate: "all that it would be computed from is zero",
  "undefined-by-definition": "the measure has no value here by its definition",
  "by-construction": "how the ties were made decides the answer",
  "too-few": "too few records",
  "under-specified": "the question leaves something open",
});

/** What is found, in the words of the ledger's page. */
export const FINDING_CODES = codesOf<Finding>({
  recomputed: say("en", claims, "m_recomputed"),
  consistent: say("en", claims, "m_consistent"),
  "consistent-after-rounding": say("en", claims, "m_consistent-after-rounding"),
  "same-direction": say("en", claims, "m_same-direction"),
  "differs-in-our-records": say("en", claims, "m_differs-in-our-records"),
  "not-fully-specified": say("en", claims, "m_not-fully-specified"),
  "inconsistent-with": say("en", claims, "m_inconsistent-with"),
  "not-attainable": say("en", claims, "m_not-attainable"),
  "no-independent-record": say("en", claims, "m_no-independent-record"),
  "left-out": say("en", claims, "m_left-out"),
  "not-testable": say("en", claims, "m_not-testable"),
  qualitative: say("en", claims, "m_qualitative"),
});

/** What our data are to those of the author. */
export const COMPARISON_CODES = codesOf<Comparison>({
  "same-data": word("en", "same-data"),
  "same-source-other-vintage": word("en", "same-source-other-vintage"),
  "independent-records": word("en", "independent-records"),
  none: say("en", claims, "c_none"),
});

function codesOf<Value extends string>(labels: Readonly<Record<Value, string>>): readonly Code[] {
  return Object.entries<string>(labels).map(([value, label]) => ({ value, label }));
}
