import { cleaned } from "../cells/clean.ts";
import { edtfOf } from "../cells/dates.ts";
import { quantityOf } from "../cells/quantities.ts";
import { isHeading, isUnit } from "./words.ts";

/** Where the headings of a sheet are. */
export interface Headings {
  /** Index of the first heading row. */
  readonly index: number;
  /** How many rows they take: 0 where there are none, 2 where the upper row groups columns. */
  readonly rows: number;
  /** One a column, none twice; `col_4` where the file has none; `""` for a column that is blank throughout. */
  readonly names: readonly string[];
  readonly notes: readonly string[];
}

/** How far down headings are looked for. */
const LOOKED_AT = 40;

/** The headings of a sheet, or null where it has no row of two cells. */
export function headingsIn(
  rows: readonly (readonly string[])[],
  known: (cell: string) => boolean,
): Headings | null {
  const width = usualWidth(rows);
  if (width < 2) return null;
  let index = -1;
  let best = 0;
  const limit = Math.min(LOOKED_AT, rows.length);
  for (let i = 0; i < limit; i++) {
    const score = likeness(rows[i] ?? [], width, known);
    if (score > best) {
      best = score;
      index = i;
    }
  }
  if (index < 0) return headless(rows, width);
  const above = isGrouped(rows[index - 1], rows[index] ?? []);
  const below = !above && isGrouped(rows[index], rows[index + 1] ?? []);
  const first = above ? index - 1 : index;
  return named(rows, first, above || below ? 2 : 1);
}

/** Whether the row below the headings names units and nothing else. */
export function isUnits(row: readonly string[] | undefined): boolean {
  const cells = row?.map((c) => c.trim()).filter((c) => c !== "") ?? [];
  return cells.length > 0 && cells.every((c) => isUnit(c) || /^[([（][^\d]{1,30}[)\]）]$/.test(c));
}

/** How many cells most rows have. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = rows
    .slice(0, 200)
    .map((row) => row.filter((c) => c.trim() !== "").length)
    .filter((n) => n > 1)
    .sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

/** How much a row is like headings: words that are known, none that is long, no numbers but years. */
function likeness(row: readonly string[], width: number, known: (cell: string) => boolean): number {
  const cells = row.map((c) => cleaned(c).text).filter((c) => c !== "");
  if (cells.length < 2 || cells.length < width * 0.4) return 0;
  let score = Math.min(cells.length / width, 1.2);
  for (const cell of cells) {
    const year = /^(?:19|20)\d\d$/.test(cell);
    if (isHeading(cell)) score += 3;
    else if (known(cell)) score += 0.6;
    else if (year) score += 0.3;
    else if (quantityOf(cell)?.unit === "" || edtfOf(cell, "day-first") !== null) score -= 2;
    else score += cell.length > 60 ? -1 : 0.3;
  }
  const distinct = new Set(cells).size / cells.length;
  return score * (0.5 + distinct / 2);
}

function headless(rows: readonly (readonly string[])[], width: number): Headings {
  const index = rows.findIndex((row) => row.filter((c) => c.trim() !== "").length >= width * 0.5);
  return named(rows, Math.max(0, index), 0);
}

/** Whether the lower row divides columns that the upper row groups, and says nothing of its own below the others. */
function isGrouped(upper: readonly string[] | undefined, lower: readonly string[]): boolean {
  if (upper === undefined) return false;
  const at = (row: readonly string[], c: number) => (row[c] ?? "").trim();
  const width = Math.max(upper.length, lower.length);
  let divided = 0;
  for (let c = 0; c < width; c++) {
    const [top, sub] = [at(upper, c), at(lower, c)];
    const goes = c > 0 && (top === "" || top === at(upper, c - 1));
    const leads =
      top !== "" && (at(upper, c + 1) === "" || at(upper, c + 1) === top) && at(lower, c + 1) !== "";
    if (sub === "" || sub === top) continue;
    if (top !== "" && !goes && !leads) return false;
    if (quantityOf(sub)?.unit === "" && !/^(?:19|20)\d\d$/.test(sub) && !/^\d{1,2}$/.test(sub)) return false;
    if (edtfOf(sub, "day-first") !== null && !/^(?:19|20)\d\d$/.test(sub)) return false;
    if (goes || leads) divided++;
  }
  return divided >= 2 && new Set(upper.map((c) => c.trim()).filter((c) => c !== "")).size > 1;
}

function named(rows: readonly (readonly string[])[], index: number, count: number): Headings {
  const [upper, lower] = [rows[index] ?? [], count === 2 ? (rows[index + 1] ?? []) : []];
  const body = rows.slice(index + count);
  const width = Math.max(upper.length, lower.length, ...body.slice(0, 500).map((r) => r.length));
  const names: string[] = [];
  const notes: string[] = [];
  const seen = new Set<string>();
  let group = "";
  for (let c = 0; c < width; c++) {
    const top = textAt(upper, c);
    if (top !== "") group = top;
    const text = count === 0 ? "" : count === 1 ? top : joined(group, top, textAt(lower, c));
    if (text !== "" && !seen.has(text)) {
      names.push(text);
    } else if (body.every((row) => (row[c] ?? "").trim() === "")) {
      names.push("");
    } else {
      const name = freeName(c, seen);
      const why =
        text === "" ? "has no heading" : `has the heading ${JSON.stringify(text)}, as another column has`;
      if (count > 0) notes.push(`column ${c + 1} ${why}: it is called ${name}`);
      names.push(name);
    }
    seen.add(names[c] ?? "");
  }
  if (count === 0) notes.push("no headings were found: columns are called col_1, col_2 and so on");
  return { index, rows: count, names, notes };
}

function joined(group: string, top: string, sub: string): string {
  if (sub === "" || sub === top) return top;
  return group === "" || group === sub ? sub : `${group} / ${sub}`;
}

function freeName(column: number, seen: ReadonlySet<string>): string {
  let name = `col_${column + 1}`;
  while (seen.has(name)) name += "_";
  return name;
}

function textAt(row: readonly string[], c: number): string {
  return cleaned(row[c] ?? "").text.replace(/\s+/g, " ");
}
