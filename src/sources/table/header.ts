import type { Grid } from "../file/document.ts";
import type { Entry, Reject } from "../source.ts";

/** A column of a publisher's table. */
export interface Column {
  readonly name: string;
  /** Other headings under which it is met: older versions, translations, what users write. */
  readonly also?: readonly string[];
  /** Whether a file may lack it. */
  readonly optional?: true;
}

/** Where the header of a table is, and how it differs from the publisher's. */
export interface Header {
  /** Index into `grid.rows`. */
  readonly index: number;
  /** The column of the grid for each column that was found, by the publisher's name. */
  readonly at: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  /** Headings that the publisher does not have, with their column of the grid. */
  readonly extra: readonly { readonly name: string; readonly at: number }[];
  /** Columns found under another heading: the publisher's name and the one met. */
  readonly renamed: readonly { readonly name: string; readonly met: string }[];
  /** The share of the columns that must be there and are. */
  readonly score: number;
}

/** How far down a header is looked for. */
const LOOKED_AT = 60;

/** The row of a grid that is most like the header of a table, or null where none has half of its columns. */
export function headerIn(grid: Grid, columns: readonly Column[]): Header | null {
  let best: Header | null = null;
  const names = namesOf(columns);
  for (let index = 0; index < Math.min(LOOKED_AT, grid.rows.length); index++) {
    const found = headerAt(grid.rows[index] ?? [], index, columns, names);
    if (found.score >= 0.5 && (best === null || found.score > best.score)) best = found;
  }
  return best;
}

/** A heading without what users change: case, spaces, marks. */
export function folded(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}?]+/gu, "");
}

/** The rows below a header as entries; what has no text at all is blank and no entry. */
export function entriesBelow(
  grid: Grid,
  header: Header,
  until: number = grid.rows.length,
): { readonly entries: readonly Entry[]; readonly blank: number; readonly rejects: readonly Reject[] } {
  const entries: Entry[] = [];
  const rejects: Reject[] = [];
  const columns = [...header.at, ...header.extra.map((e) => [e.name, e.at] as const)];
  const width = Math.max(0, ...columns.map(([, at]) => at + 1), grid.rows[header.index]?.length ?? 0);
  let blank = 0;
  for (let i = header.index + 1; i < until; i++) {
    const row = grid.rows[i] ?? [];
    const line = grid.lines[i] ?? 0;
    if (row.every((cell) => cell.trim() === "")) {
      blank++;
    } else if (row.slice(width).some((cell) => cell.trim() !== "")) {
      rejects.push({
        row: line,
        column: "",
        reason: `has ${row.length} cells where the header has ${width}`,
        mend: "quote the cell that holds a separator, or take the extra cell out",
        text: row.join(" | "),
      });
    } else if (row.length < width && row.length < requiredWidth(header)) {
      rejects.push({
        row: line,
        column: "",
        reason: `has ${row.length} cells where the header has ${width}`,
        mend: "the row is cut off or broken in two: mend it in the file, or take the file as published",
        text: row.join(" | "),
      });
    } else {
      const cells: Record<string, string> = Object.create(null);
      for (const [name, at] of columns) cells[name] = row[at] ?? "";
      entries.push({ row: line, cells });
    }
  }
  return { entries, blank, rejects };
}

/** A row may end early only where all that is missing are cells past the last column that is known. */
function requiredWidth(header: Header): number {
  return Math.max(0, ...[...header.at.values()].map((at) => at + 1));
}

function headerAt(
  row: readonly string[],
  index: number,
  columns: readonly Column[],
  names: ReadonlyMap<string, string>,
): Header {
  const at = new Map<string, number>();
  const extra: { name: string; at: number }[] = [];
  const renamed: { name: string; met: string }[] = [];
  row.forEach((cell, i) => {
    const name = names.get(folded(cell));
    if (name !== undefined && !at.has(name)) {
      at.set(name, i);
      if (folded(name) !== folded(cell)) renamed.push({ name, met: cell.trim() });
    } else {
      extra.push({ name: cell.trim() === "" ? `col_${i + 1}` : cell.trim(), at: i });
    }
  });
  const must = columns.filter((c) => c.optional !== true);
  const missing = columns.filter((c) => !at.has(c.name)).map((c) => c.name);
  const found = must.filter((c) => at.has(c.name)).length;
  return { index, at, missing, extra, renamed, score: must.length === 0 ? 0 : found / must.length };
}

function namesOf(columns: readonly Column[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const column of columns) {
    for (const heading of [column.name, ...(column.also ?? [])]) names.set(folded(heading), column.name);
  }
  return names;
}
