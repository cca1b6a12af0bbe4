import { fingerprint } from "../model/fingerprint.ts";
import type { Row } from "../sources/source.ts";
import type { Sheet } from "../study/csv.ts";
import { TABLES } from "../study/schema.ts";
import { type Edit, edited, sheetText, widened } from "../study/write.ts";
import { CLASSES, type Class, classOf, keyOf } from "./fields.ts";

/** What a change does to a row. `kept` is a row whose difference is shown and not taken over. */
export type Kind = "new" | "changed" | "confirmed" | "unchanged" | "kept" | "gone";

export const KINDS: readonly Kind[] = ["new", "changed", "confirmed", "unchanged", "kept", "gone"];

export interface CellChange {
  readonly field: string;
  readonly old: string;
  readonly new: string;
  readonly class: Class;
  /** Whether the study takes the new value; what a person changed stays. */
  readonly taken: boolean;
}

export interface RowChange {
  readonly table: string;
  readonly id: string;
  /** Row of the file; 0 for a row of the study that the file lacks. */
  readonly row: number;
  /** The sheet that it is a row of, where several are read together. */
  readonly sheet?: string;
  readonly kind: Kind;
  /** Substance first. */
  readonly cells: readonly CellChange[];
  /** Of a row that is gone: whether it is taken out of the study too. */
  readonly removed?: boolean;
}

/** A cell in which the file and a person differ: the file's value, to stand beside the person's. */
export interface Rival {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly locator: string;
}

export interface TablePlan {
  readonly table: string;
  readonly changes: readonly RowChange[];
  readonly rivals: readonly Rival[];
  /** The table's text after the change; null where it does not change. */
  readonly text: string | null;
  /** The fingerprint of the text that the plan was made on. */
  readonly basis: string;
}

/** How a table's rows are held against those of a file. */
export interface Holding {
  /** Rows as the imports of this register brought them, by key; what differs from them a person has changed. */
  readonly base: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Whether a row of the study is the register's own, so that a newer vintage replaces its cells. */
  readonly owned: (cell: (field: string) => string) => boolean;
  /** Whether a row that the file lacks is gone from it; false where the file does not cover it. */
  readonly covers: (cell: (field: string) => string) => boolean;
  /** Whether a row of the study is of a newer vintage than the file, which then takes nothing of it over. */
  readonly newer: (cell: (field: string) => string) => boolean;
  /** Whether a row goes with what the file says of its record: a delivery of a deal, a participant of an exercise that it has. */
  readonly replaces: (cell: (field: string) => string) => boolean;
  /** Whether all rows that are gone are taken out. */
  readonly drop: boolean;
}

/** Of a table whose rows are only added to. */
export const ADDED_TO: Holding = {
  base: new Map(),
  owned: () => false,
  covers: () => false,
  newer: () => false,
  replaces: () => false,
  drop: false,
};

/** Holds a file's rows against a table of the study and says what would change. */
export function planTable(table: string, sheet: Sheet, rows: readonly Row[], holding: Holding): TablePlan {
  const columns = new Map(sheet.header.map((name) => [name, sheet.column(name) ?? []]));
  const at = new Map<string, number>();
  const cellAt = (i: number) => (field: string) => columns.get(field)?.[i] ?? "";
  for (let i = 0; i < sheet.size; i++) at.set(keyOf(table, cellAt(i)), i);
  const set = new Map<number, Record<string, string>>();
  const add: Readonly<Record<string, string>>[] = [];
  const remove = new Set<number>();
  const changes: RowChange[] = [];
  const rivals: Rival[] = [];
  const met = new Set<string>();
  for (const row of rows) {
    const id = keyOf(table, (field) => row.cells[field] ?? "");
    if (met.has(id)) continue;
    met.add(id);
    const i = at.get(id);
    if (i === undefined) {
      // What a person took out since the last import stays out.
      const removed = holding.base.has(id);
      if (!removed) add.push(row.cells);
      changes.push({ table, id, row: row.row, kind: removed ? "kept" : "new", cells: [] });
      continue;
    }
    const newer = holding.newer(cellAt(i));
    const cells = differences(row.cells, cellAt(i), holding.base.get(id), holding.owned(cellAt(i))).map(
      (c) => (newer ? { ...c, taken: false } : c),
    );
    const taken = cells.filter((c) => c.taken);
    if (taken.length > 0) set.set(i, Object.fromEntries(taken.map((c) => [c.field, c.new])));
    for (const c of cells) {
      if (!c.taken && !newer && holding.base.has(id) && "id" in (TABLES[table] ?? {})) {
        rivals.push({ table, id, field: c.field, value: c.new, locator: row.cells.locator ?? "" });
      }
    }
    changes.push({ table, id, row: row.row, kind: kindOf(cells), cells });
  }
  for (let i = 0; i < sheet.size; i++) {
    const cell = cellAt(i);
    const id = keyOf(table, cell);
    const base = holding.base.get(id);
    // Where imports are on record, what none of them brought a person has added.
    const theirs = holding.base.size > 0 ? base !== undefined : holding.owned(cell);
    if (met.has(id) || !theirs || !holding.covers(cell)) continue;
    const untouched = Object.entries(base ?? {}).every(([field, text]) => cell(field) === text);
    const removed = holding.drop || (untouched && holding.replaces(cell));
    if (removed) remove.add(i);
    changes.push({ table, id, row: 0, kind: "gone", cells: [], removed });
  }
  const text = textAfter(table, sheet, { set, add, remove });
  return { table, changes, rivals, text, basis: fingerprint(sheet.text) };
}

/** The text of a table after an edit, with the columns it lacks; null where nothing changes. */
export function textAfter(table: string, sheet: Sheet, edit: Required<Edit>): string | null {
  if (edit.set.size === 0 && edit.add.length === 0 && edit.remove.size === 0) return null;
  const known = Object.keys(TABLES[table] ?? {});
  if (sheet.text === "") return sheetText(known, edit.add);
  const used = new Set<string>();
  for (const row of [...edit.add, ...edit.set.values()]) {
    for (const [field, value] of Object.entries(row)) if (value !== "") used.add(field);
  }
  const lacking = known.filter((field) => used.has(field) && !sheet.header.includes(field));
  return edited(lacking.length === 0 ? sheet : widened(sheet, lacking), edit);
}

function differences(
  incoming: Readonly<Record<string, string>>,
  study: (field: string) => string,
  base: Readonly<Record<string, string>> | undefined,
  owned: boolean,
): readonly CellChange[] {
  const out: CellChange[] = [];
  for (const [field, next] of Object.entries(incoming)) {
    const old = study(field);
    if (old === next) continue;
    const before = base?.[field];
    // A blank asserts nothing. Where upstream is as it was, what differs a person has changed.
    if (next === "" || before === next) continue;
    const taken = before === undefined ? old === "" || owned : old === before;
    out.push({ field, old, new: next, class: classOf(field), taken });
  }
  return out.sort((a, b) => CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class));
}

function kindOf(cells: readonly CellChange[]): Kind {
  if (cells.length === 0) return "unchanged";
  if (cells.every((c) => !c.taken)) return "kept";
  return cells.every((c) => c.class === "vintage" || !c.taken) ? "confirmed" : "changed";
}
