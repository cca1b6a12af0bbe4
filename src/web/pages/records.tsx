import { fileName } from "../../views/file-names.ts";
import type { Row } from "../../views/records.ts";
import { records as words } from "../../words/catalogue/records.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { rowYear, tableName } from "../parts/records/naming.ts";
import { RowList } from "../parts/records/row-link.tsx";
import { PAGED, type Site } from "../site.ts";

/** A table with more rows has a page for each year. */
const MANY = 400;

/** The page of a table. */
export function tablePath(table: string): string {
  return `records/${fileName(table)}`;
}

function yearPath(table: string, year: string | null, page: number): string {
  return `records-by-year/${fileName(table)}/${year ?? "undated"}${page === 0 ? "" : `-${page + 1}`}`;
}

/** All tables with their counts. */
export const recordTables: PageKind = {
  name: "records",
  paths: () => ["records"],
  content: async (site, here) => {
    const { lang } = here;
    const title = say(lang, words, "title");
    return {
      title,
      says: say(lang, words, "says"),
      body: (
        <>
          <h1>{title}</h1>
          <p class="lede">{say(lang, words, "lede")}</p>
          <table class="tables">
            <caption class="hide">{say(lang, words, "tables")}</caption>
            <thead>
              <tr>
                <th scope="col">{say(lang, words, "table")}</th>
                <th scope="col" class="num">
                  {say(lang, words, "rowsHead")}
                </th>
                <th scope="col">{say(lang, words, "years")}</th>
              </tr>
            </thead>
            <tbody>
              {PAGED.map((table) => (
                <TableRow key={table} site={site} here={here} table={table} />
              ))}
            </tbody>
          </table>
          <p>{say(lang, words, "leadsSays")}</p>
          <ul class="jumps">
            {(["sources", "conflicts", "gaps"] as const).map((page) => (
              <li key={page}>
                <a href={here.href(page)}>{say(lang, words, `${page}Title`)}</a>
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
};

function TableRow({ site, here, table }: { site: Site; here: Here; table: string }) {
  const rows = site.tables.get(table) ?? [];
  const years = rows
    .map(rowYear)
    .filter((year) => year !== null)
    .sort();
  const [first = "", last = ""] = [years[0], years.at(-1)];
  return (
    <tr>
      <th scope="row">
        <a href={here.href(tablePath(table))}>{tableName(here.lang, table)}</a>
      </th>
      <td class="num">{rows.length}</td>
      <td class="num">{first === last ? first : `${first}–${last}`}</td>
    </tr>
  );
}

/** The rows of one table, under their years; of a large one the years, each with a page. */
export const recordTable: PageKind = {
  name: "record table",
  paths: () => PAGED.map(tablePath),
  content: async (site, here) => {
    const table = PAGED.find((t) => tablePath(t) === here.path);
    if (table === undefined) return null;
    const { lang } = here;
    const rows = site.tables.get(table) ?? [];
    const years = byYear(rows);
    const title = tableName(lang, table);
    const many = rows.length > MANY;
    return {
      title,
      says: `${title}: ${say(lang, words, "rows", { count: rows.length })}`,
      body: (
        <>
          <Up here={here} />
          <h1>{title}</h1>
          <p class="muted">
            {rows.length === 0
              ? say(lang, words, "noTable")
              : say(lang, words, "rows", { count: rows.length })}
          </p>
          {table === "leads" && <p>{say(lang, words, "lead")}</p>}
          {years.length > 1 && (
            <ul class="jumps" aria-label={say(lang, words, "byYear")}>
              {years.map(({ year, rows: those }) => (
                <li key={year}>
                  <a href={many ? here.href(yearPath(table, year, 0)) : `#y${year ?? "-"}`}>
                    {year ?? say(lang, words, "noYear")}
                  </a>{" "}
                  <span class="muted num">{those.length}</span>
                </li>
              ))}
            </ul>
          )}
          {!many &&
            years.map(({ year, rows: those }) => (
              <section key={year} id={`y${year ?? "-"}`}>
                <h2>{year ?? (years.length === 1 ? "" : say(lang, words, "noYear"))}</h2>
                <RowList site={site} here={here} rows={those} />
              </section>
            ))}
        </>
      ),
    };
  },
};

/** One year of a large table, in pages. */
export const recordYear: PageKind = {
  name: "record year",
  paths: (site) => yearPages(site).map(({ path }) => path),
  content: async (site, here) => {
    const found = yearPages(site).find(({ path }) => path === here.path);
    if (found === undefined) return null;
    const { lang } = here;
    const { table, year, page, pages, rows } = found;
    const title = `${tableName(lang, table)}, ${year ?? say(lang, words, "noYear")}`;
    return {
      title,
      says: `${title}: ${say(lang, words, "rows", { count: rows.length })}`,
      body: (
        <>
          <Up here={here} table={table} />
          <h1>{title}</h1>
          {pages > 1 && (
            <ul class="jumps">
              {Array.from({ length: pages }, (_, n) => (
                <li key={n}>
                  <a
                    href={here.href(yearPath(table, year, n))}
                    aria-current={n === page ? "page" : undefined}
                  >
                    {say(lang, words, "page", { page: n + 1, pages })}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <RowList site={site} here={here} rows={rows} />
        </>
      ),
    };
  },
};

function Up({ here, table }: { here: Here; table?: string }) {
  const { lang } = here;
  return (
    <p class="eyebrow">
      <a href={here.href("records")}>{say(lang, words, "title")}</a>
      {table !== undefined && (
        <>
          {" "}
          · <a href={here.href(tablePath(table))}>{tableName(lang, table)}</a>
        </>
      )}
    </p>
  );
}

interface YearPage {
  readonly path: string;
  readonly table: string;
  readonly year: string | null;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly Row[];
}

function yearPages(site: Site): readonly YearPage[] {
  return PAGED.filter((table) => (site.tables.get(table) ?? []).length > MANY).flatMap((table) =>
    byYear(site.tables.get(table) ?? []).flatMap(({ year, rows }) => {
      const pages = Math.ceil(rows.length / MANY);
      return Array.from({ length: pages }, (_, page) => ({
        path: yearPath(table, year, page),
        table,
        year,
        page,
        pages,
        rows: rows.slice(page * MANY, (page + 1) * MANY),
      }));
    }),
  );
}

/** Rows by the year in which they begin, the latest first, those without one last. */
function byYear(
  rows: readonly Row[],
): readonly { readonly year: string | null; readonly rows: readonly Row[] }[] {
  const years = new Map<string | null, Row[]>();
  for (const row of rows) {
    const year = rowYear(row);
    years.set(year, [...(years.get(year) ?? []), row]);
  }
  return [...years]
    .map(([year, held]) => ({ year, rows: held }))
    .sort((a, b) => (a.year === null ? 1 : b.year === null ? -1 : b.year.localeCompare(a.year)));
}
