import { type Document, FileError, type Grid } from "../file/document.ts";
import type { Entry, Reading, Recognised, Reject } from "../source.ts";
import { gathered } from "../table/gathered.ts";

/** A table without a header, told by what its columns hold. */
export interface Form {
  readonly title: string;
  readonly columns: readonly string[];
  /** What the cells of a column must be; a column that is not here holds anything. */
  readonly cells: Readonly<Record<string, CellForm>>;
  /** What a row must be beyond its cells. */
  readonly rows: readonly RowForm[];
  /** Columns of codes and of the names beside them. */
  readonly pairs: readonly (readonly [code: number, name: number])[];
}

/** What a cell must be, and what is wrong with one that is not, with the mend. */
export interface CellForm {
  readonly fits: (cell: string) => boolean;
  readonly reason: string;
  readonly mend: string;
}

/** The same of a row, its cells in the order of the columns. */
export interface RowForm extends Omit<CellForm, "fits"> {
  readonly fits: (cells: readonly string[]) => boolean;
}

/** The first form that at least nine in ten rows of a document's table fit. */
export function formIn(
  document: Document,
  forms: readonly Form[],
): { readonly form: Form; readonly grid: Grid } | null {
  for (const grid of document.grids) {
    const rows = rowsOf(grid);
    for (const form of forms) {
      const fit = rows.filter((row) => fits(row, form)).length;
      if (fit >= 2 && fit >= 0.9 * rows.length) return { form, grid };
    }
  }
  return null;
}

/** What tells a form: how many rows fit it, and whether a code always stands beside one name. */
export function recognisedAs({ form, grid }: { readonly form: Form; readonly grid: Grid }): Recognised {
  const rows = rowsOf(grid);
  const fit = rows.filter((row) => fits(row, form));
  const names = new Map<string, Set<string>>();
  for (const row of fit) {
    for (const [code, name] of form.pairs) {
      const key = (row[code] ?? "").trim();
      if (key !== "") names.set(key, (names.get(key) ?? new Set()).add((row[name] ?? "").trim()));
    }
  }
  const clear = [...names.values()].filter((of) => of.size === 1).length;
  const evidence = [
    `${fit.length} of ${rows.length} rows have the ${form.columns.length} columns of ${form.title}`,
    `${clear} of ${names.size} codes of countries stand beside one name only`,
  ];
  const share = names.size === 0 ? 0 : clear / names.size;
  return { score: (fit.length / Math.max(1, rows.length)) * (0.6 + 0.4 * share), evidence };
}

/** Reads a table without a header as it stands. */
export async function readForm(
  found: { readonly form: Form; readonly grid: Grid } | null,
  title: string,
): Promise<Reading> {
  if (found === null) {
    throw new FileError("not-recognised", `holds no table of ${title}`, "take the file as it is published");
  }
  const { form } = found;
  const grid = await gathered(found.grid, title);
  const entries: Entry[] = [];
  const rejects: Reject[] = [];
  let [blank, header] = [0, 0];
  grid.rows.forEach((row, i) => {
    const line = grid.lines[i] ?? 0;
    if (row.every((cell) => cell.trim() === "")) blank++;
    else {
      const wrong = wrongIn(row, form);
      if (wrong === null) entries.push({ row: line, cells: cellsOf(row, form) });
      else if (isHeader(row) && entries.length + rejects.length === 0) header++;
      else rejects.push({ row: line, ...wrong });
    }
  });
  const notes = [
    `the file has no header: its columns were told by what they hold (${form.columns.join(", ")})`,
    ...(header === 0 ? [] : ["the first line holds headings that somebody added: it was passed over"]),
  ];
  return { vintage: null, columns: form.columns, entries, rejects, passed: { header, blank }, notes };
}

function rowsOf(grid: Grid): readonly (readonly string[])[] {
  const rows = grid.rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  return isHeader(rows[0] ?? [""]) ? rows.slice(1) : rows;
}

/** Headings begin with a word, rows with a year. */
function isHeader(row: readonly string[]): boolean {
  return /^\s*\p{L}[\p{L} _]*$/u.test(row[0] ?? "");
}

/** Blank cells at the end may be missing, or there may be more of them: a spreadsheet does both. */
function fits(row: readonly string[], form: Form): boolean {
  return wrongIn(row, form) === null;
}

/** The first thing by which a row is none of a form. */
function wrongIn(row: readonly string[], form: Form): Omit<Reject, "row"> | null {
  const width = form.columns.length;
  const whole = { column: "", text: row.join(" | ") };
  if (row.slice(width).some((cell) => cell.trim() !== "")) {
    const reason = `has ${row.length} cells where the table has ${width}`;
    return { ...whole, reason, mend: "quote the cell that holds a separator" };
  }
  const cells = form.columns.map((_, i) => (row[i] ?? "").trim());
  for (const [i, column] of form.columns.entries()) {
    const [is, text] = [form.cells[column], cells[i] ?? ""];
    if (is !== undefined && !is.fits(text)) return { column, text, reason: is.reason, mend: is.mend };
  }
  const wrong = form.rows.find((of) => !of.fits(cells));
  return wrong === undefined ? null : { ...whole, reason: wrong.reason, mend: wrong.mend };
}

function cellsOf(row: readonly string[], form: Form): Readonly<Record<string, string>> {
  const cells: Record<string, string> = Object.create(null);
  form.columns.forEach((column, i) => {
    cells[column] = row[i] ?? "";
  });
  return cells;
}
