import { narrowed } from "../measures/codings/table.ts";
import { headingOf, renamedFor, usedColumns } from "../measures/columns.ts";
import { refuseFaults } from "../measures/faults.ts";
import type { Measure, Reading } from "../measures/measure.ts";
import { everyoneOn, type Said, valueOn } from "../measures/on-table.ts";
import { type Read, readOf } from "../measures/read.ts";
import { type Table, TableError } from "../measures/table.ts";
import { type Document, FileError } from "../sources/file/document.ts";
import { sources } from "../sources/index.ts";
import { quoted } from "../views/flags.ts";
import type { Call } from "./command.ts";
import { naming, opened } from "./given-file.ts";
import { UsageError } from "./usage.ts";

/** What a measure says of a file. */
export interface OnFile {
  readonly reading: Reading;
  /** For a measure of one actor, what it says of everyone. */
  readonly each: readonly Said[] | null;
  /** What of the file it was computed from. */
  readonly read: Read;
}

/**
 * Computes a measure on a plain table: CSV, TSV, or the first sheet of a workbook.
 * @throws FileError where the file holds no such table, with one that the measure reads
 */
export async function onFile(
  measure: Measure,
  path: string,
  chosen: Readonly<Record<string, string>>,
  { given, screen, lang }: Pick<Call, "given" | "screen" | "lang">,
): Promise<OnFile> {
  const said = columnsSaid(given.columns ?? []);
  const { upload, document } = await opened(path, given, screen, lang);
  return naming(upload.name, async () => {
    const grid = document.grids[0];
    if (grid === undefined)
      throw new FileError("no-table", "holds no table", "hand in CSV, TSV or a workbook");
    if (given.columns === undefined) refusePublisher(document, path);
    const found: { readonly cells: readonly string[]; readonly line: number }[] = [];
    await grid.each((cells, line) => {
      if (cells.some((cell) => cell.trim() !== "")) found.push({ cells, line });
    });
    const lines = found.map((row) => row.line);
    try {
      const { rows, read } = tableFor(
        measure,
        found.map((row) => row.cells),
        said,
      );
      const reading = valueOn(measure, rows, chosen, given.of);
      return { reading, each: everyoneOn(measure, rows, chosen), read };
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      throw new FileError("table", placed(error.message, lines), `a table it reads: ${exampleOf(measure)}`);
    }
  });
}

/** `from=source,to=target`. @throws UsageError where it is no such list */
function columnsSaid(given: readonly string[]): Readonly<Record<string, string>> {
  const pairs = given.flatMap((list) => list.split(/,(?=[^,=]+=)/));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1 || at === pair.length - 1)
        throw new UsageError(`--columns is written from=HEADING,to=HEADING, and not ${JSON.stringify(pair)}`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** @throws FileError for a file as a publisher hands it out, of which a measure would read a column and miss what it means */
function refusePublisher(document: Document, path: string): void {
  const source = sources.find((one) => one.recognise(document) !== null);
  if (source === undefined) return;
  throw new FileError(
    "publisher",
    `is a file of ${source.publisher} (${source.title})`,
    `take it into a study: multivector import ${quoted(path)}; or name the columns to read it as it stands: --columns`,
  );
}

/** The table as the measure reads it, and what of it that is. */
function tableFor(
  { input }: Measure,
  cells: readonly (readonly string[])[],
  said: Readonly<Record<string, string>>,
): { readonly rows: Table; readonly read: Read } {
  const headings = (cells[0] ?? []).map(headingOf);
  const whole = tableOfCells(cells);
  const renamed = renamedFor(input, headings, said);
  const moved = [...renamed.values()];
  const named = whole.map((row) =>
    Object.fromEntries([
      ...[...renamed].map(([column, heading]) => [column, row[heading] ?? ""] as const),
      ...Object.entries(row).filter(([heading]) => !renamed.has(heading) && !moved.includes(heading)),
    ]),
  );
  const long = input === "codings" && renamed.size === 0 ? narrowed(headings, whole) : null;
  const rows = long ?? named;
  const used = usedColumns(input, rows);
  refuseFaults(rows, input === "codings" ? [] : used);
  const read = used.length === 0 ? NOTHING_READ : readOf(input, rows, renamed);
  if (long === null) return { rows, read };
  const wide = `one column a coder: ${headings.slice(1).filter(Boolean).join(", ")}`;
  const columns = { unit: headings[0] ?? "" };
  return { rows, read: { ...read, rows: whole.length, columns, notes: [...read.notes, wide] } };
}

/** Of a table that lacks a column: its reader says which. */
const NOTHING_READ: Read = { rows: 0, counts: {}, columns: {}, ignored: [], notes: [] };

/** The example of a measure in one line. */
function exampleOf(measure: Measure): string {
  return `${(measure.rows ?? []).slice(0, 4).join(" / ")} …`;
}

/** The first row names the columns; capitals make no difference. */
function tableOfCells([heading = [], ...rows]: readonly (readonly string[])[]): Table {
  const columns = heading.map(headingOf);
  const twice = columns.find((column, c) => column !== "" && columns.indexOf(column) !== c);
  if (twice !== undefined) throw new TableError(`two columns named ${twice}`);
  return rows.map((cells, i) => {
    const beyond = cells.slice(columns.length).find((cell) => cell.trim() !== "");
    if (beyond !== undefined)
      throw new TableError(`row ${i + 2}: more cells than the heading names: ${JSON.stringify(beyond)}`);
    return Object.fromEntries(columns.map((column, c) => [column, cells[c] ?? ""]));
  });
}

/** A message with the row as the file counts it, blank rows included. */
function placed(message: string, lines: readonly number[]): string {
  return message.replace(/(^|: |; )row (\d+)(?=[,:])/g, (row, before: string, n: string) => {
    const line = lines[Number(n) - 1];
    return line === undefined ? row : `${before}row ${line}`;
  });
}
