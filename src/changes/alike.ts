import type { Row } from "../sources/source.ts";
import { ACTIVITIES } from "../study/check-tables.ts";
import { rowsOf } from "../study/csv.ts";
import type { Study } from "../study/study.ts";
import { PARTS } from "./holding.ts";
import type { RowChange, TablePlan } from "./plan.ts";
import { baseOf, type Kept } from "./record.ts";

/** A record that a file brings as new, and one of an earlier import that it looks like and that the file no longer has. */
export interface Alike extends Pick<RowChange, "table" | "id" | "row" | "sheet"> {
  readonly like: string;
}

type Cells = Readonly<Record<string, string>>;

/** What two records must share of all that either says. */
const SHARED = 0.6;
/** Of records that share a cell, so many are looked at. */
const LOOKED_AT = 50;
/** Fields that do not tell which record it is. */
const BESIDE: ReadonlySet<string> = new Set(["id", "source", "register", "vintage", "locator", "note"]);
/** What a part says of its record. */
const SAID = ["actor", "role", "year", "units_best", "tiv_millions"] as const;

/**
 * New records that look like ones of earlier imports: where an edit of a list or of its mapping changed their ids, one is two.
 * @param ignored ids of rows that were left out by a rule
 */
export async function alikeIn(
  study: Study,
  plans: readonly TablePlan[],
  rows: readonly Row[],
  imports: readonly Kept[],
  ignored: ReadonlySet<string>,
): Promise<readonly Alike[]> {
  const records = plans.filter(
    (p) => ACTIVITIES.some((table) => table === p.table) && p.changes.some((c) => c.kind === "new"),
  );
  if (imports.length === 0 || records.length === 0) return [];
  const held: Pick<Row, "table" | "cells">[] = [];
  for (const table of Object.keys(PARTS))
    for (const cells of rowsOf(await study.sheet(table))) held.push({ table, cells });
  const [before, after] = [partsOf(held), partsOf(rows)];
  const out: Alike[] = [];
  for (const { table, changes } of records) {
    const own = new Map(
      rows.flatMap((row) => (row.table === table ? [[row.cells.id ?? "", row.cells] as const] : [])),
    );
    const removed = new Set(changes.flatMap((c) => (c.removed === true ? [c.id] : [])));
    const brought = await baseOf(study, imports, table);
    const gone = rowsOf(await study.sheet(table)).flatMap((cells) => {
      const id = cells.id ?? "";
      const left = brought.has(id) && !own.has(id) && !removed.has(id) && !ignored.has(id);
      return left ? [{ id, marks: marksOf(cells, before.get(id) ?? []) }] : [];
    });
    const find = finderIn(gone);
    for (const { kind, id, row } of changes) {
      const cells = own.get(id);
      const like = kind === "new" && cells !== undefined ? find(marksOf(cells, after.get(id) ?? [])) : null;
      if (like !== null) out.push({ table, id, row, like });
    }
  }
  return out;
}

/** What parts say of the records that they are of. */
export function partsOf(
  rows: readonly Pick<Row, "table" | "cells">[],
): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const { table, cells } of rows) {
    const of = cells[PARTS[table] ?? ""];
    if (of === undefined) continue;
    const said = SAID.map((field) => cells[field] ?? "").join(" ");
    const list = out.get(of);
    if (list === undefined) out.set(of, [said]);
    else list.push(said);
  }
  return out;
}

/** What a record says, each of its cells and all its parts together. */
export function marksOf(cells: Cells, parts: readonly string[]): ReadonlySet<string> {
  const marks = Object.entries(cells).flatMap(([field, cell]) =>
    cell === "" || BESIDE.has(field) ? [] : [`${field} ${cell}`],
  );
  return new Set(parts.length === 0 ? marks : [...marks, parts.toSorted().join("; ")]);
}

interface Marked {
  readonly id: string;
  readonly marks: ReadonlySet<string>;
}

/** Finds the record that shares most with what is asked for, each once; null where none shares enough. */
export function finderIn(records: readonly Marked[]): (marks: ReadonlySet<string>) => string | null {
  const having = new Map<string, Marked[]>();
  for (const record of records)
    for (const mark of record.marks) {
      const list = having.get(mark);
      if (list === undefined) having.set(mark, [record]);
      else list.push(record);
    }
  const used = new Set<string>();
  return (marks) => {
    // What few records say tells most.
    const lists = [...marks].flatMap((mark) => [having.get(mark) ?? []]).sort((a, b) => a.length - b.length);
    const near = new Set(lists.flatMap((list) => list.slice(0, LOOKED_AT)).slice(0, LOOKED_AT));
    let best: { readonly id: string; readonly share: number } | null = null;
    for (const { id, marks: other } of near) {
      const both = [...marks].filter((mark) => other.has(mark)).length;
      const share = both / (marks.size + other.size - both);
      if (!used.has(id) && both > 1 && share >= SHARED && share > (best?.share ?? 0)) best = { id, share };
    }
    if (best !== null) used.add(best.id);
    return best?.id ?? null;
  };
}
