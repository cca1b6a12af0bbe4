import { UNKNOWN } from "../../model/dataset.ts";
import { isTogether, type Question, QuestionError } from "../../model/question.ts";
import { namelessIn } from "../../questions/nobodys.ts";
import { layersOf, planOf } from "../../questions/plan.ts";
import { tallyOf } from "../../questions/tally.ts";
import { NAMES } from "../../questions/unsaid.ts";
import { bySize, membersOf, namesIn, type Step, stepsOf, totalOf } from "../ask/axis.ts";
import { absent, drawnValue, mayCount, type Value } from "../ask/value.ts";
import { groupsIn, isRegional } from "../colours.ts";
import type { FigureBench } from "../kind.ts";
import type { Axis, Figure, Sketch } from "../spec.ts";

/** More actors or ties than these are not drawn: the largest are, and the rest is counted. */
export const MOST_ACTORS = 300;
export const MOST_TIES = 2_000;
/** Ties among more recipients than these are not asked, since every pair is a question of its own. */
const MOST_PAIRED = 40;

/** What one actor has with another. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly value: Value;
}

/** Outside partners, recipients, and what is between them in one period. */
export interface Network {
  /** Those with most first, or as the figure lists them. */
  readonly partners: readonly string[];
  readonly recipients: readonly string[];
  /** One for each partner and recipient, those without a record included; nobody has one with itself. */
  readonly ties: readonly Tie[];
  /** One for each two recipients that have any, or may. */
  readonly horizontals: readonly Tie[];
  /** What each partner has with all recipients together. */
  readonly totals: readonly Value[];
  readonly unit: string;
  /** Senders on record that are not drawn, those with most first: not listed, too many, or of the region itself; then what those drawn have with themselves, and what belongs to nobody known. */
  readonly undrawn: readonly Undrawn[];
}

/** A sender that is not drawn, and what it has with all recipients together. */
export interface Undrawn {
  readonly name: string;
  readonly value: Value;
  /** Whether it is of the region itself. */
  readonly regional: boolean;
  /** Whether this is what a partner of the figure has with itself as one of the recipients. */
  readonly self?: true;
}

/** The question of a network without what a kind puts in by itself. */
export function bareOf({ against: _, by: __, ...bare }: Question): Question {
  return bare.measure === "composition" ? { ...bare, measure: "share" } : bare;
}

/**
 * Asks for every tie of the outside partners of a figure with its recipients.
 * @param most how many partners at most
 * @param all its partners
 * @throws QuestionError where recipients are not named one by one
 */
export function networkOf(
  bench: FigureBench,
  figure: Pick<Figure, "question" | "series">,
  most: number = MOST_ACTORS,
  all: readonly Step[] = partnersOf(bench, bareOf(figure.question), figure.series),
): Network {
  const question = bareOf(figure.question);
  const recipients = recipientsOf(bench, question.to).slice(0, MOST_ACTORS);
  const named = all.slice(0, Math.max(1, most - recipients.length));
  const [only] = recipients;
  // Who has no other recipient than itself has no tie to be drawn.
  const alone = (step: Step) =>
    recipients.length === 1 && only !== undefined && isItself(bench, question, step, only);
  const steps = named.filter((step) => !alone(step));
  const rows = steps.map((step) => rowOf(bench, question, step, recipients));
  return {
    partners: steps.map((s) => s.name),
    recipients,
    ties: rows.flatMap((row) => row.ties),
    horizontals: horizontalsOf(bench, question, recipients),
    totals: rows.map((row) => row.total),
    unit: rows.find((row) => row.unit !== "")?.unit ?? "",
    undrawn: [
      ...undrawnOf(bench, question, recipients, named),
      ...withThemselves(bench, question, named, recipients),
      ...nobodysUndrawn(bench, question, recipients),
    ],
  };
}

/**
 * Whoever sends to these recipients and is none of these steps, those of the region only where no ties between
 * recipients are drawn; nobody where one sender alone is asked about.
 */
function undrawnOf(
  bench: FigureBench,
  question: Question,
  recipients: readonly string[],
  steps: readonly Step[],
): readonly Undrawn[] {
  if (question.from !== undefined) return [];
  const asked = ofRecipients(bench, question, recipients);
  const { subject } = bench.dataset;
  const drawn = new Set(steps.flatMap(({ value }) => membersOf(bench, question, value)));
  const paired = drawsPairs(question, recipients);
  const everyone: Question = { ...totalOf(asked), by: "partner" };
  // What is counted or summed for each is the same as what is asked of it alone.
  const parts = everyone.measure === asked.measure ? (bench.ask(everyone).parts ?? {}) : {};
  return bySize(bench, everyone).flatMap((name) => {
    if (name === UNKNOWN) return [];
    const members = membersOf(bench, question, name);
    const regional = isRegional(members, subject);
    if ((regional && paired) || members.some((actor) => drawn.has(actor))) return [];
    const own: Question = { ...asked, from: name };
    const answer = Object.hasOwn(parts, name) ? parts[name] : undefined;
    return [{ name, value: drawnValue(bench, answer ?? bench.ask(own), own, { from: name }), regional }];
  });
}

