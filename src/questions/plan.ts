import type { Asked, Convention } from "../conventions/convention.ts";
import { conventions } from "../conventions/index.ts";
import { layers as allLayers, tieLayers } from "../layers/index.ts";
import type { Layer } from "../layers/layer.ts";
import type { Measure } from "../measures/measure.ts";
import type { Activities, Dataset } from "../model/dataset.ts";
import { type FieldNamed, fieldNamed } from "../model/field-named.ts";
import { nearest, suggested } from "../model/near.ts";
import { ofEach } from "../model/of-each.ts";
import { ALL_TIME, type Period, windowOf } from "../model/period.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { refusal } from "../model/refusal.ts";
import { groupsNamed, UnknownActorError } from "../model/unknown-actor.ts";
import { checkAgainst, checkFields, quantityOf } from "./asked-fields.ts";
import { checkField } from "./codings.ts";
import type { Choices, Factors } from "./factors.ts";
import { frameOf, othersMatter } from "./frame.ts";
import { setsGroups } from "./grouped.ts";
import { measureNamed } from "./measure-named.ts";
import { measures } from "./measures.ts";
import { pick } from "./named.ts";
import { noPeriod } from "./no-period.ts";
import { wantedOf } from "./recipients.ts";

/** A question that has been read: every name in it is known, and every choice that applies has a value. */
export interface Plan {
  readonly question: Question;
  readonly measure: Measure;
  readonly layers: readonly Layer[];
  readonly period: Period;
  /** What is added up; `count` for deals too. */
  readonly value: string;
  /** The conventions that apply: those that can change the answer. */
  readonly applying: readonly Convention[];
  /** These, and those by which the question chooses other records than the study does. */
  readonly stated: readonly Convention[];
  readonly asked: Asked;
  /** The value of every convention of these layers, those that cannot change anything included. */
  readonly choices: Choices;
}

/** Each layer as a list of it alone, the same list each time. */
const ALONE: ReadonlyMap<string, readonly Layer[]> = new Map(allLayers.map((layer) => [layer.name, [layer]]));

/** The layers a question names. @throws QuestionError where it names one there is not */
export function layersOf(layer: string): readonly Layer[] {
  if (layer === "all") return tieLayers;
  const alone = ALONE.get(layer);
  if (alone !== undefined) return alone;
  return layer.split(",").map((name) => pick(allLayers, name.trim(), "layer"));
}

/** The tables of activities that a question must be asked of. */
export function tablesOf(question: Question): readonly string[] {
  const asked = [question.layer, question.against?.layer ?? question.layer];
  const tables = new Set(asked.flatMap((l) => layersOf(l)).flatMap((l) => l.tables));
  if (isMembers(question.measure)) tables.add("frameworks");
  if ([question.measure, question.against?.measure].some((name) => inputNamed(name) === "dominance"))
    tables.add("frameworks").add("indicators");
  return [...tables];
}

/** The tables that a question is read with: its own, and those that say which values a choice of its can have. */
export function tablesFor(question: Question): readonly string[] {
  const chosen = { ...question.conventions, ...question.against?.conventions };
  const beside = conventions.flatMap(({ name, valuesIn = [] }) =>
    Object.hasOwn(chosen, name) ? valuesIn : [],
  );
  return [...new Set([...tablesOf(question), ...beside])];
}

/** The tables of a question, none where it names a layer that there is not. */
export function tablesIn(question: Question): readonly string[] {
  try {
    return tablesOf(question);
  } catch (error) {
    if (error instanceof QuestionError) return [];
    throw error;
  }
}

/**
 * Reads a question against a dataset, once as long as it is among the latest: what checks it, asks it and draws it reads it again.
 * @throws QuestionError where it cannot be asked, with what could be meant
 */
export function planOf(factors: Factors, question: Question): Plan {
  return factors.once(`plan|${JSON.stringify(question)}`, () => plannedFrom(factors, question));
}

