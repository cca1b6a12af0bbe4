import { cleaned } from "../cells/clean.ts";
import { dateStyleOf, edtfOf } from "../cells/dates.ts";
import { quantityOf } from "../cells/quantities.ts";
import type { Names } from "../names/names.ts";
import { partsOf, peopleIn } from "./people.ts";
import { isMissing, yesOrNo } from "./words.ts";

/** A number of three digits behind a point or a comma, which may part decimals or thousands. */
export const THREES = /^\D*\d{1,3}[.,]\d{3}\D*$/;

/** What the cells of a column are, counted. */
export interface Facts {
  readonly heading: string;
  /** What the row of units below the headings says; `""` where there is none. */
  readonly unit: string;
  readonly filled: number;
  readonly blank: number;
  /** What stands where nothing is known. */
  readonly missing: readonly string[];
  readonly dates: number;
  /** Dates that are a year and nothing more. */
  readonly years: number;
  readonly numbers: number;
  /** Cells that name one actor. */
  readonly actors: number;
  /** Cells that name actors, one or several, and nothing else. */
  readonly lists: number;
  readonly separators: readonly string[];
  /** Parts that name no actor, most frequent first, in a column that mostly does. */
  readonly unmatched: readonly string[];
  /** Cells that say yes or no, or mark something. */
  readonly marks: number;
  readonly urls: number;
  readonly style: ReturnType<typeof dateStyleOf>;
  /** Numbers with a decimal comma that can be nothing else, and with a point. */
  readonly commas: number;
  readonly points: number;
  /** Numbers such as `1.200` or `1,200`, which are thousands or not. */
  readonly threes: number;
  /** Whether it counts 1, 2, 3 and so on. */
  readonly running: boolean;
  /** Whether no two cells are the same. */
  readonly unique: boolean;
  /** Each cell that is met and how often. */
  readonly values: ReadonlyMap<string, number>;
}

/** Counts what the cells of a column are; what stands for nothing known is left aside. */
export function factsOf(heading: string, cells: readonly string[], names: Names, unit = ""): Facts {
  const all = new Map<string, number>();
  for (const cell of cells) {
    const text = cleaned(cell).text;
    if (text !== "") all.set(text, (all.get(text) ?? 0) + 1);
  }
  const numeric = [...all.keys()].filter((t) => /^-?\d/.test(t)).length > all.size / 2;
  const negative = [...all.keys()].filter((t) => /^-\d/.test(t)).length;
  const dates = new Set([...all.keys()].filter(isDate));
  // Between dates a word that is also somebody's name names nobody.
  const isNone = (text: string) =>
    isMissing(text) &&
    (!/^-\d/.test(text) || !numeric || negative <= 2) &&
    (dates.size > all.size / 2 || names.find(text) === null);
  const missing = [...all.keys()].filter(isNone);
  const values = new Map([...all].filter(([text]) => !missing.includes(text)));
  const total = (test: (text: string) => boolean) =>
    [...values].reduce((n, [text, count]) => (test(text) ? n + count : n), 0);
  const find = (name: string) => names.find(name);
  const separators = separatorsOf(values, find);
  const people = new Map([...values.keys()].map((text) => [text, peopleIn(text, separators, find)]));
  const lists = total((t) => named(people.get(t)));
  const filled = total(() => true);
  return {
    heading,
    unit,
    filled,
    blank: cells.length - filled,
    missing,
    dates: total((t) => dates.has(t)),
    years: total((t) => /^(?:19|20)\d\d$/.test(t)),
    numbers: total((t) => quantityOf(t) !== null),
    actors: total((t) => people.get(t)?.found.length === 1 && named(people.get(t))),
    lists,
    separators,
    unmatched: lists > filled * 0.3 ? unmatchedIn(values, people) : [],
    marks: total((t) => yesOrNo(t) !== null) + (missing.includes("-") ? (all.get("-") ?? 0) : 0),
    urls: total((t) => /^(?:https?:\/\/|www\.|doi:10\.|10\.\d{4,9}\/)/i.test(t)),
    style: dateStyleOf(repeated(values)),
    commas: total((t) => /^[^\d]*\d+,(?:\d{1,2}|\d{4,})(?:\D|$)/.test(t) || /\d\.\d{3},\d/.test(t)),
    points: total((t) => /^[^\d]*\d+\.(?:\d{1,2}|\d{4,})(?:\D|$)/.test(t) || /\d,\d{3}\.\d/.test(t)),
    threes: total((t) => THREES.test(t)),
    running: isRunning(cells),
    unique: values.size === filled && filled > 0,
    values,
  };
}

/** The share of the cells that are something. */
export function shareOf(facts: Facts, count: number): number {
  return facts.filled === 0 ? 0 : count / facts.filled;
}

function isDate(text: string): boolean {
  return edtfOf(text, "month-first") !== null || edtfOf(text, "day-first") !== null;
}

function named(people: ReturnType<typeof peopleIn> | undefined): boolean {
  return people !== undefined && people.found.length > 0 && people.unknown.length === 0;
}

/** The signs that part names, the set that leaves fewest names unknown. */
function separatorsOf(
  values: ReadonlyMap<string, number>,
  find: Parameters<typeof peopleIn>[2],
): readonly string[] {
  const texts = [...values.keys()].slice(0, 300);
  let best: readonly string[] = [];
  let most = 0;
  for (const set of SEPARATORS) {
    if (!texts.some((t) => set.some((s) => t.includes(s)))) continue;
    let score = 0;
    for (const text of texts) {
      const { found, unknown } = peopleIn(text, set, find);
      if (partsOf(text, set).length > 1) score += found.length - unknown.length;
    }
    if (score > most) {
      most = score;
      best = set;
    }
  }
  return best;
}

const SEPARATORS: readonly (readonly string[])[] = [
  [";"],
  [","],
  ["\n"],
  [";", ","],
  ["、", "，", "；"],
  ["/"],
  ["|"],
  [" - ", " – "],
  ["+"],
  [";", ",", "\n", "/", "、", "，", "；"],
];

function unmatchedIn(
  values: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, ReturnType<typeof peopleIn>>,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const [text, count] of values) {
    for (const name of people.get(text)?.unknown ?? []) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function* repeated(values: ReadonlyMap<string, number>): Iterable<string> {
  for (const [text, count] of values) for (let i = 0; i < count; i++) yield text;
}

function isRunning(cells: readonly string[]): boolean {
  const numbers = cells.filter((c) => c.trim() !== "").map(Number);
  return numbers.length > 1 && numbers.every((n, i) => n === i + (numbers[0] ?? 0)) && (numbers[0] ?? 9) <= 1;
}
