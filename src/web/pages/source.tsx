import { splitList } from "../../study/plain.ts";
import { TABLES } from "../../study/schema.ts";
import { columnsIn, type Row } from "../../views/records.ts";
import { data } from "../../words/catalogue/data.ts";
import { records as words } from "../../words/catalogue/records.ts";
import { dateText } from "../../words/dates.ts";
import { between, sourceMark } from "../../words/lists.ts";
import { digits } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { type HeldBack, heldBackIn } from "../held-back.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { Foreign } from "../parts/foreign.tsx";
import { LongList } from "../parts/long-list.tsx";
import { Outward } from "../parts/outward.tsx";
import { Cell } from "../parts/records/cell.tsx";
import { FieldName } from "../parts/records/field-name.tsx";
import { Field } from "../parts/records/fields.tsx";
import { fieldName, tableName } from "../parts/records/naming.ts";
import { RivalValue } from "../parts/records/rivals.tsx";
import { IdLink, RowList } from "../parts/records/row-link.tsx";
import { Suggest } from "../parts/records/suggest.tsx";
import { UsedBy } from "../parts/records/used-by.tsx";
import { SourceLine } from "../parts/source-line.tsx";
import { ownSources } from "../parts/sources/own.ts";
import { SourceTitle } from "../parts/sources/title.tsx";
import { Written } from "../parts/written.tsx";
import { passedOnIn } from "../passed-on.ts";
import type { Site } from "../site.ts";
import { isWebAddress } from "../web-address.ts";

/** One source: what it is, its terms, what rests on it and what it says otherwise. */
export const source: PageKind = {
  name: "source",
  paths: (site) => [...site.sources.keys()].flatMap((id) => site.paths.source(id) ?? []),
  content: async (site, here) => {
    const row = site.rowAt(here.path);
    if (row === null || row.table !== "sources") return null;
    const { title = "", authors = "", publisher = "", date = "" } = row.cells;
    return {
      title: title || row.id,
      says: [title, authors, publisher, dateText(here.lang, date)]
        .filter((t) => t !== "")
        .join(between(here.lang, ",")),
      body: <SourceBody site={site} here={here} row={row} />,
    };
  },
};

