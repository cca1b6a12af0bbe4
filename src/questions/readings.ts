import type { Convention } from "../conventions/convention.ts";
import { conventions } from "../conventions/index.ts";
import { median, quantile } from "../measures/quantile.ts";
import type { Answer } from "../model/answer.ts";
import { meant } from "../model/near.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { type Effect, effectsOf } from "./effects.ts";
import type { Choices, Factors } from "./factors.ts";
import { chosen } from "./narrow.ts";
import { checkValue, type Plan, planOf } from "./plan.ts";
import { rankOf } from "./rank-of.ts";
import { readPlan } from "./reading.ts";
import { signatureOf } from "./signature.ts";

/** One way of reading a question: what was chosen, and what it then says. */
export interface OneReading {
  readonly choices: Choices;
  readonly value: Answer["value"];
}

/** What a question says under every choice: its multiverse (Steegen et al. 2016; Simonsohn, Simmons & Nelson 2020). */
export interface Readings {
  /** Number of readings, those without a value included. */
  readonly n: number;
  readonly distinct: number;
  /** Readings that have no value. */
  readonly nulls: number;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** How many of the readings agree with the answer, and on what. */
  readonly agreement: { readonly on: "sign" | "rank" | "value"; readonly share: number } | null;
  /** The choice that moves the answer most. */
  readonly decides: string | null;
  readonly effects: readonly Effect[];
  /** Choices varied, each with its values. */
  readonly axes: Readonly<Record<string, readonly string[]>>;
  readonly struck: readonly { readonly when: Choices; readonly why: string }[];
  /** Every reading, in order of the axes; left out where there are more than `LISTED`. */
  readonly list?: readonly OneReading[];
}

/** Up to this many readings are listed one by one. */
export const LISTED = 2000;
/** More than this many is no answer anybody can read: narrow it with `--vary`. */
const MOST = 200_000;

/** What varies: fields of the question or conventions by name, each with its values; a blank leaves the field out. */
export type Vary = Readonly<Record<string, readonly string[]>>;

const FIELDS = ["layer", "from", "to", "without", "period", "value", "by"] as const;

/**
 * Asks a question under many choices.
 * @param all whether every convention that applies varies; else only what `vary` names
 */
export function readingsOf(factors: Factors, question: Question, all: boolean, vary: Vary = {}): Readings {
  const base = planOf(factors, question);
  for (const name of Object.keys(vary)) {
    if (FIELDS.some((f) => f === name) || conventions.some((c) => c.name === name)) continue;
    const all = [...FIELDS, ...conventions.map((c) => c.name)];
    throw new QuestionError(
      `nothing called ${JSON.stringify(name)} varies; ${meant(name, all, `name one of ${all.join(", ")}`)}`,
    );
  }
  const struck: { when: Choices; why: string }[] = [];
  const list: OneReading[] = [];
  const ranks: (number | null)[] = [];
  const axes = new Map<string, Set<string>>();
  const ranked = question.from !== undefined && ["count", "sum", "share"].includes(base.measure.name);
  for (const fields of fieldCombinations(vary)) {
    const plan = planOf(factors, withFields(question, fields));
    const conventionAxes = axesOf(factors, plan, question, all, vary, struck);
    const size = conventionAxes.reduce((n, [, values]) => n * values.length, 1);
    if (list.length + size > MOST) {
      throw new QuestionError(
        `more than ${MOST} readings; fix some conventions with --set, or name what varies with --vary`,
      );
    }
    for (const name of Object.keys(fields)) note(axes, name, fields[name] ?? "");
    const known = new Map<string, { value: Answer["value"]; rank: number | null }>();
    const read = (one: Plan) => {
      const key = signatureOf(factors, one, ranked);
      const found = known.get(key);
      if (found !== undefined) return found;
      const { reading, tally } = readPlan(factors, one);
      const made = { value: reading.value, rank: ranked ? rankOf(factors, one, tally) : null };
      known.set(key, made);
      return made;
    };
    for (const choices of combinations(conventionAxes)) {
      const out = struckBy(factors, { ...plan.choices, ...choices });
      if (out !== null) {
        if (!struck.some((s) => s.why === out.why)) struck.push(out);
        continue;
      }
      for (const [name, value] of Object.entries(choices)) note(axes, name, value);
      const { value, rank } = read(chosen(plan, choices));
      list.push({ choices: { ...fields, ...choices }, value });
      if (ranked) ranks.push(rank);
    }
  }
  return summary(factors, base, list, ranks, axes, struck);
}

/** A question with some fields changed, or left out where they are blank. */
function withFields(question: Question, fields: Choices): Question {
  const changed = { ...question, ...fields };
  const kept = Object.entries(changed).filter(
    ([name, value]) => value !== "" || !Object.hasOwn(fields, name),
  );
  return Object.fromEntries(kept) as unknown as Question;
}

