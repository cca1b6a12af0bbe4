import { meant } from "../model/near.ts";
import type { At } from "../study/listed.ts";
import { mapOf, type Plain, textOf } from "../study/plain.ts";
import { LANGS } from "../words/words.ts";
import type { Worded } from "./spec.ts";

type Path = readonly (string | number)[];

/** A text at a key; null where the key is left out, or, after telling it, holds something else. */
export function textAt(data: Plain, key: string, what: string, at: At, path: Path): string | null {
  const value = data[key];
  if (value === undefined) return null;
  const text = textOf(value);
  if (text !== null && text.trim() !== "") return text;
  const mend = `write a text: ${key}: …`;
  at("not-a-text", `${what}: ${key} ${held(value)}, where a text is meant`, mend, ...path, key);
  return null;
}

/** A map of texts at a key, such as `where: { kind: field }`. */
export function textMapAt(data: Plain, key: string, what: string, at: At, path: Path): void {
  const value = data[key];
  if (value === undefined) return;
  const map = mapOf(value);
  if (map === null) {
    const mend = `write ${key}: { name: text }`;
    at("not-a-map", `${what}: ${key} ${held(value)}, where a map is meant`, mend, ...path, key);
    return;
  }
  for (const name of Object.keys(map)) textAt(map, name, `${what}: ${key}`, at, [...path, key]);
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

/** Tells each key that there is none of. */
export function unknownKeys(
  data: Plain,
  known: readonly string[],
  what: string,
  at: At,
  ...path: readonly string[]
): void {
  for (const key of Object.keys(data)) {
    if (known.includes(key)) continue;
    const mend = meant(key, known, `write one of ${known.join(", ")}`);
    at("unknown-key", `${what}: there is no key ${shown(key)}`, mend, ...path, key);
  }
}

/** What a value is, as a sentence goes on. */
export function held(value: unknown): string {
  if (value === null || value === undefined || value === "") return "is empty";
  if (Array.isArray(value)) return "is a list";
  return mapOf(value) === null ? `is ${shown(textOf(value) ?? "")}` : "is a map";
}

export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
