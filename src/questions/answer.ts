import type { Answer, Split } from "../model/answer.ts";
import { type Dataset, UNKNOWN } from "../model/dataset.ts";
import type { Question } from "../model/question.ts";
import { ofAllPartners, partsAreOther } from "./asked-fields.ts";
import { type Factors, factorsOf } from "./factors.ts";
import { answerId } from "./identity.ts";
import { idleChoices } from "./idle-choices.ts";
import { coverageOf, lacksIn, unsent } from "./lack.ts";
import { later } from "./later.ts";
import { leftByChoice } from "./left-by-choice.ts";
import { byOf, narrowed, without } from "./narrow.ts";
import { ofNoPartner } from "./nobodys.ts";
import { oneSender } from "./one-sender.ts";
import { beyond, inNoYear, inSeveral, ofNobody, outside, unopened } from "./outside.ts";
import { participationNotes } from "./participations.ts";
import { ofNoLabel, type Part, partsOf } from "./parts.ts";
import { type Plan, planOf, statedChoices, tablesIn } from "./plan.ts";
import { isExact } from "./rank-of.ts";
import { type Read, readPlan, tallyFor } from "./reading.ts";
import { type Readings, readingsOf, type Vary } from "./readings.ts";
import { receiptOf } from "./receipt.ts";
import { sameAgain } from "./same-again.ts";
import type { Tally } from "./tally.ts";
import { unsurePairs } from "./unsure-pairs.ts";
import { withoutRecord } from "./without-record.ts";

/**
 * Answers a question from the records of a study.
 * @throws QuestionError where it cannot be asked: an unknown name, amounts of different units
 */
export function answer(dataset: Dataset, question: Question): Answer {
  const factors = factorsOf(dataset);
  return answerPlan(factors, planOf(factors, question));
}

/**
 * Asks a question under many choices: every convention that applies, and what else is named.
 * @param vary fields of the question or conventions by name, each with its values
 * @param all whether every convention that applies varies, or only what `vary` names
 */
export function readings(dataset: Dataset, question: Question, vary: Vary = {}, all = true): Readings {
  return readingsOf(factorsOf(dataset), question, all, vary);
}

/** Answers a plan with the parts it asks for. */
export function answerPlan(factors: Factors, plan: Plan): Answer {
  const read = readPlan(factors, plan);
  const late = partedLate(factors, plan);
  if (late === null) {
    const own = partsFor(factors, plan, read.tally);
    return assembled(factors, plan, read, own, notesOf(factors, plan, read, own));
  }
  const whole = assembled(factors, plan, read, {}, notesOf(factors, plan, read, undefined));
  return Object.defineProperty(whole, "parts", { get: later(late), enumerable: true });
}

/**
 * What makes the parts of a number for whoever asks for them: most never are, and come to several times its work. Null where they
 * are made with it: where they are asked for, and where one of them may be refused.
 */
function partedLate(factors: Factors, plan: Plan): (() => Answer["parts"]) | null {
  if (isOfRegion(plan)) return () => partsOfRegion(factors, plan);
  const { question, measure } = plan;
  const late = question.by === undefined && measure.input === "parts" && measure.name !== "composition";
  return late ? () => partsFor(factors, plan, tallyFor(factors, plan)) : null;
}

/** Whether a question is of somebody's share of the region, which always carries that of each member; nobody's has no parts, and is refused wherever records say anything. */
function isOfRegion({ measure, question: { by, from, to, against } }: Plan): boolean {
  const whose = from !== undefined || against !== undefined;
  return by === undefined && measure.name === "share" && to === "region" && whose;
}

function partsOfRegion(factors: Factors, plan: Plan): NonNullable<Answer["parts"]> {
  const { region } = factors.dataset.subject;
  return Object.fromEntries(region.map((to) => [to, partOf(factors, plan, { name: to, narrows: { to } })]));
}

