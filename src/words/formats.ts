import type { Lang } from "./words.ts";

/** How numbers of a language are written. */
interface Formats {
  /** What stands between thousands, and before decimals. */
  readonly signs: readonly [thousands: string, decimals: string];
  /** With at most so many significant digits. */
  significant(most: number): Intl.NumberFormat;
  /** Millions in words. */
  large(): Intl.NumberFormat;
  /** The form that goes with a count. */
  plural(count: number): Intl.LDMLPluralRule;
  languages(): Intl.DisplayNames;
}

/** Each is made when it is first written with, and once: to make one takes longer than to write hundreds of numbers with it. */
export const FORMATS: Readonly<Record<Lang, Formats>> = {
  en: formatsOf("en", [",", "."]),
  ru: formatsOf("ru", ["\u00a0", ","]),
  zh: formatsOf("zh", [",", "."]),
};

/** Beyond this a number has no digits of its own. */
const LARGEST = 1e21;

/**
 * A number with at most so many decimals, of three, its minus a true one. The platform's own format of numbers writes the same, but
 * the first one of a page takes a browser as long as a whole view.
 */
export function withDecimals(value: number, most: number, lang: Lang): string {
  // Small whole numbers are written alike in all of them.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return minus(String(value));
  if (!(Math.abs(value) < LARGEST)) return minus(new Intl.NumberFormat(lang).format(value));
  const [thousands, point] = FORMATS[lang].signs;
  const [whole, digits] = rounded(Math.abs(value), Math.min(most, 3));
  const decimals = digits.replace(/0+$/, "");
  const text = whole.replace(THOUSANDS, thousands) + (decimals === "" ? "" : point + decimals);
  return minus(value < 0 ? `-${text}` : text);
}

/** The digits of a number before and after its point, a half rounded up, as it is written and not as it is held: 1.005 is 1.01. */
function rounded(value: number, most: number): readonly [whole: string, decimals: string] {
  const [whole = "", digits = ""] = value < 1e-6 ? ["0"] : String(value).split(".");
  if ((digits[most] ?? "0") < "5") return [whole, digits.slice(0, most)];
  const all = String(BigInt(whole + digits.slice(0, most)) + 1n).padStart(most + 1, "0");
  return [all.slice(0, all.length - most), all.slice(all.length - most)];
}

/** Before each three digits but the first. */
const THOUSANDS = /\B(?=(\d{3})+$)/g;

/** A number with at most so many significant digits. */
export function withSignificant(value: number, most: 1 | 2, lang: Lang): string {
  return minus(FORMATS[lang].significant(most).format(value));
}

/** A large number with its word: `1.2 million`. */
export function inMillions(value: number, lang: Lang): string {
  return minus(FORMATS[lang].large().format(value));
}

function minus(text: string): string {
  return text.startsWith("-") ? `\u2212${text.slice(1)}` : text;
}

function formatsOf(lang: Lang, signs: Formats["signs"]): Formats {
  const number = (options: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat(lang, options));
  const significant = [1, 2].map((most) => number({ maximumSignificantDigits: most }));
  const large = number({ notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 });
  return {
    signs,
    significant: (most) => (significant[most - 1] ?? large)(),
    large,
    plural: pluralIn(lang),
    languages: once(() => new Intl.DisplayNames(lang, { type: "language" })),
  };
}

/** Forms are kept for counts that come again and again. */
function pluralIn(lang: Lang): (count: number) => Intl.LDMLPluralRule {
  const rules = once(() => new Intl.PluralRules(lang));
  const small: Intl.LDMLPluralRule[] = [];
  return (count) => {
    if (!Number.isInteger(count) || count < 0 || count >= 1000) return rules().select(count);
    const form = small[count] ?? rules().select(count);
    small[count] = form;
    return form;
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
