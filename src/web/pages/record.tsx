import type { Row } from "../../views/records.ts";
import { records as words } from "../../words/catalogue/records.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { English } from "../parts/english.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Fields, FromWhere } from "../parts/records/fields.tsx";
import { otherNames, rowName, rowWhen, tableName } from "../parts/records/naming.ts";
import { Deliveries, Participants } from "../parts/records/participants.tsx";
import { Suggest } from "../parts/records/suggest.tsx";
import { Together } from "../parts/records/together.tsx";
import { UsedBy } from "../parts/records/used-by.tsx";
import { PAGED, type Site } from "../site.ts";
import { tablePath } from "./records.tsx";

/** One record: its fields with rival values, its source, who took part, what it belongs to and what uses it. */
export const record: PageKind = {
  name: "record",
  paths: (site) =>
    PAGED.flatMap((table) =>
      [...new Set((site.tables.get(table) ?? []).map((row) => row.id))].flatMap(
        (id) => site.paths.record(table, id) ?? [],
      ),
    ),
  hides: (site, path) => site.rowAt(path)?.table === "leads",
  content: async (site, here) => {
    const row = site.rowAt(here.path);
    if (row === null) return null;
    const name = rowName(site, here.lang, row);
    const when = rowWhen(here.lang, row);
    return {
      title: name.text,
      says: [tableName(here.lang, row.table), name.text, when].filter((t) => t !== "").join(", "),
      body: <RecordBody site={site} here={here} row={row} />,
    };
  },
};

function RecordBody({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const { lang } = here;
  const name = rowName(site, lang, row);
  const others = otherNames(row, lang);
  const card = row.table === "actors" ? site.paths.card(row.id) : null;
  return (
    <article>
      <p class="eyebrow">
        <a href={here.href("records")}>{say(lang, words, "title")}</a> ·{" "}
        <a href={here.href(tablePath(row.table))}>{tableName(lang, row.table)}</a>
      </p>
      <h1>
        <Foreign here={here} lang={name.lang} text={name.text} />
      </h1>
      <p class="muted">
        {rowWhen(lang, row)} <code>{row.id}</code>
      </p>
      {row.table === "leads" && (
        <div class="notice">
          <p>{say(lang, words, "lead")}</p>
        </div>
      )}
      {others.length > 0 && (
        <p>
          {say(lang, words, "otherNames")}:{" "}
          {others.map(({ text, lang: tag }, i) => (
            <span key={`${tag} ${text}`}>
              {i > 0 && "; "}
              <Foreign here={here} lang={tag} text={text} />
            </span>
          ))}
          {name.lang === lang && lang !== "en" && row.cells.name ? (
            <>
              ; <English here={here} text={row.cells.name} />
            </>
          ) : null}
        </p>
      )}
      {card !== null && (
        <p>
          <a href={here.href(card)}>{say(lang, words, "card")}</a>
        </p>
      )}
      <section>
        <h2>{say(lang, words, "fields")}</h2>
        <Fields site={site} here={here} row={row} />
      </section>
      <Participants site={site} here={here} row={row} />
      <Deliveries site={site} here={here} row={row} />
      <section id="sources">
        <h2>{say(lang, words, "from")}</h2>
        <FromWhere site={site} here={here} row={row} />
      </section>
      <Together site={site} here={here} row={row} />
      <UsedBy site={site} here={here} id={row.id} title={say(lang, words, "usedBy")} />
      <Suggest site={site} here={here} row={row} />
      <p class="small muted">
        {say(lang, words, "redo")}: <code>multivector why {row.id}</code>
      </p>
    </article>
  );
}
