import { conventions } from "../../conventions/index.ts";
import { tieLayers } from "../../layers/index.ts";
import { UNKNOWN } from "../../model/dataset.ts";
import { type Question, QuestionError, WHERE_FIELDS } from "../../model/question.ts";
import { groupsIn, paintsOf } from "../colours.ts";
import type { FigureBench } from "../kind.ts";
import type { Axis } from "../spec.ts";

/** More partners than these are drawn as one. */
const MOST_PARTNERS = 7;
/** The name of what belongs to none of the values of an axis. */
export const REST = "rest";
/** The names of what is nobody's as only those take part whom it is of, who are no partners of themselves: states of the region, or others. */
export const REGION_ALONE = "region-alone";
export const NOBODY_ELSE = "nobody-else";
/** Whoever is no partner and no group of them. */
const NO_PARTNER: readonly string[] = [REST, UNKNOWN, REGION_ALONE, NOBODY_ELSE];

/** Whether a name is of what no partner has. */
export function isNobodys(name: string): boolean {
  return name !== REST && NO_PARTNER.includes(name);
}

/** Those that are somebody of their own, without all others together and what is nobody's; all where there is no such one. */
export function ownNames<T>(all: readonly T[], nameOf: (one: T) => string): readonly T[] {
  const own = all.filter((one) => !NO_PARTNER.includes(nameOf(one)));
  return own.length === 0 ? all : own;
}

const FIELDS = ["from", "to", "period", "layer", "value"] as const;

/** Every field that a figure's axis can run over. */
export const AXIS_FIELDS: readonly string[] = [
  ...FIELDS,
  ...WHERE_FIELDS.map((name) => `where.${name}`),
  ...conventions.map(({ name }) => name),
];

/** A question narrowed to one value of an axis. */
export function narrowedTo<Asked extends Partial<Question>>(
  question: Asked,
  field: string,
  value: string,
): Asked {
  if (FIELDS.some((f) => f === field)) return { ...question, [field]: value };
  if (field.startsWith("where."))
    return { ...question, where: { ...question.where, [field.slice("where.".length)]: value } };
  return { ...question, conventions: { ...question.conventions, [field]: value } };
}

/** A question narrowed to several values at once: the choices of a reading, or what a mark stands for. */
export function narrowedBy(question: Question, choices: Readonly<Record<string, string>>): Question {
  return Object.entries(choices).reduce<Question>(
    (asked, [field, value]) => narrowedTo(asked, field, value),
    question,
  );
}

/** One value of an axis, with what the question is narrowed to for it. */
export interface Step {
  /** What it is called: a group, an actor, a layer, a value of a convention, or `REST`. */
  readonly name: string;
  /** What is written into the question. */
  readonly value: string;
}

/**
 * The values of an axis in this study.
 * @param coloured whether partners without a colour of their own go with the rest, where it is drawn
 * @param places the question at each place of the figure: the rest is whoever has any at one of them
 * @throws QuestionError where the question names whom it is from, and a value is somebody else
 */
export function stepsOf(
  bench: FigureBench,
  question: Question,
  axis: Axis,
  coloured = false,
  places: readonly Question[] = [],
): readonly Step[] {
  const steps = allSteps(bench, question, axis, coloured, places);
  if (axis.field === "from") keepWithin(bench, question, steps);
  return steps;
}

/** The names in a field of a question. */
export function namesIn(text: string): readonly string[] {
  return text.split(",").map((name) => name.trim());
}

function keepWithin(bench: FigureBench, question: Question, steps: readonly Step[]): void {
  const { from } = question;
  if (from === undefined) return;
  const { region } = bench.dataset.subject;
  const named = namesIn(from);
  const within = new Set(
    named.flatMap((name) => (name === "region" ? region : membersOf(bench, question, name))),
  );
  const others = steps.filter(
    ({ name, value }) =>
      !named.includes(name) && membersOf(bench, question, value).some((actor) => !within.has(actor)),
  );
  const [other] = others;
  if (other !== undefined)
    throw new QuestionError(
      `the question is of from ${from} alone, and the figure runs over from with ${others.length} others (${other.name} first); take from out of the question, or list values that it names`,
    );
}