function note(axes: Map<string, Set<string>>, name: string, value: string): void {
  axes.set(name, (axes.get(name) ?? new Set()).add(value));
}

function summary(
  factors: Factors,
  base: Plan,
  list: readonly OneReading[],
  ranks: readonly (number | null)[],
  axes: ReadonlyMap<string, ReadonlySet<string>>,
  struck: Readings["struck"],
): Readings {
  const read = readPlan(factors, base);
  const numbers = list.map((r) => r.value).filter((v) => typeof v === "number");
  const sorted = Float64Array.from(numbers).sort();
  const at = (p: number) => (sorted.length === 0 ? null : quantile(sorted, p));
  const effects = effectsOf(list, axes, read.reading.value);
  return {
    n: list.length,
    distinct: new Set(list.filter((r) => r.value !== null).map((r) => keyOf(r.value))).size,
    nulls: list.filter((r) => r.value === null).length,
    median: sorted.length === 0 ? null : median(sorted),
    q1: at(0.25),
    q3: at(0.75),
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
    agreement: agreementOf(list, read.reading.value, ranks, () => rankOf(factors, base, read.tally)),
    decides: effects[0] !== undefined && effects[0].eta2 > 0 ? effects[0].name : null,
    effects,
    axes: Object.fromEntries([...axes].map(([name, values]) => [name, [...values]])),
    struck,
    ...(list.length <= LISTED ? { list } : {}),
  };
}

/** A value as text: numbers that differ only in the last bits are one. */
export function keyOf(value: Answer["value"]): string {
  return typeof value === "number" ? value.toPrecision(12) : JSON.stringify(value);
}

function agreementOf(
  list: readonly OneReading[],
  value: Answer["value"],
  ranks: readonly (number | null)[],
  ownRank: () => number | null,
): Readings["agreement"] {
  const valued = list.filter((r) => r.value !== null);
  if (value === null || valued.length === 0) return null;
  if (typeof value !== "number") {
    return {
      on: "value",
      share: valued.filter((r) => keyOf(r.value) === keyOf(value)).length / valued.length,
    };
  }
  if (ranks.length > 0) {
    const own = ownRank();
    const known = ranks.filter((r) => r !== null);
    if (own !== null && known.length > 0)
      return { on: "rank", share: known.filter((r) => r === own).length / known.length };
  }
  const same = valued.filter((r) => typeof r.value === "number" && Math.sign(r.value) === Math.sign(value));
  return { on: "sign", share: same.length / valued.length };
}

function axesOf(
  factors: Factors,
  plan: Plan,
  question: Question,
  all: boolean,
  vary: Vary,
  struck: { when: Choices; why: string }[],
): (readonly [string, readonly string[]])[] {
  const out: (readonly [string, readonly string[]])[] = [];
  for (const c of plan.applying) {
    const named = Object.hasOwn(vary, c.name) ? vary[c.name] : undefined;
    const fixed = question.conventions?.[c.name] !== undefined;
    const free = all && !fixed && c.varies !== false;
    const values = named ?? (free ? c.values(factors.dataset) : undefined);
    if (values === undefined) continue;
    const kept = values.filter((value) => possible(factors, plan, c, value, struck));
    if (kept.length > 0) out.push([c.name, kept]);
  }
  return out;
}

function possible(
  factors: Factors,
  plan: Plan,
  convention: Convention,
  value: string,
  struck: { when: Choices; why: string }[],
): boolean {
  checkValue(convention, value, convention.values(factors.dataset));
  const why = convention.struck?.(plan.asked, value) ?? null;
  if (why !== null && !struck.some((s) => s.when[convention.name] === value)) {
    struck.push({ when: { [convention.name]: value }, why });
  }
  return why === null;
}

function struckBy(factors: Factors, choices: Choices): { when: Choices; why: string } | null {
  return (
    factors.dataset.subject.struck.find((s) =>
      Object.entries(s.when).every(([name, value]) => choices[name] === value),
    ) ?? null
  );
}

function fieldCombinations(vary: Vary): readonly Readonly<Record<string, string>>[] {
  const axes = FIELDS.flatMap((f) => (Object.hasOwn(vary, f) ? [[f, vary[f] ?? []] as const] : []));
  return [...combinations(axes)];
}

/** Every choice of one value from each axis, the last axis turning fastest. */
function* combinations(
  axes: readonly (readonly [string, readonly string[]])[],
): Generator<Record<string, string>> {
  const size = axes.reduce((n, [, values]) => n * values.length, 1);
  for (let n = 0; n < size; n++) {
    const choice: Record<string, string> = {};
    let rest = n;
    for (let k = axes.length - 1; k >= 0; k--) {
      const [name, values] = axes[k] ?? ["", []];
      choice[name] = values[rest % values.length] ?? "";
      rest = Math.floor(rest / values.length);
    }
    yield choice;
  }
}
