import type { Row } from "../../../views/records.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { ActorLink } from "../actor-link.tsx";
import { Foreign } from "../foreign.tsx";
import { Scroll } from "../scroll.tsx";
import { Written } from "../written.tsx";
import { MembershipCells } from "./membership-cells.tsx";
import { codeName, fieldName } from "./naming.ts";
import { Part } from "./part.tsx";
import { IdLink, RowList } from "./row-link.tsx";

interface OfRow {
  readonly site: Site;
  readonly here: Here;
  readonly row: Row;
}

/** Rows that name this one as their whole or their series, and judgements that it is, or is not, another. */
export function Together({ site, here, row, shared = false }: OfRow & { shared?: boolean }) {
  const { lang } = here;
  const within = site.beside.within(row.table, row.id).filter((r) => r.table !== "memberships");
  const judged = site.beside.judgements(row.table, row.id);
  return (
    <>
      {within.length > 0 && (
        <Part title={say(lang, words, wholeOf(row.table))} shared={shared}>
          <RowList site={site} here={here} rows={within} />
        </Part>
      )}
      {judged.length > 0 && (
        <Part title={say(lang, words, "judgements")} id="judgements" shared={shared}>
          <ul class="rows">
            {judged.map((j) => (
              <li key={j.row}>
                <Judgement site={site} here={here} judgement={j} other={j.cells.a === row.id ? "b" : "a"} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Members site={site} here={here} row={row} shared={shared} />
    </>
  );
}

function wholeOf(table: string) {
  return table === "series" ? "inSeries" : table === "frameworks" ? "inFramework" : "partsOf";
}

/** One judgement: what was found, of which other row, by whom and why. */
export function Judgement({
  site,
  here,
  judgement: { cells },
  other,
}: {
  site: Site;
  here: Here;
  judgement: Row;
  other: "a" | "b";
}) {
  const who = [cells.who ?? "", cells.on ?? ""].filter((t) => t !== "").join(", ");
  return (
    <>
      <Foreign here={here} {...codeName(site, here.lang, "verdict", cells.verdict ?? "")} />
      {between(here.lang, ":")}
      <IdLink site={site} here={here} id={cells[other] ?? ""} />
      <div class="small muted">
        <Written here={here} text={[cells.why ?? "", who].filter((t) => t !== "").join(" — ")} />
      </div>
    </>
  );
}

/** Who is in a framework, as what, and from when to when. */
function Members({ site, here, row, shared }: OfRow & { shared: boolean }) {
  const { lang } = here;
  const all = site.beside.within(row.table, row.id).filter((r) => r.table === "memberships");
  if (all.length === 0) return null;
  const title = say(lang, words, "members");
  return (
    <Part title={title} shared={shared}>
      <Scroll label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{fieldName(lang, "actor")}</th>
              <th scope="col">{fieldName(lang, "role")}</th>
              <th scope="col">{say(lang, words, "when")}</th>
              <th scope="col">{fieldName(lang, "source")}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((m) => (
              <tr key={m.id}>
                <th scope="row">
                  <ActorLink site={site} here={here} id={m.cells.actor ?? ""} />
                </th>
                <MembershipCells site={site} here={here} row={m} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Part>
  );
}
