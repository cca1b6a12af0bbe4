import { meant } from "../model/near.ts";
import { shown } from "./check-text.ts";
import { isRest } from "./left-blank.ts";
import type { At } from "./listed.ts";
import { mapOf, type Plain, textOf } from "./plain.ts";
import { KEY, type Path } from "./yaml.ts";

/**
 * What may stand at a key of a file: tells what is wrong with a value, at its path.
 * @param what the map that the key is in, as messages call it
 */
export type Field = (value: unknown, what: string, at: At, path: Path) => void;

/** The keys that a map may have, and what may stand at each. */
export type Fields = Readonly<Record<string, Field>>;

/** A text, or a number or truth value that is read as one. */
export const text: Field = (value, what, at, path) => {
  if ((textOf(value)?.trim() ?? "") !== "") return;
  const mend = isEntry(path) ? "write a text" : `write a text: ${keyIn(path)}: …`;
  at("not-a-text", `${what}: ${nameOf(path)} ${held(value)}, where a text is meant`, mend, ...path);
};

/** A text that may name several with commas between: a list of them is told how it is written so. */
export const several: Field = (value, what, at, path) => {
  const names = Array.isArray(value) ? value.map((item) => textOf(item)?.trim() ?? "") : [];
  if (names.length === 0 || names.includes("")) return text(value, what, at, path);
  const one = names.join(",");
  const mend = `write a text: ${keyIn(path)}: ${one.includes(",") ? JSON.stringify(one) : one}`;
  at("not-a-text", `${what}: ${keyIn(path)} ${held(value)}, where a text is meant`, mend, ...path);
};

/** A text that somebody may leave blank. */
export const blank: Field = (value, ...where) => {
  if (value !== null && value !== "") text(value, ...where);
};

/** A number, and no text of one. */
export const number: Field = (value, what, at, path) => {
  if (typeof value === "number" && Number.isFinite(value)) return;
  const mend = withoutQuotes(value) ?? "write a number, such as 12";
  at("not-a-number", `${what}: ${nameOf(path)} ${held(value)}, where a number is meant`, mend, ...path);
};

/** True or false. */
export const truth: Field = (value, what, at, path) => {
  if (typeof value === "boolean") return;
  const message = `${what}: ${keyIn(path)} ${held(value)}, where true or false is meant`;
  at("not-true-or-false", message, "write true or false", ...path);
};

/** One of some words. @param noun what one of them is called, where that is not the name of the key */
export function oneOf(known: readonly string[], noun?: string): Field {
  return (value, what, at, path) => {
    const word = textOf(value) ?? "";
    if (known.includes(word)) return;
    const name = noun ?? keyIn(path);
    const mend = meant(word, known, `write one of ${known.join(", ")}`);
    const there = noun === undefined && isEntry(path) ? "cannot hold" : "cannot be";
    const wrong = word === "" ? `${nameOf(path)} ${held(value)}` : `${name} ${there} ${shown(word)}`;
    at(`unknown-${name}`, `${what}: ${wrong}`, mend, ...path);
  };
}

/** A list, each of whose entries is one of these. */
export function list(each: Field): Field {
  return (value, what, at, path) => {
    if (Array.isArray(value)) {
      value.forEach((item: unknown, i) => {
        each(item, what, at, [...path, i]);
      });
      return;
    }
    const name = keyIn(path);
    const one = textOf(value) ?? "";
    const mend = one === "" ? "write a list: [one, another]" : `write a list: [${one}]`;
    at("not-a-list", `${what}: ${name} ${held(value)}, where a list is meant`, mend, ...path);
  };
}

/** A map by names of one's own. @param named tells what is wrong with such a name */
export function byName(each: Field, named?: Named): Field {
  return (value, what, at, path) => {
    const map = mapAt(value, what, at, path);
    if (map === null) return;
    const inner = innerOf(what, path);
    for (const [name, item] of Object.entries(map))
      if (named?.(name, inner, at, [...path, name, KEY]) ?? true) each(item, inner, at, [...path, name]);
  };
}

