import type { Document, Grid } from "../../sources/file/document.ts";
import type { Reject } from "../../sources/source.ts";
import { rowsOf } from "../../study/csv.ts";
import { TABLES } from "../../study/schema.ts";
import type { Study } from "../../study/study.ts";
import type { Edit } from "../../study/write.ts";
import { ChangeError } from "../change-error.ts";
import { keyFields } from "../fields.ts";
import type { RowChange } from "../plan.ts";
import { matched } from "./match.ts";
import type { Incoming } from "./pairs.ts";
import { reasonOf } from "./reasons.ts";
import { CODEBOOK_SHEET, fileMark, STATE_SHEET, type State, stateIn, type TableState } from "./state.ts";

/** What an edited workbook changes in the study that it was exported from. */
export interface RoundTrip {
  /** By table, what is to change in its file; tables without a change are left out. */
  readonly tables: ReadonlyMap<string, Required<Edit>>;
  readonly changes: readonly RowChange[];
  /** What is not taken over; `sheet` and `row` say where it stands. */
  readonly rejects: readonly (Reject & { readonly sheet: string })[];
  /** Tables whose file has changed since the export, so that only rows are taken that the study left alone. */
  readonly moved: readonly string[];
}

/** Compares an edited workbook with the study. Nothing is written. @throws ChangeError where it is not from this study */
export async function editsFrom(document: Document, study: Study): Promise<RoundTrip> {
  const state = stateIn(document);
  if (state === null) {
    const mend = "export one with `multivector export --xlsx`, or import it as a table of your own";
    throw new ChangeError(`${document.name} was not exported from a study`, mend);
  }
  const moved = await movedSince(state, study);
  if (state.study !== study.subject.title && moved.length === state.tables.size) {
    const mend = "name the study that it was exported from with --study";
    throw new ChangeError(`${document.name} was exported from another study, ${state.study}`, mend);
  }
  const tables = new Map<string, Required<Edit>>();
  const changes: RowChange[] = [];
  const rejects: (Reject & { sheet: string })[] = [];
  for (const grid of document.grids) {
    const table = grid.name;
    if (table === STATE_SHEET || table === CODEBOOK_SHEET) continue;
    const refuse = (row: number, column: string, [reason, mend]: readonly [string, string], text: string) => {
      const where = row === 0 ? table : `${table} row ${row}`;
      rejects.push({ sheet: table, row, column, reason: `${where} ${reason}`, mend, text });
    };
    if (!Object.hasOwn(TABLES, table)) {
      refuse(1, "", ["is on a sheet that no table of the study is named after", NAMED], "");
      continue;
    }
    const sheet = await study.sheet(table);
    const incoming = incomingOf(grid, table, sheet.header, refuse);
    if (incoming === null) continue;
    const exported = state.tables.get(table);
    const base = exported === undefined ? NOTHING : moved.includes(table) ? exported : null;
    const { edit, changes: found, refused } = matched(table, incoming, rowsOf(sheet), base);
    for (const { row, column, why, text } of refused) refuse(row, column, reasonOf(why, text), text);
    changes.push(...found);
    if (edit.set.size + edit.add.length + edit.remove.size > 0) tables.set(table, edit);
  }
  return { tables, changes, rejects, moved };
}

const NAMED = "give the sheet the name of a table, such as exercises, or take it out";
/** The state of a table that the workbook did not have when it was exported. */
const NOTHING: TableState = { mark: "", keys: new Set(), rows: new Set() };

async function movedSince(state: State, study: Study): Promise<readonly string[]> {
  const moved: string[] = [];
  for (const [table, { mark }] of state.tables) {
    const bytes = await study.files.read(`${table}.csv`);
    if (bytes === null || fileMark(bytes) !== mark) moved.push(table);
  }
  return moved;
}

type Refuse = (row: number, column: string, reason: readonly [string, string], text: string) => void;

/** The rows of a sheet by the columns of its table; null where the columns that tell rows apart are not there. */
function incomingOf(
  grid: Grid,
  table: string,
  header: readonly string[],
  refuse: Refuse,
): readonly Incoming[] | null {
  const head = Math.max(
    0,
    grid.rows.findIndex((row) => row.some((cell) => cell.trim() !== "")),
  );
  const line = grid.lines[head] ?? 1;
  const known = new Set([...Object.keys(TABLES[table] ?? {}), ...header]);
  const at = new Map<string, number>();
  grid.rows[head]?.forEach((cell, c) => {
    const name = cell.trim();
    const used = grid.rows.some((row, r) => r > head && (row[c] ?? "") !== "");
    if (known.has(name) && !at.has(name)) at.set(name, c);
    else if (name !== "" && at.has(name)) refuse(line, name, TWICE, cell);
    else if (name !== "" || used) refuse(line, name, UNKNOWN, cell);
  });
  const lacking = keyFields(table).filter((f) => !at.has(f) && (f === "id" || header.includes(f)));
  if (lacking.length > 0) {
    const reason = `lacks the column ${lacking.join(", ")}, which tells its rows apart; the sheet was not read`;
    refuse(line, lacking[0] ?? "", [reason, "put the column back as it was exported"], "");
    return null;
  }
  const incoming: Incoming[] = [];
  grid.rows.slice(head + 1).forEach((row, r) => {
    const cells: Record<string, string> = Object.create(null);
    let filled = false;
    for (const [name, c] of at) {
      const cell = row[c] ?? "";
      cells[name] = cell;
      filled ||= cell.trim() !== "";
    }
    if (filled) incoming.push({ row: grid.lines[head + 1 + r] ?? 0, cells });
  });
  return incoming;
}

const TWICE = [
  "has a column that stands there twice; the second was not read",
  "take one of the two out",
] as const;
const UNKNOWN = [
  "has a column that the table does not; it was not read",
  "name it after a column of the table, or keep it in a file of your own",
] as const;
