import type { Lang } from "./words.ts";

/** How numbers of a language are written. */
interface Formats {
  /** With at most as many decimals as its place says. */
  readonly decimals: readonly Intl.NumberFormat[];
  /** With at most as many significant digits as its place says, beginning with one. */
  readonly significant: readonly Intl.NumberFormat[];
  /** Millions in words. */
  readonly large: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules;
}

/** Made once: to make a format takes longer than to write hundreds of numbers with it. */
export const FORMATS: Readonly<Record<Lang, Formats>> = {
  en: formatsOf("en"),
  ru: formatsOf("ru"),
  zh: formatsOf("zh"),
};

/** A number with at most so many decimals, its minus a true one. */
export function withDecimals(value: number, most: number, lang: Lang): string {
  // Small whole numbers are written alike in all of them.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return minus(String(value));
  const { decimals } = FORMATS[lang];
  return minus((decimals[Math.min(most, decimals.length - 1)] ?? FORMATS[lang].large).format(value));
}

/** A number with at most so many significant digits. */
export function withSignificant(value: number, most: 1 | 2, lang: Lang): string {
  return minus((FORMATS[lang].significant[most - 1] ?? FORMATS[lang].large).format(value));
}

/** A large number with its word: `1.2 million`. */
export function inMillions(value: number, lang: Lang): string {
  return minus(FORMATS[lang].large.format(value));
}

function minus(text: string): string {
  return text.replace(/^-/, "\u2212");
}

function formatsOf(lang: Lang): Formats {
  return {
    decimals: [0, 1, 2, 3].map((most) => new Intl.NumberFormat(lang, { maximumFractionDigits: most })),
    significant: [1, 2].map((most) => new Intl.NumberFormat(lang, { maximumSignificantDigits: most })),
    large: new Intl.NumberFormat(lang, {
      notation: "compact",
      compactDisplay: "long",
      maximumFractionDigits: 2,
    }),
    plurals: new Intl.PluralRules(lang),
  };
}
