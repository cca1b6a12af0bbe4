import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Document } from "../../../src/sources/file/document.ts";
import { openDocument } from "../../../src/sources/file/open.ts";
import { namesOf } from "../../../src/sources/names/look-up.ts";
import { knownWords } from "../../../src/sources/names/words.ts";
import type { Context, Interpretation, Reading, Source } from "../../../src/sources/source.ts";

const SHARED = new URL("../../../../shared/data/sipri/", import.meta.url);

/** Whether real copies are on this machine. */
export const hasSamples = existsSync(SHARED);

/** A real copy, opened as a user's file is. */
export function sample(name: string): Promise<Document> {
  return opened(readFileSync(new URL(name, SHARED)), name);
}

/** A file opened by its bytes. */
export function opened(bytes: Uint8Array, name = "file.csv"): Promise<Document> {
  const chunks = async function* () {
    yield bytes;
  };
  return openDocument({ name, size: bytes.length, chunks }, {}, knownWords());
}

/** A document of a text whose cells are parted by one sign. */
export function documentOf(text: string, delimiter = ",", name = "file.csv"): Document {
  const rows: string[][] = parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
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
  return { ...bare(name, text), kind: "table", delimiter, grids: [grid] };
}

/** A document of RTF. */
export function rtfOf(text: string, name = "category.rtf"): Document {
  return { ...bare(name, text), kind: "rtf", text };
}

function bare(name: string, text: string): Document {
  const empty = { encoding: "utf-8", delimiter: null, evidence: [], grids: [], text: "" };
  return { name, size: text.length, kind: "table", ...empty };
}

/** A study of Kazakhstan, Uzbekistan and Kyrgyzstan, or of what is named. */
export function contextOf(scope: readonly string[] | null = ["KAZ", "UZB", "KGZ"]): Context {
  return {
    names: namesOf([], new Map()),
    scope: { name: "our three", has: (actor) => scope === null || scope.includes(actor) },
    source: "src",
    register: "sipri",
    vintage: "2024-04-13",
    fill: {},
  };
}

/** A file read and understood. */
export async function through(
  source: Source,
  document: Document,
  context: Context = contextOf(),
): Promise<{ readonly reading: Reading; readonly found: Interpretation }> {
  const reading = await source.read(document);
  return { reading, found: source.interpret(reading, context) };
}

/** The rows of one table of what was understood, cells only. */
export function rowsOf(found: Interpretation, table: string): readonly Readonly<Record<string, string>>[] {
  return found.rows.filter((r) => r.table === table).map((r) => r.cells);
}

/** How often each entry is taken, ignored or refused; each must be once. */
export function fatesOf(reading: Reading, found: Interpretation): readonly number[] {
  const taken = new Set(found.rows.map((r) => r.row));
  return reading.entries.map(
    ({ row }) =>
      Number(taken.has(row)) +
      found.ignored.filter((i) => i.row === row).length +
      found.rejects.filter((r) => r.row === row).length,
  );
}

/** A reading that cannot be written to. */
export function frozen(reading: Reading): Reading {
  for (const entry of reading.entries) Object.freeze(Object.freeze(entry).cells);
  return Object.freeze({ ...reading, entries: Object.freeze(reading.entries) });
}