function plannedFrom(factors: Factors, question: Question): Plan {
  const { dataset } = factors;
  checkFields(question);
  const layers = layersOf(question.layer);
  const measure = measureNamed(question.measure, layers);
  const period = periodIn(question.period);
  const value = quantityOf(question, layers, measure);
  const know = (ids: readonly string[], field: FieldNamed) =>
    knowActors(dataset, ids, field, question.conventions ?? {});
  if (question.to !== undefined) know(wantedOf(dataset, question.to).sets.flat(), fieldNamed("to"));
  if (question.against?.to !== undefined)
    know(wantedOf(dataset, question.against.to).sets.flat(), fieldNamed("against", ["to"]));
  if (question.without !== undefined) know(question.without.split(","), fieldNamed("without"));
  if (question.against?.without !== undefined)
    know(question.against.without.split(","), fieldNamed("against", ["without"]));
  checkAgainst(question, measure);
  checkField(question, measure.input);
  const asked = askedOf(factors, question, measure, layers, value);
  const held = question.against?.layer === undefined ? [] : layersOf(question.against.layer);
  // A condition on the status itself takes the place of the convention.
  const relevant = conventions.filter(
    (c) => appliesTo(c, [...layers, ...held]) && question.where?.[c.name] === undefined,
  );
  const choices = choicesOf(dataset, question, relevant);
  // What bears on it is kept while it is read, and not with the plan.
  const reading = { ...asked, bears: ofEach(asked.bears) };
  const applying = relevant.filter((c) => c.applies(reading));
  const stated = relevant.filter((c) => applying.includes(c) || departs(c, dataset, question, choices));
  for (const c of relevant) {
    const why = c.struck?.(reading, choices[c.name] ?? "") ?? null;
    if (why !== null) throw new QuestionError(`${c.name} cannot be ${choices[c.name]} here: ${why}`);
  }
  if (question.from !== undefined) sendersNamed(factors, question.from, choices);
  if (question.against?.from !== undefined) {
    const chosen = { ...choices, ...question.against.conventions };
    sendersNamed(factors, question.against.from, chosen, fieldNamed("against", ["from"]));
  }
  return { question, measure, layers, period, value, applying, stated, asked, choices };
}

/** Whether a question chooses other records than the study does: what it is answered from may bear on it by that alone, or no longer. */
function departs(c: Convention, dataset: Dataset, { conventions: set }: Question, choices: Choices): boolean {
  if (c.ofRecords !== true || set?.[c.name] === undefined) return false;
  return choices[c.name] !== (dataset.subject.conventions[c.name] ?? c.values(dataset)[0]);
}

/** The actors that `from` names under the grouping chosen, by index. @throws QuestionError for a name of nobody */
export function sendersNamed(
  factors: Factors,
  from: string,
  choices: Choices,
  field: FieldNamed = fieldNamed("from"),
): ReadonlySet<number> {
  const { dataset } = factors;
  return factors.named(choices.grouping ?? "", from, () => {
    const groups = groupsOf(dataset, choices);
    const names = from.split(",").map((n) => n.trim());
    if (names.some((n) => n === ""))
      throw refusal`${field} names nobody between its commas: ${JSON.stringify(from)}`;
    const ids = names.flatMap((n) =>
      n === "region" ? dataset.subject.region : Object.hasOwn(groups, n) ? (groups[n] ?? []) : [n],
    );
    knowActors(dataset, ids, field, choices, true);
    return new Set(ids.map((id) => dataset.actorIndex.get(id) ?? -1));
  });
}

/** Groups of the grouping chosen. */
export function groupsOf(dataset: Dataset, choices: Choices): Readonly<Record<string, readonly string[]>> {
  const { groupings } = dataset.subject;
  const name = groupingOf(dataset, choices);
  return Object.hasOwn(groupings, name) ? (groupings[name] ?? {}) : {};
}

function groupingOf({ subject }: Dataset, { grouping }: Choices): string {
  return grouping ?? subject.conventions.grouping ?? Object.keys(subject.groupings)[0] ?? "";
}

export function periodIn(text: string | undefined): Period {
  if (text === undefined) return ALL_TIME;
  const period = windowOf(text.trim());
  if (period === null || /^[./\s]*$/.test(text))
    throw new QuestionError(`not a period: ${JSON.stringify(text)}; ${noPeriod(text)}`);
  return period;
}

