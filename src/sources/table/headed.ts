import { type Document, FileError, type Grid } from "../file/document.ts";
import type { Reading } from "../source.ts";
import { gathered } from "./gathered.ts";
import { type Column, entriesBelow, type Header, headerIn } from "./header.ts";

/** A table with a header, as it was found in a document. */
export interface Headed {
  readonly grid: Grid;
  readonly header: Header;
}

/** The table of a document whose header is most like the publisher's and has the columns without which it is another. */
export function headedIn(
  document: Document,
  columns: readonly Column[],
  key: readonly string[],
): Headed | null {
  let best: Headed | null = null;
  for (const grid of document.grids) {
    const header = headerIn(grid, columns);
    if (header === null || key.some((name) => !header.at.has(name))) continue;
    if (best === null || header.score > best.header.score) best = { grid, header };
  }
  return best;
}

/** A sentence on the header that was found, for the evidence of a source. */
export function headingOf({ grid, header }: Headed, columns: readonly Column[]): string {
  const must = columns.filter((c) => c.optional !== true);
  const found = must.filter((c) => header.at.has(c.name)).length;
  return `line ${grid.lines[header.index] ?? 0} holds ${found} of the ${must.length} headings looked for`;
}

/** Reads the table below a header as it stands. */
export async function readHeaded(
  found: Headed | null,
  title: string,
  columns: readonly Column[],
): Promise<Reading> {
  if (found === null) {
    throw new FileError("not-recognised", `holds no table of ${title}`, "take the file as it is published");
  }
  const { header } = found;
  const grid = await gathered(found.grid, title);
  const { entries, blank, rejects } = entriesBelow(grid, header);
  const must = new Set(columns.filter((c) => c.optional !== true).map((c) => c.name));
  const extra = header.extra.map((e) => e.name);
  return {
    vintage: null,
    columns: [...header.at.keys(), ...extra],
    entries,
    rejects,
    passed: { preamble: header.index, header: 1, blank },
    notes: [
      ...header.renamed.map((r) => `the column ${r.met} was read as ${r.name}`),
      ...header.missing.filter((name) => must.has(name)).map((name) => `the column ${name} is missing`),
      ...(extra.length === 0 ? [] : [`columns left alone: ${extra.join(", ")}`]),
    ],
  };
}
