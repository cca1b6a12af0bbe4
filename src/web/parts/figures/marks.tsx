import { Fragment } from "preact";
import type { Drawn } from "../../../figures/drawn.ts";
import { figurePages as words } from "../../../words/catalogue/figure-pages.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { IdLink } from "../records/row-link.tsx";

/** With more mentions than this each record is mentioned by its id alone. */
const MANY = 600;

type Mark = Drawn["marks"][number];

/** Records behind each mark of a figure, marks of the same records together; a browser opens the part that `#m12` stands in. */
export function Marks({ site, here, drawn }: { site: Site; here: Here; drawn: Drawn }) {
  const { lang } = here;
  const short = drawn.marks.reduce((n, mark) => n + mark.receipt.length, 0) > MANY;
  const empty = drawn.marks.flatMap((mark, m) => (mark.receipt.length === 0 ? [{ mark, m }] : []));
  return (
    <>
      {alike(site, drawn).map(({ marks, places, ids }) => {
        const [m, ...others] = places;
        // An anchor in the summary would leave the part shut.
        const anchors = others.map((other) => <span key={other} id={`m${other}`} />);
        return (
          <details key={m}>
            <summary>
              {marks.map(({ label, value }) => (
                <Fragment key={`${label}: ${value}`}>
                  {label}: <span class="num">{value}</span>
                  {marks.length > 1 ? <br /> : " "}
                </Fragment>
              ))}
              <span class="muted num">{say(lang, words, "mark", { count: ids.length })}</span>
            </summary>
            {short ? (
              <p class="ids small" id={`m${m}`}>
                {anchors}
                {ids.map((id) => (
                  <ShortLink key={id} site={site} here={here} id={id} />
                ))}
              </p>
            ) : (
              <>
                {anchors}
                <ul class="lines" id={`m${m}`}>
                  {ids.map((id) => (
                    <li key={id}>
                      <IdLink site={site} here={here} id={id} />
                    </li>
                  ))}
                </ul>
              </>
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

/** Marks that rest on the same records. */
interface Alike {
  /** Those that say something else, each once. */
  readonly marks: Mark[];
  readonly places: number[];
  readonly ids: readonly string[];
}

function alike(site: Site, { marks }: Drawn): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const [m, mark] of marks.entries()) {
    if (mark.receipt.length === 0) continue;
    const ids = recordsOnly(site, mark.receipt);
    const key = ids.toSorted().join("\n");
    const group = groups.get(key) ?? { marks: [], places: [], ids };
    groups.set(key, group);
    group.places.push(m);
    if (!group.marks.some(({ label, value }) => label === mark.label && value === mark.value))
      group.marks.push(mark);
  }
  return [...groups.values()];
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
