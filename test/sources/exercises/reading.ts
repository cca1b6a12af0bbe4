import { parse } from "csv-parse/sync";
import type { Document, Grid } from "../../../src/sources/file/document.ts";
import { namesOf } from "../../../src/sources/names/look-up.ts";
import type { Context, Interpretation, Reading } from "../../../src/sources/source.ts";

/** A grid of rows as they stand, whole or cut after its first rows. */
function gridOf(rows: readonly (readonly string[])[], shown = rows.length): Grid {
  return {
    name: "",
    rows: rows.slice(0, shown),
    lines: rows.map((_, i) => i + 1),
    whole: shown >= rows.length,
    each: async (take) => {
      for (const [i, row] of rows.entries()) take(row, i + 1);
    },
    remarks: [],
  };
}

/** A document of a text with one delimiter, or of a workbook's sheet where that is null. */
export function documentOf(
  rows: readonly (readonly string[])[],
  delimiter: string | null = ",",
  shown?: number,
): Document {
  return {
    name: "file",
    size: 1,
    kind: delimiter === null ? "workbook" : "table",
    encoding: delimiter === null ? null : "utf-8",
    delimiter,
    evidence: [],
    grids: [gridOf(rows, shown)],
    text: "",
  };
}

/** The rows of a delimited text. */
export function rowsIn(text: string, delimiter = ","): readonly (readonly string[])[] {
  return parse(text, { delimiter, relax_column_count: true, quote: delimiter === "\t" ? null : '"' });
}

const names = namesOf([], new Map());

/** What a row is taken into: a study of Kazakhstan and Tajikistan unless another is named. */
export function contextOf(scope: readonly string[] | null = ["KAZ", "TJK"]): Context {
  return {
    names,
    scope: { name: "our two", has: (actor) => scope === null || scope.includes(actor) },
    source: "src",
    register: "mme",
    vintage: "",
    fill: {},
  };
}

/** How often each entry is taken, ignored or refused; each must be once. */
export function fatesOf(reading: Reading, found: Interpretation): readonly number[] {
  const taken = new Set(found.rows.filter((r) => r.table !== "series").map((r) => r.row));
  return reading.entries.map(
    ({ row }) =>
      Number(taken.has(row)) +
      found.ignored.filter((i) => i.row === row).length +
      Number(found.rejects.some((r) => r.row === row)),
  );
}

/** A reading that cannot be written to. */
export function frozen(reading: Reading): Reading {
  for (const entry of reading.entries) Object.freeze(Object.freeze(entry).cells);
  return Object.freeze({ ...reading, entries: Object.freeze(reading.entries) });
}