function SourceBody({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const { lang } = here;
  const { cells } = row;
  const back = heldBackIn(site).get(row.id);
  const resting = site.beside.restingOn(row.id);
  const records = resting.filter((r) => r.table !== "values" && r.table !== "participants");
  const restingSources = [...site.sources.values()].filter((s) =>
    splitList(s.cells.rests_on ?? "").includes(row.id),
  );
  return (
    <article>
      <p class="eyebrow">
        <a href={here.href("sources")}>{say(lang, words, "sourcesTitle")}</a>
      </p>
      <h1 class="statement">
        <SourceTitle here={here} language={cells.language ?? ""} title={cells.title || row.id} />
      </h1>
      <p class="muted">
        {cells.authors ? (
          <>
            <Written here={here} text={cells.authors} may={[cells.language ?? ""]} />
            {sourceMark(lang, cells.authors)}
          </>
        ) : null}
        <Written here={here} text={cells.publisher ?? ""} may={[cells.language ?? ""]} />
        {cells.date ? between(lang, ",") + dateText(lang, cells.date) : null} <code>{row.id}</code>
      </p>
      {ownSources(site).has(row.id) && (
        <div class="notice">
          <p>{say(lang, words, "own")}</p>
        </div>
      )}
      <section>
        <h2>{say(lang, words, "aboutSource")}</h2>
        <About site={site} here={here} row={row} />
      </section>
      <div id="records">
        {(records.length > 0 || resting.length === 0 || back !== undefined) && (
          <section>
            <h2>
              {say(lang, words, "recordsOf")} <span class="aside num">{records.length}</span>
            </h2>
            {resting.length === 0 && back === undefined && (
              <p class="muted">{say(lang, words, "noneRest")}</p>
            )}
            {resting.length > records.length && <p class="muted">{rowsText(here, resting)}</p>}
            {back !== undefined && <Back here={here} back={back} />}
            <ByTable site={site} here={here} rows={records} />
          </section>
        )}
        <Others site={site} here={here} rows={resting} />
      </div>
      {restingSources.length > 0 && (
        <section>
          <h2>{say(lang, words, "restedOnBy")}</h2>
          <ul>
            {restingSources.map((s) => (
              <li key={s.id}>
                <SourceLine site={site} here={here} id={s.id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <UsedBy site={site} here={here} id={row.id} title={say(lang, words, "throughIt")} />
      <Suggest site={site} here={here} row={row} />
    </article>
  );
}

/** How many rows of a source are not handed out for its terms, of which tables, and how to get them. */
function Back({ here, back }: { here: Here; back: HeldBack }) {
  const { lang } = here;
  const { count, rows } = back;
  const parts = Object.entries(rows).map(([table, n]) => `${tableName(lang, table)} ${digits(n, lang)}`);
  return (
    <p class="notice">
      {say(lang, words, "heldBack", { count, parts: parts.join(between(lang, "、")) })}
      {back.obtain !== null && (
        <>
          {" "}
          {say(lang, words, "obtain")}{" "}
          {isWebAddress(back.obtain) ? (
            <Outward address={back.obtain} />
          ) : (
            <Foreign here={here} lang="en" text={back.obtain} />
          )}
        </>
      )}
    </p>
  );
}

/** How many rows of all tables name a source, as `LICENCES.md` of a release counts them, and of which. */
function rowsText({ lang }: Here, resting: readonly Row[]): string {
  const tables = [...new Set(resting.map((r) => r.table))];
  const parts = tables.map(
    (table) => `${tableName(lang, table)} ${digits(resting.filter((r) => r.table === table).length, lang)}`,
  );
  return say(lang, words, "rowsOfAll", { count: resting.length, parts: parts.join(between(lang, "、")) });
}

/** Columns of names as the source writes them. */
const TOLD_BY: ReadonlySet<string> = new Set(["authors", "publisher", "original_publisher"]);

function About({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const { lang } = here;
  const columns = [...new Set([...Object.keys(TABLES.sources ?? {}), ...columnsIn(row.cells)])];
  return (
    <dl class="fields">
      {columns.map((column) => {
        const cell = row.cells[column] ?? "";
        if (column === "may_redistribute")
          return (
            <Field key={column} name={fieldName(lang, column)}>
              {say(lang, data, passedOnIn(site)(row.id))}
            </Field>
          );
        if (column === "reliability" && cell === "")
          return (
            <Field key={column} name={fieldName(lang, column)}>
              <span class="muted">{say(lang, words, "ungraded")}</span>
            </Field>
          );
        if (cell === "" || column === "id" || column === "title") return null;
        return (
          <Field key={column} name={fieldName(lang, column)}>
            {TOLD_BY.has(column) ? (
              <Written here={here} text={cell} may={[row.cells.language ?? ""]} />
            ) : (
              <Cell site={site} here={here} table="sources" column={column} cell={cell} />
            )}
          </Field>
        );
      })}
    </dl>
  );
}

/** Records under the names of their tables; long lists open on demand. Deliveries are told with their deals. */
function ByTable({ site, here, rows }: { site: Site; here: Here; rows: readonly Row[] }) {
  const tables = [...new Set(rows.map((r) => r.table))];
  return (
    <>
      {tables.map((table) => {
        const those = rows.filter((r) => r.table === table);
        const title = tableName(here.lang, table);
        const list =
          table === "deliveries" ? (
            <Deals site={site} here={here} rows={those} />
          ) : table === "places" ? (
            <Places here={here} rows={those} />
          ) : (
            <RowList site={site} here={here} rows={those} />
          );
        return (
          <section key={table}>
            {those.length <= 15 ? (
              <>
                <h3>
                  {title} <span class="aside num">{those.length}</span>
                </h3>
                {list}
              </>
            ) : (
              <details>
                <summary>
                  {title} ({those.length})
                </summary>
                {list}
              </details>
            )}
          </section>
        );
      })}
    </>
  );
}

function Deals({ site, here, rows }: { site: Site; here: Here; rows: readonly Row[] }) {
  const years = new Map<string, string[]>();
  for (const { cells } of rows) {
    const deal = cells.deal ?? "";
    years.set(deal, [...(years.get(deal) ?? []), cells.year ?? "?"]);
  }
  return (
    <LongList
      here={here}
      class="lines"
      of={[...years]}
      line={([deal, held]) => (
        <li key={deal}>
          <IdLink site={site} here={here} id={deal} /> <span class="when">{held.join(", ")}</span>
        </li>
      )}
    />
  );
}

function Places({ here, rows }: { here: Here; rows: readonly Row[] }) {
  return (
    <p>
      {rows.map((row, i) => (
        <span key={row.row}>
          {i > 0 && between(here.lang, "、")}
          <Written here={here} text={row.cells.name ?? ""} />
        </span>
      ))}
    </p>
  );
}

/** Rival values that a source gives, and parts that it reports of records of other sources. */
function Others({ site, here, rows }: { site: Site; here: Here; rows: readonly Row[] }) {
  const { lang } = here;
  const values = rows.filter((r) => r.table === "values");
  const parts = [
    ...new Set(rows.filter((r) => r.table === "participants").map((r) => r.cells.activity ?? "")),
  ];
  const list = (
    <LongList
      here={here}
      class="lines"
      of={values}
      line={(v) => (
        <li key={v.row}>
          <IdLink site={site} here={here} id={v.cells.id ?? ""} />
          {between(lang, ",")}
          <FieldName site={site} here={here} column={v.cells.field ?? ""} />
          {between(lang, ":")}
          <RivalValue site={site} here={here} table={v.cells.table ?? ""} rival={v} />
        </li>
      )}
    />
  );
  return (
    <>
      {values.length > 0 && (
        <section id="values">
          <h2>
            {say(lang, words, "rivalsOf")} <span class="aside num">{values.length}</span>
          </h2>
          {values.length > 15 ? (
            <details>
              <summary>{say(lang, words, "rows", { count: values.length })}</summary>
              {list}
            </details>
          ) : (
            list
          )}
        </section>
      )}
      {parts.length > 0 && (
        <section>
          <details>
            <summary>
              {say(lang, words, "participantsOf")} ({parts.length})
            </summary>
            <LongList
              here={here}
              class="lines"
              of={parts}
              line={(id) => (
                <li key={id}>
                  <IdLink site={site} here={here} id={id} />
                </li>
              )}
            />
          </details>
        </section>
      )}
    </>
  );
}
