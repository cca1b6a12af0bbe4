import { type BookSheet, MOST_LETTERS } from "../../changes/spreadsheet/book.ts";
import { FIGURE_COLUMNS, FIGURE_VALUES } from "../about/figure-columns.ts";
import { csvPath, type Table } from "../tables/table.ts";
import type { Imprint } from "./imprint.ts";

/** Sheets of a workbook of all tables: what the release is, its tables, its codebook, then a sheet a table; every text is typed as text. */
export function sheetsOf(tables: readonly Table[], imprint: Imprint): readonly BookSheet[] {
  const names = sheetNames(tables.map(({ name }) => name));
  const told = tables.map((table, i) => ({ table, sheet: names[i] ?? "", ...fitted(table) }));
  return [
    { name: ABOUT, header: ["name", "says"], rows: imprint.map((entry) => [...entry]) },
    {
      name: CONTENTS,
      header: ["sheet", "table", "title", "rows", "file", "note"],
      numeric: [false, false, false, true, false, false],
      rows: told.map(({ table, sheet, note, rows }) => [
        rows === null ? "" : sheet,
        table.name,
        table.title,
        String(table.rows.length),
        csvPath(table),
        note,
      ]),
    },
    codebook(tables),
    ...told.flatMap(({ table, sheet, rows }): BookSheet[] =>
      rows === null
        ? []
        : [
            {
              name: sheet,
              header: table.columns.map(({ name }) => name),
              rows,
              numeric: table.columns.map(({ type }) => type === "integer" || type === "number"),
            },
          ],
    ),
  ];
}

const ABOUT = "about this release";
/** The sheet that lists the others. */
export const CONTENTS = "tables";
export const WORKBOOK = "data.xlsx";
const CODEBOOK = "codebook";
/** Longer tables are for machines: a spreadsheet that holds them takes minutes to open. */
const MOST = 50_000;

interface Fitted {
  /** Null where the table is left out. */
  readonly rows: readonly (readonly string[])[] | null;
  readonly note: string;
}

/** A table as a sheet can hold it, and what it cannot. */
function fitted({ rows }: Table): Fitted {
  if (rows.length > MOST)
    return { rows: null, note: `too long for a workbook; only as CSV, Parquet and DuckDB` };
  let long = 0;
  const shown = Array.from(rows, (row) =>
    row.every((cell) => cell.length <= MOST_LETTERS)
      ? row
      : row.map((cell) => {
          if (cell.length <= MOST_LETTERS) return cell;
          long++;
          return `(${cell.length} letters, more than a cell holds: see the CSV)`;
        }),
  );
  return { rows: shown, note: long === 0 ? "" : `cells too long for a workbook: ${long}; whole in the CSV` };
}

/** Every column and code of the tables, and those of the values of figures, which the workbook has no sheet of. */
function codebook(tables: readonly Table[]): BookSheet {
  const header = ["table", "column", "type", "unit", "says", "value", "label"];
  const figures = { name: FIGURE_VALUES, columns: FIGURE_COLUMNS };
  const rows = [...tables, figures].flatMap(({ name, columns }) =>
    columns.flatMap((column) => [
      [name, column.name, column.type, column.unit ?? "", column.says, "", ""],
      ...(column.codes ?? []).map(({ value, label }) => [name, column.name, "", "", "", value, label]),
    ]),
  );
  return { name: CODEBOOK, header, rows };
}

/** Names of sheets: at most 31 letters, none of those that a workbook refuses, and no two alike but for case. */
function sheetNames(names: readonly string[]): readonly string[] {
  const used = new Set([ABOUT, CONTENTS, CODEBOOK, "history"]);
  return names.map((name) => {
    const plain = name.replace(/[[\]:*?/\\]/g, "_").replace(/^'|'$/g, "_") || "table";
    let sheet = plain.slice(0, LETTERS);
    for (let n = 2; used.has(sheet.toLowerCase()); n++)
      sheet = `${plain.slice(0, LETTERS - `~${n}`.length)}~${n}`;
    used.add(sheet.toLowerCase());
    return sheet;
  });
}

const LETTERS = 31;
