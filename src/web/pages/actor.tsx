import { contextOf } from "../../views/context.ts";
import { leftOutSaid } from "../../views/left-out.ts";
import { cards as words } from "../../words/catalogue/cards.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { type ActorCard, groupIds } from "../cards.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { ActorLink, actorName } from "../parts/actor-link.tsx";
import { CardRecords, OverLayers, Standings } from "../parts/cards/beside.tsx";
import { CardLayers } from "../parts/cards/layers.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { languageName } from "../parts/records/cell.tsx";
import { otherNames } from "../parts/records/naming.ts";
import { Written } from "../parts/written.tsx";
import type { Site } from "../site.ts";
import { queryOf } from "../state/question-url.ts";

/** The card of an actor, a group of partners or the region. */
export const actor: PageKind = {
  name: "actor",
  paths: (site) => [...new Set(idsOf(site).flatMap((id) => site.paths.card(id) ?? []))],
  content: async (site, here) => {
    const id = idsOf(site).find((one) => site.paths.card(one) === here.path);
    if (id === undefined) return null;
    const card = site.card(id);
    const { text } = actorName(site, here, id);
    return {
      title: text,
      says: `${text}${between(here.lang, ":")}${say(here.lang, words, `r_${card.role}`)}`,
      body: <CardBody site={site} here={here} card={card} />,
    };
  },
};

function idsOf(site: Site): readonly string[] {
  const ids = (site.tables.get("actors") ?? []).map((r) => r.id).filter((id) => id !== "");
  return [...new Set([...groupIds(site.study.subject), ...ids])];
}

function CardBody({ site, here, card }: { site: Site; here: Here; card: ActorCard }) {
  const { lang } = here;
  const { id } = card;
  const name = actorName(site, here, id);
  const labels = site.labels[lang];
  const endonym = labels.endonym(id);
  return (
    <article>
      <p class="eyebrow">
        <a href={here.href("actors")}>{say(lang, words, "title")}</a> · {say(lang, words, `r_${card.role}`)}
      </p>
      <h1>
        <Foreign here={here} lang={name.lang} text={name.text} />
        {endonym !== null && (
          <span class="aside endonym">
            {" "}
            <Foreign here={here} lang={endonym.lang} text={endonym.text} />
          </span>
        )}
      </h1>
      <Belonging site={site} here={here} card={card} />
      <CardLayers site={site} here={here} card={card} />
      {leftOutSaid(
        site.study,
        [{ layer: "all", ...(card.to === null ? { from: id } : { to: id }) }],
        labels,
        lang,
      ).map((text) => (
        <p key={text} class="muted">
          {text}
        </p>
      ))}
      <OnRecord site={site} here={here} card={card} />
      <OverLayers site={site} here={here} card={card} />
      {card.role !== "group" && id !== "region" && <Standings site={site} here={here} id={id} />}
      <CardRecords site={site} here={here} card={card} />
      <Names site={site} here={here} id={id} />
      <p class="small muted">
        {say(lang, words, "redo")}
        {between(lang, ":")}
        <code>multivector card {id}</code>
      </p>
    </article>
  );
}

/** How many numbers of context are on record of it, and a link to them. */
function OnRecord({ site, here, card }: { site: Site; here: Here; card: ActorCard }) {
  const { lang } = here;
  const context = contextOf(site.bench, card.to === null ? { from: card.id, to: "region" } : { to: card.id });
  if (context === null) return null;
  const said = say(lang, words, "context", { count: context.records, how: "\0" }).split("\0");
  return (
    <p id="context">
      {said[0]}
      <a href={here.href("ask", queryOf(context.question))}>{say(lang, words, "ask")}</a>
      {said[1]}
    </p>
  );
}

/** Groups that it is in, members that it has, and a way to ask about it. */
function Belonging({ site, here, card }: { site: Site; here: Here; card: ActorCard }) {
  const { lang } = here;
  const links = (ids: readonly string[]) =>
    ids.map((id, i) => (
      <span key={id}>
        {i > 0 && between(lang, "、")}
        <ActorLink site={site} here={here} id={id} />
      </span>
    ));
  const [before = "", after = ""] = say(lang, words, "withinGroups", { groups: "\0" }).split("\0");
  const receives = card.to !== null;
  const question = receives
    ? { measure: "composition", layer: "exercises", to: card.id }
    : { measure: "share", layer: "exercises", from: card.id, to: "region" };
  return (
    <p>
      {card.within.length > 0 && (
        <>
          {before}
          {links(card.within)}
          {after}
          {between(lang, ".")}
        </>
      )}
      {card.members.length > 0 && (
        <>
          {say(lang, words, "membersAre")}
          {between(lang, ":")}
          {links(card.members)}
          {between(lang, ".")}
        </>
      )}
      {(receives || card.from !== null) && (
        <a href={here.href("ask", queryOf(question))}>{say(lang, words, "ask")}</a>
      )}
    </p>
  );
}

function Names({ site, here, id }: { site: Site; here: Here; id: string }) {
  const { lang } = here;
  const row = (site.tables.get("actors") ?? []).find((r) => r.id === id);
  if (row === undefined) return null;
  const record = site.paths.record("actors", id);
  return (
    <section id="names">
      <h2>{say(lang, words, "names")}</h2>
      <dl class="fields">
        {row.cells.name ? (
          <>
            <dt>{languageName(here, "en")}</dt>
            <dd>
              <Written here={here} text={row.cells.name} />
            </dd>
          </>
        ) : null}
        {otherNames(row, "en").map(({ text, lang: tag }) => (
          <div key={`${tag} ${text}`} class="line">
            <dt>{languageName(here, tag)}</dt>
            <dd>
              <Foreign here={here} lang={tag} text={text} />
            </dd>
          </div>
        ))}
      </dl>
      {record !== null && (
        <p>
          <a href={here.href(record)}>{say(lang, words, "recordPage")}</a>
        </p>
      )}
    </section>
  );
}
