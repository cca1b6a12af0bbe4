import { COUNTED } from "../layers/index.ts";
import type { Answer } from "../model/answer.ts";
import { ranges } from "./catalogue/ranges.ts";
import { units } from "./catalogue/units.ts";
import { inMillions, withDecimals, withSignificant } from "./formats.ts";
import { say, sayIn } from "./say.ts";
import { type Lang, word } from "./words.ts";

/** Units that are said by the question, or that are no units. */
const SILENT = new Set([
  "share",
  "probability",
  "index",
  "name",
  "names",
  "date",
  "year",
  "yes or no",
  "value",
  "",
]);

/** Records of these count in parts where several share one, and a count and its range keep a decimal however large they are. */
const IN_PARTS = new Set([...COUNTED, "deliveries"]);

/** What follows the unit of a rate, and how Chinese writes it. */
const RATES = [
  [" a year", "/年"],
  [" a day", "/天"],
  [" per year", "/年"],
] as const;

/** A number with no more digits than it needs. @param most decimals of a small one @param least decimals of a large one */
export function digits(value: number, lang: Lang, most = 2, least = 0): string {
  if (Math.abs(value) >= 1e6) return inMillions(value, lang);
  const decimals = decimalsOf(value, most, least);
  return isSmall(value, decimals) ? withSignificant(value, 2, lang) : withDecimals(value, decimals, lang);
}

function decimalsOf(value: number, most: number, least: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value)) return 0;
  return size >= 100 ? least : size >= 10 ? Math.min(1, most) : most;
}

function leastOf(unit: string): number {
  return IN_PARTS.has(unit) ? 1 : 0;
}

/** Whether nothing would be left of a number with so many decimals. */
function isSmall(value: number, decimals: number): boolean {
  return value !== 0 && Math.abs(value) < 0.5 * 10 ** -decimals;
}

/** The count that chooses the form of a word after a number: what is written of it, and many for millions, which are words themselves. */
function countOf(value: number, most: number, unit: string): number {
  const size = Math.abs(value);
  if (size >= 1e6) return 1e6;
  const decimals = decimalsOf(value, most, leastOf(unit));
  return isSmall(value, decimals) ? size : Number(size.toFixed(decimals));
}

/** A share as per cent. */
export function percent(share: number, lang: Lang): string {
  const value = share * 100;
  const small = value !== 0 && Math.abs(value) < 0.1;
  const text = small ? withSignificant(value, 1, lang) : withDecimals(value, 1, lang);
  return lang === "zh" ? `${text}%` : `${text}\u00a0%`;
}

/** A probability as per cent: nothing that records say is certain, so that it is never 0 % or 100 %. */
function chanceText(value: number, lang: Lang): string {
  if (value > 0.999) return `> ${percent(0.999, lang)}`;
  if (value < 0.001) return `< ${percent(0.001, lang)}`;
  return percent(value, lang);
}

/** What numbers of one unit look like, with the measure that gave them where it matters. */
export interface Style {
  readonly unit: string;
  /** A difference is written with its sign, and one of shares in points. */
  readonly change?: boolean;
  /** A distance of shares is written in points, without a sign. */
  readonly distance?: boolean;
}

/** A number without the words of its unit, but with the sign of per cent. */
export function numberText(value: number, style: Style, lang: Lang): string {
  const sign = style.change === true && value > 0 ? "+" : "";
  if (style.unit === "share") {
    const points = style.change === true || style.distance === true;
    return sign + (points ? digits(value * 100, lang, 1) : percent(value, lang));
  }
  if (style.unit === "probability") return chanceText(value, lang);
  if (style.unit === "year") return String(value);
  return sign + digits(value, lang, style.unit === "index" ? 3 : 2, leastOf(style.unit));
}

/** The words after a number: `exercises`, `million TIV`, or nothing. */
export function unitText(style: Style, value: number | null, lang: Lang): string {
  if (style.unit === "share") {
    if (style.change !== true && style.distance !== true) return "";
    return unitOf(lang, "points", value === null ? null : value * 100, 1);
  }
  if (SILENT.has(style.unit)) return "";
  for (const [rate, chinese] of RATES) {
    if (!style.unit.endsWith(rate)) continue;
    const counted = { ...style, unit: style.unit.slice(0, -rate.length) };
    const words = unitText(counted, value, lang);
    if (lang === "en") return `${words}${rate}`.trim();
    return lang === "zh" ? `${words}${chinese}` : `${words} ${word(lang, rate.trim())}`.trim();
  }
  return unitOf(lang, style.unit, value);
}

/** A number with its unit: `12.3 percentage points`, `3次演习`. */
export function measuredText(value: number, style: Style, lang: Lang): string {
  const unit = unitText(style, value, lang);
  return `${numberText(value, style, lang)}${unit === "" || lang === "zh" ? "" : " "}${unit}`;
}

/** A unit in the form that its number as written asks for; one that has no words as it is. */
function unitOf(lang: Lang, unit: string, value: number | null, most = 2): string {
  const texts = units[lang];
  if (!Object.hasOwn(texts, unit) && !Object.hasOwn(texts, `${unit}_other`)) return word(lang, unit);
  return sayIn(lang, texts, unit, { count: countOf(value ?? 5, most, unit) });
}

/** The range that gaps, ranges and rival values leave open; null where the number stands alone. */
export function rangeText(answer: Answer, style: Style, lang: Lang): string | null {
  const { value, low, high, spread } = answer;
  return typeof value !== "number" || spread === undefined ? null : endsText({ low, high }, style, lang);
}

/** The two ends of a range, or the one that it has; null where they are written alike. */
export function endsText(
  { low, high }: Pick<Answer, "low" | "high">,
  style: Style,
  lang: Lang,
): string | null {
  const write = (n: number) => numberText(n, style, lang);
  if (low === null || high === null) {
    if (low !== null) return say(lang, ranges, "orMore", { low: write(low) });
    return high === null ? null : say(lang, ranges, "orLess", { high: write(high) });
  }
  const [first, last] = [write(low), write(high)];
  if (first === last) return null;
  if (style.change === true || low < 0) return say(lang, ranges, "fromTo", { low: first, high: last });
  return `${style.unit === "share" ? first.replace(/\s?%$/, "") : first}–${last}`;
}
