import { windowOf } from "../../model/period.ts";
import { splitList } from "../../study/plain.ts";
import { periodsOf } from "../../views/coverage.ts";
import type { Row } from "../../views/records.ts";
import { fields } from "../../words/catalogue/fields.ts";
import { home } from "../../words/catalogue/home.ts";
import { lookedWords } from "../../words/catalogue/looked.ts";
import { records as words } from "../../words/catalogue/records.ts";
import { between } from "../../words/lists.ts";
import { periodText } from "../../words/phrase.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { ActorLink } from "../parts/actor-link.tsx";
import { CountedTwice } from "../parts/counted-twice.tsx";
import { lookedText } from "../parts/looked.ts";
import { Ranges } from "../parts/ranges.tsx";
import { RowList } from "../parts/records/row-link.tsx";
import { Scroll } from "../parts/scroll.tsx";
import { Unopened } from "../parts/unopened.tsx";
import { Written } from "../parts/written.tsx";
import type { Site } from "../site.ts";
import { coveragePath } from "./coverage.tsx";

/** Years of one column of the matrix. */
const SPAN = 5;

/** What was searched and what was not, and the leads that were heard of. */
export const gaps: PageKind = {
  name: "gaps",
  paths: () => ["gaps"],
  content: async (site, here) => {
    const { lang } = here;
    const title = say(lang, words, "gapsTitle");
    const searches = site.tables.get("searches") ?? [];
    const leads = site.tables.get("leads") ?? [];
    return {
      title,
      says: say(lang, words, "gapsSays"),
      body: (
        <>
          <h1>{title}</h1>
          <p class="lede">{say(lang, words, "gapsLede")}</p>
          <Matrix site={site} here={here} />
          <section id="searches">
            <h2>{say(lang, words, "searches")}</h2>
            {searches.length === 0 ? (
              <p class="muted">{say(lang, words, "searchesNone")}</p>
            ) : (
              <>
                {isInPart(site, searches) && <p class="muted">{say(lang, lookedWords, "partSays")}</p>}
                <Searches site={site} here={here} rows={searches} />
              </>
            )}
          </section>
          <section id="leads">
            <h2>{say(lang, words, "leads")}</h2>
            {leads.length > 0 && <RowList site={site} here={here} rows={leads} />}
            <NotShown site={site} lang={lang} />
          </section>
        </>
      ),
    };
  },
};

/** How many leads are not handed out; a folder without a table of them does not tell whether there are any. */
function NotShown({ site, lang }: { site: Site; lang: Here["lang"] }) {
  const { leadsKept: count = 0 } = site.options;
  if (count > 0) return <p class="muted">{say(lang, words, "leadsKept", { count })}</p>;
  if ((site.tables.get("leads") ?? []).length > 0) return null;
  return <p class="muted">{say(lang, words, site.held.includes("leads") ? "leadsNone" : "leadsUntold")}</p>;
}

/** Whether a search is in part, by itself or in the years of a column. */
function isInPart({ bench, coverage: { rows, years } }: Site, searches: readonly Row[]): boolean {
  if (searches.some(({ cells }) => cells.from || cells.where)) return true;
  const columns = columnsOf(years).flatMap((period) => windowOf(period) ?? []);
  return rows.some(({ layer, recipient }) =>
    columns.some((column) => bench.looked(layer, recipient, column) === "part"),
  );
}

function columnsOf(years: Site["coverage"]["years"]): readonly string[] {
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined ? [] : periodsOf({ first, last }, SPAN);
}