/** What belongs to nobody known, of whom no tie is drawn: what is recorded as unknown, and what does not say who sends it. */
export function nobodysUndrawn(
  bench: FigureBench,
  question: Question,
  recipients: readonly string[],
): readonly Undrawn[] {
  if (question.from !== undefined || recipients.length === 0) return [];
  const asked = ofRecipients(bench, question, recipients);
  const total = totalOf(asked);
  const { parts = {} } = bench.ask({ ...total, by: "partner" });
  const own: Question = { ...asked, from: UNKNOWN };
  const named = Object.hasOwn(parts, UNKNOWN)
    ? drawnValue(bench, bench.ask(own), own, { from: UNKNOWN })
    : null;
  const plan = planOf(bench.factors, total);
  const { all, left, ids } = namelessIn(bench.factors, plan, tallyOf(bench.factors, plan), NAMES.unknown);
  const share = asked.measure === "share";
  // What a measure says of records without a sender is told only where it adds them up.
  const adds = left > 0 && (share || asked.measure === total.measure);
  const value = !adds
    ? named
    : {
        ...(named ?? drawnValue(bench, bench.ask(total), total)),
        value: (named?.value ?? 0) + (share ? left / all : left),
        ...(share ? { unit: "share" } : {}),
        low: null,
        high: null,
        receipt: [...(named?.receipt ?? []), ...ids],
        split: undefined,
        narrows: {},
        question: undefined,
      };
  return value === null || (value.value ?? 0) <= 0 ? [] : [{ name: UNKNOWN, value, regional: false }];
}

/** Those of the region that send to these recipients, where no ties between recipients are drawn. */
export function regionalSenders(
  bench: FigureBench,
  question: Question,
  recipients: readonly string[],
): readonly Undrawn[] {
  if (recipients.length === 0) return [];
  return undrawnOf(bench, bareOf(question), recipients, []).filter(({ regional }) => regional);
}

/** Why a figure cannot be a network: it wants recipients together. */
export function unfitForTies({ question: { to, period }, panels, against }: Sketch): readonly string[] {
  return [...(panels?.field === "to" ? [] : together(to)), ...unfitAgainst(against, period)];
}

/** Why a network cannot be set against something: two periods of one question make a difference of ties. */
function unfitAgainst(against: Sketch["against"], period: string | undefined): readonly string[] {
  if (against === undefined) return [];
  const { period: other, ...more } = against;
  const mend = "write against: { period: 2010..2014 }";
  if (other === undefined || Object.keys(more).length > 0)
    return [`against of a network is another period and nothing else; ${mend}`];
  return other === period
    ? [`against of a network is the period of its question, ${other}; ${mend}, or another`]
    : [];
}

function together(to = ""): readonly string[] {
  return isTogether(to)
    ? [`a network takes recipients one by one, not ${JSON.stringify(to)}; write region, or names with commas`]
    : [];
}

/** The recipients that a question names, one by one. @throws QuestionError where it wants several together */
export function recipientsOf(bench: FigureBench, to: string | undefined): readonly string[] {
  const { region } = bench.dataset.subject;
  if (to === undefined) return region;
  const [why] = together(to);
  if (why !== undefined) throw new QuestionError(why);
  return [...new Set(namesIn(to).flatMap((name) => (name === "region" ? region : [name])))];
}

/** A question of these recipients: in its own words where it names just them, since what is asked in the same words is answered once. */
function ofRecipients(bench: FigureBench, question: Question, recipients: readonly string[]): Question {
  const named = question.to === undefined ? [] : recipientsOf(bench, question.to);
  const same = named.length === recipients.length && named.every((id, i) => id === recipients[i]);
  return same ? question : { ...question, to: recipients.join(",") };
}

/**
 * The outside partners of a figure: those named, or groups where they are attributed, or whoever sends.
 * @param also what else the figure asks: the rest is whoever sends in either
 */
export function partnersOf(
  bench: FigureBench,
  question: Question,
  series: Axis | undefined,
  also: readonly Question[] = [],
): readonly Step[] {
  const { from } = question;
  if (from !== undefined) return [{ name: from, value: from }];
  const steps = stepsOf(bench, question, axisOf(question, series), false, also);
  const { subject } = bench.dataset;
  return steps.filter(({ value }) => !isRegional(membersOf(bench, question, value), subject));
}

