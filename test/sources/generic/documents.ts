import type { Document, Grid } from "../../../src/sources/file/document.ts";
import { answered } from "../../../src/sources/generic/answers.ts";
import { genericSource } from "../../../src/sources/generic/interpret.ts";
import type { Home, Mapping } from "../../../src/sources/generic/mapping.ts";
import { proposeMapping } from "../../../src/sources/generic/propose.ts";
import { namesOf } from "../../../src/sources/names/look-up.ts";
import type { Context, Interpretation, Reading, Row } from "../../../src/sources/source.ts";
import { TABLES } from "../../../src/study/schema.ts";

type Cells = readonly (readonly string[])[];

/** A workbook of sheets, or a text table where it has one sheet without a name. */
export function documentOf(
  name: string,
  sheets: Readonly<Record<string, Cells>>,
  delimiter: string | null = null,
): Document {
  const grids = Object.entries(sheets).map(
    ([sheet, rows]): Grid => ({
      name: sheet,
      rows,
      lines: rows.map((_, i) => i + 1),
      whole: true,
      each: async (take) => {
        rows.forEach((row, i) => {
          take(row, i + 1);
        });
      },
      remarks: [],
    }),
  );
  const kind = delimiter === null ? "workbook" : "table";
  return {
    name,
    size: 1,
    kind,
    encoding: delimiter === null ? null : "utf-8",
    delimiter,
    evidence: [],
    grids,
    text: "",
  };
}

/** Text as cells: a line a row, cells between bars. */
export function cells(text: string): Cells {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
}

/** The names of the world. */
export const names = namesOf([], new Map());

const label = (text: string) => ({ en: text, ru: text, zh: text });

/** A study with a small codebook. */
export const home: Home = {
  codes: {
    exercise_kind: {
      military: { en: "military", ru: "военное", zh: "综合军事" },
      "counter-terrorism": { en: "counter-terrorism", ru: "контртеррористическое", zh: "反恐" },
      naval: { en: "naval", ru: "военно-морское", zh: "海军" },
    },
    status: {
      held: label("held"),
      planned: label("planned"),
      delivered: label("delivered"),
      ordered: label("ordered"),
    },
    mode: { gift: label("gift"), sale: label("sale") },
    confidence: { high: label("high"), low: label("low") },
  },
  sources: new Set(["agency-2018"]),
};

/** An import of all rows, without a register, so that ids are short. */
export const context: Context = {
  names,
  scope: { name: "all actors", has: () => true },
  source: "my-list",
  register: "",
  vintage: "",
  fill: {},
};

/** The mapping of a document with all that must be answered. */
export function mappingFor(document: Document, answers: Readonly<Record<string, string>> = {}): Mapping {
  const mapping = answered(proposeMapping(document, names, home), answers, home);
  if (mapping instanceof Error) throw mapping;
  return mapping;
}

/** What a document says under a mapping; entries are frozen, and rows hold only columns that the study's tables have. */
export async function readWith(
  mapping: Mapping,
  document: Document,
  given: Context = context,
): Promise<{ readonly reading: Reading; readonly said: Interpretation }> {
  const source = genericSource(mapping, home);
  const reading = await source.read(document);
  for (const entry of reading.entries) {
    Object.freeze(entry);
    Object.freeze(entry.cells);
  }
  const said = source.interpret(reading, given);
  for (const { table, cells: row } of said.rows) {
    const unknown = Object.keys(row).filter((field) => !Object.hasOwn(TABLES[table] ?? {}, field));
    if (unknown.length > 0) throw new Error(`${table} has no column ${unknown.join(", ")}`);
  }
  return { reading, said };
}

/** Rows of a table in short: the cells that are named, `-` for a blank one. */
export function short(rows: readonly Row[], table: string, ...fields: readonly string[]): readonly string[] {
  return rows.filter((r) => r.table === table).map((r) => fields.map((f) => r.cells[f] ?? "-").join(" | "));
}

/** Rows without the place in the file that they come from, in an order of their own. */
export function unordered(rows: readonly Row[]): readonly string[] {
  return rows.map((r) => JSON.stringify([r.table, ...Object.entries(r.cells).sort()])).sort();
}
