import { dateOf, EVER, isoOf, NEVER } from "../model/day.ts";
import { ALL_TIME, meets, type Period, windowOf, yearsBetween } from "../model/period.ts";
import type { Question } from "../model/question.ts";
import { twoPeriods } from "./catalogue/two-periods.ts";
import { dateText } from "./dates.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** Measures whose numbers grow with the length of a period. */
const ADDED = ["count", "sum"];
/** Measures that compare a question with another, by what `against.measure` says. */
const COMPARING = ["change", "ratio"];
/** A day, in years. */
const DAY = 0.003;

/** What a reader should know of two periods that are compared: that they are not equally long, where numbers add up, and what is in both. */
export function twoPeriodsText(
  question: Question,
  against: Partial<Question> | undefined,
  lang: Lang,
): readonly string[] {
  const earlier = against ?? question.against;
  if (earlier?.period === undefined) return [];
  const own = question.period === undefined ? ALL_TIME : windowOf(question.period);
  const other = windowOf(earlier.period);
  if (own === null || other === null) return [];
  const measure = COMPARING.includes(question.measure) ? (earlier.measure ?? "count") : question.measure;
  return [
    ...(ADDED.includes(measure) ? lengthsText([question.period, own], [earlier.period, other], lang) : []),
    ...(meets(own, other) ? [sharedText(own, other, lang)] : []),
  ];
}

type Named = readonly [text: string | undefined, window: Period];

function lengthsText([text, own]: Named, [otherText, other]: Named, lang: Lang): readonly string[] {
  const [years, otherYears] = [yearsBetween(own), yearsBetween(other)];
  const known = years !== null && otherYears !== null;
  if (known ? Math.abs(years - otherYears) < DAY : own.from === other.from && own.to === other.to) return [];
  if (!known || !Number.isInteger(years) || !Number.isInteger(otherYears))
    return [say(lang, twoPeriods, "unequal")];
  const params = {
    period: dateText(lang, text ?? ""),
    years: say(lang, twoPeriods, "years", { count: years }),
    other: dateText(lang, otherText ?? ""),
    otherYears: say(lang, twoPeriods, "years", { count: otherYears }),
  };
  return [say(lang, twoPeriods, "lengths", params)];
}

/** That two periods share days, and which: in whole years where they are whole years. */
function sharedText(a: Period, b: Period, lang: Lang): string {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  const [first, last] = [dateOf(from), dateOf(to + 1)];
  const whole =
    (from === EVER || (first.month === 1 && first.day === 1)) &&
    (to === NEVER || (last.month === 1 && last.day === 1));
  const start = from === EVER ? "" : whole ? String(first.year) : isoOf(from);
  const end = to === NEVER ? "" : whole ? String(last.year - 1) : isoOf(to);
  const shared = dateText(lang, start === end && start !== "" ? start : `${start}..${end}`);
  const open = (start === "") !== (end === "");
  return say(lang, twoPeriods, open ? "sharedOpen" : "shared", { shared });
}
