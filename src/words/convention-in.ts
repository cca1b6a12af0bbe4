import type { Convention } from "../conventions/convention.ts";
import { conventions } from "../conventions/index.ts";
import type { SubjectLabels } from "../model/dataset.ts";
import { capital } from "./capital.ts";
import type { ConventionTexts } from "./catalogue/convention-text.ts";
import { apart, bracketed } from "./lists.ts";
import { percent } from "./numbers.ts";
import type { Lang } from "./words.ts";

/** Conventions as one language tells them: its texts by name, none in English, and what the study calls its own values. */
export interface Telling {
  readonly lang: Lang;
  readonly texts: Readonly<Record<string, ConventionTexts>> | null;
  readonly labels?: SubjectLabels | undefined;
}

/** What a value of a convention means, in words. */
export function meaningIn(telling: Telling, name: string, value: string): string {
  const convention = conventions.find((c) => c.name === name);
  const own = ownLabel(telling, name, value);
  const texts = textsOf(telling, name);
  const listed = texts?.meanings;
  // In English a register is told apart by the id that one types.
  if (own !== null && (texts !== null || name === "grouping")) return own;
  if (texts === null) return convention?.meaning(value) ?? value;
  if (listed !== undefined && Object.hasOwn(listed, value)) return listed[value] ?? value;
  return texts.meaning === undefined ? value : filled(texts.meaning, { telling, value, meaning: value });
}

/** The sentence of a convention for a methods section. */
export function sentenceIn(telling: Telling, name: string, value: string): string {
  const texts = textsOf(telling, name);
  if (texts === null) return conventions.find((c) => c.name === name)?.sentence(value) ?? "";
  const own = texts.sentences;
  const form = own !== undefined && Object.hasOwn(own, value) ? own[value] : undefined;
  const named = name === "layer-weights" ? value.replaceAll(",", ", ") : value;
  return filled(form ?? texts.sentence, { telling, value: named, meaning: meaningIn(telling, name, value) });
}

/**
 * The sentences for a methods section, of the conventions chosen.
 * @param named whether each ends with the name of its convention in brackets
 */
export function methodsIn(telling: Telling, chosen: Readonly<Record<string, string>>, named = false): string {
  const { lang } = telling;
  return conventions
    .filter((c: Convention) => Object.hasOwn(chosen, c.name))
    .map(({ name }) => {
      const sentence = sentenceIn(telling, name, chosen[name] ?? "");
      return named ? sentence.replace(/(?=[.。]$)/u, bracketed(lang, name)) : sentence;
    })
    .join(apart(lang));
}

function textsOf({ texts }: Telling, name: string): ConventionTexts | null {
  return texts !== null && Object.hasOwn(texts, name) ? (texts[name] ?? null) : null;
}

/** What the study calls a value that is its own: a grouping, a register. */
function ownLabel({ lang, labels }: Telling, name: string, value: string): string | null {
  const of = name === "grouping" ? labels?.groupings : name === "vintage" ? labels?.registers : undefined;
  if (of === undefined || !Object.hasOwn(of, value)) return null;
  return of[value]?.[lang] ?? null;
}

interface Filling {
  readonly telling: Telling;
  readonly value: string;
  readonly meaning: string;
}

function filled(form: string, { telling: { lang }, value, meaning }: Filling): string {
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : null;
  const params: Readonly<Record<string, string>> = {
    value:
      number === null
        ? value
        : new Intl.NumberFormat(lang, { maximumSignificantDigits: 12, useGrouping: "min2" }).format(number),
    percent: number === null ? value : percent(number, lang),
    meaning,
    Meaning: capital(meaning),
    short: meaning.split(/[:：]/)[0] ?? meaning,
    year: value.slice(value.indexOf(":") + 1),
  };
  return form.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => params[name] ?? whole);
}
