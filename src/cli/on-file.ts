import type { Measure, Reading } from "../measures/measure.ts";
import { everyoneOn, type Said, valueOn } from "../measures/on-table.ts";
import { type Table, TableError } from "../measures/table.ts";
import { FileError } from "../sources/file/document.ts";
import type { Given } from "./given.ts";
import { naming, opened } from "./given-file.ts";
import type { Screen } from "./screen.ts";

/** What a measure says of a file. */
export interface OnFile {
  readonly reading: Reading;
  /** For a measure of one actor, what it says of everyone. */
  readonly each: readonly Said[] | null;
}

/**
 * Computes a measure on a plain table: CSV, TSV, or the first sheet of a workbook.
 * @throws FileError where the file holds no such table, with one that the measure reads
 */
export async function onFile(
  measure: Measure,
  path: string,
  chosen: Readonly<Record<string, string>>,
  given: Given,
  screen: Screen,
): Promise<OnFile> {
  const { upload, document } = await opened(path, given, screen);
  return naming(upload.name, async () => {
    const grid = document.grids[0];
    if (grid === undefined)
      throw new FileError("no-table", "holds no table", "hand in CSV, TSV or a workbook");
    const found: { readonly cells: readonly string[]; readonly line: number }[] = [];
    await grid.each((cells, line) => {
      if (cells.some((cell) => cell.trim() !== "")) found.push({ cells, line });
    });
    const lines = found.map((row) => row.line);
    try {
      const rows = tableOfCells(found.map((row) => row.cells));
      const reading = valueOn(measure, rows, chosen, given.of);
      return { reading, each: everyoneOn(measure, rows, chosen) };
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      throw new FileError("table", placed(error.message, lines), `a table it reads: ${exampleOf(measure)}`);
    }
  });
}

/** The example of a measure in one line. */
function exampleOf(measure: Measure): string {
  return `${(measure.rows ?? []).slice(0, 4).join(" / ")} …`;
}

/** The first row names the columns; capitals make no difference. */
function tableOfCells([heading = [], ...rows]: readonly (readonly string[])[]): Table {
  const columns = heading.map((cell) => cell.trim().toLowerCase());
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
  return message.replace(/^row (\d+)/, (row, n: string) => {
    const line = lines[Number(n) - 1];
    return line === undefined ? row : `row ${line}`;
  });
}
