import { TABLES } from "../../study/schema.ts";
import type { Edit } from "../../study/write.ts";
import { CLASSES, classOf } from "../fields.ts";
import type { CellChange, RowChange } from "../plan.ts";
import { proposedId } from "./new-id.ts";
import { type Cells, hasIds, type Incoming, paired, plain, plainKey } from "./pairs.ts";
import { keyMark, rowMark, type TableState } from "./state.ts";

/** What a sheet changes in a table of the study, and what of it cannot be taken over. */
export interface Matched {
  readonly edit: Required<Edit>;
  /** By row of the sheet; rows that are gone come last. */
  readonly changes: readonly RowChange[];
  readonly refused: readonly Refused[];
}

export interface Refused {
  /** Row of the sheet; 0 for a row that it lacks. */
  readonly row: number;
  /** `""` for the whole row. */
  readonly column: string;
  readonly why: Why;
  /** The row's id or key, or what stands in the cell. */
  readonly text: string;
}

/**
 * Why something is not taken: an id that stands twice or is gone, no id and nothing to make one of, an error in a cell,
 * or a row that the study has changed or lost since the export too.
 */
export type Why =
  | "repeated"
  | "lost-id"
  | "no-id"
  | "error"
  | "changed-too"
  | "taken-out"
  | "kept-and-changed";

/**
 * Holds the rows of a sheet against those of the study.
 * @param base the rows at the export where the study's table has changed since; null where it is as it was
 */
export function matched(
  table: string,
  incoming: readonly Incoming[],
  study: readonly Cells[],
  base: TableState | null,
): Matched {
  const set = new Map<number, Cells>();
  const add: Cells[] = [];
  const remove = new Set<number>();
  const changes: RowChange[] = [];
  const refused: Refused[] = [];
  const pairs = paired(table, incoming, study);
  for (const { row, cells } of pairs.repeated) {
    refused.push({ row, column: "id", why: "repeated", text: plainKey(table, cells) });
  }
  for (const { entry, index } of pairs.changed) {
    const old = study[index] ?? {};
    const { row } = entry;
    const id = plainKey(table, old);
    const differing = differences(table, entry.cells, old);
    if (base?.rows.has(rowMark({ ...old, ...entry.cells })) === true) continue;
    if (base !== null && !base.rows.has(rowMark(old))) {
      // A row without id that an earlier import has added is that row.
      const same = differing.every((c) => c.field === "id" && c.new === "");
      const added = same && !base.keys.has(keyMark(table, old));
      if (!added) refused.push({ row, column: "", why: "changed-too", text: id });
      continue;
    }
    const cells = differing.filter(({ field, new: text }) => {
      const why = isError(text) ? "error" : field === "id" && text === "" && hasIds(table) ? "lost-id" : null;
      if (why !== null) refused.push({ row, column: field, why, text: why === "error" ? text : id });
      return why === null;
    });
    if (cells.length === 0) continue;
    set.set(index, Object.fromEntries(cells.map((c) => [c.field, c.new])));
    changes.push({ table, id, row, kind: "changed", cells });
  }
  const ids = new Set([
    ...study.map((cells) => cells.id ?? ""),
    ...incoming.map(({ cells }) => cells.id ?? ""),
  ]);
  for (const { row, cells } of pairs.added) {
    const wrong = Object.entries(cells).find(([, text]) => isError(text));
    const known = base?.keys.has(keyMark(table, cells)) === true;
    if (base?.rows.has(rowMark(cells)) === true) continue;
    if (known || wrong !== undefined) {
      const [column, text] = wrong ?? ["", plainKey(table, cells)];
      refused.push({ row, column, why: known ? "taken-out" : "error", text });
      continue;
    }
    const id = hasIds(table) ? cells.id?.trim() || proposedId(table, cells, ids) : null;
    if (id === "") {
      refused.push({ row, column: "id", why: "no-id", text: "" });
      continue;
    }
    const taken = takenOf(table, id === null ? cells : { ...cells, id });
    if (id !== null) ids.add(id);
    add.push(taken);
    changes.push({ table, id: plainKey(table, taken), row, kind: "new", cells: [] });
  }
  for (const index of pairs.gone) {
    const old = study[index] ?? {};
    const id = plainKey(table, old);
    if (base !== null && !base.keys.has(keyMark(table, old))) continue;
    if (base !== null && !base.rows.has(rowMark(old))) {
      refused.push({ row: 0, column: "", why: "kept-and-changed", text: id });
      continue;
    }
    remove.add(index);
    changes.push({ table, id, row: 0, kind: "gone", cells: [] });
  }
  return { edit: { set, add, remove }, changes: inOrder(changes), refused };
}

/** Substance first; a column that the sheet lacks is no difference. */
function differences(table: string, cells: Cells, old: Cells): readonly CellChange[] {
  const out: CellChange[] = [];
  for (const [field, cell] of Object.entries(cells)) {
    const before = old[field] ?? "";
    if (plain(before) === plain(cell)) continue;
    const text = studyText(table, field, cell);
    if (text !== before) out.push({ field, old: before, new: text, class: classOf(field), taken: true });
  }
  return out.sort((a, b) => CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class));
}

function takenOf(table: string, cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([field, cell]) => [field, studyText(table, field, cell)]),
  );
}

/** A cell as the study writes it: a truth value of the spreadsheet is `yes` or `no`. */
function studyText(table: string, field: string, cell: string): string {
  const text = plain(cell);
  const columns = TABLES[table] ?? {};
  if (!Object.hasOwn(columns, field) || columns[field] !== "yes-no") return text;
  return text === "TRUE" ? "yes" : text === "FALSE" ? "no" : text;
}

function isError(text: string): boolean {
  return /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/.test(text);
}

function inOrder(changes: readonly RowChange[]): readonly RowChange[] {
  const place = ({ row }: RowChange) => (row === 0 ? Number.MAX_SAFE_INTEGER : row);
  return changes.toSorted((a, b) => place(a) - place(b));
}
