import { nearest } from "../../model/near.ts";
import { FileError } from "../file/document.ts";
import type { Label } from "../source.ts";
import { fieldsOf, GENERIC_TABLES, READERS } from "./fields.ts";
import type { ColumnMapping, Mapping, WideMapping } from "./mapping.ts";

/**
 * A mapping from what stands in its file, which people may have edited.
 * @throws FileError that names the place and what may stand there
 */
export function mappingFrom(value: unknown): Mapping {
  const all = objectIn(value, "the mapping");
  only(
    all,
    [
      "name",
      "table",
      "sheets",
      "header",
      "id",
      "dates",
      "decimal",
      "organiser",
      "columns",
      "wide",
      "fill",
      "codes",
    ],
    "the mapping",
  );
  const table = oneOf(all.table, GENERIC_TABLES, "table");
  const header = objectIn(all.header ?? {}, "header");
  return {
    name: textIn(all.name, "name"),
    table,
    sheets: textsIn(all.sheets ?? [], "sheets"),
    header: { row: countIn(header.row ?? 1, "header.row"), rows: countIn(header.rows ?? 1, "header.rows") },
    id: textsIn(all.id ?? [], "id").map((field) => oneOf(field, Object.keys(fieldsOf(table)), "id")),
    dates: all.dates == null ? null : oneOf(all.dates, STYLES, "dates"),
    decimal: all.decimal == null ? null : oneOf(all.decimal, [".", ","] as const, "decimal"),
    organiser: oneOf(all.organiser ?? "none", ["none", "first-participant", "host"] as const, "organiser"),
    columns: listIn(all.columns ?? [], "columns").map((c, i) => columnFrom(c, table, `columns[${i}]`)),
    wide: listIn(all.wide ?? [], "wide").map((w, i) => wideFrom(w, `wide[${i}]`)),
    fill: wordsIn(all.fill ?? {}, "fill", Object.keys(fieldsOf(table))),
    codes: codesFrom(all.codes ?? {}),
  };
}

const STYLES = ["year-first", "month-first", "day-first"] as const;

function columnFrom(value: unknown, table: string, at: string): ColumnMapping {
  const c = objectIn(value, at);
  only(c, ["heading", "to", "as", "separators", "values", "missing", "style", "times", "unit"], at);
  const to = c.to == null ? null : oneOf(c.to, Object.keys(fieldsOf(table)), `${at}.to`);
  return {
    heading: textIn(c.heading, `${at}.heading`),
    to,
    as: oneOf(c.as ?? "text", READERS, `${at}.as`),
    ...(c.separators == null ? {} : { separators: textsIn(c.separators, `${at}.separators`) }),
    ...(c.values == null ? {} : { values: wordsIn(c.values, `${at}.values`, null) }),
    ...(c.missing == null ? {} : { missing: textsIn(c.missing, `${at}.missing`) }),
    ...(c.style == null ? {} : { style: oneOf(c.style, STYLES, `${at}.style`) }),
    ...(c.times == null ? {} : { times: countIn(c.times, `${at}.times`) }),
    ...(c.unit == null ? {} : { unit: textIn(c.unit, `${at}.unit`) }),
  };
}

function wideFrom(value: unknown, at: string): WideMapping {
  const w = objectIn(value, at);
  only(w, ["headings", "to", "as", "role", "roles", "missing"], at);
  return {
    headings: textsIn(w.headings, `${at}.headings`),
    to: oneOf(w.to, ["participants", "deliveries"] as const, `${at}.to`),
    as: oneOf(w.as, ["actors", "marks", "personnel", "units", "tiv"] as const, `${at}.as`),
    ...(w.role == null ? {} : { role: textIn(w.role, `${at}.role`) }),
    ...(w.roles == null ? {} : { roles: wordsIn(w.roles, `${at}.roles`, null) }),
    ...(w.missing == null ? {} : { missing: textsIn(w.missing, `${at}.missing`) }),
  };
}

function codesFrom(value: unknown): Mapping["codes"] {
  const out: Record<string, Record<string, Label>> = Object.create(null);
  for (const [variable, codes] of Object.entries(objectIn(value, "codes"))) {
    const labels: Record<string, Label> = Object.create(null);
    for (const [code, label] of Object.entries(objectIn(codes, `codes.${variable}`))) {
      const { en = code, ru = en, zh = en } = wordsIn(label, `codes.${variable}.${code}`, ["en", "ru", "zh"]);
      labels[code] = { en, ru, zh };
    }
    out[variable] = labels;
  }
  return out;
}

function wordsIn(
  value: unknown,
  at: string,
  keys: readonly string[] | null,
): Readonly<Record<string, string>> {
  const out: Record<string, string> = Object.create(null);
  for (const [key, word] of Object.entries(objectIn(value, at))) {
    out[keys === null ? key : oneOf(key, keys, at)] = textIn(word, `${at}.${key}`);
  }
  return out;
}

function objectIn(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw broken(at, "is no list of names and values", value);
}

function listIn(value: unknown, at: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw broken(at, "is no list", value);
}

function textsIn(value: unknown, at: string): readonly string[] {
  return listIn(value, at).map((text, i) => textIn(text, `${at}[${i}]`));
}

/** YAML reads `-9` and `2015` as numbers, `yes` and `no` as words: all are what stands in a cell. */
function textIn(value: unknown, at: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw broken(at, "is no text", value);
}

function countIn(value: unknown, at: string): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  throw broken(at, "is no whole number", value);
}

function oneOf<const T extends string>(value: unknown, allowed: readonly T[], at: string): T {
  const found = allowed.find((a) => a === value);
  if (found !== undefined) return found;
  const near = typeof value === "string" ? nearest(value, allowed) : null;
  throw broken(
    at,
    "cannot be that",
    value,
    near === null ? `write one of ${allowed.join(", ")}` : `did you mean ${near}?`,
  );
}

function only(value: Readonly<Record<string, unknown>>, allowed: readonly string[], at: string): void {
  for (const key of Object.keys(value)) {
    if (!allowed.includes(key))
      throw broken(at, "has a key that nothing reads", key, `known are ${allowed.join(", ")}`);
  }
}

function broken(
  at: string,
  what: string,
  value: unknown,
  mend = "correct it in the file of the mapping",
): FileError {
  return new FileError(
    "broken-mapping",
    `${at} ${what}: ${JSON.stringify(value) ?? String(value)}`.slice(0, 300),
    mend,
  );
}
