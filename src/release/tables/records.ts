import { keyFields } from "../../changes/fields.ts";
import type { Sheet } from "../../study/csv.ts";
import { TABLES } from "../../study/schema.ts";
import type { Study } from "../../study/study.ts";
import { capital } from "../../words/capital.ts";
import { data as words } from "../../words/catalogue/data.ts";
import { say } from "../../words/say.ts";
import { columnOf } from "./record-columns.ts";
import { codebookOf } from "./study-codes.ts";
import type { Column, Link, Rows, Table } from "./table.ts";

/** The tables of a study as it is handed out, each cell as it stands there; truth values are `true` and `false`. */
export async function recordTables(study: Study): Promise<readonly Table[]> {
  const codebook = await codebookOf(study);
  const plain: Table[] = [];
  for (const name of Object.keys(TABLES)) {
    if ((await study.files.read(`${name}.csv`)) === null) continue;
    const sheet = await study.sheet(name);
    const header = [...new Set(sheet.header)].filter((column) => column !== "");
    const shapes = header.map((column) => columnOf(name, column, sheet.column(column) ?? [], codebook));
    const columns = shapes.map(({ column }) => column);
    const rows = rowsOf(sheet, header, columns);
    const key = keyFields(name).filter((field) => header.includes(field));
    plain.push({
      name,
      title: titleOf(name),
      group: "records",
      columns,
      rows,
      key: key.length === keyFields(name).length && areUnique(rows, placesOf(columns, key)) ? key : [],
      links: shapes.flatMap(({ column, table }) => linkTo(column, table)),
    });
  }
  const ids = new Map(plain.map((table) => [table.name, idsOf(table)]));
  return plain.map((table) => ({ ...table, links: table.links.filter((link) => holds(table, link, ids)) }));
}

type Titled = Extract<keyof typeof words.en, `h_${string}`>;

function isTitled(key: string): key is Titled {
  return Object.hasOwn(words.en, key);
}

function titleOf(table: string): string {
  const key = `h_${table}`;
  const text = isTitled(key) ? say("en", words, key) : table;
  return capital(text);
}

function rowsOf(sheet: Sheet, header: readonly string[], columns: readonly Column[]): Rows {
  const cells = header.map((name) => sheet.column(name) ?? []);
  const truths = columns.map((column) => column.type === "boolean");
  // A repeated heading has one column only: the one that the study reads.
  return {
    length: sheet.size,
    *[Symbol.iterator]() {
      for (let row = 0; row < sheet.size; row++)
        yield cells.map((column, c) => {
          const text = column[row] ?? "";
          return truths[c] === true ? (TRUTHS[text] ?? "") : text;
        });
    },
  };
}

const TRUTHS: Readonly<Record<string, string>> = { yes: "true", no: "false" };

function linkTo(column: Column, table: string | null): readonly Link[] {
  return table === null || column.list === true ? [] : [{ columns: [column.name], table, to: ["id"] }];
}

/** Whether a table that is linked to is there with every id that the cells name, as those who enforce links ask. */
function holds(table: Table, link: Link, ids: ReadonlyMap<string, ReadonlySet<string> | null>): boolean {
  const known = ids.get(link.table);
  const [place = -1] = placesOf(table.columns, link.columns);
  if (known === undefined || known === null) return false;
  for (const row of table.rows) if (row[place] !== "" && !known.has(row[place] ?? "")) return false;
  return true;
}

/** The ids of a table; null where they name no row. */
function idsOf(table: Table): ReadonlySet<string> | null {
  if (table.key.join() !== "id") return null;
  const [place = -1] = placesOf(table.columns, ["id"]);
  const ids = new Set<string>();
  for (const row of table.rows) ids.add(row[place] ?? "");
  return ids;
}

function placesOf(columns: readonly Column[], names: readonly string[]): readonly number[] {
  return names.map((name) => columns.findIndex((column) => column.name === name));
}

function areUnique(rows: Rows, places: readonly number[]): boolean {
  const keys = new Set<string>();
  for (const row of rows) {
    const [place = 0] = places;
    const key = places.length === 1 ? (row[place] ?? "") : JSON.stringify(places.map((at) => row[at]));
    if (keys.has(key)) return false;
    keys.add(key);
  }
  return true;
}
