import { conventions } from "../conventions/index.ts";
import type { Answer } from "../model/answer.ts";
import { type Question, QuestionError } from "../model/question.ts";
import type { Choices, Factors } from "./factors.ts";
import { chosen } from "./narrow.ts";
import { type Plan, planOf } from "./plan.ts";
import { type Read, readPlan } from "./reading.ts";
import { keyOf, type Readings, readingsOf, type Vary } from "./readings.ts";

/** The answer under one value of one convention, everything else as asked. */
export interface RefereeRow {
  readonly convention: string;
  readonly value: string;
  /** What the value means, in words. */
  readonly meaning: string;
  /** Whether the question was asked under it. */
  readonly asked: boolean;
  readonly answer: Answer["value"];
  readonly why?: string;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the answer is another one than that to the question as asked. */
  readonly differs: boolean;
}

/** A choice that is held fixed: set in the question, or no reading of the records. */
export interface Fixed {
  readonly convention: string;
  readonly value: string;
  readonly meaning: string;
}

/** What a number is under every other choice, one at a time. */
export interface OneAtATime {
  readonly rows: readonly RefereeRow[];
  readonly fixed: readonly Fixed[];
  readonly struck: Readings["struck"];
  /** The ends of the answer as asked, and what they are. */
  readonly ends: {
    readonly low: number | null;
    readonly high: number | null;
    readonly are: string;
    readonly spread?: Answer["spread"];
  };
}

/** What a reviewer asks of a number: what it is under every other choice, one at a time and all together. */
export interface Referee extends OneAtATime {
  /** All choices together; null where they are too many to go through. */
  readonly readings: Readings | null;
  readonly tooMany?: string;
}

const ENDS: Readonly<Record<string, string>> = {
  bounds: "the least and the most that gaps, ranges, rival values and unknown partners leave open",
  bootstrap: "a 95 % bootstrap interval",
  credible: "a 95 % credible interval",
  confidence: "a 95 % confidence interval",
};

/**
 * The table a reviewer asks for: an answer under each value of each convention that applies, and its full range.
 * @throws QuestionError where the question cannot be asked
 */
export function refereeOf(factors: Factors, question: Question, vary: Vary = {}): Referee {
  return { ...oneAtATime(factors, question), ...together(factors, question, vary) };
}

/** An answer under each value of each convention that applies, the others as asked. */
export function oneAtATime(factors: Factors, question: Question): OneAtATime {
  const plan = planOf(factors, question);
  const own = readPlan(factors, plan);
  const struck: Readings["struck"][number][] = [];
  const rows: RefereeRow[] = [];
  const fixed: Fixed[] = [];
  for (const c of plan.applying) {
    const held = plan.choices[c.name] ?? "";
    if (c.varies === false || question.conventions?.[c.name] !== undefined) {
      fixed.push({ convention: c.name, value: held, meaning: c.meaning(held) });
      continue;
    }
    const listed = c.values(factors.dataset);
    for (const value of [held, ...listed.filter((v) => v !== held)]) {
      const out = struckWhy(factors, plan, c.name, value);
      if (out !== null) struck.push(out);
      else rows.push(rowOf(factors, plan, own, c.name, value));
    }
  }
  return { rows, fixed, struck, ends: endsOf(own) };
}

function rowOf(factors: Factors, plan: Plan, own: Read, name: string, value: string): RefereeRow {
  const asked = plan.choices[name] === value;
  const { reading } = asked ? own : readPlan(factors, chosen(plan, { [name]: value }));
  const known = reading.value !== null;
  return {
    convention: name,
    value,
    meaning: conventions.find((c) => c.name === name)?.meaning(value) ?? value,
    asked,
    answer: reading.value,
    ...(reading.why === undefined ? {} : { why: reading.why }),
    low: known ? (reading.low ?? null) : null,
    high: known ? (reading.high ?? null) : null,
    differs: keyOf(reading.value) !== keyOf(own.reading.value),
  };
}

function struckWhy(
  factors: Factors,
  plan: Plan,
  name: string,
  value: string,
): { readonly when: Choices; readonly why: string } | null {
  const why = plan.applying.find((c) => c.name === name)?.struck?.(plan.asked, value) ?? null;
  if (why !== null) return { when: { [name]: value }, why };
  const choices: Choices = { ...plan.choices, [name]: value };
  return (
    factors.dataset.subject.struck.find((s) => Object.entries(s.when).every(([n, v]) => choices[n] === v)) ??
    null
  );
}

function endsOf({ reading }: Read): Referee["ends"] {
  const low = reading.value === null ? null : (reading.low ?? null);
  const high = reading.value === null ? null : (reading.high ?? null);
  const are =
    low === null && high === null
      ? "none: nothing bounds it, or what bounds it is not known"
      : (ENDS[reading.spread ?? "bounds"] ?? reading.spread ?? "");
  return { low, high, are, spread: reading.spread ?? "bounds" };
}

function together(
  factors: Factors,
  question: Question,
  vary: Vary,
): Pick<Referee, "readings"> & { readonly tooMany?: string } {
  try {
    return { readings: readingsOf(factors, question, true, vary) };
  } catch (error) {
    if (!(error instanceof QuestionError) || !error.message.startsWith("more than")) throw error;
    return { readings: null, tooMany: error.message };
  }
}
