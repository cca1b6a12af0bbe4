import type { Answer } from "../model/answer.ts";
import type { Subject } from "../model/dataset.ts";
import { withoutTurns } from "../model/turns.ts";
import { each } from "../study/dataset.ts";
import type { Study } from "../study/study.ts";
import { capital } from "./capital.ts";
import { ranges } from "./catalogue/ranges.ts";
import { type CodeNamed, codesOf, namerOf } from "./codes.ts";
import { dateText } from "./dates.ts";
import { between } from "./lists.ts";
import { digits } from "./numbers.ts";
import { say } from "./say.ts";
import { hasLetters } from "./script-of.ts";
import { LANGS, type Lang, word } from "./words.ts";

/** What people call the things that a study has ids for. */
export interface Labels {
  /** An actor in the language asked for, else in English, else its id; a group by its name; a coded value by its label. */
  actor(id: string): string;
  /** Several actors of one cell or list. */
  actors(ids: readonly string[]): string;
  layer(name: string): string;
  /** A coded value, as its field calls it: a `kind`, a `service`. */
  code(value: string, field: string): string;
  /** The name of a group: as the study calls it under a grouping, its first where none is named, else its id as words, or as it stands where that is a code; anybody else as an actor. */
  group(id: string, grouping?: string): string;
  /** What the study calls a group in the language asked for; null where it says nothing. */
  groupLabel(id: string, grouping?: string): string | null;
  /** A short name for legends and axes, where the study has one; a group as it is called under a grouping. */
  short(id: string, grouping?: string): string;
  /** The name of an actor with the language that it is in. */
  nameWithLang(id: string): Named;
  /** What an actor calls itself, where that is another name than the one in the language asked for. */
  endonym(id: string): Named | null;
  /** The region, and the title of the study. */
  readonly region: string;
  readonly title: string;
  /** Terms in a few words, where the study says them in this language. */
  readonly licence?: string;
}

/** A name and the tag of the language that it is in. */
export interface Named {
  readonly text: string;
  readonly lang: string;
}

/** What labels are made from in one language, as plain data: `[id, name, names]` of actors, and what codes of each variable are called. */
export interface Names {
  readonly people: readonly (readonly [string, string, string])[];
  readonly codes: readonly CodeNamed[];
}

export async function labelsOf(study: Study, lang: Lang): Promise<Labels> {
  return labelsFrom(await namesOf(study, lang), study.subject, lang);
}

/** Reads what a study calls its actors and codes. */
export async function namesOf(study: Study, lang: Lang): Promise<Names> {
  const people: [string, string, string][] = [];
  each(
    await study.sheet("actors", ["id", "name", "names"]),
    ["id", "name", "names"],
    (id = "", name = "", all = "") => people.push([id, name, all]),
  );
  return { people, codes: lang === "en" ? [] : await codesOf(study, lang) };
}

/** Labels of names that were read before. */
export function labelsFrom(names: Names, subject: Subject, lang: Lang): Labels {
  const people = new Map(
    names.people.map(([id, name, all]) => [id, { name: withoutTurns(name), all: withoutTurns(all) }]),
  );
  const codeIn = namerOf(names.codes.map(([variable, code, label]) => [variable, code, withoutTurns(label)]));
  const group = (id: string, grouping = defaultGrouping(subject)) => groupIn(subject, lang, id, grouping);
  const named = new Map<string, Named>();
  const nameWithLang = (id: string): Named => {
    const person = people.get(id);
    if (person === undefined) {
      const code = groups.has(id) ? undefined : codeIn(id);
      return code === undefined ? { text: id, lang: "en" } : { text: code, lang };
    }
    const known = named.get(id) ?? namedIn(lang, id, person);
    named.set(id, known);
    return known;
  };
  const groups = new Set(Object.values(subject.groupings).flatMap((parted) => Object.keys(parted)));
  const spelt = (id: string) => {
    if (people.has(id)) return nameWithLang(id).text;
    if (!groups.has(id)) return codeIn(id) ?? id;
    return isCode(id, (part) => people.has(part)) ? id : asWords(id);
  };
  const actor = (id: string) => (people.has(id) ? nameWithLang(id).text : (group(id) ?? spelt(id)));
  return {
    actor,
    actors: (ids) => ids.map(actor).join(lang === "zh" ? "、" : ", "),
    layer: (name) => word(lang, name === "all" ? "all layers" : name),
    code: (value, field) => codeIn(value, field) ?? inWords(value, lang),
    group: (id, grouping) => group(id, grouping) ?? spelt(id),
    groupLabel: group,
    short: (id, grouping) => subject.labels?.actors[id]?.[lang] ?? group(id, grouping) ?? spelt(id),
    nameWithLang,
    endonym: (id) => endonymIn(people.get(id)?.all ?? "", nameWithLang(id).text),
    region: subject.labels?.region[lang] ?? withoutTurns(word(lang, subject.regionName)),
    title: subject.labels?.title[lang] ?? withoutTurns(subject.title),
    licence: subject.labels?.licence?.[lang] ?? "",
  };
}

