import type { Answer } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { answerPlan } from "../questions/answer.ts";
import type { Factors } from "../questions/factors.ts";
import { leftOutFor } from "../questions/left-out.ts";
import { groupsOf, planOf } from "../questions/plan.ts";
import { type LeftOut, recordsIn } from "../study/left-out.ts";
import type { Study } from "../study/study.ts";
import { names } from "../study/subject.ts";
import { type Agreement, agreementOf } from "./agree.ts";
import { soundClaims } from "./check.ts";
import type { CheckResult } from "./checks/check.ts";
import { checked } from "./checks/index.ts";
import type { Claim, Item, Printed } from "./claim.ts";
import { type Alternative, type InReadings, readingsOfItem } from "./in-readings.ts";
import { type JudgedOn, judgedOn } from "./judged-on.ts";
import { leftOpenBy, whyOpen } from "./left-open.ts";

/** What our data is to the data an author used. */
export type Comparison = "same-data" | "same-source-other-vintage" | "independent-records" | "none";

/** What we find about a claim, worded for a colleague. */
export type Finding =
  | "recomputed"
  | Agreement
  | "not-fully-specified"
  | "inconsistent-with"
  | "not-attainable"
  | "no-independent-record"
  | "left-out"
  | "not-testable"
  | "qualitative";

/** One value of a sentence: printed, ours, and in how many readings it holds. */
export interface ItemFinding extends InReadings {
  readonly printed: Printed | null;
  readonly question: Question | null;
  readonly answer: Answer | null;
  readonly comparison: Comparison;
  readonly finding: Finding;
  /** What a finding needs said: what is missing, what it is inconsistent with, what is left open. */
  readonly why?: string;
  /** How many records a release leaves out where its question looks, whoever they are from; only where there are any. */
  readonly left_out?: number;
}

/** A claim with everything we can say of it. */
export interface ClaimFinding extends ItemFinding {
  readonly id: string;
  readonly says: string;
  readonly where: string;
  /** Alternatives that are another question, or uncertain, one at a time. */
  readonly others: readonly Alternative[];
  readonly checks: readonly CheckResult[];
  readonly and: readonly ItemFinding[];
  readonly author_reply: string;
  readonly note: string;
  readonly must: boolean;
  /** Its texts in other languages, where it has any. */
  readonly in?: Claim["in"];
}

/**
 * Judges the claims of a study, of those that can be judged, on records that are independent of the publication they stand in.
 * @param ids claims to judge; all where it is left out
 * @param read the claims, where they have been read already
 * @param on what they are judged on, where that stands ready
 */
export async function judgeClaims(
  study: Study,
  ids?: readonly string[],
  read?: readonly Claim[],
  on?: (claim: Claim) => JudgedOn,
): Promise<readonly ClaimFinding[]> {
  const claims = read ?? (await soundClaims(study));
  const byId = new Map(claims.map((c) => [c.id, c]));
  const wanted = ids === undefined ? claims : claims.filter((c) => ids.includes(c.id));
  const benchFor = on ?? (await judgedOn(study, wanted));
  const leftOut = (question: Question) => leftOutFor(study, [question]);
  return wanted.map((claim) => judged({ ...benchFor(claim), leftOut }, claim, byId));
}

/** Every question that the values of a sentence ask. */
export function askedBy(claim: Pick<ClaimFinding, "question" | "and">): readonly Question[] {
  return [claim, ...claim.and].flatMap(({ question }) => question ?? []);
}

/** What claims are judged on, and what a release leaves out where a question looks. */
interface Bench extends JudgedOn {
  leftOut(question: Question): readonly LeftOut[];
}

function judged(bench: Bench, claim: Claim, claims: ReadonlyMap<string, Claim>): ClaimFinding {
  const checks = checked(claim, claims);
  const { others, ...own } = itemFinding(bench, claim, claim, checks);
  const and = claim.and.map((item) => {
    const { others: _, ...finding } = itemFinding(bench, claim, item, []);
    return finding;
  });
  return {
    id: claim.id,
    says: claim.says,
    where: claim.where,
    ...own,
    others,
    checks,
    and,
    author_reply: claim.authorReply,
    note: claim.note,
    must: claim.must,
    ...(Object.keys(claim.in).length === 0 ? {} : { in: claim.in }),
  };
}

type Full = ItemFinding & { readonly others: readonly Alternative[] };

const NO_READINGS: InReadings & { others: readonly Alternative[] } = {
  holdsIn: 0,
  of: 0,
  distinct: 0,
  decides: null,
  unvalued: { count: 0, when: [] },
  others: [],
};

function itemFinding(bench: Bench, claim: Claim, item: Item, checks: readonly CheckResult[]): Full {
  const bare = {
    printed: item.printed,
    question: item.question,
    answer: null,
    comparison: "none" as const,
    ...NO_READINGS,
  };
  const qualitative = item === claim ? claim.qualitative : null;
  if (qualitative !== null && item.question === null)
    return { ...bare, finding: "qualitative", why: qualitative };
  if (item.question === null)
    return { ...bare, finding: "not-testable", why: item.missing ?? "no question is asked" };
  try {
    const found = measured(bench, claim, item, item.question, checks);
    return qualitative === null ? found : { ...found, finding: "qualitative", why: qualitative };
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return { ...bare, finding: "not-testable", why: error.message };
  }
}

