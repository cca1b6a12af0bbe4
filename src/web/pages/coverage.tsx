import { fileName } from "../../views/file-names.ts";
import { capital } from "../../words/capital.ts";
import { home } from "../../words/catalogue/home.ts";
import { yearsText } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import type { CoverageRow } from "../coverage.ts";
import type { PageKind } from "../page.ts";
import { lookedText } from "../parts/looked.ts";
import { Receipt } from "../parts/receipt.tsx";

/** Records of a year that are shown at most. */
const A_YEAR = 100;

/** Where the records of one layer with one recipient stand year by year. */
export function coveragePath(row: Pick<CoverageRow, "layer" | "recipient">): string {
  return `coverage/${fileName(`${row.layer}-${row.recipient}`)}`;
}

/** One layer with one recipient, year by year: what each cell of the matrix opens. */
export const coverage: PageKind = {
  name: "coverage",
  paths: ({ coverage: { rows } }) => rows.map(coveragePath),
  content: async (site, here) => {
    const row = site.coverage.rows.find((r) => coveragePath(r) === here.path);
    if (row === undefined) return null;
    const { lang } = here;
    const labels = site.labels[lang];
    const told = { layer: labels.layer(row.layer), recipient: labels.actor(row.recipient) };
    const title = say(lang, home, "rowTitle", told);
    const upper = capital(title);
    return {
      title: upper,
      says: say(lang, home, "rowSays", told),
      body: (
        <>
          <h1>{upper}</h1>
          <p class="lede">{say(lang, home, "rowSays", told)}</p>
          {row.unopened > 0 && <p class="muted">{say(lang, home, "unopenedOf", { count: row.unopened })}</p>}
          {row.cells.map((cell) => (
            <section key={cell.year} id={`y${cell.year}`}>
              <h2>{yearsText(lang, cell.year)}</h2>
              {cell.receipt.length > 0 && (
                <Receipt site={site} here={here} ids={cell.receipt} most={A_YEAR} folds />
              )}
              {cell.may.length > 0 && (
                <>
                  <p class="muted">{say(lang, home, "mayLieOf", { count: cell.may.length })}</p>
                  <Receipt site={site} here={here} ids={cell.may} most={A_YEAR} folds />
                </>
              )}
              {cell.leftOut > 0 && (
                <p class="muted">{say(lang, home, "leftOutOf", { count: cell.leftOut })}</p>
              )}
              {cell.receipt.length === 0 && cell.may.length === 0 && cell.leftOut === 0 && (
                <p class="muted">{say(lang, home, "none", { looked: lookedText(lang, cell.looked) })}</p>
              )}
            </section>
          ))}
          {row.undated.length > 0 && (
            <section id="undated">
              <h2>{say(lang, home, "noYear")}</h2>
              <Receipt site={site} here={here} ids={row.undated} folds />
            </section>
          )}
        </>
      ),
    };
  },
};