/** @param groupsToo whether the field takes groups too, of the grouping chosen */
function knowActors(
  dataset: Dataset,
  ids: readonly string[],
  where: FieldNamed,
  choices: Choices,
  groupsToo = false,
): void {
  for (const id of ids) {
    const name = id.trim();
    if (dataset.actorIndex.has(name)) continue;
    const group = groupElsewhere(dataset, name, where, choices, groupsToo);
    if (group !== null) throw group;
    const { region, partners } = dataset.subject;
    const ofStudy = new Set([...region, ...partners]);
    const known = suggestionsOf(dataset, groupsToo);
    const near = suggested(name, known.keys(), (one) => ofStudy.has(known.get(one) ?? one));
    const write = near === null ? undefined : known.get(near);
    const meant = write === undefined ? null : `did you mean ${write}${write === near ? "" : ` (${near})`}?`;
    const groups =
      groupsToo && meant === null ? groupsNamed(dataset.subject, groupingOf(dataset, choices)) : null;
    throw new UnknownActorError(where, name, meant, groups);
  }
}

/** Why a name that is a group of the study does not do where it stands; null where it is none. */
function groupElsewhere(
  dataset: Dataset,
  name: string,
  where: FieldNamed,
  choices: Choices,
  groupsToo: boolean,
): QuestionError | null {
  const { groupings, region } = dataset.subject;
  const held = Object.entries(groupings).find(([, groups]) => Object.hasOwn(groups, name));
  if (groupsToo)
    return held === undefined
      ? null
      : refusal`${where}: ${name} is a group of the grouping ${held[0]}, and the one chosen is ${groupingOf(dataset, choices)}`;
  const groups = groupsOf(dataset, choices);
  const members = Object.hasOwn(groups, name) ? groups[name] : held?.[1][name];
  const actors = name === "region" ? region : members;
  return actors === undefined
    ? null
    : refusal`${where} takes actors, and ${name} is a group: ${actors.join(", ")}`;
}

/** Ids, names, groups where they are taken, and their labels, that a name may be mistyped from, each with what to write. */
function suggestionsOf(dataset: Dataset, groupsToo: boolean): ReadonlyMap<string, string> {
  const { groupings, labels } = dataset.subject;
  const groups = groupsToo
    ? Object.keys(groupings).flatMap((name) => groupsNamed(dataset.subject, name))
    : [];
  const others = [{ id: "region", labels: labels?.region ?? {} }, ...groups];
  const ids = [...dataset.actorIndex.keys()];
  return new Map([
    ...others.flatMap(({ id, labels }) => Object.values(labels).map((label) => [label, id] as const)),
    ...dataset.actorNames.map((name, i) => [name, dataset.actors[i] ?? name] as const),
    ...[...others.map(({ id }) => id), ...ids].map((name) => [name, name] as const),
  ]);
}

/** Whether a convention is of any of some layers. */
export function appliesTo(convention: Convention, layers: readonly Layer[]): boolean {
  return convention.layers === "all" || layers.some((l) => convention.layers.includes(l.name));
}

function askedOf(
  factors: Factors,
  question: Question,
  measure: Measure,
  layers: readonly Layer[],
  value: string,
): Asked {
  const overPartners =
    isTies(measure.input) || measure.input === "coverage" || amongPartners(question, measure);
  const partners = amongPartners(question, measure) || question.by === "partner";
  const frame = frameOf(factors, question, measure, layers);
  const overRecipients =
    isTies(measure.input) ||
    ["coverage", "profiles", "goods"].includes(measure.input) ||
    question.by === "recipient";
  return {
    question,
    layers: layers.map((l) => l.name),
    tables: layers
      .flatMap((l) => l.tables)
      .map((t) => factors.dataset.tables.get(t))
      .filter((t) => t !== undefined),
    bears: (a) => {
      const within = frame(a.table);
      return (i) => within(i) && (value === "count" || hasAmount(a, i, value));
    },
    found: (look, a, make) => factors.once(["found", factors.numberOf(look), factors.numberOf(a)], make),
    dataset: factors.dataset,
    senders:
      (question.from !== undefined && measure.input !== "attendance") ||
      overPartners ||
      question.by === "partner",
    partners,
    grouped: setsGroups(question, measure, layers, partners),
    others: othersMatter(question, measure),
    receivers: question.to !== undefined || question.without !== undefined || overRecipients,
    recipients: overRecipients,
    timed:
      [question.period, question.against?.period].some((p) => p !== undefined) ||
      question.by === "year" ||
      TIMED.has(measure.input) ||
      (measure.input === "spread" && question.by === undefined),
    ties: isTies(measure.input),
    present: measure.input === "events" || measure.input === "attendance",
    uses: measure.uses ?? [],
  };
}

