import type { Convention } from "../conventions/convention.ts";
import { conventions } from "../conventions/index.ts";
import type { Layer } from "../layers/layer.ts";
import { QuestionError } from "../model/question.ts";
import type { Factors } from "./factors.ts";
import { leavesOut, lettingIn } from "./leaving.ts";
import { chosen } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { isCounted, type Tally, tallyOf } from "./tally.ts";
import { countedIn, ofEveryone } from "./tally-columns.ts";

const LEFT = /^(?:1 record is|\d+ records are) left out by \S+=/;

/** Whether a note says that what was asked about is on record and that choices leave all of it out. */
export function saysLeftByChoice(note: string): boolean {
  return LEFT.test(note);
}

/** A choice, and what can be chosen instead. */
export interface Instead {
  readonly name: string;
  readonly now: string;
  readonly instead: string;
}

/** Choices that leave out all records that a question asks about, and how many count under others. */
export interface Left {
  readonly choices: readonly Instead[];
  readonly count: number;
}

/** As many choices as records are looked for under at once. */
const TOGETHER = 3;

/** What leaves out all records that a question asks about: each choice that does it alone, or the fewest together where none does. */
export function leftOf(factors: Factors, plan: Plan, tally: Tally): readonly Left[] {
  if (countsAny(tally)) return [];
  const chosenBy = conventions.filter(({ name }) => plan.choices[name] !== undefined);
  const leaving = chosenBy.filter((convention) => leavesOut(factors, plan, convention));
  if (leaving.length === 0) return [];
  const { question, choices, period, value, asked } = plan;
  const whole = plan.measure.name === "share" && countOf(tally, "whole") === 0;
  return factors.once(
    `left of|${whole}|${period.from}|${period.to}|${value}|${JSON.stringify([question, choices, asked.question])}`,
    () => fewestOf(factors, plan, leaving, whole),
  );
}

/** @param whole whether nothing counts of the whole that a share is of either */
function fewestOf(
  factors: Factors,
  plan: Plan,
  leaving: readonly Convention[],
  whole: boolean,
): readonly Left[] {
  const within = lettingIn(factors, plan, leaving);
  // Of a share nothing is told either where all that it would be of is left out.
  for (const which of whole ? (["part", "whole"] as const) : (["part"] as const))
    for (let n = 1; n <= Math.min(TOGETHER, leaving.length); n++) {
      const found = sets(leaving, n).flatMap(
        (some) => mostUnder(factors, plan, within(some), some, which) ?? [],
      );
      if (found.length > 0) return found;
    }
  return [];
}

/** The same as notes: how many, and what can be chosen to have most of them. */
export function leftByChoice(factors: Factors, plan: Plan, tally: Tally): readonly string[] {
  return leftOf(factors, plan, tally).map(({ count, choices }) => {
    const left = count === 1 ? "1 record is" : `${count} records are`;
    const by = choices.map((one) => `by ${writtenOf(one)}`);
    const ways = choices.map(({ name, instead }) => `${name}=${instead}`);
    return `${left} left out ${listed(by)}; ${listed(ways)} can be chosen ${ways.length > 1 ? "together " : ""}instead`;
  });
}

/** A choice as it is written. */
export function writtenOf({ name, now }: Instead): string {
  return `${name}=${now}`;
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join() : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

/**
 * The values of some conventions, none of them as it is chosen, under which most records count; null where none does under any.
 * @param within the layers in which any may
 */
function mostUnder(
  factors: Factors,
  plan: Plan,
  within: readonly Layer[],
  some: readonly Convention[],
  which: "part" | "whole",
): Left | null {
  if (within.length === 0) return null;
  let most: Left | null = null;
  for (const values of waysOf(factors, plan, some)) {
    const other = chosen(plan, values);
    const any = countUnder(factors, { ...other, layers: within }, which) > 0;
    const count = any ? countUnder(factors, other, which) : 0;
    // Of several that have as many, the widest is listed last.
    if (count === 0 || count < (most?.count ?? 0)) continue;
    const choices = Object.entries(values).map(([name, instead]) => ({
      name,
      now: plan.choices[name] ?? "",
      instead,
    }));
    most = { choices, count };
  }
  return most;
}

function waysOf(
  factors: Factors,
  plan: Plan,
  [first, ...others]: readonly Convention[],
): readonly Readonly<Record<string, string>>[] {
  if (first === undefined) return [{}];
  const { name } = first;
  const values = first
    .values(factors.dataset)
    .filter((value) => value !== plan.choices[name] && (first.struck?.(plan.asked, value) ?? null) === null);
  const rest = waysOf(factors, plan, others);
  return values.flatMap((value) => rest.map((way) => ({ [name]: value, ...way })));
}

/** The sets of so many of some things, in their order. */
function sets<T>(of: readonly T[], n: number): readonly (readonly T[])[] {
  if (n === 0) return [[]];
  return of.flatMap((one, i) => sets(of.slice(i + 1), n - 1).map((rest) => [one, ...rest]));
}

/** Whether any record counts; where they add up to something, none is looked at. */
function countsAny(tally: Tally): boolean {
  const { best } = tally.total;
  return best > 0 || best < 0 || countOf(tally, "part") > 0;
}

/** How many records count; none where they cannot be added up, which is then no way to ask. */
function countUnder(factors: Factors, plan: Plan, which: "part" | "whole"): number {
  try {
    return countOf(tallyOf(factors, plan), which);
  } catch (error) {
    if (error instanceof QuestionError) return 0;
    throw error;
  }
}

function countOf(tally: Tally, which: "part" | "whole"): number {
  const { columns, rows } = tally;
  if (columns === null) return rows.filter((row) => isCounted(row, which)).length;
  return columns.reduce((n, of) => n + countedIn(which === "part" ? of : ofEveryone(of), which).length, 0);
}
