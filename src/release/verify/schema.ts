import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Sheet, sheetOf } from "../../study/csv.ts";
import { listOf, mapOf, type Plain, textOf, textsOf } from "../../study/plain.ts";
import { decode } from "../../study/study.ts";
import { pathsOnce } from "../site-paths.ts";
import type { Finding } from "./finding.ts";

/** More faults of one table are only counted. */
const SHOWN = 5;

/** Holds every table of a Data Package against its schema: columns, types, keys, links to other tables, values allowed. */
export async function checkSchema(
  root: string,
  said: unknown,
): Promise<{ readonly tables: ReadonlyMap<string, number>; readonly findings: readonly Finding[] }> {
  const resources = mapsOf(mapOf(said)?.resources);
  const sheets = new Map<string, Sheet>();
  const findings: Finding[] = [];
  for (const resource of resources) {
    const path = textOf(resource.path) ?? "";
    if (!path.endsWith(".csv")) continue;
    try {
      pathsOnce().add(path);
      const text = decode(path, await readFile(join(root, path)));
      sheets.set(textOf(resource.name) ?? path, sheetOf(path, text));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      findings.push({
        kind: "missing",
        path,
        message: `datapackage.json names it, and it cannot be read: ${why}`,
      });
    }
  }
  for (const resource of resources) {
    const sheet = sheets.get(textOf(resource.name) ?? "");
    if (sheet === undefined) continue;
    const faults = [...faultsOf(sheet, mapOf(resource.schema) ?? {}, sheets)];
    const shown = faults.slice(0, SHOWN);
    if (faults.length > SHOWN) shown.push(`and ${faults.length - SHOWN} more`);
    findings.push(
      ...shown.map((message): Finding => ({ kind: "schema", path: textOf(resource.path) ?? "", message })),
    );
  }
  if (sheets.size === 0)
    findings.push({ kind: "schema", path: "datapackage.json", message: "it names no table" });
  return { tables: new Map([...sheets].map(([name, sheet]) => [name, sheet.size])), findings };
}

function* faultsOf(sheet: Sheet, schema: Plain, sheets: ReadonlyMap<string, Sheet>): Generator<string> {
  for (const fault of sheet.faults) yield `row ${fault.row}: ${fault.message}`;
  const fields = mapsOf(schema.fields);
  const names = fields.map((field) => textOf(field.name) ?? "");
  if (names.join("\0") !== sheet.header.join("\0")) {
    yield `its columns are ${sheet.header.join(", ")}, and its schema has ${names.join(", ")}`;
    return;
  }
  for (const field of fields) yield* cellFaults(sheet, field);
  const key = keysOf(schema.primaryKey);
  if (key.length > 0) yield* keyFaults(sheet, key);
  for (const link of listOf(schema.foreignKeys)) yield* linkFaults(sheet, mapOf(link) ?? {}, sheets);
}

/** What a cell of each type looks like; all else is text. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  year: /^\d{4}$/,
};

function* cellFaults(sheet: Sheet, field: Plain): Generator<string> {
  const name = textOf(field.name) ?? "";
  const shape = SHAPES[textOf(field.type) ?? ""];
  const limits = mapOf(field.constraints) ?? {};
  const allowed = allowedIn(field, limits);
  for (const [i, cell] of (sheet.column(name) ?? []).entries()) {
    if (cell === "") {
      if (limits.required === true) yield `row ${i + 2}: ${name} is blank`;
      continue;
    }
    if (shape?.test(cell) === false) yield `row ${i + 2}: ${name} is no ${textOf(field.type)}: ${cell}`;
    if (allowed?.has(cell) === false) yield `row ${i + 2}: ${name} has a value that is not allowed: ${cell}`;
  }
}

/** The only values of a field, where it says so: by `enum`, or by `categories`, which are values or pairs of value and label. */
function allowedIn(field: Plain, limits: Plain): ReadonlySet<string> | null {
  if (limits.enum !== undefined) return new Set(textsOf(limits.enum));
  if (field.categories === undefined) return null;
  return new Set(listOf(field.categories).map((one) => textOf(mapOf(one)?.value) ?? textOf(one) ?? ""));
}

function* keyFaults(sheet: Sheet, key: readonly string[]): Generator<string> {
  const seen = new Set<string>();
  for (let i = 0; i < sheet.size; i++) {
    const named = tupleOf(sheet, key, i);
    if (seen.has(named)) yield `row ${i + 2}: ${key.join(", ")} is there twice: ${named}`;
    seen.add(named);
  }
}

function* linkFaults(sheet: Sheet, link: Plain, sheets: ReadonlyMap<string, Sheet>): Generator<string> {
  const to = mapOf(link.reference) ?? {};
  const name = textOf(to.resource) ?? "";
  const other = name === "" ? sheet : sheets.get(name);
  const [from, there] = [keysOf(link.fields), keysOf(to.fields)];
  if (other === undefined) {
    yield `it refers to ${name}, which is no table here`;
    return;
  }
  const known = new Set(Array.from({ length: other.size }, (_, i) => tupleOf(other, there, i)));
  for (let i = 0; i < sheet.size; i++) {
    if (from.some((column) => (sheet.column(column)?.[i] ?? "") === "")) continue;
    const named = tupleOf(sheet, from, i);
    if (!known.has(named))
      yield `row ${i + 2}: ${from.join(", ")} is not in ${name || "this table"}: ${named}`;
  }
}

function mapsOf(said: unknown): readonly Plain[] {
  return listOf(said).flatMap((one): Plain[] => {
    const map = mapOf(one);
    return map === null ? [] : [map];
  });
}

/** A key or the fields of a link, which may be one name or a list. */
function keysOf(said: unknown): readonly string[] {
  const one = textOf(said);
  return one === null ? textsOf(said) : [one];
}

function tupleOf(sheet: Sheet, columns: readonly string[], row: number): string {
  return columns.map((column) => sheet.column(column)?.[row] ?? "").join(" · ");
}
