import type { Subject } from "../model/dataset.ts";
import type { Question } from "../model/question.ts";
import { ofAllPartners } from "../questions/asked-fields.ts";
import { measures } from "../questions/measures.ts";
import { overOf } from "../questions/over.ts";
import { countedIn } from "./counted-in.ts";
import { dateText } from "./dates.ts";
import { defaultGrouping, type Labels } from "./labels.ts";
import { layerNames } from "./layer-names.ts";
import { titleText } from "./measure-words.ts";
import { ORDINALS } from "./ordinals.ts";
import { partyText } from "./party.ts";
import { listedPhrase } from "./phrase-listed.ts";
import type { Lang } from "./words.ts";

/** What a question is asked in: the names of a study and a language. */
export interface Speech {
  readonly labels: Labels;
  readonly subject: Subject;
  readonly lang: Lang;
}

/** How a layer says from whom and to whom. */
const PREPOSITIONS: Readonly<Record<string, readonly [string, string]>> = {
  exercises: ["organised by", "with"],
  operations: ["organised by", "with"],
  facilities: ["operated by", "in"],
  memberships: ["led or convened by", "with"],
  indicators: ["on", "in"],
};
/** How an attribution that is not the organiser's says whose an activity is. */
const ATTRIBUTED: Readonly<Record<string, string>> = {
  participant: "that include",
  initiator: "proposed by",
  "umbrella-to-lead-states": "organised or led by",
};
/** Measures of which several are compared. */
const COMPARED: Readonly<Record<string, string>> = { count: "counts", share: "shares", sum: "sums" };
const VALUES: Readonly<Record<string, string>> = { "tiv-millions": "TIV, millions", usd: "US dollars" };

/** A question in words: `Share of arms transfers (TIV, millions) from China to Central Asia, 2016–2021`. */
export function phraseOf(question: Question, title: string, speech: Speech): string {
  const { from: _, ...ofAll } = question;
  const measure = measures.find(({ name }) => name === question.measure);
  const said = measure !== undefined && ofAllPartners(question, measure) ? ofAll : question;
  return speech.lang === "en" ? english(said, title, speech) : listedPhrase(said, title, speech);
}

function english(question: Question, title: string, speech: Speech): string {
  const { against } = question;
  if (question.measure === "every" && against !== undefined)
    return `Whether all ${activitiesText({ ...question, ...against }, speech)} are ${activitiesText(question, speech)}`;
  const one = ofOne(question, speech);
  if (one !== null) return `${title} of ${one.who} in ${activitiesText(one.rest, speech)}`;
  const rest = against === undefined ? "" : `, held against ${againstText(against, speech)}`;
  return `${measureOf(question, title)} ${isNth(question) ? "among" : "of"} ${activitiesText(question, speech)}${rest}`;
}

/** Inputs of measures that are of one actor among all, who sends or receives nothing by being asked about. */
const OF_ONE: readonly string[] = ["position", "brokerage", "standing", "attendance"];

/** Whom a measure of one actor is of, and the question without that actor; null for other measures. */
function ofOne(question: Question, speech: Speech): { readonly who: string; readonly rest: Question } | null {
  const input = measures.find((m) => m.name === question.measure)?.input ?? "";
  if (!OF_ONE.includes(input)) return null;
  const { from, to, ...rest } = question;
  const single = to !== undefined && /^[^,+=:]+$/.test(to) && to !== "region";
  if (from === undefined) return single ? { who: whoText(to, speech), rest } : null;
  const who = whoFrom(question, speech);
  if (question.measure === "co-presence" && single) return { who: `${who} and ${whoText(to, speech)}`, rest };
  return { who, rest: to === undefined ? rest : { ...rest, to } };
}

/** What a question is about, without what is measured of it. */
function activitiesText(question: Question, speech: Speech): string {
  const [by, with_] = sidesOf(question, speech);
  const { value } = question;
  const counted =
    value === undefined || value === "count" || question.measure === "nth"
      ? countedIn(question, speech.subject)
      : (VALUES[value] ?? value);
  return [
    layersText(question, speech),
    counted === "" ? "" : ` (${counted})`,
    question.from === undefined ? "" : ` ${by} ${whoFrom(question, speech)}`,
    question.to === undefined ? "" : ` ${with_} ${whoText(question.to, speech)}`,
    ...conditions(question, speech).map((c) => `, ${c}`),
  ].join("");
}

