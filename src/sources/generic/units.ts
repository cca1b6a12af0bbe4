import words from "../../../assets/headings.json" with { type: "json" };
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
  const text = plain(heading);
  const times = Number(longest(text, SCALES) ?? "1");
  return { times, unit: currencyOf(text) || (longest(text, PERSONS) ?? "") };
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

/** What the longest of the words that stand in a text means. */
function longest(text: string, known: Words): string | null {
  const spaced = ` ${text.replace(/[^\p{L}\p{N}\p{Sc}]+/gu, " ")} `;
  const found = known.find(([word]) =>
    HAN.test(word) || /\p{Sc}/u.test(word) ? text.includes(word) : spaced.includes(` ${word} `),
  );
  return found?.[1] ?? null;
}
