import type { Convention } from "../conventions/convention.ts";
import { conventions, isConvention } from "../conventions/index.ts";
import { type FieldNamed, fieldNamed } from "../model/field-named.ts";
import { meant } from "../model/near.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { UnknownActorError } from "../model/unknown-actor.ts";
import { omit } from "./asked-fields.ts";
import type { Choices, Factors } from "./factors.ts";
import { chosen } from "./narrow.ts";
import { checkValue, type Plan, planOf, writtenAlike } from "./plan.ts";

/** More than this many readings is no answer anybody can read: narrow it with `--vary`. */
export const MOST = 200_000;

/** What varies: fields of the question or conventions by name, each with its values; a blank leaves the field out. */
export type Vary = Readonly<Record<string, readonly string[]>>;

const FIELDS = ["layer", "from", "to", "without", "period", "value", "by"] as const;

/** A reading that is still to be made. */
export interface Specification {
  /** What was chosen for it, fields and conventions. */
  readonly choices: Choices;
  readonly plan: Plan;
  /** Number of the combination of fields that it belongs to. */
  readonly fields: number;
}

/** What was met while readings were listed. */
export interface Met {
  /** Choices varied, each with its values. */
  readonly axes: Map<string, Set<string>>;
  readonly struck: { readonly when: Choices; readonly why: string }[];
}

/**
 * Every reading of a question, one after another; what was left out is put into `met`.
 * @param all whether every convention that applies varies; else only what `vary` names
 */
export function* specificationsOf(
  factors: Factors,
  question: Question,
  all: boolean,
  vary: Vary,
  met: Met,
): Generator<Specification> {
  for (const name of Object.keys(vary)) {
    if (FIELDS.some((f) => f === name) || isConvention(name)) continue;
    const all = [...FIELDS, ...conventions.map((c) => c.name)];
    throw new QuestionError(
      `nothing called ${JSON.stringify(name)} varies; ${meant(name, all, `name one of ${all.join(", ")}`)}`,
    );
  }
  let listed = 0;
  for (const [n, fields] of fieldCombinations(vary).entries()) {
    const plan = plannedWith(factors, question, fields);
    const conventionAxes = axesOf(factors, plan, question, all, vary, met.struck);
    const size = conventionAxes.reduce((n, [, values]) => n * values.length, 1);
    if (listed + size > MOST) {
      throw new QuestionError(
        `more than ${MOST} readings; fix some conventions with --set, or name what varies with --vary`,
      );
    }
    for (const name of Object.keys(fields)) note(met.axes, name, fields[name] ?? "");
    for (const choices of combinations(conventionAxes)) {
      const out = struckBy(factors, { ...plan.choices, ...choices });
      if (out !== null) {
        if (!met.struck.some((s) => s.why === out.why)) met.struck.push(out);
        continue;
      }
      for (const [name, value] of Object.entries(choices)) note(met.axes, name, value);
      listed++;
      // Every reading is of the point value, so that none of them is drawn again.
      yield {
        choices: { ...fields, ...choices },
        plan: chosen(plan, { ...choices, spread: "bounds" }),
        fields: n,
      };
    }
  }
}

/** How many readings a question has where every convention that applies varies, struck combinations included. */
export function sizeOf(factors: Factors, question: Question, vary: Vary = {}): number {
  const axes = axesOf(factors, planOf(factors, question), question, true, vary, []);
  return axes.reduce((n, [, values]) => n * values.length, 1);
}

/** The conventions that a question fixes, set free again: each with its values, and the one that was chosen. */
export function freedOf({ dataset }: Factors, question: Question): Vary {
  const freed = conventions.flatMap(({ name, values, varies }) => {
    const own = question.conventions?.[name];
    if (own === undefined || varies === false) return [];
    const listed = values(dataset);
    return [[name, [...new Set([...listed, writtenAlike(own, listed)])]] as const];
  });
  return Object.fromEntries(freed);
}

/** The plan with some fields changed. @throws QuestionError that calls such a field one that varies */
function plannedWith(factors: Factors, question: Question, fields: Choices): Plan {
  try {
    return planOf(factors, withFields(question, fields));
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    const varied = (named: FieldNamed) =>
      named.field !== "vary" && named.value === undefined && (fields[named.field] ?? "") !== ""
        ? fieldNamed("vary", [named.field])
        : named;
    if (error instanceof UnknownActorError && error.field !== null) throw error.under(varied(error.field));
    throw new QuestionError((nameOf) => error.told((named) => nameOf(varied(named))));
  }
}

/** A question with some fields changed, or left out where they are blank. */
function withFields(question: Question, fields: Choices): Question {
  const blank = FIELDS.filter((f) => f !== "layer").filter((f) => fields[f] === "");
  return omit({ ...question, ...fields }, blank);
}

function note(axes: Map<string, Set<string>>, name: string, value: string): void {
  axes.set(name, (axes.get(name) ?? new Set()).add(value));
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
    const listed = c.values(factors.dataset);
    if (kept.length > 0) out.push([c.name, kept.map((value) => writtenAlike(value, listed))]);
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