/** The same labels for whoever asks under a grouping, which may call a group otherwise than the study's first. */
export function labelsUnder(labels: Labels, grouping: string | undefined): Labels {
  const actor = (id: string) => labels.group(id, grouping);
  return { ...labels, actor, actors: (ids) => labels.actors(ids.map(actor)) };
}

/** Terms of a source as the study words them in a language; undefined where it does not. */
export function sourceTermsIn(
  { labels }: Pick<Subject, "labels">,
  lang: Lang,
  terms: string,
): string | undefined {
  const known = labels?.sourceTerms ?? {};
  return Object.hasOwn(known, terms) ? known[terms]?.[lang] : undefined;
}

/** The grouping that a study starts from. */
export function defaultGrouping({ conventions, groupings }: Subject): string {
  return conventions.grouping ?? Object.keys(groupings)[0] ?? "";
}

function groupIn({ labels }: Subject, lang: Lang, id: string, grouping: string): string | null {
  const groups = labels?.groups;
  if (groups === undefined || !Object.hasOwn(groups, grouping)) return null;
  const named = groups[grouping] ?? {};
  return Object.hasOwn(named, id) ? (named[id]?.[lang] ?? null) : null;
}

/** Short words that groups are named after; any other id of two or three letters may be a code, such as `eu` or `cis`. */
const SHORT_WORDS: ReadonlySet<string> = new Set(
  "air all big far gas low mid new oil old one our own red sea six ten top two".split(" "),
);

/** Whether an id is a code, or holds one of an actor, whatever the case: no word to begin with a capital. */
function isCode(id: string, isActor: (id: string) => boolean): boolean {
  const short = /^\p{L}{2,3}$/u.test(id) && !SHORT_WORDS.has(id);
  return short || id.split("-").some((part) => isActor(part.toUpperCase()));
}

/** `of-the-lakes` as `Of the lakes`; an id of another shape as it is. */
function asWords(id: string): string {
  if (!/^\p{Ll}[\p{Ll}\d]*(-[\p{Ll}\d]+)*$/u.test(id)) return id;
  const words = id.replaceAll("-", " ");
  return capital(words);
}

/**
 * The name in the actor's own language, unless it is shown or whoever reads may have no letters for it: the one whose tag is not just
 * a language of the interface, as `kk` or, of one that is, `ru-RU`.
 */
function endonymIn(names: string, shown: string): Named | null {
  for (const part of names.split(";")) {
    const [tag = "", text = ""] = part.split("=").map((t) => t.trim());
    if (tag === "" || text === "" || text === shown || LANGS.some((l) => l === tag)) continue;
    if (tag.includes("-x-") || !hasLetters(text)) continue;
    return { text, lang: tag };
  }
  return null;
}

/** What an actor is called in a language, else in English, else by its id. */
function namedIn(
  lang: Lang,
  id: string,
  { name, all }: { readonly name: string; readonly all: string },
): Named {
  const text = nameIn(all, lang);
  if (text !== null) return { text, lang };
  return { text: name === "" ? id : name, lang: "en" };
}

/** A name out of `ru=Казахстан; zh=哈萨克斯坦`. */
export function nameIn(names: string, lang: string): string | null {
  // Asked for each line of a list, so that no parts are made of it.
  for (let from = 0, end = 0; from < names.length; from = end + 1) {
    end = names.indexOf(";", from);
    if (end < 0) end = names.length;
    const at = names.indexOf("=", from);
    if (at > from && at < end && names.slice(from, at).trim() === lang)
      return names.slice(at + 1, end).trim();
  }
  return null;
}

/** Names that an answer gives, as people call them; dates, ranges and words pass as they are. */
export function namesText(
  value: string | readonly string[],
  unit: string,
  labels: Labels,
  lang: Lang,
): string {
  // An answer names kinds of things too, some of them in words that we have.
  const nameOf = (id: string) => {
    const text = labels.actor(id);
    return text === id ? inWords(id, lang) : text;
  };
  if (typeof value === "string") {
    if (["yes or no", "year", "class"].includes(unit)) return word(lang, value);
    return unit === "name" || unit === "names" ? nameOf(value) : dateOrRangeText(value, unit, lang);
  }
  return value.length === 0 ? word(lang, "none") : value.map(nameOf).join(between(lang, "、"));
}

/** A value in a word of ours, where we have one; English keeps it as it is recorded. */
function inWords(value: string, lang: Lang): string {
  return lang === "en" ? value : word(lang, value);
}

/** A date, or `2..7`, as people write it; an end that is open is said to be. */
function dateOrRangeText(value: string, unit: string, lang: Lang): string {
  if (unit === "date") return dateText(lang, value);
  if (!value.includes("..")) return value;
  const [low = "", high = ""] = value.split("..").map((n) => (n === "" ? "" : digits(Number(n), lang)));
  if (high === "") return say(lang, ranges, "orMore", { low });
  return low === "" ? say(lang, ranges, "orLess", { high }) : `${low}–${high}`;
}

/** Whether an answer is a name, a date or a list and no number. */
export function isNamed(value: Answer["value"]): value is string | readonly string[] {
  return value !== null && typeof value !== "number";
}
