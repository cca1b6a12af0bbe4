import { yearsOf } from "../../../views/bench.ts";
import { isMissing, type Line, type PartnerLine } from "../../../views/card.ts";
import { rankedOf } from "../../../views/leaders.ts";
import { spanOf } from "../../../views/trend.ts";
import { namedTexts, nobodysText, ownText, severalText, undatedText } from "../../../words/card-words.ts";
import { cards as words } from "../../../words/catalogue/cards.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { ActorCard } from "../../cards.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { lookedText } from "../looked.ts";
import { uncountedHere } from "../uncounted.ts";
import { Bases } from "./bases.tsx";
import { lineName, PartnerTable, RecipientTable, recordsAt } from "./layer-tables.tsx";
import { Shares } from "./shares.tsx";

/** What a card has in each layer; layers of which nothing is recorded say whether somebody looked. */
export function CardLayers({ site, here, card }: { site: Site; here: Here; card: ActorCard }) {
  const { lang } = here;
  const lines: readonly Line[] = card.to ?? card.from ?? [];
  if (lines.length === 0) return null;
  const title = say(lang, words, "layers");
  const held = lines.some((l) => l.total !== null);
  const untold = (of: "unsearched" | "uncounted") =>
    lines.some(({ trend }) => trend !== null && trend[of].length > 0);
  return (
    <section id="layers">
      <h2>{title}</h2>
      {held && (
        <>
          <p class="text muted">{say(lang, words, card.to === null ? "layersSaysFrom" : "layersSaysTo")}</p>
          {card.to !== null && (
            <RecipientTable site={site} here={here} id={card.id} lines={card.to} label={title} />
          )}
          {card.from !== null && (
            <PartnerTable site={site} here={here} id={card.id} lines={card.from} label={title} />
          )}
          <LastYear site={site} here={here} lines={lines} />
          {untold("unsearched") && <p class="text small muted">{say(lang, words, "untoldKey")}</p>}
          {untold("uncounted") && <p class="text small muted">{say(lang, words, "uncountedKey")}</p>}
        </>
      )}
      {held && (
        <Bases
          site={site}
          here={here}
          says={say(lang, words, "rowsRest")}
          answers={(card.to ?? card.from ?? []).map((line) => line.effectiveNumber)}
          measures={["effective-number"]}
        />
      )}
      <Nobodys site={site} here={here} lines={lines} />
      <Named site={site} here={here} lines={card.from ?? []} />
      <Missing site={site} here={here} lines={lines} partner={card.to === null} />
      {held && <ByLayer site={site} here={here} card={card} />}
    </section>
  );
}

/** That the last year is not among those drawn, which may be unfinished. */
function LastYear({ site, here, lines }: { site: Site; here: Here; lines: readonly Line[] }) {
  const [drawn, years] = [spanOf(lines), yearsOf(site.bench)];
  if (drawn === null || years === null || drawn.last >= years.last) return null;
  const told = { last: String(drawn.last), year: String(years.last) };
  return <p class="text small muted">{say(here.lang, words, "lastYear", told)}</p>;
}

/** How much of each layer belongs to nobody known, to several at once, a recipient has from itself, or has no date. */
function Nobodys({ site, here, lines }: { site: Site; here: Here; lines: readonly Line[] }) {
  const texts = [nobodysText, severalText, ownText, undatedText].flatMap(
    (told) => told(lines, site.labels[here.lang], here.lang) ?? [],
  );
  return texts.map((text) => (
    <p key={text} class="text small muted">
      {text}
    </p>
  ));
}

/** Layers whose records name a partner and say of nothing that it is its own. */
function Named({ site, here, lines }: { site: Site; here: Here; lines: readonly PartnerLine[] }) {
  const texts = namedTexts(lines, site.labels[here.lang], here.lang);
  if (texts.length === 0) return null;
  return (
    <ul class="lines">
      {texts.map((text) => (
        <li key={text} class="cap">
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Layers of which nothing is recorded, by what that means: none of these is a zero. */
function Missing({
  site,
  here,
  lines,
  partner,
}: {
  site: Site;
  here: Here;
  lines: readonly Line[];
  partner: boolean;
}) {
  const { lang } = here;
  const names = [...new Set(lines.map((l) => l.layer))].filter((layer) =>
    lines.every((l) => l.layer !== layer || isMissing(l)),
  );
  if (names.length === 0) return null;
  const left = lines.some((l) => names.includes(l.layer) && l.leftOut > 0);
  const classes = { all: "searched", part: "part", no: "not-searched" } as const;
  return (
    <div class="missing">
      <h3>{say(lang, words, left ? "missingHere" : "missing")}</h3>
      <ul class="lines">
        {names.map((layer) => {
          const { looked = "no", leftOut = 0, uncounted = null } = lines.find((l) => l.layer === layer) ?? {};
          return (
            <li key={layer} class="cap">
              {site.labels[lang].layer(layer)}
              {between(lang, ":")}
              {uncounted !== null ? (
                <span class="state left-out">{uncountedHere(uncounted, lang)}</span>
              ) : leftOut > 0 ? (
                <span class="state left-out">
                  {say(lang, words, partner ? "leftOutAnyones" : "leftOut", { count: leftOut })}
                </span>
              ) : (
                <span class={partner ? "muted" : `state ${classes[looked]}`}>
                  {partner ? say(lang, words, "l_partner") : lookedText(lang, looked)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p class="small muted">{say(lang, words, "missingSays", { count: names.length })}</p>
    </div>
  );
}

/** The shares in each layer, drawn. */
function ByLayer({ site, here, card }: { site: Site; here: Here; card: ActorCard }) {
  const { lang } = here;
  const drawn = [
    ...(card.to ?? []).map((line) => ({ line, shares: rankedOf(line.shares), members: line.members })),
    ...(card.from ?? []).map((line) => ({ line, shares: rankedOf(line.byRecipient), members: line.members })),
  ].filter(({ shares }) => shares.length > 1 || (card.from !== null && shares.length > 0));
  if (drawn.length === 0) return null;
  return (
    <>
      <h3>{say(lang, words, card.to === null ? "byRecipient" : "shares")}</h3>
      <div class="share-grid">
        {drawn.map(({ line, shares, members }) => (
          <section key={`${line.layer} ${line.value}`}>
            <h4 class="cap">{lineName(site, here, line)}</h4>
            <Shares site={site} here={here} shares={shares} to={recordsAt(line)} />
            {members !== null && members.length > 0 && (
              <>
                <p class="small muted">{say(lang, words, "membersShare")}</p>
                <Shares site={site} here={here} shares={members} to={recordsAt(line)} />
              </>
            )}
          </section>
        ))}
      </div>
    </>
  );
}
