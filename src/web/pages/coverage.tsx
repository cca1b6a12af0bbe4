import type { ComponentChildren } from "preact";
import { fileName } from "../../views/file-names.ts";
import type { Row } from "../../views/records.ts";
import { capital } from "../../words/capital.ts";
import { home } from "../../words/catalogue/home.ts";
import { lookedWords } from "../../words/catalogue/looked.ts";
import { yearsText } from "../../words/dates.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { CoverageRow, YearCell } from "../coverage.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { LongList, openOf } from "../parts/long-list.tsx";
import { lookedText } from "../parts/looked.ts";
import { entriesIn, Receipt } from "../parts/receipt.tsx";
import { rowWhen } from "../parts/records/naming.ts";
import { RowName } from "../parts/records/row-name.tsx";
import { uncountedHere } from "../parts/uncounted.ts";
import type { Site } from "../site.ts";

/** Records of a year that are shown at most. */
const A_YEAR = 100;
/** As many are named where it is closed, and a line shows those that it has room for. */
const NAMED = 6;

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
          {row.cells.some(isInPart) && <p class="muted">{say(lang, lookedWords, "partSays")}</p>}
          <Years site={site} here={here} row={row} />
        </>
      ),
    };
  },
};

/** Years one under the other: what is recorded opens, and years on end without a record are one line. */
function Years({ site, here, row }: { site: Site; here: Here; row: CoverageRow }) {
  const { lang } = here;
  const listed = (ids: readonly string[]) => entriesIn(site, ids).map((entry) => entry.row);
  const held = row.cells.map(({ receipt, may, uncounted }) =>
    listed([...receipt, ...may, ...(uncounted?.ids ?? [])]),
  );
  const undated = listed(row.undated);
  const lists = [...held, undated].filter((rows) => rows.length > 0);
  const lines = lists.reduce((sum, rows) => sum + rows.length, 0);
  const open = lists.length === 1 || openOf(lines) === lines;
  const fold = { site, here, open };
  return (
    <div class="years">
      {runsOf(row.cells).map(([first, ...others]) => {
        if (first === undefined) return null;
        const { year } = first;
        const text = blankText(here, first);
        const title = yearsText(lang, year, others.at(-1)?.year);
        const ids = others.map((other) => <span key={other.year} id={`y${other.year}`} />);
        if (text !== null)
          return (
            <section key={year} id={`y${year}`}>
              {ids}
              <h2>{title}</h2>{" "}
              <p class="muted">
                <a href={here.href("gaps")}>{text}</a>
              </p>
            </section>
          );
        const rows = held[row.cells.indexOf(first)] ?? [];
        return (
          <Fold
            key={year}
            {...fold}
            id={`y${year}`}
            title={title}
            rows={rows}
            counted={[first.n, first.n + first.may.length]}
            uncounted={first.uncounted}
          >
            {ids}
            <OfYear site={site} here={here} row={row} cell={first} several={others.length > 0} />
          </Fold>
        );
      })}
      {undated.length > 0 && (
        <Fold
          {...fold}
          id="undated"
          title={say(lang, home, "noYear")}
          rows={undated}
          counted={[undated.length, undated.length]}
        >
          <Receipt site={site} here={here} ids={row.undated} folds />
        </Fold>
      )}
    </div>
  );
}

function isBlank({ receipt, may, uncounted }: YearCell): boolean {
  return receipt.length === 0 && may.length === 0 && uncounted === null;
}

/** Whether a year is said to have been searched in part. */
function isInPart(cell: YearCell): boolean {
  return isBlank(cell) && cell.leftOut === 0 && cell.looked === "part";
}

/** What is said of a year in which no record is or may be. */
function blankText({ lang }: Here, cell: YearCell): string | null {
  if (!isBlank(cell)) return null;
  const { leftOut, looked } = cell;
  if (leftOut > 0) return say(lang, home, "leftOutOf", { count: leftOut });
  return say(lang, home, "none", { looked: lookedText(lang, looked) });
}

