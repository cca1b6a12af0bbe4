import type { Row } from "../../views/records.ts";
import { cards as words } from "../../words/catalogue/cards.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { sortedNames } from "../../words/sort.ts";
import { groupIds } from "../cards.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { ActorLink, actorName } from "../parts/actor-link.tsx";
import { Foreign } from "../parts/foreign.tsx";
import type { Site } from "../site.ts";

/** Everybody who has a card: recipients and outside partners with equal weight, groups, organisations, others. */
export const actors: PageKind = {
  name: "actors",
  paths: () => ["actors"],
  content: async (site, here) => {
    const { lang } = here;
    const { region, partners } = site.study.subject;
    const rows = site.tables.get("actors") ?? [];
    const known = new Set([...region, ...partners]);
    const others = rows.filter((r) => !known.has(r.id) && r.id !== "");
    const is = (kind: string) => (row: Row) => row.cells.kind === kind;
    const ids = (those: readonly Row[]) => those.map((r) => r.id);
    const title = say(lang, words, "title");
    const lists = [
      { key: "recipients", ids: region },
      { key: "partners", ids: partners.filter((p) => !region.includes(p)) },
      { key: "groups", ids: groupIds(site.study.subject).filter((id) => id !== "region") },
      { key: "organisations", ids: ids(others.filter(is("organisation"))) },
      { key: "others", ids: ids(others.filter((r) => !is("organisation")(r))) },
    ] as const;
    return {
      title,
      says: say(lang, words, "says"),
      body: (
        <>
          <h1>{title}</h1>
          <p class="lede">{say(lang, words, "lede")}</p>
          {rows.length === 0 && <p class="muted">{say(lang, words, "none")}</p>}
          {region.length > 0 && (
            <p>
              <a href={here.href(site.paths.card("region") ?? "actors")}>
                {say(lang, words, "region")}
                {between(lang, ":")}
                <bdi>{site.labels[lang].region}</bdi>
              </a>
            </p>
          )}
          <div class="actor-lists">
            {lists.map(({ key, ids: those }) =>
              those.length === 0 ? null : (
                <section key={key} class={key}>
                  <h2>{say(lang, words, key)}</h2>
                  <ActorList site={site} here={here} ids={those} />
                </section>
              ),
            )}
          </div>
        </>
      ),
    };
  },
};

function ActorList({ site, here, ids }: { site: Site; here: Here; ids: readonly string[] }) {
  const { lang } = here;
  const sorted = sortedNames(lang, ids, (id) => actorName(site, here, id).text);
  return (
    <ul class="rows">
      {sorted.map((id) => {
        const endonym = site.labels[lang].endonym(id);
        const n = site.beside.naming(id).length;
        return (
          <li key={id} class="cap">
            <ActorLink site={site} here={here} id={id} />
            {endonym !== null && (
              <span class="muted">
                {" "}
                <Foreign here={here} lang={endonym.lang} text={endonym.text} />
              </span>
            )}
            {n > 0 && <span class="small muted num"> {say(lang, words, "inRecords", { count: n })}</span>}
          </li>
        );
      })}
    </ul>
  );
}
