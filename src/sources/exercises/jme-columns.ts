import type { Grid } from "../file/document.ts";
import { folded } from "../table/header.ts";

/** Which columns of a grid hold what a JME file holds, found by what stands in them: its headings vary. */
export interface JmeColumns {
  /** Index of the header into `grid.rows`; -1 where the rows start at once. */
  readonly header: number;
  /** A name for each column, no two the same. */
  readonly names: readonly string[];
  readonly id: number | null;
  readonly name: number | null;
  readonly place: number | null;
  readonly start: number;
  readonly end: number | null;
  readonly participants: readonly number[];
  /** Columns with a heading and nothing below it. */
  readonly empty: readonly string[];
  readonly marks: {
    readonly masked: number;
    readonly named: boolean;
    readonly codes: number;
    readonly noisy: number;
  };
}

/** A code of three letters, however it is written. */
export const CODE = /^\s*\p{L}{3}\s*$/u;

const DATE =
  /^\s*(?:\d{1,2}|xx)[/.-](?:\d{1,2}|xx)[/.-]\d{2,4}\s*$|^\s*\d{4}-(?:\d\d|xx)(?:-(?:\d\d|xx))?\s*$/i;
const MASKED = /(?:^|[/.-])xx(?:$|[/.-])/i;
const LOOKED_AT = 30;

/** The columns of JME in a grid; null where no date stands beside at least two columns of codes. */
export function jmeColumns(grid: Grid): JmeColumns | null {
  const first = grid.rows.slice(0, LOOKED_AT).findIndex(isRow);
  if (first < 0) return null;
  const header = first - 1;
  const rows = grid.rows.slice(first).filter((row) => row.some((cell) => cell.trim() !== ""));
  const heads = header < 0 ? [] : (grid.rows[header] ?? []);
  const width = Math.max(heads.length, ...rows.slice(0, 500).map((row) => row.length));
  const filled = Array.from({ length: width }, (_, c) =>
    rows.map((row) => row[c] ?? "").filter((t) => t.trim() !== ""),
  );
  const dates = filled.flatMap((cells, c) =>
    cells.length * 2 >= rows.length && most(cells, DATE) ? [c] : [],
  );
  const start = dates[0];
  const participants = participantsIn(heads, filled, dates);
  if (start === undefined || participants.length < 2) return null;
  const names = namesOf(heads, width);
  const others = [...names.keys()].filter((c) => !dates.includes(c) && !participants.includes(c));
  const heading = (pattern: RegExp) => others.find((c) => pattern.test(folded(heads[c] ?? ""))) ?? null;
  const all = filled.flat();
  const codes = participants.flatMap((c) => filled[c] ?? []);
  const place = heading(/location|place|where|site/);
  const name = heading(/name|exercise|title/);
  return {
    header,
    names,
    id:
      heading(/^(?:jme)?(?:id|no|nr|number)$|^(?:event|exercise|ex)id$/) ?? idIn(filled, others, rows.length),
    name,
    place,
    start,
    end: dates[1] ?? null,
    participants,
    empty: names.filter((_, c) => filled[c]?.length === 0 && (heads[c] ?? "").trim() !== ""),
    marks: {
      masked: all.filter((text) => DATE.test(text) && MASKED.test(text)).length,
      named: [grid.name, ...heads, filled[0]?.[0] ?? ""].some((text) => /jme|joint military ex/i.test(text)),
      codes: codes.filter((text) => CODE.test(text)).length,
      noisy: codes.filter((text) => !/^\p{Lu}{3}$/u.test(text)).length,
    },
  };
}

function isRow(row: readonly string[]): boolean {
  return (
    row.some((cell) => DATE.test(cell)) && row.filter((cell) => /^\s*[A-Z]{3}\s*$/.test(cell)).length >= 1
  );
}

function most(cells: readonly string[], pattern: RegExp): boolean {
  return cells.length > 0 && cells.filter((cell) => pattern.test(cell)).length >= 0.6 * cells.length;
}

/** The run of columns with codes; within it and right after it also columns of the same kind of heading, or nearly empty. */
function participantsIn(
  heads: readonly string[],
  filled: readonly (readonly string[])[],
  dates: readonly number[],
): readonly number[] {
  const capitals = /^\s*(?:[A-Z]{3}|[A-Z]{2}[a-z]|[A-Z][a-z]{2})\s*$/;
  const coded = filled.map((cells, c) => !dates.includes(c) && most(cells, capitals));
  const first = coded.findIndex((is, c) => is && (coded[c + 1] ?? false));
  if (first < 0) return [];
  const stem = commonStart(folded(heads[first] ?? ""), folded(heads[first + 1] ?? ""));
  const run = [first];
  for (let c = first + 1; c < filled.length; c++) {
    const kin = stem.length > 1 && folded(heads[c] ?? "").startsWith(stem);
    const cells = filled[c] ?? [];
    const noise = /^(?:col_\d+)?$/.test((heads[c] ?? "").trim()) && cells.every((text) => text.length < 40);
    if (!(coded[c] ?? false) && !kin && !noise) break;
    if (cells.length > 0) run.push(c);
  }
  return run;
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** A first column of numbers or short marks, each of them once. */
function idIn(
  filled: readonly (readonly string[])[],
  others: readonly number[],
  rows: number,
): number | null {
  const c = others[0];
  if (c === undefined) return null;
  const cells = filled[c] ?? [];
  const alone = cells.length === rows && new Set(cells).size === rows;
  return alone && cells.every((text) => /^\s*[a-z]{0,4}[ -]?\d+\s*$/i.test(text)) ? c : null;
}

function namesOf(heads: readonly string[], width: number): readonly string[] {
  const used = new Map<string, number>();
  return Array.from({ length: width }, (_, c) => {
    const name = (heads[c] ?? "").trim() || `col_${c + 1}`;
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
