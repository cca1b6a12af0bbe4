import { keyFields } from "../../changes/fields.ts";
import { later } from "../../questions/later.ts";
import { rowsOf, type Sheet } from "../../study/csv.ts";
import { TABLES } from "../../study/schema.ts";
import type { Study } from "../../study/study.ts";
import type { Row } from "../../views/records.ts";
import { labelsOf } from "../../words/labels.ts";
import { type RecordLabels, recordLabels } from "./record-labels.ts";

/** A cell that two releases have differently. */
export interface CellDiffers {
  readonly column: string;
  readonly was: string;
  readonly is: string;
}

/** What became of the rows of one table between two releases; rows are named by their ids. */
export interface TableChanges {
  readonly table: string;
  readonly same: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly id: string; readonly cells: readonly CellDiffers[] }[];
  /** Rows that have since been judged the same activity as another. */
  readonly merged: readonly { readonly id: string; readonly into: string }[];
  /** The cells that name each row above, by column, in a table whose rows are named by more than an id. */
  readonly keys: Readonly<Record<string, Cells>>;
  /** What people call the rows that are named above, where that is not their id. */
  readonly labels: Readonly<Record<string, string>>;
  /** Columns that one of the two has alone; a row does not differ for them. */
  readonly columnsAdded: readonly string[];
  readonly columnsRemoved: readonly string[];
}

/** A part of a key that is often added later: between releases it is a cell that differs, and no other row. */
const LATER = "agency";

type Cells = Readonly<Record<string, string>>;
type Between = Omit<TableChanges, "keys" | "labels">;

/** What became of every record between two releases of a study, table by table in the order of the schema. */
export async function recordChanges(old: Study, now: Study): Promise<readonly TableChanges[]> {
  const merged = await newlyMerged(old, now);
  const labelled = later(async () => recordLabels([now, old], await labelsOf(now, "en")));
  const out: TableChanges[] = [];
  for (const table of Object.keys(TABLES)) {
    const [was, is] = await Promise.all([old.sheet(table), now.sheet(table)]);
    const changes = between(table, was, is, merged.get(table) ?? []);
    if (isSame(changes)) continue;
    const rows = rowsTold(changes, was, is);
    out.push({ ...changes, keys: keysFor(table, rows), labels: labelsFor(table, rows, await labelled()) });
  }
  return out;
}

/** Rows that only the earlier of two releases has, by id, so that they can still be named. */
export async function rowsGone(
  old: Study,
  tables: readonly TableChanges[],
): Promise<ReadonlyMap<string, Row>> {
  const out = new Map<string, Row>();
  for (const { table, removed } of tables) {
    if (removed.length === 0) continue;
    const rows = named(table, await old.sheet(table));
    for (const id of removed) {
      const cells = rows.get(id);
      if (cells?.id === id) out.set(id, { table, id, row: 0, cells });
    }
  }
  return out;
}

/** Whether nothing of a table differs. */
function isSame(changes: Between): boolean {
  const { added, removed, changed, merged, columnsAdded, columnsRemoved } = changes;
  return [added, removed, changed, merged, columnsAdded, columnsRemoved].every((list) => list.length === 0);
}

function between(table: string, was: Sheet, is: Sheet, merged: TableChanges["merged"]): Between {
  const before = named(table, was);
  const after = named(table, is);
  const both = is.header.filter((column) => was.header.includes(column));
  const changed: { id: string; cells: readonly CellDiffers[] }[] = [];
  let same = 0;
  for (const [id, row] of after) {
    const earlier = before.get(id);
    if (earlier === undefined) continue;
    const cells = both.flatMap((column) => {
      const [then = "", now = ""] = [earlier[column], row[column]];
      return then === now ? [] : [{ column, was: then, is: now }];
    });
    if (cells.length === 0) same++;
    else changed.push({ id, cells });
  }
  return {
    table,
    same,
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed,
    merged,
    columnsAdded: was.size === 0 ? [] : is.header.filter((column) => !was.header.includes(column)),
    columnsRemoved:
      was.size === 0 || is.size === 0 ? [] : was.header.filter((column) => !is.header.includes(column)),
  };
}

/** The columns that name a row of a table. */
function namingOf(table: string): readonly string[] {
  return keyFields(table).filter((column) => column !== LATER);
}

/** Rows by what names them; a name that comes again is counted on. */
function named(table: string, sheet: Sheet): ReadonlyMap<string, Cells> {
  const columns = namingOf(table);
  const out = new Map<string, Cells>();
  for (const row of rowsOf(sheet)) {
    const stem = columns.map((column) => row[column] ?? "").join(" · ");
    let id = stem;
    for (let n = 2; out.has(id); n++) id = `${stem} (${n})`;
    out.set(id, row);
  }
  return out;
}

/** The rows that are named among some changes, by their names, as the later release has them. */
function rowsTold(
  { table, added, removed, changed, merged }: Between,
  was: Sheet,
  is: Sheet,
): ReadonlyMap<string, Cells> {
  const [before, after] = [named(table, was), named(table, is)];
  const ids = new Set([
    ...[...added, ...removed, ...changed.map(({ id }) => id)],
    ...merged.flatMap(({ id, into }) => [id, into]),
  ]);
  return new Map(
    [...ids].flatMap((id) => {
      const cells = after.get(id) ?? before.get(id);
      return cells === undefined ? [] : [[id, cells] as const];
    }),
  );
}

function keysFor(table: string, rows: ReadonlyMap<string, Cells>): TableChanges["keys"] {
  const columns = namingOf(table);
  if (columns.length < 2) return {};
  const cellsOf = (cells: Cells) =>
    Object.fromEntries(columns.map((column) => [column, cells[column] ?? ""]));
  return Object.fromEntries([...rows].map(([id, cells]) => [id, cellsOf(cells)]));
}

function labelsFor(
  table: string,
  rows: ReadonlyMap<string, Cells>,
  labelled: RecordLabels,
): TableChanges["labels"] {
  return Object.fromEntries(
    [...rows].flatMap(([id, cells]) => {
      const label = labelled(table, cells);
      return label === "" ? [] : [[id, label]];
    }),
  );
}

async function newlyMerged(
  old: Study,
  now: Study,
): Promise<ReadonlyMap<string, readonly { readonly id: string; readonly into: string }[]>> {
  const [was, is] = await Promise.all([old.sheet("judgements"), now.sheet("judgements")]);
  const key = (row: Cells) => `${row.table}\t${row.a}\t${row.b}`;
  const sames = (sheet: Sheet) => rowsOf(sheet).filter((row) => row.verdict === "same");
  const known = new Set(sames(was).map(key));
  const out = new Map<string, { readonly id: string; readonly into: string }[]>();
  for (const row of sames(is)) {
    if (known.has(key(row))) continue;
    const list = out.get(row.table ?? "") ?? [];
    out.set(row.table ?? "", list);
    list.push({ id: row.a ?? "", into: row.b ?? "" });
  }
  return out;
}
