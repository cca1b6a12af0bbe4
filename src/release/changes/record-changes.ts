import { rowsOf, type Sheet } from "../../study/csv.ts";
import { TABLES } from "../../study/schema.ts";
import type { Study } from "../../study/study.ts";

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
  /** Columns that one of the two has alone; a row does not differ for them. */
  readonly columnsAdded: readonly string[];
  readonly columnsRemoved: readonly string[];
}

/** Columns that name a row of a table which has no ids. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  participants: ["activity", "actor", "role"],
  values: ["table", "id", "field", "source", "locator", "value"],
  judgements: ["table", "a", "b"],
};

type Cells = Readonly<Record<string, string>>;

/** What became of every record between two releases of a study, table by table in the order of the schema. */
export async function recordChanges(old: Study, now: Study): Promise<readonly TableChanges[]> {
  const merged = await newlyMerged(old, now);
  const out: TableChanges[] = [];
  for (const table of Object.keys(TABLES)) {
    const [was, is] = await Promise.all([old.sheet(table), now.sheet(table)]);
    const changes = between(table, was, is, merged.get(table) ?? []);
    if (!isSame(changes)) out.push(changes);
  }
  return out;
}

/** Whether nothing of a table differs. */
function isSame(changes: TableChanges): boolean {
  const { added, removed, changed, merged, columnsAdded, columnsRemoved } = changes;
  return [added, removed, changed, merged, columnsAdded, columnsRemoved].every((list) => list.length === 0);
}

function between(table: string, was: Sheet, is: Sheet, merged: TableChanges["merged"]): TableChanges {
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
    columnsRemoved: is.size === 0 ? [] : was.header.filter((column) => !is.header.includes(column)),
  };
}

/** Rows by what names them; a name that comes again is counted on. */
function named(table: string, sheet: Sheet): ReadonlyMap<string, Cells> {
  const columns = NAMED_BY[table] ?? ["id"];
  const out = new Map<string, Cells>();
  for (const row of rowsOf(sheet)) {
    const stem = columns.map((column) => row[column] ?? "").join(" · ");
    let id = stem;
    for (let n = 2; out.has(id); n++) id = `${stem} (${n})`;
    out.set(id, row);
  }
  return out;
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
