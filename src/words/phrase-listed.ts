import type { Question } from "../model/question.ts";
import { measures } from "../questions/measures.ts";
import { overOf } from "../questions/over.ts";
import { capital } from "./capital.ts";
import { phrase } from "./catalogue/phrase.ts";
import { countedIn } from "./counted-in.ts";
import { dateText } from "./dates.ts";
import { defaultGrouping } from "./labels.ts";
import { layerNames, numberOf } from "./layer-names.ts";
import { titleText } from "./measure-words.ts";
import { partyText } from "./party.ts";
import type { Speech } from "./phrase.ts";
import { unitName } from "./question-words.ts";
import { type KeyOf, type Params, say } from "./say.ts";
import { word } from "./words.ts";

type Key = KeyOf<typeof phrase.en>;

/** Layers in which something goes from one to the other; the rest say who does what. */
const SIDES: Readonly<Record<string, readonly [Key, Key]>> = {
  exercises: ["organiser", "with"],
  operations: ["organiser", "with"],
  facilities: ["operator", "host"],
  memberships: ["convener", "with"],
  indicators: ["about", "reporter"],
};
const ATTRIBUTED: Readonly<Record<string, Key>> = {
  participant: "participants",
  initiator: "initiator",
  "umbrella-to-lead-states": "leader",
};
const BY: Readonly<Record<string, Key>> = {
  year: "by_year",
  recipient: "by_recipient",
  partner: "by_partner",
  kind: "by_kind",
  service: "by_service",
  layer: "by_layer",
};
/** What is counted as a heading says it. */
const UNITS: Readonly<Record<string, string>> = { "tiv-millions": "TIV, millions", usd: "US dollars" };
/** Inputs of measures that are of one actor among all. */
const OF_ONE: readonly string[] = ["position", "brokerage", "standing", "attendance"];

/** A question as a heading in Russian or Chinese: the measure and the layer, then what else is asked, part by part. */
export function listedPhrase(question: Question, title: string, speech: Speech): string {
  const told = teller(speech);
  const { against } = question;
  const { who, rest } = ofOne(question, speech);
  const layers = layersText(rest, speech);
  const named = capital(titleIn(question, title, speech));
  if (question.measure === "every" && against !== undefined) {
    const all = activityParts({ ...question, ...against }, speech);
    const condition = joined(speech, activityParts(question, speech));
    return joined(speech, [
      told("head", { title: named, layers: joined(speech, all) }),
      told("condition", { what: condition }),
    ]);
  }
  const whole = numberOf(question, speech.lang) ?? told("head", { title: named, layers });
  const head = who === null ? whole : told("headOf", { title: named, who, layers });
  return joined(speech, [
    head,
    ...sidesText(rest, speech),
    ...conditions(rest, speech),
    ...(against === undefined ? [] : [told("against", { what: againstText(against, speech) })]),
  ]);
}

function teller({ lang }: Speech): (key: Key, params?: Params) => string {
  return (key, params = {}) => say(lang, phrase, key, params);
}

function joined({ lang }: Speech, parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(lang === "zh" ? "；" : "; ");
}

function titleIn(question: Question, title: string, speech: Speech): string {
  const told = teller(speech);
  if (question.measure === "nth") return told("nth", { n: question.value ?? "1" });
  return question.measure === "first" ? told("firstDate") : title;
}

/** Whom a measure of one actor is of, and the question without that actor. */
function ofOne(question: Question, speech: Speech): { readonly who: string | null; readonly rest: Question } {
  const input = measures.find((m) => m.name === question.measure)?.input ?? "";
  if (!OF_ONE.includes(input)) return { who: null, rest: question };
  const { from, to, ...rest } = question;
  const single = to !== undefined && /^[^,+=:]+$/.test(to) && to !== "region";
  if (from === undefined) return single ? { who: whoText(to, speech), rest } : { who: null, rest: question };
  return { who: senderText(question, speech), rest: to === undefined ? rest : { ...rest, to } };
}

function activityParts(question: Question, speech: Speech): readonly string[] {
  return [layersText(question, speech), ...sidesText(question, speech), ...conditions(question, speech)];
}