/** Whether a name may stand in a map; tells what is wrong with it where it may not. */
export type Named = (name: string, what: string, at: At, path: Path) => boolean;

/** A map with these keys and no others. @param needed those that it cannot do without */
export function mapWith(fields: Fields, needed: readonly string[] = []): Field {
  return (value, what, at, path) => {
    const map = mapAt(value, what, at, path);
    if (map === null) return;
    const inner = innerOf(what, path);
    checkFields(map, fields, inner, at, path);
    for (const key of needed)
      if (map[key] === undefined)
        at("missing-key", `${inner}: ${key} is missing`, `write ${key}: …`, ...path);
  };
}

/** A map whose `low`, where it has both, is no more than its `high`. */
export function ranged(field: Field): Field {
  return (value, what, at, path) => {
    field(value, what, at, path);
    const { low, high } = mapOf(value) ?? {};
    if (typeof low !== "number" || typeof high !== "number" || low <= high) return;
    const message = `${innerOf(what, path)}: low is ${low} and high ${high}`;
    at("low-above-high", message, "write the smaller number as low", ...path, "low");
  };
}

/** The mend of a number that is written as a text; null where something else stands there. */
export function withoutQuotes(value: unknown): string | null {
  const typed = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
  return typed ? `write it without quotation marks: ${value.trim()}` : null;
}

/** Whether nothing is wrong with a value. */
export function fits(field: Field, value: unknown): boolean {
  let faults = 0;
  const count = () => {
    faults += 1;
  };
  field(value, "", count, []);
  return faults === 0;
}

/** Tells each key of a map that there is none of, and what is wrong at the others. */
export function checkFields(map: Plain, fields: Fields, what: string, at: At, path: Path): void {
  unknownKeys(map, Object.keys(fields), what, at, ...path);
  for (const [name, value] of Object.entries(map))
    if (Object.hasOwn(fields, name)) fields[name]?.(value, what, at, [...path, name]);
}

/** A map, or null after telling that it is none. */
function mapAt(value: unknown, what: string, at: At, path: Path): Plain | null {
  const map = mapOf(value);
  if (map === null) {
    const mend = isEntry(path) ? "write { name: … }" : `write ${keyIn(path)}: { name: … }`;
    at("not-a-map", `${what}: ${nameOf(path)} ${held(value)}, where a map is meant`, mend, ...path);
  }
  return map;
}

const IN_QUOTES = "put a text with a comma in quotes, since the comma ends it otherwise";

/** Tells each key that there is none of, at that key. */
export function unknownKeys(
  data: Plain,
  known: readonly string[],
  what: string,
  at: At,
  ...path: Path
): void {
  for (const key of Object.keys(data)) {
    if (known.includes(key)) continue;
    const cut = data[key] === null && isRest(key);
    const mend = cut ? IN_QUOTES : meant(key, known, `write one of ${known.join(", ")}`);
    at("unknown-key", `${what}: there is no key ${shown(key)}`, mend, ...path, key, KEY);
  }
}

/** What a value is, as a sentence goes on. */
export function held(value: unknown): string {
  if (value === null || value === undefined || value === "") return "is empty";
  if (Array.isArray(value)) return "is a list";
  return mapOf(value) === null ? `is ${shown(textOf(value) ?? "")}` : "is a map";
}

/** What messages call what stands at a path. */
function nameOf(path: Path): string {
  return isEntry(path) ? `an entry of ${keyIn(path)}` : keyIn(path);
}

function isEntry(path: Path): boolean {
  return typeof path.at(-1) === "number";
}

/** The last key of a path. */
function keyIn(path: Path): string {
  return String(path.findLast((key) => typeof key === "string") ?? "");
}

/** What messages call a map within another. */
function innerOf(what: string, path: Path): string {
  return `${what}: ${keyIn(path)}`;
}