/** Years on end of which the same is said, or in which the same records may lie and no others, are together; all others are alone. */
function runsOf(cells: readonly YearCell[]): readonly (readonly YearCell[])[] {
  const runs: YearCell[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const same = run?.[0] !== undefined && isAlike(run[0], cell);
    if (run !== undefined && same) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function isAlike(one: YearCell, other: YearCell): boolean {
  const own = ({ receipt, uncounted, leftOut }: YearCell) =>
    receipt.length > 0 || uncounted !== null || leftOut > 0;
  if (own(one) || own(other) || one.may.join("\n") !== other.may.join("\n")) return false;
  return one.may.length > 0 || one.looked === other.looked;
}

/** The records of a year under how many they are and the names of the first; a link to them opens them. */
function Fold({
  site,
  here,
  id,
  title,
  rows,
  counted: [low, high],
  uncounted = null,
  open,
  children,
}: {
  site: Site;
  here: Here;
  id: string;
  title: string;
  rows: readonly Row[];
  /** How many count for certain, and with those that may belong elsewhere. */
  counted: readonly [low: number, high: number];
  /** Where none counts: what leaves them out. */
  uncounted?: YearCell["uncounted"];
  open: boolean;
  children: ComponentChildren;
}) {
  const { lang } = here;
  return (
    <details class="print-open" open={open}>
      <summary>
        <h2>{title}</h2>{" "}
        <span class="num">
          {uncounted !== null
            ? uncountedHere(uncounted, lang)
            : low === high
              ? say(lang, home, "records", { count: low })
              : say(lang, home, "recordsTo", { low, count: high })}
        </span>{" "}
        <span class="some">
          {rows.slice(0, NAMED).map((row, i) => (
            <span key={row.id}>
              {i > 0 && between(lang, ";")}
              <RowName site={site} here={here} row={row} />
            </span>
          ))}
        </span>
      </summary>
      <section id={id}>{children}</section>
    </details>
  );
}

function OfYear({
  site,
  here,
  row,
  cell,
  several,
}: {
  site: Site;
  here: Here;
  row: CoverageRow;
  cell: YearCell;
  /** Whether it is of years on end. */
  several: boolean;
}) {
  const { lang } = here;
  const told = { count: cell.may.length };
  return (
    <>
      {cell.receipt.length > 0 && <Receipt site={site} here={here} ids={cell.receipt} most={A_YEAR} folds />}
      {cell.may.length > 0 && (
        <>
          <p class="muted">{say(lang, home, several ? "mayLieIn" : "mayLieOf", told)}</p>
          <LongList
            here={here}
            class="lines"
            most={A_YEAR}
            of={entriesIn(site, cell.may)}
            line={(entry) => (
              <MayLie key={entry.row.id} site={site} here={here} row={row} record={entry.row} />
            )}
          />
        </>
      )}
      {cell.uncounted !== null && (
        <Receipt site={site} here={here} ids={cell.uncounted.ids} most={A_YEAR} folds />
      )}
      {cell.leftOut > 0 && <p class="muted">{say(lang, home, "leftOutOf", { count: cell.leftOut })}</p>}
    </>
  );
}

/** A record that may lie in a year and is counted elsewhere: when it was, and the years in which it counts, which lead to all that is said of it. */
function MayLie({ site, here, row, record }: { site: Site; here: Here; row: CoverageRow; record: Row }) {
  const { lang } = here;
  const path = site.paths.record(record.table, record.id);
  const name = <RowName site={site} here={here} row={record} />;
  const counted = row.cells.flatMap(({ year, receipt }) => (receipt.includes(record.id) ? [year] : []));
  const [first, last] = [counted[0], counted.at(-1)];
  return (
    <li>
      {path === null ? name : <a href={here.href(path)}>{name}</a>}{" "}
      <span class="when">{rowWhen(lang, record)}</span>{" "}
      <a class="small" href={first === undefined ? "#undated" : `#y${first}`}>
        {first === undefined
          ? say(lang, home, "countedNever")
          : say(lang, home, first === last ? "countedOnce" : "countedIn", {
              years: yearsText(lang, first, last),
            })}
      </a>
    </li>
  );
}
