import { home } from "../../words/catalogue/home.ts";
import { lookedWords } from "../../words/catalogue/looked.ts";
import { say } from "../../words/say.ts";
import type { CoverageByYear, CoverageRow, YearCell } from "../coverage.ts";
import type { Here } from "../here.ts";
import { coveragePath } from "../pages/coverage.tsx";
import type { Site } from "../site.ts";
import { CountedTwice } from "./counted-twice.tsx";
import { lookedText } from "./looked.ts";
import { Scroll } from "./scroll.tsx";
import { uncountedHere } from "./uncounted.ts";
import { Unopened } from "./unopened.tsx";

/** Recipient by layer by year as a table: each cell opens its records, or what a blank means. */
export function CoverageTable({
  site,
  here,
  coverage,
}: {
  site: Site;
  here: Here;
  coverage: CoverageByYear;
}) {
  const { lang } = here;
  const labels = site.labels[lang];
  const layers = [...new Set(coverage.rows.map((r) => r.layer))];
  const held = layers.filter((layer) => coverage.rows.some((r) => r.layer === layer && isHeld(r)));
  const empty = layers.filter((layer) => !held.includes(layer));
  // Where scripts run a blank opens too; without one the head of its row leads there.
  const notSearched = lookedText(lang, "no");
  return (
    <>
      <ul class="coverage-legend small muted">
        <li>
          <span class="cell h2 num">3</span> {say(lang, home, "recorded")}
        </li>
        <li>
          <span class="cell searched">○</span> {lookedText(lang, "all")}
        </li>
        <li>
          <span class="cell part">◌</span> {lookedText(lang, "part")}
        </li>
        <li>
          <span class="cell not-searched" /> {notSearched}
        </li>
        {coverage.rows.some(({ cells }) => cells.some(mayHold)) && (
          <li>
            <span class="cell may num">0–1</span> {say(lang, home, "mayLie")}
          </li>
        )}
        {coverage.rows.some(({ cells }) => cells.some(({ uncounted }) => uncounted !== null)) && (
          <li>
            <span class="cell left-out">~</span> {say(lang, lookedWords, "uncountedAny")}
          </li>
        )}
        {coverage.rows.some(({ cells }) => cells.some(isLeftOut)) && (
          <li>
            <span class="cell left-out">×</span> {say(lang, home, "leftOut")}
          </li>
        )}
      </ul>
      <Scroll label={say(lang, home, "coverageCaption")}>
        <table class="coverage" data-grid>
          <caption class="hide">{say(lang, home, "coverageCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{say(lang, home, "recipient")}</th>
              {coverage.years.map((year) => (
                <th key={year} scope="col" class="num">
                  <span class="hide">{year}</span>
                  <span aria-hidden="true">{String(year).slice(2)}</span>
                </th>
              ))}
            </tr>
          </thead>
          {held.map((layer) => (
            <tbody key={layer}>
              <tr>
                <th class="layer" scope="rowgroup" colSpan={coverage.years.length + 1}>
                  {labels.layer(layer)}
                </th>
              </tr>
              {coverage.rows
                .filter((row) => row.layer === layer)
                .map((row) => (
                  <tr key={row.recipient}>
                    <th scope="row">
                      <a href={here.href(coveragePath(row))}>{labels.actor(row.recipient)}</a>
                    </th>
                    {runsOf(row.cells).map(({ cell, years }) =>
                      isBlank(cell) ? (
                        <td
                          key={cell.year}
                          class="cell not-searched"
                          colSpan={years === 1 ? undefined : years}
                        >
                          {notSearched}
                        </td>
                      ) : (
                        <td key={cell.year}>
                          <Cell site={site} here={here} row={row} cell={cell} />
                        </td>
                      ),
                    )}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </Scroll>
      <Unopened site={site} here={here} />
      <CountedTwice site={site} here={here} />
      {empty.length > 0 && (
        <p class="small muted">
          {say(lang, home, "layersEmpty", {
            layers: empty.map((l) => labels.layer(l)).join(lang === "zh" ? "、" : ", "),
          })}
        </p>
      )}
    </>
  );
}

/** Cells one by one, and years on end that nobody looked at as one: most of a large table is these. */
function runsOf(cells: readonly YearCell[]): readonly { readonly cell: YearCell; readonly years: number }[] {
  const runs: { cell: YearCell; years: number }[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last !== undefined && isBlank(last.cell) && isBlank(cell)) last.years++;
    else runs.push({ cell, years: 1 });
  }
  return runs;
}

function isBlank({ n, may, looked, leftOut, uncounted }: YearCell): boolean {
  return n === 0 && may.length === 0 && looked === "no" && leftOut === 0 && uncounted === null;
}

/** Whether no record is counted there, and one of a wide date may lie there. */
function mayHold({ n, may }: YearCell): boolean {
  return n === 0 && may.length > 0;
}

/** Whether a cell is blank in a release and not in the study. */
function isLeftOut({ n, may, leftOut, uncounted }: YearCell): boolean {
  return n === 0 && may.length === 0 && uncounted === null && leftOut > 0;
}

function isHeld({ cells, undated }: CoverageRow): boolean {
  return undated.length > 0 || cells.some((cell) => !isBlank(cell));
}

function Cell({ site, here, row, cell }: { site: Site; here: Here; row: CoverageRow; cell: YearCell }) {
  const { lang } = here;
  const { n } = cell;
  const told = {
    recipient: site.labels[lang].actor(row.recipient),
    layer: site.labels[lang].layer(row.layer),
    year: String(cell.year),
  };
  const { uncounted } = cell;
  const looked =
    uncounted !== null
      ? uncountedHere(uncounted, lang)
      : isLeftOut(cell)
        ? say(lang, home, "leftOut")
        : lookedText(lang, cell.looked);
  const may = cell.may.length;
  const label =
    n > 0
      ? say(lang, home, "cell", { ...told, count: n })
      : may > 0
        ? say(lang, home, "cellMay", { ...told, count: may })
        : say(lang, home, "cellNone", { ...told, looked });
  // Arrow keys come to it; without a script the row's head leads to the same page.
  return (
    <a
      tabIndex={-1}
      class={`cell ${classOf(cell)}`}
      href={here.href(`${coveragePath(row)}#y${cell.year}`)}
      title={label}
    >
      {n > 0
        ? n
        : may > 0
          ? `0–${may}`
          : isLeftOut(cell)
            ? "×"
            : uncounted !== null
              ? "~"
              : { all: "○", part: "◌", no: "" }[cell.looked]}
    </a>
  );
}

function classOf(cell: YearCell): string {
  const { n, looked } = cell;
  if (isLeftOut(cell) || cell.uncounted !== null) return "left-out";
  if (mayHold(cell)) return "may num";
  if (n > 0) return `num h${n >= 16 ? 4 : n >= 8 ? 3 : n >= 4 ? 2 : n >= 2 ? 1 : 0}`;
  return { all: "searched", part: "part", no: "not-searched" }[looked];
}
