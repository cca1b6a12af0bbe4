import { expect } from "vitest";
import { faultText } from "../../src/cli/show/faults.ts";
import { conventionsOf } from "../../src/conventions/index.ts";
import { type Fault, placeOf } from "../../src/model/fault.ts";
import type { WritableFiles } from "../../src/model/files.ts";
import { checkStudy } from "../../src/study/check.ts";
import type { Known } from "../../src/study/check-settings.ts";
import { sheetOf } from "../../src/study/csv.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { edited } from "../../src/study/write.ts";
import { memoryFiles } from "../memory-files.ts";

/** Files to put in place of those of the example; null takes one out. */
export type Patch = Readonly<Record<string, string | Uint8Array | null>>;

type Cells = Readonly<Record<string, string>>;

const EXAMPLE = exampleFiles();

/** The text of a file of the example. */
export function textOf(file: string): string {
  return EXAMPLE[file] ?? "";
}

/** Cells of one row of the example changed; the row is found by its id, or by its index. */
export function cells(table: string, row: string | number, changes: Cells): Patch {
  const file = `${table}.csv`;
  const sheet = sheetOf(file, textOf(file));
  const index = typeof row === "number" ? row : (sheet.column("id")?.indexOf(row) ?? -1);
  if (index < 0) throw new Error(`no row ${row} in ${file}`);
  return { [file]: edited(sheet, { set: new Map([[index, changes]]) }) };
}

/** Rows added to a table of the example, each a copy of its first row but for these cells. */
export function added(table: string, ...rows: readonly Cells[]): Patch {
  const file = `${table}.csv`;
  const sheet = sheetOf(file, textOf(file));
  const first = Object.fromEntries(sheet.header.map((name) => [name, sheet.column(name)?.[0] ?? ""]));
  return { [file]: edited(sheet, { add: rows.map((row) => ({ ...first, ...row })) }) };
}

/** A text of the example with one part of it replaced, which must be there. */
export function replaced(file: string, part: string, by: string): Patch {
  const text = textOf(file);
  if (!text.includes(part)) throw new Error(`${file} has no ${part}`);
  return { [file]: text.replace(part, () => by) };
}

/** The files of the example with a patch. */
export async function patched(patch: Patch): Promise<WritableFiles> {
  const texts = Object.entries(EXAMPLE).filter(([file]) => patch[file] !== null);
  const files = memoryFiles(Object.fromEntries(texts));
  for (const [file, content] of Object.entries(patch)) {
    if (content === null) continue;
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await files.commit(new Map([[file, bytes]]));
  }
  return files;
}

/** What conventions may be in a study that has no groupings. */
export const KNOWN: Known = conventionsOf({
  subject: {
    ...{ title: "", regionName: "", region: [], partners: [], groupings: {} },
    ...{ conventions: {}, struck: [] },
  },
  tables: new Map(),
});

/** Everything that is wrong with the patched example; each fault is told in Russian and Chinese, but for what the reader of YAML says. */
export async function faultsIn(patch: Patch, known?: Known): Promise<readonly Fault[]> {
  const faults = await checkStudy(await openStudy(await patched(patch)), known);
  const told = faults.filter(({ code }) => code !== "yaml").map((f) => `${f.message}; ${f.mend}`);
  for (const lang of ["ru", "zh"] as const)
    expect(told.filter((text) => faultText(lang, text) === text)).toEqual([]);
  return faults;
}

/** Faults as `error exercises.csv:2:6 not-a-date`. */
export function brief(faults: readonly Fault[]): readonly string[] {
  return faults.map((f) => `${f.level} ${placeOf(f)} ${f.code}`);
}

/** Row and column of a cell of the example, as a fault names it. */
export function place(table: string, row: string | number, column: string): string {
  const sheet = sheetOf(`${table}.csv`, textOf(`${table}.csv`));
  const index = typeof row === "number" ? row : (sheet.column("id")?.indexOf(row) ?? -1);
  return `${table}.csv:${index + 2}:${sheet.header.indexOf(column) + 1}`;
}

/** The row after the last one of a table of the example. */
export function nextRow(table: string): number {
  return sheetOf(`${table}.csv`, textOf(`${table}.csv`)).size;
}
