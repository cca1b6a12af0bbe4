import { type Document, FileError, type Grid } from "../file/document.ts";
import type { Entry, Reading, Recognised, Reject } from "../source.ts";
import { gathered } from "../table/gathered.ts";
import { entriesBelow, folded, type Header, headerIn } from "../table/header.ts";
import { type Cut, cutOf, lineOf } from "./cut.ts";
import { decimalsOf } from "./numbers.ts";
import { flagOf, type Shape } from "./shape.ts";
import { isOpening, queryNote, querySides, queryYears } from "./vintage.ts";
import { widened } from "./widened.ts";

/** How much of a register of a shape a document is: its columns count most, the lines above them a little. */
export function recogniseRegister(document: Document, shape: Shape): Recognised | null {
  const found = tableIn(document, shape);
  if (found === null) return null;
  const { grid, header } = found;
  const opening = grid.rows.slice(0, header.index).some((row) => isOpening(lineOf(row)));
  const must = shape.columns.filter((c) => c.optional !== true);
  const there = must.filter((c) => header.at.has(c.name)).length;
  const evidence = [
    `line ${grid.lines[header.index] ?? 0} holds ${there} of the ${must.length} headings of the ${shape.title}`,
    opening
      ? "the lines above them are those of SIPRI's own export"
      : "the lines that SIPRI writes above them are gone",
  ];
  const own = shape.must.every((name) => !header.renamed.some((r) => r.name === name));
  return { score: 0.85 * header.score + (own ? 0.05 : 0) + (opening ? 0.1 : 0), evidence };
}

/** The rows of a register as they stand. */
export async function readRegister(document: Document, shape: Shape): Promise<Reading> {
  const found = tableIn(document, shape);
  if (found === null) {
    const mend = `columns that must be there: ${shape.must.join(", ")}`;
    throw new FileError(`not-${shape.name}`, `holds no ${shape.title}`, mend);
  }
  const grid = await gathered(found.grid, `the ${shape.title}`);
  const cut = cutOf(grid, found.header);
  const mended = widened(cut.grid, found.header, shape, document.delimiter ?? ";");
  const header = withFlags(mended.grid, found.header, shape);
  const { entries, blank, rejects } = entriesBelow(mended.grid, header);
  const blankAbove = found.header.index - cut.above.length - cut.stray.length;
  const stray = cut.stray.map((i) => strayOf(grid, i));
  const above = cut.above.map((i) => lineOf(grid.rows[i] ?? []));
  const [asked, years] = [querySides(above), queryYears(above)];
  return {
    vintage: cut.vintage,
    ...(asked === null ? {} : { asked }),
    ...(years === null ? {} : { years }),
    columns: [...header.at.keys(), ...header.extra.map((e) => e.name)],
    entries,
    rejects: [...stray, ...rejects],
    passed: { preamble: cut.above.length, header: 1, blank: blank + blankAbove, footer: cut.footer },
    notes: [
      ...otherSheets(document, found.grid),
      ...notesOf(grid, header, cut, mended.mended),
      ...columnNotes(header, entries, shape),
    ],
  };
}

function otherSheets(document: Document, read: Grid): readonly string[] {
  const others = document.grids.filter((grid) => grid !== read && grid.rows.length > 0);
  return others.map(({ name }) => `the sheet ${name} was left alone: only ${read.name} was read`);
}

function tableIn(document: Document, shape: Shape): { readonly grid: Grid; readonly header: Header } | null {
  let best: { grid: Grid; header: Header } | null = null;
  for (const grid of document.grids) {
    const header = headerIn(grid, shape.columns);
    if (header === null || !shape.must.every((name) => header.at.has(name))) continue;
    if (best === null || header.score > best.header.score) best = { grid, header };
  }
  return best;
}

/** The header with the columns of `?` named after those before them. */
function withFlags(grid: Grid, header: Header, shape: Shape): Header {
  const at = new Map(header.at);
  let extra = header.extra;
  for (const column of shape.flagged) {
    const next = (at.get(column) ?? -2) + 1;
    const flag = extra.find((e) => e.at === next);
    if (flag === undefined) continue;
    let marks = 0;
    const below = grid.rows.slice(header.index + 1);
    const pure = below.every((row) => {
      const cell = (row[next] ?? "").trim();
      if (cell === "?") marks++;
      return cell === "" || cell === "?";
    });
    if (!pure || (marks === 0 && !UNNAMED.test(folded(flag.name)))) continue;
    at.set(flagOf(column), next);
    extra = extra.filter((e) => e !== flag);
  }
  return { ...header, at, extra };
}

const UNNAMED = /^(?:col|unnamed|column|x|\?)?\p{N}{0,4}$/u;

function strayOf(grid: Grid, index: number): Reject {
  return {
    row: grid.lines[index] ?? 0,
    column: "",
    reason: "stands above the header",
    mend: "put the line of column names above all rows",
    text: (grid.rows[index] ?? []).join(" | "),
  };
}

function notesOf(grid: Grid, header: Header, cut: Cut, mended: readonly number[]): readonly string[] {
  const notes: string[] = [];
  const query = queryNote(cut.above.map((i) => lineOf(grid.rows[i] ?? [])));
  if (query !== null) notes.push(query);
  if (cut.vintage === null) {
    notes.push("the file does not say on which day it was made: say it with --vintage");
  }
  if (cut.closed > 0)
    notes.push(`${cut.closed} lines are closed by a semicolon that parts nothing: it was left off`);
  if (mended.length > 0) {
    notes.push(
      `${mended.length} designations hold the sign that parts cells, and were put together again: rows ${mended.slice(0, 10).join(", ")}`,
    );
  }
  for (const { name, met } of header.renamed) notes.push(`the column ${met} was read as ${name}`);
  return notes;
}

function columnNotes(header: Header, entries: readonly Entry[], shape: Shape): readonly string[] {
  const notes: string[] = [];
  for (const name of [...header.missing, ...shape.flagged.map(flagOf)]) {
    if (!header.at.has(name)) notes.push(`the column ${name} is missing: what it says stays blank`);
  }
  const full = (name: string) => entries.filter((e) => (e.cells[name] ?? "").trim() !== "").length;
  for (const [name, why] of Object.entries(shape.left)) {
    if (header.at.has(name))
      notes.push(`the column ${name} is not taken (${full(name)} rows have it): ${why}`);
  }
  for (const { name } of header.extra) {
    if (full(name) > 0) notes.push(`the column ${name} is none of SIPRI's: it was left alone`);
  }
  const decimals = decimalsOf(
    entries,
    shape.decimals.filter((name) => header.at.has(name)),
  );
  for (const [name, decimal] of decimals) {
    const { sign, against } = decimal;
    if (sign === "," && against === null)
      notes.push(`the numbers of ${name} have a decimal comma: read so in every row`);
    if (sign === null || against !== null)
      notes.push(`the numbers of ${name} do not tell whether a comma parts decimals: such rows are refused`);
  }
  return notes;
}
