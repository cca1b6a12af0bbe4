import { records as words } from "../../words/catalogue/records.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { PageKind } from "../page.ts";
import { tableName } from "../parts/records/naming.ts";
import { RecordBody } from "../parts/records/record-body.tsx";
import { RowList } from "../parts/records/row-link.tsx";
import { tablePath, yearPath } from "../year-pages.ts";

/** One year of a large table, in pages: its rows as links, or where they have no pages of their own all that is said of each. */
export const recordYear: PageKind = {
  name: "record year",
  paths: (site) => [...site.yearPages.keys()],
  hides: (site, path) => site.yearPages.get(path)?.table === "leads",
  content: async (site, here) => {
    const found = site.yearPages.get(here.path);
    if (found === undefined) return null;
    const { lang } = here;
    const { table, year, page, pages, rows, whole } = found;
    const title = `${tableName(lang, table)}${between(lang, ",")}${year ?? say(lang, words, "noYear")}`;
    const jumps = pages > 1 && (
      <ul class="jumps">
        {Array.from({ length: pages }, (_, n) => (
          <li key={n}>
            <a href={here.href(yearPath(table, year, n))} aria-current={n === page ? "page" : undefined}>
              {say(lang, words, "page", { page: n + 1, pages })}
            </a>
          </li>
        ))}
      </ul>
    );
    return {
      title:
        pages > 1
          ? `${title}${between(lang, ",")}${say(lang, words, "page", { page: page + 1, pages })}`
          : title,
      says: `${title}${between(lang, ":")}${say(lang, words, "rows", { count: rows.length })}`,
      body: (
        <>
          <p class="eyebrow">
            <a href={here.href("records")}>{say(lang, words, "title")}</a> ·{" "}
            <a href={here.href(tablePath(table))}>{tableName(lang, table)}</a>
          </p>
          <h1>{title}</h1>
          {jumps}
          {whole ? (
            rows.map((row) => (
              <article key={row.id} id={site.paths.record(table, row.id)?.split("#")[1]} class="shared">
                <RecordBody site={site} here={here} row={row} shared />
              </article>
            ))
          ) : (
            <RowList site={site} here={here} rows={rows} />
          )}
        </>
      ),
    };
  },
};