function notesOf(
  factors: Factors,
  plan: Plan,
  { reading, tally, nobodys }: Read,
  parts: Answer["parts"],
): readonly string[] {
  const valued = reading.value !== null;
  return [
    ...(reading.notes ?? []),
    ...ofNobody(nobodys ?? 0),
    ...remarks(factors, plan, tally),
    ...(valued ? withoutRecord(factors, plan, tally) : []),
    ...(valued ? unsurePairs(factors, plan, tally) : []),
    ...(valued ? [...sameAgain(factors, plan, tally), ...oneSender(factors, plan)] : []),
    ...unsent(plan, tally, parts),
    ...ofNoPartner(factors, plan, tally, parts),
  ];
}

function assembled(
  factors: Factors,
  plan: Plan,
  { reading, tally, unit }: Read,
  parts: Answer["parts"],
  notes: readonly string[],
): Answer {
  const low = reading.value === null ? null : (reading.low ?? null);
  const high = reading.value === null ? null : (reading.high ?? null);
  const receipt = receiptOf(factors, plan, tally);
  const id = later(() => answerId(factors.dataset, plan));
  return {
    get id() {
      return id();
    },
    value: reading.value,
    ...(reading.why === undefined ? {} : { why: reading.why }),
    low,
    high,
    ...(low !== null || high !== null ? { spread: reading.spread ?? ("bounds" as const) } : {}),
    unit,
    ...(parts === undefined ? {} : { parts }),
    get receipt() {
      return receipt().ids;
    },
    get split() {
      return splitOf(plan, receipt().first);
    },
    conventions: statedChoices(plan),
    coverage: coverageOf(plan, tally),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

function splitOf({ measure }: Plan, counted: number): Split | undefined {
  if (measure.input !== "pair") return undefined;
  return { counted, rest: measure.name === "share" ? "base" : "against" };
}

/** Parts by what the question says, or by member for a number of a region that is made of those of its members. */
function partsFor(factors: Factors, plan: Plan, tally: Tally): Answer["parts"] | undefined {
  const { measure, question } = plan;
  const by = partedBy(factors, plan);
  if (by === null) return undefined;
  const wide = by === "partner" ? without(plan, "from") : plan;
  const regionOnly = (isOverRegion(plan) || measure.input === "mutual") && question.to === undefined;
  const whole = regionOnly && by === "recipient" ? narrowed(wide, { to: "region" }) : wide;
  const all = (by === "partner" ? sendersAsked(plan) : null) ?? partsOf(factors, whole, tally, by);
  // Nobody known is no partner whose course could turn.
  const yearly = measure.input === "course" || measure.input === "yearly";
  const list = yearly && by === "partner" ? all.filter((part) => part.name !== UNKNOWN) : all;
  return Object.fromEntries(list.map((part) => [part.name, partOf(factors, wide, part)]));
}

/** What an answer is told in parts by; null where it has none. */
function partedBy(factors: Factors, plan: Plan): string | null {
  const { measure, question, value } = plan;
  const several =
    (measure.input === "spheres" || isOverRegion(plan)) &&
    !factors.dataset.actorIndex.has(question.to?.trim() ?? "");
  const regional = question.by === undefined && several;
  const comparing = ["parts", "spread", "layered", "goods"].includes(measure.input);
  if (question.by === undefined && !regional && !(comparing && measure.name !== "range")) return null;
  if (measure.input === "spread" && question.by === undefined && value !== "count") return null;
  if (measure.input === "members" || measure.input === "ties") return null;
  return regional ? "recipient" : byOf(plan);
}

/** Whether a measure is of the whole region, told by its members. */
function isOverRegion({ measure }: Plan): boolean {
  return ["dominance", "bandwidth"].includes(measure.input);
}

/** Of what is added up from whom: the parts of those who are asked about; null where that is everybody. */
function sendersAsked({ measure, question: { from } }: Plan): readonly Part[] | null {
  if (from === undefined || !["total", "rate", "pair"].includes(measure.input)) return null;
  const names = new Set(from.split(",").map((name) => name.trim()));
  return [...names].map((name) => ({ name, narrows: { from: name } }));
}

function partOf(factors: Factors, plan: Plan, part: Part): Answer {
  const one = narrowed(without(plan, "by", "against"), part.narrows);
  const measure = measureOfParts(plan);
  const held = ["pair", "profiles", "shift", "contrast"].includes(plan.measure.input)
    ? plan.question.against
    : undefined;
  const ofWhole = plan.measure.name === "composition" && part.narrows.from === undefined;
  const against = held ?? (ofWhole ? withoutNarrowing(plan, part) : undefined);
  const narrow = against === undefined ? { measure } : { measure, against };
  const sub = narrowed(one, narrow);
  // Who asks what is to be known of a part has it read again, so that no part holds on to its rows.
  const notes = later(() => notesOf(factors, sub, readPlan(factors, sub), undefined));
  const own = assembled(factors, sub, readPlan(factors, sub), undefined, []);
  return Object.defineProperty(own, "notes", { get: () => someOf(notes()), enumerable: true });
}

function someOf(notes: readonly string[]): Answer["notes"] {
  return notes.length === 0 ? undefined : notes;
}

/** What each part of an answer is: of a measure that compares parts, what it compares. */
export function measureOfParts({ measure, question, value }: Plan): string {
  if (measure.name === "composition") return "share";
  if (!partsAreOther(measure)) return measure.name;
  return question.against?.measure ?? (value === "count" ? "count" : "sum");
}

/** The base of a part in a composition: the question without what narrows it to the part. */
function withoutNarrowing(plan: Plan, part: Part): Partial<Question> {
  return Object.fromEntries(
    Object.keys(part.narrows).map((f) => [
      f,
      f === "where" ? (plan.question.where ?? {}) : plan.question[f as keyof Question],
    ]),
  );
}

/** That files are broken which the question rests on, so that records may be missing. */
function brokenIn({ broken, tables }: Dataset, { question }: Plan): readonly string[] {
  if (broken === undefined) return [];
  const asked = tablesIn(question);
  const told = broken.filter((place) => {
    const table = place.slice(0, place.indexOf(".csv"));
    return asked.includes(table) || !tables.has(table);
  });
  const [first] = told;
  if (first === undefined) return [];
  return [
    `files asked of are broken in places, so that records may be missing: ${told.length}, the first at ${first}; check tells all`,
  ];
}

function remarks(factors: Factors, plan: Plan, tally: Tally): readonly string[] {
  const none = tally.known + tally.unknown === 0;
  const out = [
    ...brokenIn(factors.dataset, plan),
    ...idleChoices(plan),
    ...leftByChoice(factors, plan, tally),
    ...participationNotes(factors, plan, tally),
    ...(none ? outside(factors, plan) : beyond(factors, plan)),
    ...(plan.question.by === "year" ? inNoYear(factors, plan) : []),
    ...ofNoLabel(factors, plan, tally, byOf(plan)),
    ...unopened(factors, plan, tally),
    ...inSeveral(factors, plan),
  ];
  if (plan.question.from !== undefined && ofAllPartners(plan.question, plan.measure))
    out.push(
      `${plan.measure.name} is of all partners together; who is asked about only stands among them by itself`,
    );
  if (plan.question.period === undefined && plan.layers.some((l) => l.time === "instant")) {
    out.push("no period given: all records of the study");
  }
  if (plan.choices.attribution === "participant" && plan.measure.name === "share") {
    out.push("several partners take part in one activity, so that shares add up to more than one");
  }
  if (plan.measure.atBest === true && !isExact(tally))
    out.push("what ranges and open dates of single records leave open is not in the ends of the value");
  if (plan.measure.input === "codings")
    out.push(
      "Rival values are recorded only where sources differ, so that agreement among all sources is better than this.",
    );
  return [...out, ...lacksIn(plan, tally)];
}
