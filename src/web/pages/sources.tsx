import type { Row } from "../../views/records.ts";
import { fields } from "../../words/catalogue/fields.ts";
import { records as words } from "../../words/catalogue/records.ts";
import { dateText } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import { nameOrder } from "../../words/sort.ts";
import type { Lang } from "../../words/words.ts";
import { heldBackIn } from "../held-back.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { languageName } from "../parts/records/cell.tsx";
import { Scroll } from "../parts/scroll.tsx";
import { ownSources } from "../parts/sources/own.ts";
import { SourceTerms } from "../parts/sources/terms.tsx";
import { SourceTitle } from "../parts/sources/title.tsx";
import { Written } from "../parts/written.tsx";
import type { Site } from "../site.ts";

/** So many sources stand on one page: a phone lays a table out anew whenever a row of it changes. */
const MANY = 120;

function pagePath(page: number): string {
  return page === 0 ? "sources" : `source-list/${page + 1}`;
}

/** Every source in the order of publishers, with its language, terms and how much rests on it. */
export const sources: PageKind = {
  name: "sources",
  paths: (site) => Array.from({ length: pagesOf(site) }, (_, page) => pagePath(page)),
  content: async (site, here) => {
    const { lang } = here;
    const pages = pagesOf(site);
    const page = Math.max(0, Array.from({ length: pages }, (_, n) => pagePath(n)).indexOf(here.path));
    const sorted = sortedSources(site, lang);
    const title = say(lang, words, "sourcesTitle");
    return {
      title,
      says: say(lang, words, "sourcesSays"),
      body: (
        <>
          <h1>{title}</h1>
          <p class="lede">{say(lang, words, "sourcesLede")}</p>
          {sorted.length === 0 ? (
            <p class="muted">{say(lang, words, "sourcesEmpty")}</p>
          ) : (
            <>
              {page === 0 && <Tallies site={site} here={here} all={sorted} />}
              {pages > 1 && <Pages here={here} pages={pages} page={page} />}
              <SourceTable
                site={site}
                here={here}
                rows={sorted.slice(page * MANY, (page + 1) * MANY)}
                label={title}
              />
              {pages > 1 && <Pages here={here} pages={pages} page={page} />}
            </>
          )}
        </>
      ),
    };
  },
};

function pagesOf(site: Site): number {
  return Math.max(1, Math.ceil(site.sources.size / MANY));
}

function sortedSources(site: Site, lang: Lang): readonly Row[] {
  const compare = nameOrder(lang);
  return [...site.sources.values()].sort(
    (a, b) =>
      compare(a.cells.publisher ?? "", b.cells.publisher ?? "") ||
      compare(a.cells.title ?? "", b.cells.title ?? ""),
  );
}

function Tallies({ site, here, all }: { site: Site; here: Here; all: readonly Row[] }) {
  const { lang } = here;
  const tally = (column: string) => {
    const counts = new Map<string, number>();
    for (const { cells } of all) counts.set(cells[column] ?? "", (counts.get(cells[column] ?? "") ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]);
  };
  return (
    <div class="tallies">
      <section>
        <h2>{say(lang, words, "languageCount")}</h2>
        <ul class="tally short">
          {tally("language").map(([tag, n]) => (
            <li key={tag}>
              <strong class="num">{n}</strong>{" "}
              {tag === "" ? say(lang, words, "noLanguage") : languageName(here, tag)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say(lang, words, "termsCount")}</h2>
        <ul class="tally short">
          {tally("terms").map(([terms, n]) => (
            <li key={terms}>
              <strong class="num">{n}</strong>{" "}
              {terms === "" ? (
                say(lang, words, "noTerms")
              ) : (
                <SourceTerms site={site} here={here} text={terms} />
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Pages({ here, pages, page }: { here: Here; pages: number; page: number }) {
  return (
    <ul class="jumps">
      {Array.from({ length: pages }, (_, n) => (
        <li key={n}>
          <a href={here.href(pagePath(n))} aria-current={n === page ? "page" : undefined}>
            {say(here.lang, words, "page", { page: n + 1, pages })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function SourceTable({
  site,
  here,
  rows,
  label,
}: {
  site: Site;
  here: Here;
  rows: readonly Row[];
  label: string;
}) {
  const { lang } = here;
  const own = ownSources(site);
  const back = heldBackIn(site);
  const graded = rows.some((r) => (r.cells.reliability ?? "") !== "");
  const head = (column: keyof typeof fields.en) => <th scope="col">{say(lang, fields, column)}</th>;
  return (
    <Scroll label={label}>
      <table class={`wide by-rows sources${graded ? " graded" : ""}`}>
        <caption class="hide">{label}</caption>
        <thead>
          <tr>
            {head("title")}
            {head("publisher")}
            {head("date")}
            {head("language")}
            {head("terms")}
            {graded && head("reliability")}
            <th scope="col" class="num">
              {say(lang, words, "sourceRecords")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              <th scope="row">
                <a href={here.href(site.paths.source(id) ?? "sources")}>
                  <SourceTitle here={here} language={cells.language ?? ""} title={cells.title || id} />
                </a>
                {cells.authors ? (
                  <div class="muted small">
                    <Written here={here} text={cells.authors} may={[cells.language ?? ""]} />
                  </div>
                ) : null}
                {own.has(id) && <span class="muted small"> ({say(lang, words, "ownShort")})</span>}
              </th>
              <td class="publisher">
                <Written here={here} text={cells.publisher ?? ""} may={[cells.language ?? ""]} />
              </td>
              <td class="nowrap date">{dateText(lang, cells.date ?? "")}</td>
              <td class="language">
                {cells.language === undefined || cells.language === ""
                  ? ""
                  : languageName(here, cells.language)}
              </td>
              <td class="small terms">
                <SourceTerms site={site} here={here} text={cells.terms ?? ""} />
              </td>
              {graded && <td>{cells.reliability}</td>}
              <td class="num resting">
                <a href={`${here.href(site.paths.source(id) ?? "sources")}#records`}>
                  {site.beside.restingOn(id).length}
                </a>
                {back.has(id) && (
                  <div class="muted small">
                    {say(lang, words, "heldBackShort", { count: back.get(id)?.count ?? 0 })}
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
