import { claims as words } from "../../../words/catalogue/claims.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { entriesIn, Receipt } from "../receipt.tsx";
import { SourceLine } from "../source-line.tsx";

/** So many records stand open; longer lists open on demand, but for the one that the number of a claim leads to. */
const OPEN = 12;

/** The records that a claim's answer rests on, those that are counted apart from the rest of the base, and their sources. */
export function EvidenceLists({ site, here, claim }: { site: Site; here: Here; claim: string }) {
  const { lang } = here;
  const { counted, rest, kind } = site.evidence(claim);
  const sources = sourcesOf(site, [...counted, ...rest]);
  if (counted.length + rest.length === 0)
    return (
      <section id="records">
        <h2>{say(lang, words, "records")}</h2>
        <p class="muted">{say(lang, words, "recordsNone")}</p>
      </section>
    );
  return (
    <section id="records">
      <h2>{say(lang, words, "records")}</h2>
      <RecordList
        site={site}
        here={here}
        ids={counted}
        title={say(lang, words, kind === "all" ? "allRecords" : "counted")}
        open
      />
      <RecordList
        site={site}
        here={here}
        ids={rest}
        title={say(lang, words, kind === "share" ? "rest" : "against")}
      />
      <details class="print-open">
        <summary>
          {say(lang, words, "sources")} ({sources.length})
        </summary>
        <ul class="rows">
          {sources.map((id) => (
            <li key={id}>
              <SourceLine site={site} here={here} id={id} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Records under a heading; many of them in a part that opens. */
export function RecordList({
  site,
  here,
  ids,
  title,
  open = false,
}: {
  site: Site;
  here: Here;
  ids: readonly string[];
  title: string;
  /** Whether a long list stands open too, since a number leads to it. */
  open?: boolean;
}) {
  if (ids.length === 0) return null;
  const n = entriesIn(site, ids).length;
  return (
    <>
      <h3>
        {title} <span class="muted num">{n}</span>
      </h3>
      {n <= OPEN ? (
        <Receipt site={site} here={here} ids={ids} />
      ) : (
        <details open={open}>
          <summary>{say(here.lang, words, "showAll", { count: n })}</summary>
          <Receipt site={site} here={here} ids={ids} />
        </details>
      )}
    </>
  );
}

function sourcesOf(site: Site, ids: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const id of ids) {
    const source = site.rows.get(id)?.cells.source ?? "";
    if (source !== "") found.add(source);
  }
  return [...found].sort();
}