function allSteps(
  bench: FigureBench,
  question: Question,
  axis: Axis,
  coloured: boolean,
  places: readonly Question[],
): readonly Step[] {
  const all = namesOf(bench, question, axis);
  const paint = paintsOf(bench.dataset.subject);
  const told = coloured && axis.field === "from" && axis.values === "partners" && axis.rest === true;
  const listed = told ? all.filter((name) => paint(name) !== "p8") : all;
  const steps = listed.map((name) => ({ name, value: name }));
  if (axis.rest !== true || axis.field !== "from") return steps;
  const others = othersOf(bench, [question, ...places], listed);
  return others.length === 0 ? steps : [...steps, { name: REST, value: others.join(",") }];
}

function namesOf(bench: FigureBench, question: Question, { field, values, rest }: Axis): readonly string[] {
  if (typeof values !== "string") return values;
  const { subject } = bench.dataset;
  switch (values) {
    case "groups": {
      const groups = groupsOf(bench, question);
      // A study that groups nobody shows its partners one by one.
      if (Object.keys(groups).length === 0) return partnersOf(bench, question, rest);
      const sending = new Set(senders(bench, question).flatMap((name) => membersOf(bench, question, name)));
      return Object.entries(groups).flatMap(([name, members]) =>
        members.some((actor) => sending.has(actor)) ? [name] : [],
      );
    }
    case "partners":
      return partnersOf(bench, question, rest);
    case "region":
      return subject.region;
    case "layers":
      return tieLayers
        .filter((l) => l.tables.some((t) => (bench.dataset.tables.get(t)?.size ?? 0) > 0))
        .map((l) => l.name);
    case "all":
      return allOf(bench, question, field);
  }
}

function partnersOf(bench: FigureBench, question: Question, rest?: boolean): readonly string[] {
  return senders(bench, question).slice(0, rest === true ? MOST_PARTNERS : undefined);
}

function allOf(bench: FigureBench, question: Question, field: string): readonly string[] {
  const convention = conventions.find((c) => c.name === field);
  if (convention !== undefined) return convention.values(bench.dataset);
  if (field === "from") return senders(bench, question);
  if (field === "to") return bench.dataset.subject.region;
  if (!field.startsWith("where.")) return [];
  const by = field.slice("where.".length);
  return by === "kind" || by === "service" ? bySize(bench, { ...totalOf(question), by }) : [];
}

/** Everyone who sends, as the question groups them, those with most first. */
function senders(bench: FigureBench, question: Question): readonly string[] {
  const { from: _, ...everyone } = totalOf(question);
  return bySize(bench, { ...everyone, by: "partner" }).filter((name) => name !== UNKNOWN);
}

/** Whoever sends in any of these questions and is none of those listed, those with most first; whoever is recorded as unknown is nobody known. */
export function othersOf(
  bench: FigureBench,
  questions: readonly Question[],
  listed: readonly string[],
): readonly string[] {
  const taken = new Set(questions.flatMap((q) => listed.flatMap((name) => membersOf(bench, q, name))));
  const others: string[] = [];
  for (const question of questions) {
    const { from: _, ...everyone } = totalOf(question);
    for (const name of bySize(bench, { ...everyone, by: "partner" })) {
      if (name === UNKNOWN) continue;
      const members = membersOf(bench, question, name);
      const left = members.filter((actor) => !taken.has(actor));
      const sends = (actor: string) => Number(bench.ask({ ...everyone, from: actor }).value) > 0;
      others.push(...(left.length === members.length ? [name] : left.filter(sends)));
      for (const actor of left) taken.add(actor);
    }
  }
  return others;
}

/** The actors of a group, or an actor alone. */
export function membersOf(bench: FigureBench, question: Question, name: string): readonly string[] {
  const groups = groupsOf(bench, question);
  return Object.hasOwn(groups, name) ? (groups[name] ?? []) : name.split(",");
}

function groupsOf(bench: FigureBench, question: Question): Readonly<Record<string, readonly string[]>> {
  return groupsIn(bench.dataset.subject, question.conventions?.grouping);
}

/** The same question as an amount that adds up over partners. */
export function totalOf(question: Question): Question {
  const { against: _, by: __, ...bare } = question;
  const counted = question.value === undefined || question.value === "count";
  return { ...bare, measure: counted ? "count" : "sum" };
}

/** The parts of a question that have any, the largest first. */
export function bySize(bench: FigureBench, question: Question): readonly string[] {
  const parts = Object.entries(bench.ask(question).parts ?? {});
  const size = (value: unknown) => (typeof value === "number" ? value : 0);
  return parts
    .filter(([, part]) => size(part.value) > 0)
    .sort((a, b) => size(b[1].value) - size(a[1].value) || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
}
