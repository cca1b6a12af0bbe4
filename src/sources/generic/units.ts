import words from "../../../assets/headings.json" with { type: "json" };
import type { Quantity } from "../cells/quantities.ts";
import { plain } from "./words.ts";

/** What the numbers of a column count in, as its heading says. */
export interface Counted {
  /** By how much each number is to be multiplied: a million under "USD million". */
  readonly times: number;
  /** A currency by its three letters, or `persons`; `""` where the heading says neither. */
  readonly unit: string;
}

/** What a heading, or the row of units below it, says that numbers count in. */
export function countedIn(heading: string): Counted {
  const text = plain(heading).replace(GLUED, "$1 ");
  const times = Number(longest(text, SCALES) ?? shortIn(text) ?? "1");
  return { times, unit: currencyOf(text) || (longest(text, PERSONS) ?? "") };
}

/** A number in what its column counts in; one whose cell says millions itself stays as it is. */
export function multiplied(amount: Quantity, times: number): Quantity {
  if (times === 1 || amount.scaled === true) return amount;
  const by = (n: number | null) => (n === null ? null : Number((n * times).toPrecision(15)));
  return { ...amount, low: by(amount.low), best: by(amount.best), high: by(amount.high) };
}

/** The currency that a word or sign beside a number means; `""` where it means none that is certain. */
export function currencyOf(text: string): string {
  return longest(plain(text), CURRENCIES) ?? "";
}

type Words = readonly (readonly [word: string, meaning: string])[];

const HAN = /\p{Script=Han}/u;
const byLength = (entries: readonly (readonly [string, readonly string[]])[]): Words =>
  entries
    .flatMap(([meaning, list]) => list.map((word) => [plain(word), meaning] as const))
    .sort((a, b) => b[0].length - a[0].length);

const SCALES = byLength(Object.entries(words.scales));
const CURRENCIES = byLength(Object.entries(words.currencies));
const PERSONS = byLength([["persons", words.persons]]);

const CURRENCY = `(?:${CURRENCIES.map(([word]) => word.replace("$", "\\$")).join("|")})`;
const SHORT = `(?:${Object.values(words.shortScales).flat().join("|")})`;
/** A code of a currency that a short scale stands at without a space: `usdm`. */
const GLUED = new RegExp(`(?<!\\p{L})(${CURRENCY})(?=${SHORT}(?![\\p{L}\\p{N}]))`, "gu");
const BETWEEN = "[\\s.,'’([]*";
const AFTER = new RegExp(`${CURRENCY}${BETWEEN}(${SHORT})(?![\\p{L}\\p{N}])`, "u");
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(${SHORT})${BETWEEN}${CURRENCY}(?!\\p{L})`, "u");

/** What a scale means that is short for one beside a currency alone: `US$ m`, `'000 EUR`. */
function shortIn(text: string): string | null {
  const word = (AFTER.exec(text) ?? BEFORE.exec(text))?.[1];
  const found = Object.entries(words.shortScales).find(
    ([, list]) => word !== undefined && list.includes(word),
  );
  return found?.[0] ?? null;
}

/** What the longest of the words that stand in a text means. */
function longest(text: string, known: Words): string | null {
  const spaced = ` ${text.replace(/[^\p{L}\p{N}\p{Sc}]+/gu, " ")} `;
  const found = known.find(([word]) =>
    HAN.test(word) || /\p{Sc}/u.test(word) ? text.includes(word) : spaced.includes(` ${word} `),
  );
  return found?.[1] ?? null;
}
