import type { Document, Grid } from "../file/document.ts";
import { FileError } from "../file/document.ts";
import type { Entry, Reading, Recognised, Reject } from "../source.ts";
import { type Form, holds, needsEngine, readingOf } from "./stream.ts";

/** A version of GDELT's event files, which have no header: their width and their forms tell them. */
export interface Version {
  readonly title: string;
  readonly columns: readonly string[];
  /** The widths that its rows may have: older files lack the last column. */
  readonly widths: readonly number[];
  readonly forms: readonly Form[];
}

/** The columns of a version from those in which they differ: the first two, and what is told of a place. */
export function columnsOf(id: string, day: string, place: readonly string[]): readonly string[] {
  const actor = (n: number) =>
    "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code"
      .split(" ")
      .map((what) => `Actor${n}${what}`);
  const middle =
    "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone";
  const geo = (whose: string) => place.map((what) => `${whose}Geo_${what}`);
  return [
    ...[id, day, "MonthYear", "Year", "FractionDate"],
    ...[...actor(1), ...actor(2), ...middle.split(" ")],
    ...[...geo("Actor1"), ...geo("Actor2"), ...geo("Action"), "DATEADDED", "SOURCEURL"],
  ];
}

/** What must stand in each version, but for its two dates. */
export const COMMON: readonly Form[] = [
  { column: "EventCode", form: /^\d{2,4}$/, what: "CAMEO code" },
  { column: "EventRootCode", form: /^\d{2}$/, what: "CAMEO root code" },
  { column: "QuadClass", form: /^[1-4]$/, what: "class from 1 to 4" },
  { column: "GoldsteinScale", form: /^(?:-?\d{1,2}(?:\.\d+)?|)$/, what: "value of the Goldstein scale" },
];

/** A day as eight digits. */
export const DAY = /^[12]\d{3}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

const LOOKED_AT = 200;

/** How far a document is in the shape of a version. */
export function recogniseGdelt(document: Document, version: Version): Recognised | null {
  const grid = gridOf(document, version);
  if (grid === null) return null;
  const rows = grid.rows.slice(0, LOOKED_AT).filter(filled);
  const fit = rows.filter((row) => fits(row, version)).length;
  const [widest = 0] = version.widths;
  const evidence = [
    "no header, cells parted by tabs",
    `${fit} of the first ${rows.length} rows have ${widest} cells with dates, CAMEO codes and classes in their places`,
  ];
  return fit * 2 > rows.length ? { score: fit / rows.length, evidence } : null;
}

/** The rows of a document in the shape of a version. */
export function readGdelt(document: Document, version: Version): Reading {
  const grid = gridOf(document, version);
  if (grid === null) {
    throw new FileError(
      "not-gdelt",
      `holds no rows of ${version.title}`,
      "take the file as GDELT publishes it",
    );
  }
  if (!grid.whole) throw needsEngine(version.title);
  const entries: Entry[] = [];
  const rejects: Reject[] = [];
  let blank = 0;
  for (const [i, row] of grid.rows.entries()) {
    const line = grid.lines[i] ?? 0;
    if (!filled(row)) blank++;
    else if (version.widths.includes(row.length)) entries.push(entryOf(row, line, version));
    else rejects.push(misshapen(row, line, version));
  }
  const [, event = ""] = version.columns;
  return readingOf(version.columns, { entries, rejects }, { blank }, version.forms, {
    event,
    added: "DATEADDED",
  });
}

function gridOf(document: Document, version: Version): Grid | null {
  const [grid] = document.grids;
  if (grid === undefined || document.delimiter !== "\t") return null;
  return grid.rows.slice(0, LOOKED_AT).some((row) => fits(row, version)) ? grid : null;
}

function fits(row: readonly string[], version: Version): boolean {
  return version.widths.includes(row.length) && holds(entryOf(row, 0, version), version.forms);
}

function filled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== "");
}

function entryOf(row: readonly string[], line: number, version: Version): Entry {
  const cells: Record<string, string> = Object.create(null);
  for (const [c, column] of version.columns.entries()) cells[column] = row[c] ?? "";
  return { row: line, cells };
}

function misshapen(row: readonly string[], line: number, version: Version): Reject {
  return {
    row: line,
    column: "",
    reason: `has ${row.length} cells where ${version.title} has ${version.widths.join(" or ")}`,
    mend: "see whether a tab or a line break has come in or gone, and write it as the publisher has it",
    text: row.join(" | ").slice(0, 200),
  };
}
