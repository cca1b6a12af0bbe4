import { claimNotes } from "./catalogue/notes/claims.ts";
import { inferenceNotes } from "./catalogue/notes/inference.ts";
import { networkNotes } from "./catalogue/notes/networks.ts";
import type { NotePattern } from "./catalogue/notes/pattern.ts";
import { recordNotes } from "./catalogue/notes/records.ts";
import { nearNotes, refusalNotes } from "./catalogue/notes/refusals.ts";
import { withoutRecordNotes } from "./catalogue/notes/without-record.ts";
import type { Labels } from "./labels.ts";
import { phrasesText } from "./phrases.ts";
import { type Lang, word } from "./words.ts";

/** A text with the tag of the language that it is in, so that a foreign run can be marked. */
export interface Spoken {
  readonly text: string;
  readonly lang: Lang;
}

/** What people call the actors and groups whose ids stand in a note. */
export type Naming = Pick<Labels, "group">;

/**
 * A note of an answer in a language; one that has no translation stays English, and is marked so.
 * @param labels where ids in a note shall be names
 */
export function noteText(lang: Lang, note: string, labels?: Naming): Spoken {
  if (lang === "en") {
    const plain = word(lang, note.replace(CODED, "")).replaceAll(LAYER, (layer) => word(lang, layer));
    return { text: named(plain, labels), lang };
  }
  const bare = note.trim();
  const text = inForms(
    lang,
    bare,
    FORMS,
    (value) => named(value, labels),
    (nested) => noteText(lang, nested, labels).text,
  );
  if (text !== null) return { text, lang };
  const known = word(lang, bare);
  return known === bare ? { text: note, lang: "en" } : { text: known, lang };
}

/** Reads texts by patterns of their own, clause by clause; a clause without one stays English. */
export function clausesBy(patterns: readonly NotePattern[]): (lang: Lang, text: string) => string {
  const told = clauseBy(patterns);
  return (lang, text) =>
    lang === "en"
      ? text
      : clausesOf(text)
          .map((clause) => told(lang, clause) ?? clause)
          .join(lang === "zh" ? "；" : PARTED);
}

/**
 * Reads texts by patterns of their own, clause by clause; one of which a clause, or what stands in it, has none stays English throughout.
 * @param first patterns that are tried before the others, of what a clause begins with
 */
export function wholeBy(
  patterns: readonly NotePattern[],
  first: readonly NotePattern[] = [],
): (lang: Lang, text: string) => string {
  const told = clauseBy(patterns, { whole: true, first });
  return (lang, text) => {
    if (lang === "en") return text;
    const clauses = clausesOf(text).map((clause) => told(lang, clause));
    return clauses.includes(null) ? text : clauses.join(lang === "zh" ? "；" : PARTED);
  };
}

/** Reads texts by patterns of their own, each as a whole; one that has none, or in which something has none, stays English. */
export function oneBy(patterns: readonly NotePattern[]): (lang: Lang, text: string) => string {
  const told = clauseBy(patterns, { whole: true });
  return (lang, text) => (lang === "en" ? text : (told(lang, text) ?? text));
}

/** Between the clauses of a text. */
const PARTED = "; ";

/** @param whole whether a pattern does not do in which something has no translation */
function clauseBy(
  patterns: readonly NotePattern[],
  { whole = false, first = [] }: { readonly whole?: boolean; readonly first?: readonly NotePattern[] } = {},
): (lang: Lang, clause: string) => string | null {
  const forms = [...sorted(first), ...sorted(patterns)];
  const told = (lang: Lang, clause: string): string | null => {
    for (const form of forms) {
      let lacks = false;
      const within = (nested: string) => {
        const text = told(lang, nested);
        lacks ||= text === null;
        return text ?? nested;
      };
      const text = inForms(lang, clause.trim(), [form], (value) => value, within);
      if (text !== null && !(whole && lacks)) return text;
    }
    return null;
  };
  return told;
}

/** The clauses of patterns as patterns of their own: what a text says in several may be read in one. */
export function clausesApart(patterns: readonly NotePattern[]): readonly NotePattern[] {
  return patterns.flatMap(([en, ru, zh]): readonly NotePattern[] => {
    const [english, russian, chinese] = [clausesOf(en), clausesOf(ru), zh.split("；")];
    if (english.length === 1) return [[en, ru, zh]];
    if (english.length !== russian.length || english.length !== chinese.length) return [];
    return english.flatMap((clause, i): readonly NotePattern[] =>
      /^\{\{\w+\}\}$/.test(clause) ? [] : [[clause, russian[i] ?? "", chinese[i] ?? ""]],
    );
  });
}

/** A text as the first pattern that it meets has it in another language; null where it meets none. */
function inForms(
  lang: Lang,
  text: string,
  forms: readonly Form[],
  spelt: (value: string) => string,
  nested: (text: string) => string,
): string | null {
  for (const { matches, names, ru, zh } of forms) {
    const found = matches.exec(text);
    if (found === null) continue;
    const values = new Map(names.map((name, i) => [name, found[i + 1] ?? ""]));
    // A sign of per cent never begins a line.
    const told = filled(lang, lang === "ru" ? ru : zh, values, spelt, nested);
    return except(QUOTED, told, (part) => part.replaceAll(" %", "\u00a0%"));
  }
  return null;
}

