import type { Row } from "../../../views/records.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { ActorLink } from "../actor-link.tsx";
import { English } from "../english.tsx";
import { Foreign } from "../foreign.tsx";
import { Scroll } from "../scroll.tsx";
import { MembershipCells } from "./membership-cells.tsx";
import { codeName, fieldName } from "./naming.ts";
import { IdLink, RowList } from "./row-link.tsx";

/** Rows that name this one as their whole or their series, and judgements that it is, or is not, another. */
export function Together({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const { lang } = here;
  const within = site.beside.within(row.table, row.id).filter((r) => r.table !== "memberships");
  const judged = site.beside.judgements(row.table, row.id);
  return (
    <>
      {within.length > 0 && (
        <section>
          <h2>
            {say(
              lang,
              words,
              row.table === "series" ? "inSeries" : row.table === "frameworks" ? "inFramework" : "partsOf",
            )}
          </h2>
          <RowList site={site} here={here} rows={within} />
        </section>
      )}
      {judged.length > 0 && (
        <section id="judgements">
          <h2>{say(lang, words, "judgements")}</h2>
          <ul class="rows">
            {judged.map((j) => (
              <li key={j.row}>
                <Judgement site={site} here={here} judgement={j} other={j.cells.a === row.id ? "b" : "a"} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Members site={site} here={here} row={row} />
    </>
  );
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
      {": "}
      <IdLink site={site} here={here} id={cells[other] ?? ""} />
      <div class="small muted">
        <English here={here} text={[cells.why ?? "", who].filter((t) => t !== "").join(" — ")} />
      </div>
    </>
  );
}

/** Who is in a framework, as what, and from when to when. */
function Members({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const { lang } = here;
  const all = site.beside.within(row.table, row.id).filter((r) => r.table === "memberships");
  if (all.length === 0) return null;
  const title = say(lang, words, "members");
  return (
    <section>
      <h2>{title}</h2>
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
    </section>
  );
}
