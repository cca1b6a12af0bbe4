import { join } from "node:path";
import type { Sheet } from "../../study/csv.ts";
import { listOf, mapOf, type Plain, textOf, textsOf } from "../../study/plain.ts";
import { pathsOnce } from "../site-paths.ts";
import type { Finding } from "./finding.ts";
import { type SheetPiece, sheetPieces } from "./sheet-pieces.ts";

/** More faults of one table are only counted. */
const SHOWN = 5;

/** Holds every table of a Data Package against its schema: columns, types, keys, links to other tables, values allowed. */
export async function checkSchema(
  root: string,
  said: unknown,
): Promise<{
  readonly tables: ReadonlyMap<string, number>;
  /** Where each table is, by its name. */
  readonly paths: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}> {
  const resources = mapsOf(mapOf(said)?.resources).filter(({ path }) => textOf(path)?.endsWith(".csv"));
  const pathOf = new Map(
    resources.map(({ name, path }) => [textOf(name) ?? textOf(path) ?? "", textOf(path) ?? ""]),
  );
  const piecesOf = (path: string) => {
    pathsOnce().add(path);
    return sheetPieces(join(root, path), path);
  };
  const known = knownIn(pathOf, piecesOf);
  const tables = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { name, path: given, schema } of resources) {
    const path = textOf(given) ?? "";
    const shown: Fault[] = [];
    let [faults, size] = [0, 0];
    try {
      const faultsOf = checkOf(mapOf(schema) ?? {}, (table, columns) =>
        known(table || (textOf(name) ?? path), columns),
      );
      for (const { sheet, before } of piecesOf(path)) {
        size = before + sheet.size;
        for (const fault of faultsOf(sheet, before)) if (++faults <= SHOWN) shown.push(fault);
      }
      tables.set(textOf(name) ?? path, size);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      findings.push({
        kind: "missing",
        path,
        message: `datapackage.json names it, and it cannot be read: ${why}`,
      });
      continue;
    }
    if (faults > SHOWN) shown.push({ message: `and ${faults - SHOWN} more`, table: shown.at(-1)?.table });
    findings.push(
      ...shown.map(({ message, table }): Finding => {
        const held = table === undefined ? undefined : (pathOf.get(table) ?? table);
        return { kind: "schema", path, message, against: [PACKAGE, ...(held === undefined ? [] : [held])] };
      }),
    );
  }
  if (tables.size === 0) findings.push({ kind: "schema", path: PACKAGE, message: "it names no table" });
  return { tables, paths: pathOf, findings };
}

const PACKAGE = "datapackage.json";

/** What is wrong with a row, and the table that it refers to where it is that. */
interface Fault {
  readonly message: string;
  readonly table?: string | undefined;
}

/** The values of some columns of a table, joined row by row; null where there is no such table. */
type Known = (table: string, columns: readonly string[]) => ReadonlySet<string> | null;

function knownIn(
  pathOf: ReadonlyMap<string, string>,
  piecesOf: (path: string) => Iterable<SheetPiece>,
): Known {
  const read = new Map<string, ReadonlySet<string> | null>();
  const valuesIn = (table: string, columns: readonly string[]) => {
    const path = pathOf.get(table);
    if (path === undefined) return null;
    const values = new Set<string>();
    try {
      for (const { sheet } of piecesOf(path))
        for (let i = 0; i < sheet.size; i++) values.add(tupleOf(sheet, columns, i));
    } catch {
      // That it cannot be read is told of the table itself.
      return null;
    }
    return values;
  };
  return (table, columns) => {
    const key = JSON.stringify([table, columns]);
    if (!read.has(key)) read.set(key, valuesIn(table, columns));
    return read.get(key) ?? null;
  };
}

/** What is wrong with the rows of a table, piece after piece. */
function checkOf(schema: Plain, known: Known): (sheet: Sheet, before: number) => Generator<Fault> {
  const fields = mapsOf(schema.fields);
  const names = fields.map((field) => textOf(field.name) ?? "");
  const key = keysOf(schema.primaryKey);
  const seen = new Set<string>();
  return function* (sheet, before) {
    for (const fault of sheet.faults) yield { message: `row ${before + fault.row}: ${fault.message}` };
    if (names.join("\0") !== sheet.header.join("\0")) {
      if (before === 0)
        yield {
          message: `its columns are ${sheet.header.join(", ")}, and its schema has ${names.join(", ")}`,
        };
      return;
    }
    for (const field of fields) yield* cellFaults(sheet, before, field);
    if (key.length > 0) yield* keyFaults(sheet, before, key, seen);
    for (const link of listOf(schema.foreignKeys)) yield* linkFaults(sheet, before, mapOf(link) ?? {}, known);
  };
}

/** What a cell of each type looks like; all else is text. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  year: /^\d{4}$/,
};

function* cellFaults(sheet: Sheet, before: number, field: Plain): Generator<Fault> {
  const name = textOf(field.name) ?? "";
  const shape = SHAPES[textOf(field.type) ?? ""];
  const limits = mapOf(field.constraints) ?? {};
  const allowed = allowedIn(field, limits);
  for (const [i, cell] of (sheet.column(name) ?? []).entries()) {
    if (cell === "") {
      if (limits.required === true) yield { message: `row ${before + i + 2}: ${name} is blank` };
      continue;
    }
    if (shape?.test(cell) === false)
      yield { message: `row ${before + i + 2}: ${name} is no ${textOf(field.type)}: ${cell}` };
    if (allowed?.has(cell) === false)
      yield { message: `row ${before + i + 2}: ${name} has a value that is not allowed: ${cell}` };
  }
}

/** The only values of a field, where it says so: by `enum`, or by `categories`, which are values or pairs of value and label. */
function allowedIn(field: Plain, limits: Plain): ReadonlySet<string> | null {
  if (limits.enum !== undefined) return new Set(textsOf(limits.enum));
  if (field.categories === undefined) return null;
  return new Set(listOf(field.categories).map((one) => textOf(mapOf(one)?.value) ?? textOf(one) ?? ""));
}

function* keyFaults(
  sheet: Sheet,
  before: number,
  key: readonly string[],
  seen: Set<string>,
): Generator<Fault> {
  for (let i = 0; i < sheet.size; i++) {
    const named = tupleOf(sheet, key, i);
    if (seen.has(named))
      yield { message: `row ${before + i + 2}: ${key.join(", ")} is there twice: ${named}` };
    seen.add(named);
  }
}

function* linkFaults(sheet: Sheet, before: number, link: Plain, known: Known): Generator<Fault> {
  const to = mapOf(link.reference) ?? {};
  const name = textOf(to.resource) ?? "";
  const [from, there] = [keysOf(link.fields), keysOf(to.fields)];
  const ids = known(name, there);
  if (ids === null) {
    if (before === 0) yield { message: `it refers to ${name}, which is no table here`, table: name };
    return;
  }
  for (let i = 0; i < sheet.size; i++) {
    if (from.some((column) => (sheet.column(column)?.[i] ?? "") === "")) continue;
    const named = tupleOf(sheet, from, i);
    if (!ids.has(named))
      yield {
        message: `row ${before + i + 2}: ${from.join(", ")} is not in ${name || "this table"}: ${named}`,
        table: name || undefined,
      };
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