/** Recipient by layer by period: numbers, and three ways of having none. */
function Matrix({ site, here }: { site: Site; here: Here }) {
  const { lang } = here;
  const labels = site.labels[lang];
  const { rows, years } = site.coverage;
  const periods = columnsOf(years);
  if (rows.length === 0 || periods.length === 0) return null;
  const layers = [...new Set(rows.map((r) => r.layer))];
  const title = say(lang, words, "matrix");
  return (
    <section id="matrix">
      <h2>{title}</h2>
      <ul class="jumps states">
        <li>
          <strong class="num">3</strong> {say(lang, words, "s_recorded")}
        </li>
        {rows.some(({ cells }) => cells.some(({ may }) => may.length > 0)) && (
          <li>
            <strong class="num">0–1</strong> {say(lang, home, "mayLie")}
          </li>
        )}
        {LOOKS.map((looked) => (
          <li key={looked}>
            <span class={`state ${SIGNS[looked]}`}>{lookedText(lang, looked)}</span>
          </li>
        ))}
        {rows.some(({ cells }) => cells.some(({ uncounted }) => uncounted !== null)) && (
          <li>
            <strong class="num">~</strong> {say(lang, lookedWords, "uncountedAny")}
          </li>
        )}
        {rows.some(({ cells }) => cells.some(({ leftOut }) => leftOut > 0)) && (
          <li>
            <span class="state left-out">{say(lang, home, "leftOut")}</span>
          </li>
        )}
      </ul>
      <Scroll label={title}>
        <table class="matrix">
          <caption>{say(lang, words, "matrixSays")}</caption>
          <thead>
            <tr>
              <th scope="col">{say(lang, words, "recipient")}</th>
              {periods.map((period) => (
                <th key={period} scope="col" class="num">
                  <Ranges text={periodText(period, lang)} />
                </th>
              ))}
            </tr>
          </thead>
          {layers.map((layer) => (
            <tbody key={layer}>
              <tr>
                <th scope="rowgroup" class="layer cap" colSpan={periods.length + 1}>
                  {labels.layer(layer)}
                </th>
              </tr>
              {rows
                .filter((row) => row.layer === layer)
                .map((row) => (
                  <tr key={row.recipient}>
                    <th scope="row">
                      <a href={here.href(coveragePath(row))}>{labels.actor(row.recipient)}</a>
                    </th>
                    {periods.map((period) => (
                      <td key={period} class="num">
                        <MatrixCell site={site} here={here} row={row} period={period} />
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </Scroll>
      <Unopened site={site} here={here} />
      <CountedTwice site={site} here={here} />
    </section>
  );
}

/** The sign of each, and the order in which they are told. */
const SIGNS = { all: "searched", part: "part", no: "not-searched" } as const;
const LOOKS = ["all", "part", "no"] as const;

function MatrixCell({
  site,
  here,
  row,
  period,
}: {
  site: Site;
  here: Here;
  row: Site["coverage"]["rows"][number];
  period: string;
}) {
  const { lang } = here;
  const [from = 0, to = 0] = period.split("..").map(Number);
  const within = row.cells.filter(({ year }) => year >= from && year <= to);
  const ids = new Set(
    within.flatMap(({ receipt }) => receipt.filter((id) => site.rows.get(id)?.table !== "deliveries")),
  );
  const first = within.find(({ receipt }) => receipt.length > 0);
  if (first !== undefined)
    return (
      <a class="number" href={here.href(`${coveragePath(row)}#y${first.year}`)}>
        {ids.size}
      </a>
    );
  const wide = within.find(({ may }) => may.length > 0);
  if (wide !== undefined) {
    const { size } = new Set(within.flatMap(({ may }) => may));
    return (
      <a class="number" href={here.href(`${coveragePath(row)}#y${wide.year}`)}>
        {`0–${size}`}
      </a>
    );
  }
  const uncounted = within.find((cell) => cell.uncounted !== null);
  if (uncounted !== undefined)
    return (
      <a class="number" href={here.href(`${coveragePath(row)}#y${uncounted.year}`)}>
        ~<span class="hide"> {say(lang, lookedWords, "uncountedAny")}</span>
      </a>
    );
  const window = windowOf(period);
  const looked = window === null ? "no" : site.bench.looked(row.layer, row.recipient, window);
  const out = within.some(({ leftOut }) => leftOut > 0);
  return (
    <span class={`state ${out ? "left-out" : SIGNS[looked]}`}>
      <span class="hide">{out ? say(lang, home, "leftOut") : lookedText(lang, looked)}</span>
    </span>
  );
}

function Searches({ site, here, rows }: { site: Site; here: Here; rows: readonly Row[] }) {
  const { lang } = here;
  const title = say(lang, words, "searches");
  const who = (cell: string) =>
    cell === "" ? (
      <span class="muted">{say(lang, words, "anybody")}</span>
    ) : (
      splitList(cell).map((id, i) => (
        <span key={id}>
          {i > 0 && between(lang, "、")}
          <ActorLink site={site} here={here} id={id} />
        </span>
      ))
    );
  return (
    <Scroll label={title}>
      <table>
        <thead>
          <tr>
            {(["layer", "from", "to", "period", "where", "found", "note"] as const).map((column) => (
              <th key={column} scope="col">
                {column === "from"
                  ? say(lang, fields, "partner")
                  : column === "to"
                    ? say(lang, fields, "recipient")
                    : say(lang, fields, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, row, cells }) => (
            <tr key={row}>
              <th scope="row">
                <a href={here.href(site.paths.record("searches", id) ?? "gaps")}>
                  {site.labels[lang].layer(cells.layer ?? "")}
                </a>
              </th>
              <td>{who(cells.from ?? "")}</td>
              <td>{who(cells.to ?? "")}</td>
              <td class="nowrap">{cells.period ? periodText(cells.period, lang) : ""}</td>
              <td>
                <Written here={here} text={cells.where ?? ""} />
              </td>
              <td>
                {Number(cells.found) > 0
                  ? say(lang, words, "foundSome", { count: Number(cells.found) })
                  : say(lang, words, "foundNone")}
              </td>
              <td class="small">
                <Written here={here} text={cells.note ?? ""} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
