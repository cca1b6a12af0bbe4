import { records as words } from "../../words/catalogue/records.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { PageKind } from "../page.ts";
import { tableName } from "../parts/records/naming.ts";
import { RowList } from "../parts/records/row-link.tsx";
import { SharedNote, SharedRecord } from "../parts/records/shared-record.tsx";
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
        {jumpsFrom(page, pages).map((n, i, all) => (
          <li key={n}>
            {i > 0 && n - 1 !== all[i - 1] && <span class="muted">… </span>}
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
            <>
              <SharedNote {...here} />
              {rows.map((row) => (
                <SharedRecord key={row.id} site={site} here={here} row={row} />
              ))}
            </>
          ) : (
            <RowList site={site} here={here} rows={rows} />
          )}
        </>
      ),
    };
  },
};

/** Pages on either side of one that lead on from it. */
const BESIDE = 3;

/** The pages that one leads to: those beside it, the first, the last and what lies half-way to them. */
function jumpsFrom(page: number, pages: number): readonly number[] {
  const last = pages - 1;
  const near = (n: number) => Math.abs(n - page) <= BESIDE;
  const far = [0, Math.floor(page / 2), Math.ceil((page + last) / 2), last];
  return Array.from({ length: pages }, (_, n) => n).filter((n) => near(n) || far.includes(n));
}
