import { keyFields, keyOf } from "../fields.ts";

/** The cells of a row by column. */
export type Cells = Readonly<Record<string, string>>;

/** A row of a workbook's sheet: the cells of the columns that the sheet has. */
export interface Incoming {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly cells: Cells;
}

/** Which row of a sheet is which row of the study's table. */
export interface Pairs {
  /** Rows that differ in some cell, with the index of the study's row. */
  readonly changed: readonly { readonly entry: Incoming; readonly index: number }[];
  readonly added: readonly Incoming[];
  readonly gone: readonly number[];
  /** Rows whose id another row of the sheet has too, so that nobody can tell which is meant. */
  readonly repeated: readonly Incoming[];
}

/** Whether the rows of a table have an id of their own. */
export function hasIds(table: string): boolean {
  return keyFields(table).join() === "id";
}

/** A cell without what a spreadsheet changes of itself: the kind of line end, and blanks around. */
export function plain(cell: string): string {
  return cell.replace(/\r\n?/g, "\n").trim();
}

/** The key of a row as it is compared. */
export function plainKey(table: string, cells: Cells): string {
  return keyOf(table, (field) => plain(cells[field] ?? ""));
}

/**
 * Pairs the rows of a sheet with those of the study: equal ones first, however often they occur, then by id or key,
 * then those that are equal but for one part of the key.
 */
export function paired(table: string, incoming: readonly Incoming[], study: readonly Cells[]): Pairs {
  const changed: { entry: Incoming; index: number }[] = [];
  const repeated: Incoming[] = [];
  const added: Incoming[] = [];
  const gone: number[] = [];
  const ids = hasIds(table);
  for (const [key, group] of groupsOf(table, incoming, study)) {
    const { ins, outs } = withoutEqual(group.ins, group.outs, study);
    if (ids && key === "") {
      added.push(...ins);
      gone.push(...outs);
    } else if (ids && group.ins.length > Math.max(1, group.outs.length)) {
      repeated.push(...ins);
    } else {
      ins.forEach((entry, i) => {
        const index = outs[i];
        if (index === undefined) added.push(entry);
        else changed.push({ entry, index });
      });
      gone.push(...outs.slice(ins.length));
    }
  }
  const rekeyed = withNewKey(table, added, gone, study);
  const known = new Set(rekeyed.map(({ entry }) => entry));
  const kept = new Set(rekeyed.map(({ index }) => index));
  return {
    changed: [...changed, ...rekeyed],
    added: added.filter((entry) => !known.has(entry)),
    gone: gone.filter((index) => !kept.has(index)),
    repeated,
  };
}

interface Group {
  readonly ins: Incoming[];
  readonly outs: number[];
}

function groupsOf(
  table: string,
  incoming: readonly Incoming[],
  study: readonly Cells[],
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const groupOf = (cells: Cells) => {
    const key = plainKey(table, cells);
    const group = groups.get(key) ?? { ins: [], outs: [] };
    groups.set(key, group);
    return group;
  };
  study.forEach((cells, i) => {
    groupOf(cells).outs.push(i);
  });
  for (const entry of incoming) groupOf(entry.cells).ins.push(entry);
  return groups;
}

/** Leaves out what is equal, row for row; a column that the sheet lacks is no difference. */
function withoutEqual(
  ins: readonly Incoming[],
  outs: readonly number[],
  study: readonly Cells[],
): { readonly ins: readonly Incoming[]; readonly outs: readonly number[] } {
  const rest = new Map<string, number[]>();
  const columns = Object.keys(ins[0]?.cells ?? {});
  for (const i of outs) push(rest, signOf(columns, study[i] ?? {}, null), i);
  const used = new Set<number>();
  const left = ins.filter(({ cells }) => {
    const found = rest.get(signOf(columns, cells, null))?.shift();
    if (found !== undefined) used.add(found);
    return found === undefined;
  });
  return { ins: left, outs: outs.filter((i) => !used.has(i)) };
}

/** Rows whose id, or one other part of their key, was written anew and nothing else. */
function withNewKey(
  table: string,
  added: readonly Incoming[],
  gone: readonly number[],
  study: readonly Cells[],
): readonly { readonly entry: Incoming; readonly index: number }[] {
  const found: { entry: Incoming; index: number }[] = [];
  const columns = Object.keys(added[0]?.cells ?? {});
  const used = new Set<number>();
  const met = new Set<Incoming>();
  for (const field of keyFields(table)) {
    const rest = new Map<string, number[]>();
    for (const i of gone) if (!used.has(i)) push(rest, signOf(columns, study[i] ?? {}, field), i);
    for (const entry of added) {
      const index = met.has(entry) ? undefined : rest.get(signOf(columns, entry.cells, field))?.shift();
      if (index === undefined) continue;
      used.add(index);
      met.add(entry);
      found.push({ entry, index });
    }
  }
  return found;
}

function signOf(columns: readonly string[], cells: Cells, without: string | null): string {
  return JSON.stringify(columns.map((field) => (field === without ? "" : plain(cells[field] ?? ""))));
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key) ?? [];
  map.set(key, list);
  list.push(index);
}
