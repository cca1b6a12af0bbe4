import type { Printed } from "../claims/claim.ts";
import type { ClaimFinding, Finding, ItemFinding } from "../claims/judge.ts";
import type { Answer } from "../model/answer.ts";
import { claims as words } from "./catalogue/claims.ts";
import { spreadText, valueText } from "./headline.ts";
import { isNamed, type Labels, namesText } from "./labels.ts";
import { commasText } from "./lists.ts";
import { numberText } from "./numbers.ts";
import { say } from "./say.ts";
import { type Lang, word } from "./words.ts";

/** Borne out, to be looked at, or nothing to say. */
export type Tone = "good" | "warn" | "faint";

/** How a finding is coloured: borne out, to be looked at, nothing to say. None is red: a difference is no fault. */
export function toneOf(finding: Finding): Tone {
  switch (finding) {
    case "recomputed":
    case "consistent":
    case "consistent-after-rounding":
    case "same-direction":
      return "good";
    case "differs-in-our-records":
    case "inconsistent-with":
    case "not-attainable":
    case "not-fully-specified":
      return "warn";
    default:
      return "faint";
  }
}

/** How a relation is written before a number. */
const SIGNS: Readonly<Partial<Record<Printed["relation"], string>>> = {
  over: ">",
  under: "<",
  about: "≈",
  "at-least": "≥",
  "at-most": "≤",
};

/** What is printed, as a reader would write it. */
export function printedOf(item: Pick<ItemFinding, "printed">, labels: Labels, lang: Lang): string {
  const { printed } = item;
  if (printed === null) return "";
  const { value, low, high, relation } = printed;
  const unsaid = value === null && low === null && high === null;
  if (unsaid || value === relation) return word(lang, relation.replaceAll("-", " "));
  if (typeof value === "string") return labels.actor(value);
  if (value !== null && typeof value !== "number") return labels.actors(value);
  if (["rising", "falling", "around-zero"].includes(relation))
    return word(lang, relation.replaceAll("-", " "));
  if (value === null) {
    const [from, to] = [low, high].map((n) =>
      n === null ? "" : numberText(n, { unit: printed.unit }, lang),
    );
    return `${printed.unit === "share" ? from?.replace(/\s?%$/, "") : from}–${to}`;
  }
  const year = printed.unit === "" && value > 1900 && value < 2100;
  const text = year ? String(value) : numberText(value, { unit: printed.unit }, lang);
  const sign = SIGNS[relation];
  return sign === undefined ? text : `${sign} ${text}`;
}

/** Whether a finding says that there is nothing here which an answer could come from. */
export function isBare(finding: Finding): boolean {
  return finding === "no-independent-record" || finding === "left-out";
}

/** Our answer to the question of a claim; blank where none is asked. */
export function oursOf(item: ItemFinding, labels: Labels, lang: Lang): string {
  if (item.answer === null) return "";
  if (isBare(item.finding)) return word(lang, item.finding === "left-out" ? "left-out" : "no record");
  return valueText(item.answer, item.question?.measure ?? "", labels, lang);
}

/** The same with its range. */
export function oursWithRange(item: ItemFinding, labels: Labels, lang: Lang): string {
  if (item.answer === null || isBare(item.finding)) return oursOf(item, labels, lang);
  const range = spreadText(item.answer, item.question?.measure ?? "", lang);
  return oursOf(item, labels, lang) + (range === null ? "" : ` (${range})`);
}

/** In how many equivalent readings it holds: `4 of 6`. */
export function holdsText(item: Pick<ItemFinding, "holdsIn" | "of">, lang: Lang): string {
  return item.of === 0 ? "" : `${item.holdsIn} ${word(lang, "of")} ${item.of}`;
}

/** A value of another reading in the unit of the answer. */
export function otherText(value: Answer["value"], item: ItemFinding, labels: Labels, lang: Lang): string {
  if (value === null) return word(lang, "no value");
  const unit = item.answer?.unit ?? "";
  if (isNamed(value)) return namesText(value, unit, labels, lang);
  return numberText(value, { unit, change: item.question?.measure === "change" }, lang);
}

/** The findings on further values of a sentence that are another than on its first, each with how many values where it has several; blank where none is. */
export function otherFindings(claim: ClaimFinding, lang: Lang): string {
  const others = tallyOf(claim.and.filter(({ finding }) => finding !== claim.finding));
  const told = others.map(([finding, n]) => {
    const name = word(lang, finding);
    return claim.and.length === 1 ? name : say(lang, words, "findingOf", { finding: name, n });
  });
  return commasText(lang, told);
}

/** How many more values a sentence prints than its first, and which of them have another finding. */
export function moreValues(claim: ClaimFinding, lang: Lang): string {
  const more = say(lang, words, "more", { count: claim.and.length });
  const findings = otherFindings(claim, lang);
  return findings === "" ? more : say(lang, words, "moreOther", { more, findings });
}

/** How many claims have each finding, the most frequent first. */
export function tallyOf(
  found: readonly Pick<ClaimFinding, "finding">[],
): readonly (readonly [Finding, number])[] {
  const counts = new Map<Finding, number>();
  for (const { finding } of found) counts.set(finding, (counts.get(finding) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
