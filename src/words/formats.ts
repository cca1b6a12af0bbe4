import type { Lang } from "./words.ts";

/** How numbers of a language are written. */
interface Formats {
  /** With at most so many decimals, of three. */
  decimals(most: number): Intl.NumberFormat;
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
  en: formatsOf("en"),
  ru: formatsOf("ru"),
  zh: formatsOf("zh"),
};

/** A number with at most so many decimals, its minus a true one. */
export function withDecimals(value: number, most: number, lang: Lang): string {
  // Small whole numbers are written alike in all of them.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return minus(String(value));
  return minus(FORMATS[lang].decimals(Math.min(most, 3)).format(value));
}

/** A number with at most so many significant digits. */
export function withSignificant(value: number, most: 1 | 2, lang: Lang): string {
  return minus(FORMATS[lang].significant(most).format(value));
}

/** A large number with its word: `1.2 million`. */
export function inMillions(value: number, lang: Lang): string {
  return minus(FORMATS[lang].large().format(value));
}

function minus(text: string): string {
  return text.replace(/^-/, "\u2212");
}

function formatsOf(lang: Lang): Formats {
  const number = (options: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat(lang, options));
  const decimals = [0, 1, 2, 3].map((most) => number({ maximumFractionDigits: most }));
  const significant = [1, 2].map((most) => number({ maximumSignificantDigits: most }));
  const large = number({ notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 });
  return {
    decimals: (most) => (decimals[most] ?? large)(),
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
