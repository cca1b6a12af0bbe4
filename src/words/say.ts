import { FORMATS, withDecimals } from "./formats.ts";
import type { Lang } from "./words.ts";

/** Flat texts by key, in the shape of i18next v4: `key`, or `key_one`, `key_few`, `key_many`, `key_other`. */
export type Texts = Readonly<Record<string, string>>;

type Category = "zero" | "one" | "two" | "few" | "many" | "other";
/** Keys that a count chooses among: those with an English `_one` and `_other`. */
type CountedOf<E> = {
  [K in keyof E]: K extends `${infer Base}_one` ? (`${Base}_other` extends keyof E ? Base : never) : never;
}[keyof E];
type PlainOf<E> = Exclude<keyof E & string, `${CountedOf<E>}_${Category}`>;

/** A key as it is asked for: without the ending that the count chooses. */
export type KeyOf<E> = CountedOf<E> | PlainOf<E>;

/** What Russian must have for English texts: every key, and each counted one in four forms. */
export type Russian<E> = Readonly<
  Record<PlainOf<E> | `${CountedOf<E>}_${"one" | "few" | "many" | "other"}`, string>
>;

/** What Chinese must have: every key, and one form of each counted one. */
export type Chinese<E> = Readonly<Record<PlainOf<E> | `${CountedOf<E>}_other`, string>>;

/** One part of the interface in all languages; the keys are those of the English texts. */
export interface Catalogue<E> {
  readonly en: E;
  readonly ru: Russian<E>;
  readonly zh: Chinese<E>;
}

/** What stands for `{{name}}`: a text as it is, or a number as the language writes it; `count` chooses the plural. */
export type Params = Readonly<Record<string, string | number>>;

/** A catalogue whose Russian and Chinese are checked against its English. */
export function catalogue<const E extends Texts>(texts: Catalogue<E>): Catalogue<E> {
  return texts;
}

/** A text of a catalogue in a language, with its placeholders filled. */
export function say<E extends Texts>(
  lang: Lang,
  table: Catalogue<E>,
  key: NoInfer<KeyOf<E>>,
  params: Params = {},
): string {
  return sayIn(lang, table[lang], key, params);
}

/** The same from the texts of one language alone. @throws Error where there is no such text, or a placeholder stays empty */
export function sayIn(lang: Lang, texts: Texts, key: string, params: Params = {}): string {
  const form = formOf(lang, texts, key, params.count);
  if (form === undefined) throw new Error(`no text in ${lang}: ${JSON.stringify(key)}`);
  return filled(lang, form, key, params);
}

function formOf(
  lang: Lang,
  texts: Texts,
  key: string,
  count: string | number | undefined,
): string | undefined {
  if (typeof count !== "number") return own(texts, key) ?? own(texts, `${key}_other`);
  const form = own(texts, `${key}_${FORMATS[lang].plural(count)}`);
  return form ?? own(texts, `${key}_other`) ?? own(texts, key);
}

function own(texts: Texts, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

function filled(lang: Lang, form: string, key: string, params: Params): string {
  if (!form.includes("{{")) return form;
  return form.replace(/\{\{\s*(\w+)\s*\}\}/g, (hole, name: string, at: number) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) throw new Error(`nothing for {{${name}}} of the text ${JSON.stringify(key)}`);
    if (typeof value === "number") return withDecimals(value, 3, lang);
    return value.endsWith(".") && endsSentence(form.slice(at + hole.length)) ? value.slice(0, -1) : value;
  });
}

/** Whether a stop comes next, so that what is put in before it brings none of its own. */
function endsSentence(after: string): boolean {
  return after.startsWith(".") && !after.startsWith("..");
}
