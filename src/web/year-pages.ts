import { fileName, fileNames } from "../views/file-names.ts";
import type { Row } from "../views/records.ts";
import { rowYear } from "./parts/records/naming.ts";

/** A table with more rows has a page for each year. */
export const MANY = 400;
/** Of a table with more rows each record stands on a page of its year, and has none of its own. */
const HUGE = 20_000;
/** Records that stand on one page. */
const TOGETHER = 50;

/** A part of a year of a large table. */
export interface YearPage {
  readonly path: string;
  readonly table: string;
  readonly year: string | null;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly Row[];
  /** Whether the page says all of its records, which have no pages of their own. */
  readonly whole: boolean;
}

/** The page of a table. */
export function tablePath(table: string): string {
  return `records/${fileName(table)}`;
}

/** The page of a year of a large table. @param page from 0 */
export function yearPath(table: string, year: string | null, page: number): string {
  return `records-by-year/${fileName(table)}/${year ?? "undated"}${page === 0 ? "" : `-${page + 1}`}`;
}

/** The pages of the years of one table by their paths; none where it is short. @param huge rows above which records share pages */
export function yearPagesOf(table: string, rows: readonly Row[], huge = HUGE): ReadonlyMap<string, YearPage> {
  if (rows.length <= MANY) return new Map();
  const whole = rows.length > huge;
  const most = whole ? TOGETHER : MANY;
  const all = byYear(rows).flatMap(({ year, rows: those }) => {
    const pages = Math.ceil(those.length / most);
    return Array.from({ length: pages }, (_, page): YearPage => {
      const part = those.slice(page * most, (page + 1) * most);
      return { path: yearPath(table, year, page), table, year, page, pages, rows: part, whole };
    });
  });
  return new Map(all.map((page) => [page.path, page]));
}

/** Where each record of a table stands: on a page of its own, or at an anchor of a page that it shares. */
export function recordPaths(
  table: string,
  rows: readonly Row[],
  pages: Iterable<YearPage>,
): ReadonlyMap<string, string> {
  const names = fileNames(rows.flatMap(({ id }) => (id === "" ? [] : [id])));
  const shared = [...pages].filter(({ whole }) => whole);
  const out = new Map<string, string>();
  const put = (folder: string, those: readonly Row[]) => {
    for (const { id } of those) {
      const name = names.get(id);
      if (name !== undefined && !out.has(id)) out.set(id, `${folder}${name}`);
    }
  };
  if (shared.length === 0) put(`${tablePath(table)}/`, rows);
  for (const page of shared) put(`${page.path}#`, page.rows);
  return out;
}

/** Rows by the year in which they begin, the latest first, those without one last. */
export function byYear(
  rows: readonly Row[],
): readonly { readonly year: string | null; readonly rows: readonly Row[] }[] {
  const years = new Map<string | null, Row[]>();
  for (const row of rows) {
    const year = rowYear(row);
    const held = years.get(year) ?? [];
    years.set(year, held);
    held.push(row);
  }
  return [...years]
    .map(([year, held]) => ({ year, rows: held }))
    .sort((a, b) => (a.year === null ? 1 : b.year === null ? -1 : b.year.localeCompare(a.year)));
}