function measured(
  bench: Bench,
  claim: Claim,
  item: Item,
  question: Question,
  checks: readonly CheckResult[],
): Full {
  const { factors } = bench;
  const plan = planOf(factors, question);
  const answer = answerPlan(factors, plan);
  const heads = headsOf(factors.dataset, plan.choices);
  const compare = (value: Answer["value"]) =>
    item.printed === null ? null : agreementOf(item.printed, value, question.measure, heads);
  const agreement = compare(answer.value);
  const readings = readingsOfItem(factors, claim, item, question, compare);
  const comparison = comparisonOf(bench, claim, answer);
  const bare = comparison === "none" || answer.value === null;
  const out = bench.leftOut(question);
  const withheld = bare ? withheldSaid(out) : null;
  const found = findingOf(factors, claim, item, answer, agreement, comparison, readings, checks, withheld);
  const shown = comparison === "none" ? unknownAnswer(answer) : answer;
  const lacks = out.length === 0 ? {} : { left_out: recordsIn(out) };
  return { printed: item.printed, question, answer: shown, comparison, ...readings, ...found, ...lacks };
}

/** The first actor of each group: whom a text means by it. */
export function headsOf(
  dataset: Dataset,
  choices: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(groupsOf(dataset, choices)).map(([group, members]) => [group, members[0] ?? group]),
  );
}

/** Where no independent record bears on a claim, a 0 would say more than we know. */
function unknownAnswer(answer: Answer): Answer {
  return answer.value === null ? answer : { ...answer, value: null, why: "no-data", low: null, high: null };
}

function findingOf(
  factors: Factors,
  claim: Claim,
  item: Item,
  answer: Answer,
  agreement: Agreement | null,
  comparison: Comparison,
  readings: InReadings,
  checks: readonly CheckResult[],
  withheld: string | null,
): { readonly finding: Finding; readonly why?: string } {
  const impossible =
    checks.find((c) => c.check === "bounds" && c.outcome === "cannot-be") ?? firstGrim(checks);
  if (impossible?.outcome === "cannot-be") return { finding: "not-attainable", why: impossible.says };
  const other = checks.find((c) => c.outcome === "differs");
  if (other !== undefined) return { finding: "inconsistent-with", why: `${other.check}: ${other.says}` };
  if (withheld !== null) return { finding: "left-out", why: withheld };
  if (comparison === "none") {
    return {
      finding: "no-independent-record",
      why: answer.why ?? "no record that is independent of the publication bears on it",
    };
  }
  if (agreement === null)
    return { finding: "not-testable", why: answer.why ?? "what is printed cannot be compared with a number" };
  const open = item === claim ? claim.open : [];
  if (open.length > 0 && readings.holdsIn > 0 && readings.holdsIn < readings.of) {
    return { finding: "not-fully-specified", why: whyOpen(leftOpenBy(factors, claim)) };
  }
  if (comparison === "same-data" && agreement !== "differs-in-our-records") return { finding: "recomputed" };
  return { finding: agreement };
}

/** How many records of each layer a release leaves out, which may be those asked for, for the terms of whom, and where that is told. */
function withheldSaid(found: readonly LeftOut[]): string | null {
  if (found.length === 0) return null;
  const sources = [...new Set(found.map(({ named }) => named))].join(", ");
  const byLayer = new Map<string, number>();
  for (const { layer, records } of found) byLayer.set(layer, (byLayer.get(layer) ?? 0) + records);
  const counts = [...byLayer].map(([layer, n]) => `${layer} ${n}`).join(", ");
  return `no record that is handed out answers it; some that do may be among those left out (${counts}) for the terms of ${sources}; README.md says how to get them`;
}

/** The base that a text implies stands first among its GRIM checks. */
function firstGrim(checks: readonly CheckResult[]): CheckResult | undefined {
  return checks.find((c) => c.check.startsWith("grim"));
}

/** What the records of an answer are to the data that the author names. */
function comparisonOf(bench: JudgedOn, claim: Claim, answer: Answer): Comparison {
  const sources = sourcesOf(bench.factors.dataset, answer);
  if (sources.size === 0 || (answer.value === null && answer.why === "no-data")) return "none";
  const named = claim.data === null ? undefined : bench.publication?.data[claim.data];
  const theirs = named !== undefined && [...sources].every((s) => names(named.sources, s));
  if (!theirs) return "independent-records";
  return named.same ? "same-data" : "same-source-other-vintage";
}

function sourcesOf(dataset: Dataset, answer: Answer): ReadonlySet<string> {
  const receipt = new Set(answer.receipt);
  const sources = new Set<string>();
  for (const table of dataset.tables.values()) {
    const source = table.text("source");
    table.ids.forEach((id, i) => {
      if (receipt.has(id)) sources.add(source[i] ?? "");
    });
  }
  return sources;
}
