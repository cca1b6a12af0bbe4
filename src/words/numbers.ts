import type { Answer } from "../model/answer.ts";
import { type Lang, word } from "./words.ts";

/** How units are written after a number: one, and several. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  exercises: ["exercise", "exercises"],
  orders: ["order", "orders"],
  deliveries: ["delivery", "deliveries"],
  units: ["unit", "units"],
  "tiv-millions": ["million TIV (a volume, not dollars)", "million TIV (a volume, not dollars)"],
  usd: ["US dollar", "US dollars"],
  persons: ["person", "persons"],
  facilities: ["facility", "facilities"],
  programmes: ["programme", "programmes"],
  frameworks: ["framework", "frameworks"],
  projects: ["project", "projects"],
  grants: ["grant", "grants"],
  operations: ["operation", "operations"],
  indicators: ["indicator", "indicators"],
  activities: ["activity", "activities"],
  partners: ["partner", "partners"],
  years: ["year", "years"],
  nats: ["nat", "nats"],
  times: ["times", "times"],
};
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

/** What follows the unit of a rate. */
const A_YEAR = " a year";

/** A number with no more digits than it needs. */
export function digits(value: number, lang: Lang, most = 2): string {
  const size = Math.abs(value);
  if (size >= 1e6) {
    const large = { notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 } as const;
    return new Intl.NumberFormat(lang, large).format(value).replace(/^-/, "\u2212");
  }
  const decimals = Number.isInteger(value) ? 0 : size >= 100 ? 0 : size >= 10 ? Math.min(1, most) : most;
  const small = size > 0 && size < 0.5 * 10 ** -decimals;
  const options = small ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: decimals };
  return new Intl.NumberFormat(lang, options).format(value).replace(/^-/, "\u2212");
}

/** A share as per cent. */
export function percent(share: number, lang: Lang): string {
  const value = share * 100;
  const options =
    value !== 0 && Math.abs(value) < 0.1 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 1 };
  const text = new Intl.NumberFormat(lang, options).format(value).replace(/^-/, "\u2212");
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
  return sign + digits(value, lang, style.unit === "index" ? 3 : 2);
}

/** The words after a number: `exercises`, `million TIV`, or nothing. */
export function unitText(style: Style, value: number | null, lang: Lang): string {
  if (style.unit === "share")
    return style.change === true || style.distance === true ? word(lang, "percentage points") : "";
  if (SILENT.has(style.unit)) return "";
  if (style.unit.endsWith(A_YEAR)) {
    const counted = { ...style, unit: style.unit.slice(0, -A_YEAR.length) };
    return lang === "en" ? `${unitText(counted, null, lang)}${A_YEAR}`.trim() : word(lang, A_YEAR.trim());
  }
  if (lang !== "en") return word(lang, style.unit === "exercises" ? "exercises (n)" : style.unit);
  const [one, many] = UNITS[style.unit] ?? [style.unit, style.unit];
  return value === 1 ? one : many;
}

/** The range that gaps, ranges and rival values leave open; null where the number stands alone. */
export function rangeText(answer: Answer, style: Style, lang: Lang): string | null {
  const { value, low, high, spread } = answer;
  if (typeof value !== "number" || spread === undefined) return null;
  const write = (n: number) => numberText(n, style, lang);
  if (low === null || high === null) {
    if (low !== null) return low === value ? "or more" : `${write(low)} or more`;
    return high === null ? null : high === value ? "or less" : `${write(high)} or less`;
  }
  if (write(low) === write(high)) return null;
  if (style.change === true || low < 0) return `${write(low)} to ${write(high)}`;
  const first = write(low);
  return `${style.unit === "share" ? first.replace(/\s?%$/, "") : first}–${write(high)}`;
}
