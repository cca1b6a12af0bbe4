import { amountsOf } from "../../views/describe.ts";
import type { Row } from "../../views/records.ts";
import { ask } from "../../words/catalogue/ask.ts";
import { dateText } from "../../words/dates.ts";
import { between, commasText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import { render } from "../markup/markup.ts";
import type { Site } from "../site.ts";
import { toldText } from "../told-text.ts";
import { LongList } from "./long-list.tsx";
import { Ranges } from "./ranges.tsx";
import { FieldName } from "./records/field-name.tsx";
import { rowWhen } from "./records/naming.ts";
import { isBesides, Rivals } from "./records/rivals.tsx";
import { RowName } from "./records/row-name.tsx";
import { SourceLine } from "./source-line.tsx";
import { Written } from "./written.tsx";

/** A record and those of its deliveries that count. */
interface Entry {
  readonly row: Row;
  readonly deliveries: readonly Row[];
}

/** The records of a receipt, each with when, who, how much and its sources; two clicks end at a source. */
export function Receipt({
  site,
  here,
  ids,
  most,
  folds = false,
  rivals = false,
}: {
  site: Site;
  here: Here;
  ids: readonly string[];
  /** Lines shown at most. */
  most?: number | undefined;
  /** Whether most of a long list is in a part that opens. */
  folds?: boolean;
  /** Whether each record has below it what other sources say of it. */
  rivals?: boolean | undefined;
}) {
  const folded = (count: number) => say(here.lang, ask, "moreRecords", { count });
  return (
    <LongList
      here={here}
      most={most}
      folded={folds ? folded : undefined}
      class="rows receipt"
      ordered
      of={entriesIn(site, ids)}
      line={(entry) => <RecordLine key={entry.row.id} site={site} here={here} rivals={rivals} {...entry} />}
    />
  );
}

/** One record in a list; the same record stands in the lists of many pages. */
function RecordLine({
  site,
  here,
  rivals,
  ...entry
}: {
  site: Site;
  here: Here;
  rivals: boolean;
} & Entry) {
  const { row, deliveries } = entry;
  const kind = rivals ? "record-line-rivals" : "record-line";
  const key = [kind, row.table, row.row, ...deliveries.map((d) => d.row)].join(" ");
  const write = () =>
    render(
      <>
        <Told site={site} here={here} {...entry} />
        {rivals && <SaidElsewhere site={site} here={here} row={row} />}
      </>,
    );
  return <li dangerouslySetInnerHTML={{ __html: site.shared.of(here, key, write) }} />;
}

/** What other sources say of the fields of a record. */
function SaidElsewhere({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const said = site.beside.rivals(row.table, row.id);
  const fields = [...new Set(said.map(({ cells }) => cells.field ?? ""))];
  return (
    <>
      {fields.map((field) => (
        <div key={field} class="small">
          <FieldName site={site} here={here} column={field} table={row.table} />
          {between(here.lang, ":")}
          <Rivals
            site={site}
            here={here}
            row={row}
            rivals={said.filter(({ cells }) => cells.field === field)}
            besides={isBesides(site, row, field)}
          />
        </div>
      ))}
    </>
  );
}

/** When, who, how much and from which sources. */
function Told({ site, here, row, deliveries }: { site: Site; here: Here } & Entry) {
  const path = site.paths.record(row.table, row.id);
  const name = <RowName site={site} here={here} row={row} />;
  const told = toldText(site, here.lang, row);
  const years = deliveries.map(
    (d) =>
      dateText(here.lang, d.cells.year ?? "") +
      between(here.lang, ":") +
      commasText(here.lang, amountsOf(d, here.lang)),
  );
  const sources = [...new Set([row, ...deliveries].map((r) => r.cells.source ?? ""))].filter((s) => s !== "");
  return (
    <>
      {path === null ? name : <a href={here.href(path)}>{name}</a>}{" "}
      <span class="when">{rowWhen(here.lang, row)}</span>
      {told !== "" && (
        <div class="small">
          <InWords here={here} told={told} />
        </div>
      )}
      {years.length > 0 && <div class="small muted">{years.join(between(here.lang, ";"))}</div>}
      <div class="small muted">
        {sources.map((id, i) => (
          <span key={id}>
            {i > 0 ? between(here.lang, ";") : ""}
            <SourceLine site={site} here={here} id={id} />
          </span>
        ))}
      </div>
    </>
  );
}

/** What is told of a record; an amount in a unit of the study's own has its language. */
function InWords({ here, told }: { here: Here; told: string }) {
  if (here.lang === "en") return <Ranges text={told} />;
  const comma = between(here.lang, ";");
  return (
    <>
      {told.split(comma).map((part, i) => (
        <>
          {i > 0 && comma}
          {OWN_UNIT.test(part) ? <Written here={here} text={part} /> : <Ranges text={part} />}
        </>
      ))}
    </>
  );
}

/** A number before words that are neither Russian nor Chinese. */
const OWN_UNIT = /^[\d.,–—\s]+(?=\p{Ll}{2})[^\p{sc=Cyrl}\p{sc=Han}]+$/u;

/** Deliveries under their deals, in the order of the receipt. */
export function entriesIn(site: Site, ids: readonly string[]): readonly Entry[] {
  const out = new Map<string, { row: Row; deliveries: Row[] }>();
  for (const id of ids) {
    const row = site.rows.get(id);
    if (row === undefined) continue;
    if (row.table !== "deliveries") {
      if (!out.has(id)) out.set(id, { row, deliveries: [] });
      continue;
    }
    const deal = site.rows.get(row.cells.deal ?? "");
    if (deal === undefined) continue;
    const entry = out.get(deal.id) ?? { row: deal, deliveries: [] };
    out.set(deal.id, entry);
    entry.deliveries.push(row);
  }
  return [...out.values()];
}