/** A pattern ready to be matched: its placeholders in the order of their groups. */
interface Form {
  readonly matches: RegExp;
  readonly names: readonly string[];
  readonly ru: string;
  readonly zh: string;
}

/** The kind of reason before a note that says it better. */
const CODED = /^(?:by-construction|too-few): /;
/** The one layer that reads better by another name, where a note names it and nothing typed or called so has it. */
const LAYER = /(?<=^|[ (])(?<!(?:arms|layer) )transfers(?=[,;:.)]*(?: |$))/g;
const HOLE = /\{\{(\w+)([#~@'!]?)\}\}/g;
/** What a placeholder of a kind takes; others take any text. */
const TAKES: Readonly<Record<string, string>> = {
  "#": "([+\u2212-]?[\\d.,]+(?:e[+-]?\\d+)?)",
  "@": '([^\\s":]+)',
  "'": '("(?:[^"\\\\]|\\\\.)*")',
};

/** All patterns, those with most words of their own first, so that a general one never hides a special one. */
const FORMS: readonly Form[] = sorted([
  ...recordNotes,
  ...networkNotes,
  ...inferenceNotes,
  ...claimNotes,
  ...refusalNotes,
  ...nearNotes,
  ...withoutRecordNotes,
]);

function sorted(patterns: readonly NotePattern[]): readonly Form[] {
  return patterns.toSorted(([a], [b]) => literal(b) - literal(a)).map(formOf);
}

function literal(english: string): number {
  return english.replaceAll(HOLE, "").length;
}

function formOf([english, ru, zh]: NotePattern): Form {
  const names: string[] = [];
  const source = english
    .trim()
    .split(/(\{\{\w+[#~@'!]?\}\})/)
    .map((part) => {
      const hole = /^\{\{(\w+)([#~@'!]?)\}\}$/.exec(part);
      if (hole === null) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const kept = hole[2] === "!" ? "@" : hole[2] === "~" || hole[2] === "@" ? hole[2] : "";
      names.push(`${hole[1] ?? ""}${kept}`);
      return TAKES[hole[2] ?? ""] ?? "(.+?)";
    })
    .join("");
  return { matches: new RegExp(`^${source}$`), names, ru, zh };
}

function filled(
  lang: Lang,
  form: string,
  values: ReadonlyMap<string, string>,
  spelt: (value: string) => string,
  inner: (text: string) => string,
): string {
  return form.replaceAll(
    /\{\{(\w+)(:?)((?:\|[^|}]+)*)\}\}/g,
    (_, name: string, nested: string, forms: string) => {
      const typed = values.get(`${name}@`);
      if (typed !== undefined) return typed;
      const words = values.get(`${name}~`);
      const value = words === undefined ? (values.get(name) ?? "") : phrasesText(lang, words);
      const told = nested === ":" ? inner(value) : value;
      if (told !== value) return told;
      if (forms !== "") return pluralOf(lang, Number(value.replaceAll(",", "")), forms.slice(1).split("|"));
      return localNumbers(lang, spelt(value));
    },
  );
}

/** A text with names in place of the ids of actors and groups. */
function named(text: string, labels: Naming | undefined): string {
  if (labels === undefined) return text;
  return text.replaceAll(/(?<![\p{L}\d+-])(?:[A-Z]{2,6}|[a-z]+(?:-[a-z]+)+|region)(?![\p{L}\d+-])/gu, (id) =>
    labels.group(id),
  );
}

function pluralOf(lang: Lang, count: number, [one = "", few = one, many = few]: readonly string[]): string {
  const category = new Intl.PluralRules(lang).select(count);
  return category === "one" ? one : category === "few" ? few : many;
}

/** Numbers and commas within a text as the language writes them; what stands in quotation marks or brackets of a file stays. */
function localNumbers(lang: Lang, text: string): string {
  if (lang === "zh")
    return except(WRITTEN, text, (part) => part.replaceAll(/(\d) %/g, "$1%").replaceAll(/, (?=\S|$)/g, "，"));
  // What is typed, a path or a version keeps its points.
  return except(WRITTEN, text, (part) =>
    part.replaceAll(/(?<![\d."/_:\p{L}]|\p{L}-)(\d+)\.(\d+)(?![\d./])/gu, "$1,$2"),
  );
}

/** A text of a file or a line in quotation marks, as messages hold it. */
const QUOTED = /("(?:[^"\\]|\\.)*")/;

/** The same, and lists and maps as a file writes them. */
const WRITTEN = /("(?:[^"\\]|\\.)*"|\{[^{}]*\}|\[[^[\]]*\])/;

function except(kept: RegExp, text: string, told: (part: string) => string): string {
  return text
    .split(kept)
    .map((part, i) => (i % 2 === 1 ? part : told(part)))
    .join("");
}

/** The clauses of a text, none of which ends within quotation marks. */
function clausesOf(text: string): readonly string[] {
  const clauses = [""];
  for (const [i, part] of text.split(QUOTED).entries()) {
    const [first = "", ...rest] = i % 2 === 1 ? [part] : part.split(PARTED);
    clauses.push(`${clauses.pop() ?? ""}${first}`, ...rest);
  }
  return clauses;
}
