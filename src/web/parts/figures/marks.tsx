import type { Drawn } from "../../../figures/drawn.ts";
import { figurePages as words } from "../../../words/catalogue/figure-pages.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { IdLink } from "../records/row-link.tsx";

/** With more mentions than this each record is mentioned by its id alone. */
const MANY = 600;

/** Records behind each mark of a figure, a part each; a browser opens the one that `#m12` stands in. */
export function Marks({ site, here, drawn }: { site: Site; here: Here; drawn: Drawn }) {
  const { lang } = here;
  const short = drawn.marks.reduce((n, mark) => n + mark.receipt.length, 0) > MANY;
  const empty = drawn.marks.flatMap((mark, m) => (mark.receipt.length === 0 ? [{ mark, m }] : []));
  return (
    <>
      {drawn.marks.map((mark, m) => {
        const ids = recordsOnly(site, mark.receipt);
        return ids.length === 0 ? null : (
          <details key={m} data-mark={m}>
            <summary>
              {mark.label}: <span class="num">{mark.value}</span>{" "}
              <span class="muted num">{say(lang, words, "mark", { count: ids.length })}</span>
            </summary>
            {short ? (
              <p class="ids small" id={`m${m}`}>
                {ids.map((id) => (
                  <ShortLink key={id} site={site} here={here} id={id} />
                ))}
              </p>
            ) : (
              <ul class="lines" id={`m${m}`}>
                {ids.map((id) => (
                  <li key={id}>
                    <IdLink site={site} here={here} id={id} />
                  </li>
                ))}
              </ul>
            )}
          </details>
        );
      })}
      {empty.length > 0 && (
        <details>
          <summary>
            {say(lang, words, "emptyMarks")} <span class="muted num">{empty.length}</span>
          </summary>
          <ul class="lines">
            {empty.map(({ mark, m }) => (
              <li key={m} id={`m${m}`}>
                {mark.label}: {mark.value}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ShortLink({ site, here, id }: { site: Site; here: Here; id: string }) {
  const row = site.rows.get(id);
  const path = row === undefined ? null : site.paths.record(row.table, id);
  return <>{path === null ? id : <a href={here.href(path)}>{id}</a>} </>;
}

/** Ids of records, deliveries by their deals. */
export function recordsOnly(site: Site, receipt: readonly string[]): readonly string[] {
  return [
    ...new Set(
      receipt.map((id) => {
        const row = site.rows.get(id);
        return row?.table === "deliveries" ? (row.cells.deal ?? id) : id;
      }),
    ),
  ];
}
