import { shown } from "../study/check-text.ts";
import { held, text, unknownKeys } from "../study/fields.ts";
import type { At } from "../study/listed.ts";
import { mapOf, type Plain, textOf } from "../study/plain.ts";
import { LANGS } from "../words/words.ts";
import type { Worded } from "./spec.ts";

type Path = readonly (string | number)[];

/** A text at a key; null where the key is left out, or, after telling it, holds something else. */
export function textAt(data: Plain, key: string, what: string, at: At, path: Path): string | null {
  const value = data[key];
  if (value === undefined) return null;
  text(value, what, at, [...path, key]);
  return (textOf(value)?.trim() ?? "") === "" ? null : textOf(value);
}

/** The texts of a list, each of another wording; what is no text is told. */
export function textListAt(value: unknown, what: string, at: At, path: Path): readonly string[] {
  if (!Array.isArray(value)) {
    const mend = "write a list: [one, another]";
    at("not-a-list", `${what} ${held(value)}, where a list is meant`, mend, ...path);
    return [];
  }
  const seen = new Set<string>();
  value.forEach((item: unknown, i) => {
    const text = textOf(item);
    if (text === null || text.trim() === "")
      at("not-a-text", `${what}: an entry ${held(item)}, where a text is meant`, "write a text", ...path, i);
    else if (seen.has(text))
      at("twice", `${what}: ${shown(text)} stands twice`, "take one of the two out", ...path, i);
    else seen.add(text);
  });
  return [...seen];
}

/** A text by language, or one text, which is English; null where there is none. */
export function wordedAt(data: Plain, key: string, what: string, at: At): Worded | null {
  const value = data[key];
  if (value === undefined) return null;
  const plain = textOf(value)?.trim() ?? "";
  if (plain !== "") return { en: plain };
  const by = mapOf(value);
  if (by === null) {
    const mend = `write ${key}: { en: … }`;
    at("not-a-text", `${what}: ${key} ${held(value)}, where texts by language are meant`, mend, key);
    return null;
  }
  unknownKeys(by, LANGS, `${key} of ${what}`, at, key);
  const texts = LANGS.flatMap((lang) => {
    const text = textAt(by, lang, `${key} of ${what}`, at, [key])?.trim() ?? "";
    return text === "" ? [] : [[lang, text] as const];
  });
  const first = texts[0];
  return first === undefined ? null : { ...Object.fromEntries(texts), en: first[1] };
}
