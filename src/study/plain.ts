/** Readers of plain data whose shape is not known yet: each gives what is asked for, or nothing. */

export type Plain = Readonly<Record<string, unknown>>;

/** An object with keys, or null. */
export function mapOf(data: unknown): Plain | null {
  return typeof data === "object" && data !== null && !Array.isArray(data) ? (data as Plain) : null;
}

/** Own entries of an object, in order. */
export function entriesOf(data: unknown): readonly (readonly [string, unknown])[] {
  const map = mapOf(data);
  return map === null ? [] : Object.entries(map);
}

export function listOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [];
}

/** A text, or a number or truth value as text. */
export function textOf(data: unknown): string | null {
  if (typeof data === "string") return data;
  return typeof data === "number" || typeof data === "boolean" ? String(data) : null;
}

export function textsOf(data: unknown): readonly string[] {
  return listOf(data)
    .map(textOf)
    .filter((t) => t !== null);
}

/** The texts of an object by its keys; blank where something else stands there. */
export function textMap(data: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(entriesOf(data).map(([key, value]) => [key, textOf(value) ?? ""]));
}

/** The parts of a list in one cell, trimmed, without blanks. */
export function splitList(text: string, separator = ";"): string[] {
  if (!text.includes(separator)) return text.trim() === "" ? [] : [text.trim()];
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