/** Whether the partners of a figure stand in the order of what they have, and not as the figure or the study lists them. */
export function areSized(bench: FigureBench, question: Question, series: Axis | undefined): boolean {
  const { values } = axisOf(question, series);
  const groups = groupsIn(bench.dataset.subject, question.conventions?.grouping);
  return values === "partners" || (values === "groups" && Object.keys(groups).length === 0);
}

function axisOf({ layer }: Question, series: Axis | undefined): Axis {
  if (series?.field === "from") return series;
  const attributed = layersOf(layer).some((l) => l.attributed || l.time === "interval");
  return { field: "from", values: attributed ? "groups" : "partners" };
}

/** Whether a step is one actor, and that the recipient. */
function isItself(bench: FigureBench, question: Question, step: Step, to: string): boolean {
  const members = membersOf(bench, question, step.value);
  return members.length === 1 && members[0] === to;
}

/** What partners have on record with themselves where they are among the recipients, which is no tie. */
export function withThemselves(
  bench: FigureBench,
  question: Question,
  partners: readonly Step[],
  recipients: readonly string[],
): readonly Undrawn[] {
  return partners.flatMap((step) =>
    recipients.flatMap((to): readonly Undrawn[] => {
      if (!isItself(bench, question, step, to)) return [];
      const narrows = { from: step.value, to };
      const own: Question = { ...question, ...narrows };
      const value = drawnValue(bench, bench.ask(own), own, narrows);
      return value.receipt.length === 0 ? [] : [{ name: step.name, value, regional: false, self: true }];
    }),
  );
}

export interface Row {
  readonly ties: readonly Tie[];
  readonly total: Value;
  readonly unit: string;
}

export function rowOf(
  bench: FigureBench,
  question: Question,
  step: Step,
  recipients: readonly string[],
): Row {
  const from: Question = { ...question, from: step.value };
  const others = recipients.filter((to) => !isItself(bench, question, step, to));
  const asked = ofRecipients(bench, from, others);
  const answer = bench.ask({ ...asked, by: "recipient" });
  const parts = answer.parts ?? {};
  const ties = others.map((to) => {
    const part = Object.hasOwn(parts, to) ? parts[to] : undefined;
    const own: Question = { ...from, to };
    const narrows = { from: step.value, to };
    const value =
      part === undefined ? absent(bench, own, answer.unit) : drawnValue(bench, part, own, narrows);
    return { from: step.name, to, value };
  });
  return { ties, total: drawnValue(bench, answer, asked, { from: step.value }), unit: answer.unit };
}

/**
 * Ties between recipients: what one of two sends or organises and both take part in. A layer in which recipients only
 * receive has none, and a share has no meaning here.
 */
function horizontalsOf(
  bench: FigureBench,
  question: Question,
  recipients: readonly string[],
): readonly Tie[] {
  if (!drawsPairs(question, recipients)) return [];
  const among = { ...totalOf(ofRecipients(bench, question, recipients)), from: recipients.join(",") };
  const all = bench.ask(among);
  if (all.receipt.length === 0 && all.high === 0) return [];
  return recipients.flatMap((from, i) =>
    recipients.slice(i + 1).flatMap((to) => {
      const narrows = { from: `${from},${to}`, to: `${from}+${to}` };
      const own: Question = { ...question, ...narrows };
      const value = drawnValue(bench, bench.ask(own), own, narrows);
      return (value.value ?? 0) > 0 || mayCount(value) ? [{ from, to, value }] : [];
    }),
  );
}

function drawsPairs(question: Question, recipients: readonly string[]): boolean {
  const possible = layersOf(question.layer).some((l) => l.horizontal);
  if (!possible || question.measure === "share" || question.from !== undefined) return false;
  return recipients.length <= MOST_PAIRED;
}

/** Ties in which no record counts for certain and some may, as far as the others leave room for them. */
export function mayTies(ties: readonly Tie[], most: number = MOST_TIES): readonly Tie[] {
  const room = most - ties.filter((tie) => (tie.value.value ?? 0) > 0).length;
  return ties.filter((tie) => mayCount(tie.value)).slice(0, Math.max(0, room));
}

/** The ties that are drawn: all, or the largest where there are too many, and how many are left out. */
export function drawnTies(
  ties: readonly Tie[],
  most: number = MOST_TIES,
): {
  readonly ties: readonly Tie[];
  readonly left: number;
} {
  const recorded = ties.filter((tie) => (tie.value.value ?? 0) > 0);
  if (recorded.length <= most) return { ties: recorded, left: 0 };
  const largest = [...recorded].sort((a, b) => (b.value.value ?? 0) - (a.value.value ?? 0)).slice(0, most);
  return { ties: largest, left: recorded.length - most };
}
