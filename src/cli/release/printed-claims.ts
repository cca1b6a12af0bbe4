import type { Answer } from "../../model/answer.ts";
import type { PrintedClaim, PrintedReadings, PrintedValue } from "../../release/changes/claim-changes.ts";
import { listOf, mapOf, textOf, textsOf } from "../../study/plain.ts";
import { headlineOf } from "../../words/headline.ts";
import type { Labels } from "../../words/labels.ts";

/** A value of a sentence as `claims.json` has it, as far as it is held against another. */
interface PrintableValue {
  readonly printed: unknown;
  readonly finding: string;
  readonly comparison: string;
  readonly answer: Pick<Answer, "value" | "unit"> | null;
  readonly question: unknown;
  readonly why?: string;
  readonly holdsIn?: unknown;
  readonly of?: unknown;
  readonly distinct?: unknown;
  readonly unvalued?: unknown;
}

/** A claim as `claims.json` has it. */
interface Printable extends PrintableValue {
  readonly id: string;
  readonly says: string;
  readonly where: string | null;
  /** Null where a file does not say them. */
  readonly and: readonly PrintableValue[] | null;
}

/** A claim as this release prints it. */
export function printed(claim: Printable, labels: Labels): PrintedClaim {
  const { id, says, where } = claim;
  const and = claim.and?.map((item) => printedValue(item, labels)) ?? null;
  return { id, says, where, ...printedValue(claim, labels), and };
}

function printedValue(item: PrintableValue, labels: Labels): PrintedValue {
  const { printed, finding, comparison, answer, question, why } = item;
  const measure = textOf(mapOf(question)?.measure) ?? "";
  const shown = answer === null ? "no value" : headlineOf(answer, measure, labels, "en");
  const value = answer?.value ?? null;
  const leftOut = finding === "left-out" && why !== undefined ? { leftOut: why } : {};
  const unit = answer?.unit ?? "";
  return { printed, question, finding, comparison, value, unit, shown, ...readingsSaid(item), ...leftOut };
}

/** The claims of an earlier release as it printed them, from the text of its `claims.json`. */
export function claimsIn(text: string, labels: Labels): readonly PrintedClaim[] {
  return listOf(mapOf(parsed(text))?.claims).flatMap((one) => {
    const claim = mapOf(one) ?? {};
    const id = textOf(claim.id) ?? "";
    if (id === "") return [];
    const and = Array.isArray(claim.and) ? claim.and.map((item) => valueSaid(mapOf(item) ?? {})) : null;
    const texts = { says: textOf(claim.says) ?? "", where: textOf(claim.where) };
    return [printed({ id, ...texts, ...valueSaid(claim), and }, labels)];
  });
}

function valueSaid(item: Readonly<Record<string, unknown>>): PrintableValue {
  const answer = mapOf(item.answer);
  return {
    printed: item.printed ?? null,
    finding: textOf(item.finding) ?? "",
    comparison: textOf(item.comparison) ?? "",
    answer: answer === null ? null : { value: valueIn(answer.value), unit: textOf(answer.unit) ?? "" },
    question: item.question ?? null,
    ...{ holdsIn: item.holdsIn, of: item.of, distinct: item.distinct, unvalued: item.unvalued },
    ...(typeof item.why === "string" ? { why: item.why } : {}),
  };
}

/** What is said of readings; nothing where not all of it is, as earlier versions of this program did not. */
function readingsSaid({ holdsIn, of, distinct, unvalued }: PrintableValue): {
  readonly readings?: PrintedReadings;
} {
  const without = mapOf(unvalued)?.count;
  const said = [holdsIn, of, distinct, without].every((n) => typeof n === "number");
  if (!said) return {};
  const [held, all, values, none] = [holdsIn, of, distinct, without].map(Number);
  return { readings: { holdsIn: held ?? 0, of: all ?? 0, distinct: values ?? 0, unvalued: none ?? 0 } };
}

function valueIn(value: unknown): Answer["value"] {
  return typeof value === "number" ? value : Array.isArray(value) ? textsOf(value) : textOf(value);
}

/** Text that is no JSON holds nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
