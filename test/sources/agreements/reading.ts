import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Document } from "../../../src/sources/file/document.ts";
import { openDocument } from "../../../src/sources/file/open.ts";
import { namesOf } from "../../../src/sources/names/look-up.ts";
import type { Context, Interpretation, Reading, Source } from "../../../src/sources/source.ts";
import { TABLES } from "../../../src/study/schema.ts";

const SAMPLES = new URL("../../../../shared/data/", import.meta.url);
const REGION = ["KAZ", "KGZ", "TJK", "TKM", "UZB"];

/** Whether the samples of real files are on this machine. */
export const hasSamples = existsSync(SAMPLES);

/** A sample as the program opens it. */
export async function sampleOf(path: string): Promise<Document> {
  const bytes = new Uint8Array(readFileSync(new URL(path, SAMPLES)));
  const chunks = async function* () {
    yield bytes;
  };
  const name = path.split("/").at(-1) ?? path;
  return openDocument({ name, size: bytes.length, chunks }, {}, () => false);
}

/** A document of a delimited text, or of XML. */
export function documentOf(text: string, delimiter = ","): Document {
  const xml = text.startsWith("<");
  const rows: string[][] = xml ? [] : parse(text, { delimiter, relax_column_count: true });
  const grid = {
    name: "",
    rows,
    lines: rows.map((_, i) => i + 1),
    whole: true,
    each: async (take: (cells: readonly string[], line: number) => void) => {
      for (const [i, row] of rows.entries()) take(row, i + 1);
    },
    remarks: [],
  };
  return {
    name: "file",
    size: text.length,
    kind: xml ? "xml" : "table",
    encoding: "utf-8",
    delimiter: xml ? null : delimiter,
    evidence: [],
    grids: xml ? [] : [grid],
    text: xml ? text : "",
  };
}

/** What a study of Central Asia takes, or of other actors, or of all where null is given. */
export function contextOf(
  source: Source,
  of: readonly string[] | null = REGION,
  fill: Context["fill"] = {},
): Context {
  return {
    names: namesOf([], new Map()),
    scope: { name: "the region", has: (actor) => of === null || of.includes(actor) },
    source: "src",
    register: source.register,
    vintage: "",
    fill,
  };
}

/** Reads and interprets a document; entries cannot be written to. */
export async function understood(
  source: Source,
  document: Document,
  context: Context = contextOf(source),
): Promise<{ readonly reading: Reading; readonly found: Interpretation }> {
  const reading = await source.read(document);
  for (const entry of reading.entries) Object.freeze(Object.freeze(entry).cells);
  Object.freeze(reading.entries);
  return { reading, found: source.interpret(reading, context) };
}

/** How often each entry is taken, ignored or refused: each must be once. */
export function fatesOf(reading: Reading, found: Interpretation): readonly number[] {
  const taken = new Set(found.rows.map((r) => r.row));
  return reading.entries.map(
    ({ row }) =>
      Number(taken.has(row)) +
      found.ignored.filter((i) => i.row === row).length +
      Number(found.rejects.some((r) => r.row === row)),
  );
}

/** What is wrong with the rows as rows of a study: strange tables, columns and codes, ids that are not one row's own. */
export function faultsOf(source: Source, found: Interpretation): readonly string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  for (const { table, cells } of found.rows) {
    const columns = TABLES[table];
    if (columns === undefined || !source.tables.includes(table)) faults.push(`table ${table}`);
    const id = `${table} ${cells.id}`;
    if (ids.has(id) || !/^[A-Za-z0-9._-]+$/.test(cells.id ?? "")) faults.push(`id ${id}`);
    ids.add(id);
    for (const [column, cell] of Object.entries(cells)) {
      const kind = columns?.[column];
      if (kind === undefined) faults.push(`column ${table}.${column}`);
      const variable = /^code:(.+)$/.exec(kind ?? "")?.[1];
      if (variable === undefined || cell === "") continue;
      if (source.codes[variable]?.[cell] === undefined && variable !== "confidence")
        faults.push(`code ${variable} ${cell}`);
    }
  }
  return [...new Set(faults)];
}

/** Rows of one table by id. */
export function rowsOf(
  found: Interpretation,
  table: string,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map(found.rows.filter((r) => r.table === table).map((r) => [r.cells.id ?? "", r.cells]));
}
