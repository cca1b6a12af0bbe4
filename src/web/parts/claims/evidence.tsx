import type { Finding } from "../../../claims/judge.ts";
import { type Answer, inTwo, type Split } from "../../../model/answer.ts";
import { claims as words } from "../../../words/catalogue/claims.ts";
import { records as recordWords } from "../../../words/catalogue/records.ts";
import { say } from "../../../words/say.ts";
import { splitHeads } from "../../../words/split-words.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { openOf } from "../long-list.tsx";
import { entriesIn, Receipt } from "../receipt.tsx";
import { SourceLine } from "../source-line.tsx";
import { ownSources } from "../sources/own.ts";

/** So many records stand open; longer lists open on demand, but for the first lines of one that the number of a claim leads to. */
const OPEN = 12;

/** The records that an answer of a claim rests on, those that are counted apart from the rest of the base, and their sources. */
export function EvidenceLists({
  site,
  here,
  answer,
  finding,
}: {
  site: Site;
  here: Here;
  answer: Answer | null;
  finding?: Finding;
}) {
  const { lang } = here;
  const none = finding === "left-out" ? "m_left-out" : "recordsNone";
  const receipt = answer?.receipt ?? [];
  const entries = entriesIn(site, receipt);
  // A list that folds leaves what other sources say to the pages of its records, lest the page take long to come.
  const rivals = openOf(entries.length) === entries.length;
  const sources = sourcesOf(site, receipt, rivals);
  const own = ownSources(site);
  if (receipt.length === 0) return <p class="muted">{say(lang, words, none)}</p>;
  return (
    <>
      {answer?.split === undefined ? (
        <RecordList
          site={site}
          here={here}
          ids={receipt}
          title={say(lang, words, "allRecords")}
          open
          rivals={rivals}
        />
      ) : (
        <SplitLists site={site} here={here} receipt={receipt} split={answer.split} rivals={rivals} />
      )}
      {!rivals && entries.some(({ row }) => site.beside.rivals(row.table, row.id).length > 0) && (
        <p class="muted">{say(lang, words, "rivalsOnRecords")}</p>
      )}
      <details class="print-open">
        <summary>
          {say(lang, words, "sources")} ({sources.length})
        </summary>
        <ul class="rows">
          {sources.map((id) => (
            <li key={id}>
              <SourceLine site={site} here={here} id={id} />
              {own.has(id) && <div class="small muted">{say(lang, recordWords, "own")}</div>}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function SplitLists({
  site,
  here,
  receipt,
  split,
  rivals,
}: {
  site: Site;
  here: Here;
  receipt: readonly string[];
  split: Split;
  rivals: boolean;
}) {
  const { counted, rest } = inTwo(receipt, split);
  const [n, more] = [entriesIn(site, counted).length, entriesIn(site, rest).length];
  const heads = splitHeads(here.lang, split.rest, n, more);
  return (
    <>
      <h3>{heads.counted}</h3>
      {heads.none !== null && <p class="muted">{heads.none}</p>}
      <Listed site={site} here={here} ids={counted} open rivals={rivals} />
      <h3>{heads.rest}</h3>
      {heads.says !== null && <p class="muted">{heads.says}</p>}
      <Listed site={site} here={here} ids={rest} rivals={rivals} />
    </>
  );
}

/** Records under a heading; many of them in a part that opens. */
export function RecordList({
  site,
  here,
  ids,
  title,
  open = false,
  most,
  rivals,
}: {
  site: Site;
  here: Here;
  ids: readonly string[];
  title: string;
  /** Whether the first lines of a long list stand open too, since a number leads to it. */
  open?: boolean;
  /** Lines shown at most. */
  most?: number | undefined;
  /** Whether each record has below it what other sources say of it. */
  rivals?: boolean;
}) {
  if (ids.length === 0) return null;
  return (
    <>
      <h3>
        {title} <span class="aside num">{entriesIn(site, ids).length}</span>
      </h3>
      <Listed site={site} here={here} ids={ids} open={open} most={most} rivals={rivals} />
    </>
  );
}

function Listed({
  site,
  here,
  ids,
  open = false,
  most,
  rivals,
}: {
  site: Site;
  here: Here;
  ids: readonly string[];
  open?: boolean;
  most?: number | undefined;
  rivals?: boolean | undefined;
}) {
  const n = entriesIn(site, ids).length;
  if (n === 0) return null;
  if (open || n <= OPEN) return <Receipt site={site} here={here} ids={ids} folds={open} rivals={rivals} />;
  return (
    <details class="print-open">
      <summary>
        {most !== undefined && most < n
          ? say(here.lang, words, "showFirst", { most, all: n })
          : say(here.lang, words, "showAll", { count: n })}
      </summary>
      <Receipt site={site} here={here} ids={ids} most={most} rivals={rivals} />
    </details>
  );
}

/** The sources of the records and of their deliveries, with those of what others say of them where that stands here. */
function sourcesOf(site: Site, ids: readonly string[], rivals: boolean): readonly string[] {
  const cited = entriesIn(site, ids).flatMap(({ row, deliveries }) => [
    row,
    ...deliveries,
    ...(rivals ? site.beside.rivals(row.table, row.id) : []),
  ]);
  return [...new Set(cited.map(({ cells }) => cells.source ?? ""))].filter((id) => id !== "").sort();
}
