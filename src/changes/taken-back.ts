import type { Fault } from "../model/fault.ts";
import { rowText, type Sheet, sheetOf } from "../study/csv.ts";
import { lineEnd } from "../study/write.ts";
import { keyFields, keyOf } from "./fields.ts";

/** Where a cell stands in a study. */
export type Spot = Pick<Fault, "file" | "row" | "column">;

/** A table that was edited after an import, without what the import brought. */
export interface TakenBack {
  /** Cells of what the import brought that are other than it wrote them: where there are any, nothing can be taken back. */
  readonly changed: readonly Spot[];
  /** What stays, edits since included; null where no row is left of a table that the import made. */
  readonly text: string | null;
  /** Of each row that stays its row in the edited file; 0 of one that is put back. */
  readonly rows: readonly number[];
}

/**
 * Takes what an import wrote out of a table that was edited since: rows that it added go, cells that it changed and rows that it
 * took out are as they were, and whatever else was written stays.
 * @param before what the table held before the import; null where there was none
 * @param after what the import made of it
 * @param now what it holds
 */
export function takenBack(table: string, before: string | null, after: string, now: string): TakenBack {
  const file = `${table}.csv`;
  const [old, brought, held] = [keyed(table, before ?? ""), keyed(table, after), keyed(table, now)];
  const fields = [...new Set([...old.header, ...brought.header, ...held.header])];
  const changed: Spot[] = [];
  const gone = new Set<number>();
  const set = new Map<number, Record<string, string>>();
  const at = (row: number, field: string): Spot => ({
    file,
    row: row + 2,
    column: held.header.indexOf(field) + 1,
  });
  for (const [key, a] of brought.at) {
    const [b, n] = [old.at.get(key), held.at.get(key)];
    if (n === undefined) continue;
    const others = fields.filter((field) => held.cell(n, field) !== brought.cell(a, field));
    if (b === undefined) {
      changed.push(...others.map((field) => at(n, field)));
      gone.add(n);
      continue;
    }
    for (const field of fields) {
      const [was, wrote] = [old.cell(b, field), brought.cell(a, field)];
      if (was === wrote || held.cell(n, field) === was) continue;
      if (others.includes(field)) changed.push(at(n, field));
      else set.set(n, { ...set.get(n), [field]: was });
    }
  }
  const [id] = keyFields(table);
  changed.push(...renamed(table, brought, old, held, fields).map((row) => at(row, id ?? "")));
  return { changed, ...remaining(old, brought, held, before === null, gone, set) };
}

/** A sheet whose rows are found by their keys; where a key stands again, by how often it did before. */
interface Keyed {
  readonly sheet: Sheet;
  readonly header: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  readonly keys: readonly string[];
  cell(row: number, field: string): string;
  line(row: number): string;
}

function keyed(table: string, text: string): Keyed {
  const sheet = sheetOf(`${table}.csv`, text);
  const columns = new Map(sheet.header.map((name) => [name, sheet.column(name) ?? []]));
  const cell = (row: number, field: string) => columns.get(field)?.[row] ?? "";
  const at = new Map<string, number>();
  const keys: string[] = [];
  const seen = new Map<string, number>();
  for (let row = 0; row < sheet.size; row++) {
    const key = keyOf(table, (field) => cell(row, field));
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    keys.push(times === 0 ? key : `${key}\n${times}`);
    at.set(keys[row] ?? "", row);
  }
  const header = text === "" ? [] : sheet.header;
  const line = (row: number) => text.slice(sheet.starts[row], sheet.starts[row + 1]);
  return { sheet, header, at, keys, cell, line };
}

/** Rows that an import added and that have another id now. */
function renamed(
  table: string,
  brought: Keyed,
  old: Keyed,
  held: Keyed,
  fields: readonly string[],
): readonly number[] {
  const keys = keyFields(table);
  if (keys.length > 1) return [];
  const rest = fields.filter((field) => !keys.includes(field));
  const said = (of: Keyed, row: number) => JSON.stringify(rest.map((field) => of.cell(row, field)));
  const lost = [...brought.at].filter(([key]) => !old.at.has(key) && !held.at.has(key));
  const told = new Set(lost.map(([, row]) => said(brought, row)));
  told.delete(JSON.stringify(rest.map(() => "")));
  if (told.size === 0) return [];
  return [...held.at].flatMap(([key, row]) =>
    !brought.at.has(key) && !old.at.has(key) && told.has(said(held, row)) ? [row] : [],
  );
}

function remaining(
  old: Keyed,
  brought: Keyed,
  held: Keyed,
  made: boolean,
  gone: ReadonlySet<number>,
  set: ReadonlyMap<number, Readonly<Record<string, string>>>,
): Pick<TakenBack, "text" | "rows"> {
  const stays = held.keys.flatMap((key, row) => (gone.has(row) ? [] : [{ key, row }]));
  const there = new Set(stays.map(({ key }) => key));
  const below = new Map<string, number[]>();
  let above = "";
  for (const [row, key] of old.keys.entries()) {
    if (there.has(key)) above = key;
    else if (!brought.at.has(key)) below.set(above, [...(below.get(above) ?? []), row]);
  }
  if (made && stays.length === 0) return { text: null, rows: [] };
  const value = (row: number, field: string) => set.get(row)?.[field] ?? held.cell(row, field);
  const added = made ? [] : brought.header.filter((field) => !old.header.includes(field));
  const blank = new Set(added.filter((field) => stays.every(({ row }) => value(row, field) === "")));
  const header = held.header.filter((field) => !blank.has(field));
  const same = (a: readonly string[], b: readonly string[]) => a.join("\n") === b.join("\n");
  const [asBefore, asWritten] = [same(header, old.header), same(held.header, brought.header)];
  const lines: string[] = [];
  const rows: number[] = [];
  const put = (line: string, row: number) => {
    const last = lines.at(-1) ?? "";
    if (last !== "" && lineEnd(last) === "") lines.push(held.sheet.newline);
    lines.push(line);
    rows.push(row);
  };
  const putBack = (key: string) => {
    for (const row of below.get(key) ?? []) {
      const text = asBefore ? old.line(row) : rowText(header.map((field) => old.cell(row, field)));
      put(lineEnd(text) === "" ? text + held.sheet.newline : text, 0);
    }
  };
  const head = headOf(held.sheet);
  if (asBefore && asWritten && head === headOf(brought.sheet)) lines.push(headOf(old.sheet));
  else if (blank.size === 0) lines.push(head);
  else lines.push(rowText(header) + held.sheet.newline);
  putBack("");
  for (const { key, row } of stays) {
    const [a, b, line] = [brought.at.get(key), old.at.get(key), held.line(row)];
    const untouched = a !== undefined && b !== undefined && brought.line(a) === line;
    if (asBefore && asWritten && untouched) put(old.line(b), row + 2);
    else if (blank.size === 0 && !set.has(row)) put(line, row + 2);
    else
      put(rowText(header.map((field) => value(row, field))) + (lineEnd(line) || held.sheet.newline), row + 2);
    putBack(key);
  }
  return { text: lines.join(""), rows };
}

function headOf({ text, starts }: Sheet): string {
  return text.slice(0, starts[0] ?? text.length);
}
