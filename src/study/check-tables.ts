import { meant } from "../model/near.ts";
import type { At, Found } from "./check-found.ts";
import { type Sheet, sheetOf } from "./csv.ts";
import { type Columns, TABLES } from "./schema.ts";
import { type Study, unreadable } from "./study.ts";

/** One table of a study as `check` goes through it. */
export interface Table {
  readonly name: string;
  readonly file: string;
  readonly sheet: Sheet;
  readonly columns: Columns;
  /** Whether the study has the file at all. */
  readonly present: boolean;
  /** Whether it could be read. */
  readonly readable: boolean;
  /** First row of each id. */
  readonly ids: ReadonlyMap<string, number>;
  cells(column: string): readonly string[];
  /** The place of a cell of row `i`, 0 the first below the header; without a column, of the whole row. */
  at(i: number, column?: string): At;
}

export type Tables = ReadonlyMap<string, Table>;

/** Tables whose rows are activities, which share one space of ids with the deliveries within them. */
export const ACTIVITIES = [
  "exercises",
  "operations",
  "transfers",
  "deliveries",
  "facilities",
  "training",
  "technology",
  "assistance",
  "indicators",
] as const;

/** Reads every table; one that cannot be read is a fault, and the others are read all the same. */
export async function tablesOf(study: Study, found: Found): Promise<Tables> {
  const names = await namesIn(study, "", found);
  const present = new Set(names);
  const tables = new Map<string, Table>();
  for (const [name, columns] of Object.entries(TABLES)) {
    const file = `${name}.csv`;
    // A folder in the place of a table is no file that is listed, and cannot be read.
    const sheet = await readOf(study, name, found);
    const there = present.has(file);
    const readable = there && sheet !== null;
    tables.set(name, tableOf(name, columns, sheet ?? sheetOf(file, ""), there || sheet === null, readable));
    for (const fault of sheet?.faults ?? []) found.take(fault);
  }
  // What `figure` writes where it is called stands beside its caption.
  const captions = names.filter((name) => name.endsWith(".caption.txt"));
  const isFigures = (name: string) =>
    captions.some((caption) => caption.startsWith(name.replace(/(receipt\.)?csv$/, "")));
  for (const name of names) {
    if (!name.endsWith(".csv") || Object.hasOwn(TABLES, name.slice(0, -4)) || isFigures(name)) continue;
    found.warning(
      { file: name, row: 0, column: 0 },
      "unknown-table",
      `no question reads ${name}`,
      meant(name.slice(0, -4), Object.keys(TABLES), "keep it elsewhere"),
    );
  }
  return tables;
}

/** Names of the files of a folder; none where it cannot be listed, which is a fault. */
export async function namesIn(study: Study, folder: string, found: Found): Promise<readonly string[]> {
  try {
    return await study.files.list(folder);
  } catch (error) {
    found.take(unreadable(folder === "" ? "." : folder, error));
    return [];
  }
}

async function readOf(study: Study, name: string, found: Found): Promise<Sheet | null> {
  try {
    return await study.sheet(name);
  } catch (error) {
    found.take(unreadable(`${name}.csv`, error));
    return null;
  }
}

const NONE: readonly string[] = [];

function tableOf(name: string, columns: Columns, sheet: Sheet, present: boolean, readable: boolean): Table {
  const ids = new Map<string, number>();
  sheet.column("id")?.forEach((id, i) => {
    if (id !== "" && !ids.has(id)) ids.set(id, i);
  });
  const places = new Map(sheet.header.map((column, c) => [column, c + 1]));
  return {
    name,
    file: `${name}.csv`,
    sheet,
    columns,
    present,
    readable,
    ids,
    cells: (column) => sheet.column(column) ?? NONE,
    at: (i, column) => ({
      file: `${name}.csv`,
      row: i + 2,
      column: column === undefined ? 0 : (places.get(column) ?? 0),
    }),
  };
}