/** How a question says from whom and to whom, as its layer and its attribution have it. */
function sidesOf({ layer, conventions }: Question, { subject }: Speech): readonly [string, string] {
  const [sent, with_] = PREPOSITIONS[layer] ?? ["from", "to"];
  const by =
    sent === "organised by"
      ? (ATTRIBUTED[conventions?.attribution ?? subject.conventions.attribution ?? ""] ?? sent)
      : sent;
  return [by, with_];
}

function conditions(question: Question, speech: Speech): readonly string[] {
  return [
    ...(question.without === undefined ? [] : [`without ${whoText(question.without, speech)}`]),
    ...whereText(question.where, speech),
    ...(question.period === undefined ? [] : [periodText(question.period, speech.lang)]),
    ...(question.by === undefined || overOf(question) !== null ? [] : [`by ${question.by}`]),
  ];
}

function measureOf(question: Question, title: string): string {
  if (question.measure === "count") return "Number";
  if (!isNth(question)) return title;
  const n = question.measure === "nth" ? (question.value ?? "1") : "1";
  const ordinal = ORDINALS[Number(n) - 1];
  return ordinal === undefined ? `Date of number ${n}` : `Date of the ${ordinal}`;
}

/** Whether a question asks for the date of one of several. */
function isNth({ measure }: Question): boolean {
  return measure === "first" || measure === "nth";
}

function layersText(
  question: Pick<Question, "measure" | "layer" | "value">,
  { labels, lang }: Speech,
): string {
  return layerNames(question, labels, lang).join(", ");
}

/** A group with the actors it holds under the grouping asked for, so that nobody has to guess. */
function whoFrom(question: Question, speech: Speech): string {
  const { groupings } = speech.subject;
  const grouping = question.conventions?.grouping ?? defaultGrouping(speech.subject);
  const groups = (Object.hasOwn(groupings, grouping) ? groupings[grouping] : undefined) ?? {};
  return (question.from ?? "")
    .split(",")
    .map((part) => {
      const name = part.trim();
      const members = Object.hasOwn(groups, name) ? groups[name] : undefined;
      if (members === undefined) return whoText(name, speech);
      const { labels } = speech;
      return (
        labels.groupLabel(name, grouping) ?? `${labels.group(name, grouping)} (${labels.actors(members)})`
      );
    })
    .join(", ");
}

/** Names of actors, alone or together. */
function whoText(names: string, { labels, subject, lang }: Speech): string {
  return partyText(names, lang, (id) => (id === "region" ? subject.regionName : labels.actor(id)));
}

function whereText(where: Question["where"], { labels }: Speech): readonly string[] {
  return Object.entries(where ?? {}).map(
    ([field, value]) =>
      `${field} ${value
        .split(",")
        .map((v) => labels.code(v.trim(), field))
        .join(" or ")}`,
  );
}

function againstText(against: Partial<Question>, speech: Speech): string {
  const { measure, from, to, where, period, value, layer } = against;
  const parts = [
    ...(layer === undefined ? [] : [layersText({ measure: measure ?? "", layer }, speech)]),
    ...("from" in against ? [from === undefined ? "everyone" : whoText(from, speech)] : []),
    ...(to === undefined ? [] : [whoText(to, speech)]),
    ...(where !== undefined && Object.keys(where).length === 0 ? ["all kinds"] : whereText(where, speech)),
    ...(period === undefined ? [] : [periodText(period, speech.lang)]),
    ...(value === undefined ? [] : [value]),
  ];
  return (parts.length === 0 ? "itself" : parts.join(", ")) + comparedText(measure);
}

function comparedText(measure: string | undefined): string {
  if (measure === undefined) return "";
  const several = COMPARED[measure];
  return several === undefined ? ` (measure: ${titleText("en", measure)})` : ` (comparing ${several})`;
}

/** `2016..2021` as people write it. */
export function periodText(period: string, lang: Lang): string {
  if (lang !== "en") return dateText(lang, period);
  if (period.startsWith("..")) return `to ${period.slice(2)}`;
  if (period.endsWith("..")) return `from ${period.slice(0, -2)}`;
  return period.replace("..", "–");
}

/** A period in a sentence, after *in* or *than*: one that is open at an end by a noun of its own. */
export function eraText(period: string, lang: Lang): string {
  const text = periodText(period, lang);
  const years = /^\.\.\d{4}$|^\d{4}\.\.$/.test(period);
  if (lang === "ru" || !(period.startsWith("..") || period.endsWith(".."))) return text;
  if (lang === "en") return `the ${years ? "years" : "time"} ${text}`;
  return period.startsWith("..") ? `截${text}的时期` : dateText(lang, period).replace(/起$/, "以来");
}