/** Inputs that are laid out in time. */
const TIMED: ReadonlySet<string> = new Set([
  "series",
  "dates",
  "years",
  "rate",
  "course",
  "yearly",
  "moments",
]);

/** Whether the measure sets partners beside each other. */
function amongPartners(question: Question, { input }: Measure): boolean {
  if (input === "parts") return (question.by ?? "partner") === "partner";
  return (
    ["profiles", "layered", "spheres", "brokerage", "goods", "yearly"].includes(input) ||
    (input === "shift" && question.against?.from !== undefined)
  );
}

/** Whether a measure is computed from ties between actors. */
export function isTies(input: string): boolean {
  return ["ties", "position", "brokerage", "multiplex", "standing"].includes(input);
}

function hasAmount(a: Activities, i: number, value: string): boolean {
  for (let k = a.amounts.starts[i] ?? 0; k < (a.amounts.starts[i + 1] ?? 0); k++) {
    if (value === "value" || a.amounts.units[k] === value) return true;
  }
  return false;
}

function choicesOf(dataset: Dataset, question: Question, relevant: readonly Convention[]): Choices {
  const wanted = question.conventions ?? {};
  for (const name of Object.keys(wanted)) pick(conventions, name, "convention");
  const chosen: Record<string, string> = {};
  for (const c of relevant) {
    const values = c.values(dataset);
    const value = wanted[c.name] ?? dataset.subject.conventions[c.name] ?? values[0];
    if (value === undefined) continue;
    checkValue(c, value, values);
    for (const layer of c.layersIn?.(value) ?? []) pick(allLayers, layer, "layer");
    chosen[c.name] = writtenAlike(value, values);
  }
  for (const [name, value] of Object.entries(wanted)) {
    const idle = relevant.some((c) => c.name === name) ? undefined : conventions.find((c) => c.name === name);
    if (idle !== undefined) checkValue(idle, value, idle.values(dataset));
  }
  return chosen;
}

/** @throws QuestionError for a value that a convention cannot have */
export function checkValue(convention: Convention, value: string, values: readonly string[]): void {
  if (values.includes(value)) return;
  const near = nearest(value, values);
  const listed =
    values.length === 0
      ? `the study has no ${convention.name}s: take it out, or add them to study.yaml`
      : `it can be ${values.join(", ")}${near === null ? "" : `; did you mean ${near}?`}`;
  const wrong = convention.accepts === undefined ? listed : convention.accepts(value);
  if (wrong !== null)
    throw new QuestionError(`${convention.name} cannot be ${JSON.stringify(value)}; ${wrong}`);
}

/** A value as it is always written: a number that is not among the values listed in its shortest way. */
export function writtenAlike(value: string, values: readonly string[]): string {
  return values.includes(value) || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)
    ? value
    : `${Number(value)}`;
}

function inputNamed(measure: string | undefined): string | undefined {
  return measures.find((m) => m.name === measure)?.input;
}

function isMembers(measure: string): boolean {
  return measure === "membership-overlap" || measure === "institutional-overlap";
}

/** The choices that an answer rests on, in the order in which conventions are listed. */
export function statedChoices(plan: Plan): Choices {
  return Object.fromEntries(plan.stated.map((c) => [c.name, plan.choices[c.name] ?? ""]));
}
