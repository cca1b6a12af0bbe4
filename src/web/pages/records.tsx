import type { Row } from "../../views/records.ts";
import { records as words } from "../../words/catalogue/records.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { AlsoCount } from "../parts/records/also-count.tsx";
import { alsoRows } from "../parts/records/also-rows.ts";
import { tableName, yearsOfRows } from "../parts/records/naming.ts";
import { RowList } from "../parts/records/row-link.tsx";
import { PAGED, type Site } from "../site.ts";
import { byYear, MANY, tablePath, yearPath } from "../year-pages.ts";

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

/** Leads that are kept back where none is handed out; they stand in place of a 0. */
function keptBack({ options }: Site, table: string, rows: readonly Row[]): number {
  return table === "leads" && rows.length === 0 ? (options.leadsKept ?? 0) : 0;
}

function TableRow({ site, here, table }: { site: Site; here: Here; table: string }) {
  const rows = site.tables.get(table) ?? [];
  const kept = keptBack(site, table, rows);
  const [first, last] = yearsOfRows(rows) ?? ["", ""];
  return (
    <tr>
      <th scope="row">
        <a href={here.href(tablePath(table))}>{tableName(here.lang, table)}</a>
      </th>
      <td class="num">
        {kept > 0 ? say(here.lang, words, "keptBack", { count: kept }) : rows.length}
        <AlsoCount site={site} here={here} table={table} />
      </td>
      <td class="num nowrap">{first === last ? first : `${first}–${last}`}</td>
    </tr>
  );
}

/** How many rows a table has, or why it has none. */
function saidOf(lang: Lang, own: number, also: number, kept: number): string {
  if (own > 0) return say(lang, words, "rows", { count: own });
  if (kept > 0) return say(lang, words, "leadsKept", { count: kept });
  return say(lang, words, also === 0 ? "noTable" : "noTableOwn");
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
    const also = alsoRows(site, table);
    const years = byYear(rows);
    const title = tableName(lang, table);
    const many = rows.length > MANY;
    return {
      title,
      says: `${title}${between(lang, ":")}${say(lang, words, "rows", { count: rows.length })}`,
      body: (
        <>
          <p class="eyebrow">
            <a href={here.href("records")}>{say(lang, words, "title")}</a>
          </p>
          <h1>{title}</h1>
          <p class="muted">{saidOf(lang, rows.length, also.length, keptBack(site, table, rows))}</p>
          {also.length > 0 && (
            <section id="also">
              <p>{say(lang, words, "alsoHere", { count: also.length })}</p>
              <RowList site={site} here={here} rows={also} />
            </section>
          )}
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
              <section key={year} id={`y${year ?? "-"}`} class="late short">
                <h2>{year ?? (years.length === 1 ? "" : say(lang, words, "noYear"))}</h2>
                <RowList site={site} here={here} rows={those} />
              </section>
            ))}
        </>
      ),
    };
  },
};
