import type { WritableFiles } from "../model/files.ts";
import { ACTIVITIES } from "../study/check-tables.ts";
import { type Sheet, sheetOf } from "../study/csv.ts";
import { splitList } from "../study/plain.ts";
import { TABLES } from "../study/schema.ts";

/** A cell of a table that names a row which is to go. */
export interface Resting {
  /** Where it is, as `judgements.csv:2:3`. */
  readonly place: string;
  /** The row that it names. */
  readonly id: string;
}

/** What a table is to hold; null where it is to go. */
type Changes = ReadonlyMap<string, Uint8Array | null>;

/** Cells of tables that a change leaves as they are and that name rows which it takes away. */
export async function restingOn(
  files: Pick<WritableFiles, "read">,
  changes: Changes,
): Promise<readonly Resting[]> {
  const gone = await goneIn(files, changes);
  if (gone.size === 0) return [];
  const out: Resting[] = [];
  for (const table of Object.keys(TABLES)) {
    const file = `${table}.csv`;
    const held = changes.has(file) ? null : await files.read(file);
    if (held === null) continue;
    const sheet = sheetOf(file, textOf(held));
    for (const [column, targetsAt] of referencesIn(table, sheet)) {
      const cells = sheet.column(column) ?? [];
      for (const [i, cell] of cells.entries()) {
        if (cell === "") continue;
        const targets = targetsAt(i);
        const id = [cell, ...splitList(cell)].find((one) => targets.some((of) => gone.get(of)?.has(one)));
        if (id === undefined) continue;
        out.push({ place: `${file}:${i + 2}:${sheet.header.indexOf(column) + 1}`, id });
      }
    }
  }
  return out;
}

/** The ids of rows that a change takes away, by table. */
async function goneIn(
  files: Pick<WritableFiles, "read">,
  changes: Changes,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const out = new Map<string, ReadonlySet<string>>();
  for (const [path, after] of changes) {
    const table = /^([a-z_]+)\.csv$/.exec(path)?.[1] ?? "";
    if (!Object.hasOwn(TABLES, table)) continue;
    const left = idsOf(path, after);
    const ids = [...idsOf(path, await files.read(path))].filter((id) => id !== "" && !left.has(id));
    if (ids.length > 0) out.set(table, new Set(ids));
  }
  return out;
}

function idsOf(path: string, held: Uint8Array | null): ReadonlySet<string> {
  if (held === null) return new Set();
  return new Set(sheetOf(path, textOf(held), new Set(["id"])).column("id") ?? []);
}

function textOf(held: Uint8Array): string {
  return new TextDecoder().decode(held);
}

/** The columns of a table that name rows, and of which tables these are in each row of it. */
function referencesIn(
  table: string,
  sheet: Sheet,
): readonly (readonly [string, (i: number) => readonly string[]])[] {
  const named = sheet.column("table") ?? [];
  const ofNamed = (i: number) => [named[i] ?? ""];
  const references = Object.entries(TABLES[table] ?? {}).flatMap(([column, kind]) => {
    const [base = "", of = ""] = kind.split(":");
    const target = base === "actor" || base === "actors" ? "actors" : /^refs?$/.test(base) ? of : "";
    return target === "" ? [] : [[column, (): readonly string[] => [target]] as const];
  });
  if (table === "participants") return [["activity", () => ACTIVITIES], ...references];
  if (table === "judgements")
    return [
      ["a", ofNamed],
      ["b", ofNamed],
    ];
  return table === "values" ? [["id", ofNamed], ...references] : references;
}
