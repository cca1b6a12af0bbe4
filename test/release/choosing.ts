import type { Question } from "../../src/model/question.ts";
import type { Texts } from "../memory-files.ts";

/** The reference study with other claims in place of its own: one a question. */
export function asking(texts: Texts, questions: readonly Question[]): Texts {
  const own = Object.entries(texts).filter(([path]) => !/^(claims|figures)\//.test(path));
  const claims = questions.map((question, n) => ({
    id: `Q-${n}`,
    says: JSON.stringify(question),
    open: ["window"],
    question,
  }));
  return { ...Object.fromEntries(own), "claims/asked.yaml": JSON.stringify(claims) };
}

const everywhere = { to: "region", period: "2000..2021" } as const;
const exercises = { layer: "exercises", ...everywhere } as const;
const transfers = { layer: "transfers", ...everywhere } as const;
const choices: readonly Readonly<Record<string, string>>[] = [
  ...["organiser", "organiser-fractional", "umbrella-to-lead-states", "participant"].map((attribution) => ({
    attribution,
  })),
  ...["neither", "parts", "wholes"].map((composites) => ({ composites })),
  ...["held", "all"].map((status) => ({ status })),
  ...["edition", "phase", "series"].map((unit) => ({ unit })),
  { "organiser-evidence": "stated" },
  { forecasts: "out", duplicates: "each" },
  { observers: "counted", universe: "territory" },
];
const dealt = ["delivery", "delivery-even", "delivery-first", "delivery-last", "order"].flatMap((basis) =>
  ["media", "sipri", "all"].map((vintage) => ({ "year-basis": basis, vintage })),
);
/** What one exercise comes to, at least and at most. */
function ofOne(activity: string, more: Partial<Question>): Question {
  return { measure: "range", layer: "exercises", where: { activity }, ...more };
}

/** Questions about exercises under each choice. */
const chosen: readonly Question[] = choices.flatMap((conventions): Question[] => [
  { measure: "share", from: "russia-led", ...exercises, conventions },
  { measure: "range", by: "year", from: "us-nato", ...exercises, conventions },
  { measure: "largest", by: "partner", ...exercises, conventions },
]);
/** How many questions come first that are about exercises. */
export const OF_EXERCISES = chosen.length;

/** Questions under every choice that the scripts know of. */
export const CHOOSING: readonly Question[] = [
  ...chosen,
  ...dealt.flatMap((conventions): Question[] => [
    { measure: "sum", value: "tiv-millions", from: "RUS", ...transfers, period: "2010..2015", conventions },
    { measure: "range", value: "units", by: "year", ...transfers, conventions },
    { measure: "nth", value: "3", from: "CHN", ...transfers, conventions },
  ]),
  ...["hhi", "richness", "shannon", "effective-number", "composition", "set"].flatMap((measure) => [
    { measure, ...transfers },
    { measure, by: "kind", ...transfers },
    { measure, from: "CHN", by: "recipient", ...transfers },
  ]),
  { measure: "institutional-overlap", layer: "memberships", from: "CHN", ...everywhere },
  { measure: "smallest", by: "partner", ...exercises, against: { measure: "frequency" } },
  { measure: "range", by: "year", layer: "facilities", from: "russia-led", ...everywhere },
  { measure: "range", layer: "assistance", value: "usd", to: "region" },
  // Records of which sources differ: in a date, in who took part, in who organised, and in how many there were.
  { measure: "range", by: "year", layer: "facilities", from: "russia-led", period: "2000..2003" },
  ofOne("peace-mission-2010", { by: "year", period: "2010-09-10" }),
  ofOne("peace-mission-2018", { by: "year", to: "UZB" }),
  ...["UZB", "MNG"].map((from) =>
    ofOne("peace-mission-2018", { by: "year", from, conventions: { attribution: "participant" } }),
  ),
  ofOne("cooperative-osprey-1996", { by: "year", from: "JPN", conventions: { attribution: "participant" } }),
  ofOne("tianshan-3-2017", { by: "year", from: "SCO" }),
  ofOne("exercise-01-2002", { value: "troops" }),
  { measure: "interval", layer: "transfers", from: "RUS", to: "KAZ" },
  { measure: "effective-number", ...exercises, conventions: { attribution: "participant" } },
  { measure: "e-i-normalised", ...exercises, layer: "exercises,operations" },
  { measure: "trend", layer: "all", from: "TUR", to: "KAZ+KGZ" },
  { measure: "count", layer: "exercises", to: "only:region", without: "RUS", where: { service: "!army" } },
  {
    measure: "median",
    layer: "facilities",
    from: "RUS",
    value: "persons",
    by: "year",
    period: "2005..2012",
  },
];