function layersText(question: Question, speech: Speech): string {
  const { lang, labels } = speech;
  const layers = layerNames(question, labels, lang).join(lang === "zh" ? "、" : ", ");
  const { value } = question;
  const asked =
    value === undefined || value === "count" || question.measure === "nth"
      ? countedIn(question, speech.subject)
      : value;
  return asked === "" ? layers : teller(speech)("inUnit", { layers, unit: unitIn(asked, speech) });
}

function unitIn(asked: string, { lang }: Speech): string {
  const heading = UNITS[asked];
  return heading === undefined ? unitName(lang, asked) : word(lang, heading);
}

/** From whom and to whom; an arrow where something goes from one to the other. */
function sidesText(question: Question, speech: Speech): readonly string[] {
  const told = teller(speech);
  const { layer, conventions } = question;
  const attribution = conventions?.attribution ?? speech.subject.conventions.attribution ?? "";
  const from = question.from === undefined ? null : senderText(question, speech);
  const to = question.to === undefined ? null : whoText(question.to, speech);
  const own = SIDES[layer];
  if (own === undefined && from !== null && to !== null) return [told("arrow", { from, to })];
  const [sends, receives] = own ?? ["sender", "receiver"];
  const by = sends === "organiser" ? (ATTRIBUTED[attribution] ?? sends) : sends;
  return [...(from === null ? [] : [told(by, { from })]), ...(to === null ? [] : [told(receives, { to })])];
}

function conditions(question: Question, speech: Speech): readonly string[] {
  const told = teller(speech);
  const { without, where, period, by } = question;
  const key = by === undefined || overOf(question) !== null ? undefined : BY[by];
  return [
    ...(without === undefined ? [] : [told("without", { who: whoText(without, speech) })]),
    ...whereText(where, speech),
    ...(period === undefined ? [] : [dateText(speech.lang, period)]),
    ...(key === undefined ? [] : [told(key)]),
  ];
}

/** A group by its label, or by its id with the actors it holds. */
function senderText(question: Question, speech: Speech): string {
  const { subject, labels, lang } = speech;
  const grouping = question.conventions?.grouping ?? defaultGrouping(subject);
  const groups = (Object.hasOwn(subject.groupings, grouping) ? subject.groupings[grouping] : undefined) ?? {};
  return (question.from ?? "")
    .split(",")
    .map((part) => {
      const name = part.trim();
      const members = Object.hasOwn(groups, name) ? groups[name] : undefined;
      if (members === undefined) return whoText(name, speech);
      const held = { name: labels.group(name, grouping), members: labels.actors(members) };
      return labels.groupLabel(name, grouping) ?? teller(speech)("group", held);
    })
    .join(lang === "zh" ? "、" : ", ");
}

/** Names of actors, alone or together. */
function whoText(names: string, { labels, lang }: Speech): string {
  return partyText(names, lang, (id) => (id === "region" ? labels.region : labels.actor(id)));
}

function whereText(where: Question["where"], speech: Speech): readonly string[] {
  const told = teller(speech);
  return Object.entries(where ?? {}).map(([field, value]) => {
    const codes = value.split(",").map((v) => speech.labels.code(v.trim(), field));
    return told("where", {
      field: word(speech.lang, field === "place" ? "where place" : field),
      value: codes.reduce((a, b) => told("or", { a, b })),
    });
  });
}

function againstText(against: Partial<Question>, speech: Speech): string {
  const told = teller(speech);
  const { measure, from, to, where, period, value, layer } = against;
  const asked = { measure: "", layer: layer ?? "", ...(from === undefined ? {} : { from }) };
  const parts = [
    ...(layer === undefined ? [] : [layersText(asked, speech)]),
    ...("from" in against ? [from === undefined ? told("everyone") : senderText(asked, speech)] : []),
    ...(to === undefined ? [] : [whoText(to, speech)]),
    ...(where !== undefined && Object.keys(where).length === 0
      ? [told("allKinds")]
      : whereText(where, speech)),
    ...(period === undefined ? [] : [dateText(speech.lang, period)]),
    ...(value === undefined ? [] : [unitIn(value, speech)]),
  ];
  const what = parts.length === 0 ? told("itself") : parts.join(speech.lang === "zh" ? "，" : ", ");
  return measure === undefined ? what : told("comparing", { what, measure: titleText(speech.lang, measure) });
}
