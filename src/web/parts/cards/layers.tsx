import { type ComponentChildren, Fragment } from "preact";
import { groupsIn } from "../../../figures/colours.ts";
import type { Answer } from "../../../model/answer.ts";
import type { Line, PartnerLine, RecipientLine } from "../../../views/card.ts";
import { type Gap, largestOf, MOST_NAMED, rankedOf } from "../../../views/leaders.ts";
import { nobodysText } from "../../../words/card-words.ts";
import { cards as words } from "../../../words/catalogue/cards.ts";
import { figures } from "../../../words/catalogue/figures.ts";
import { between } from "../../../words/lists.ts";
import { digits, percent } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";
import type { ActorCard } from "../../cards.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { ActorLink } from "../actor-link.tsx";
import { Led } from "../led.tsx";
import { Scroll } from "../scroll.tsx";
import { Shares } from "./shares.tsx";
import { Spark } from "./spark.tsx";

/** What a card has in each layer; layers of which nothing is recorded say whether somebody looked. */
export function CardLayers({ site, here, card }: { site: Site; here: Here; card: ActorCard }) {
  const { lang } = here;
  const lines: readonly Line[] = card.to ?? card.from ?? [];
  if (lines.length === 0) return null;
  const title = say(lang, words, "layers");
  const held = lines.some((l) => l.total !== null);
  return (
    <section id="layers">
      <h2>{title}</h2>
      {held && (
        <>
          <p class="text muted">{say(lang, words, card.to === null ? "layersSaysFrom" : "layersSaysTo")}</p>
          {card.to !== null && <RecipientTable site={site} here={here} lines={card.to} label={title} />}
          {card.from !== null && (
            <PartnerTable site={site} here={here} id={card.id} lines={card.from} label={title} />
          )}
        </>
      )}
      <Nobodys site={site} here={here} lines={lines} />
      <Missing site={site} here={here} lines={lines} partner={card.to === null} />
      {held && <ByLayer site={site} here={here} card={card} />}
    </section>
  );
}

/** How much of each layer belongs to nobody known, where anything does. */
function Nobodys({ site, here, lines }: { site: Site; here: Here; lines: readonly Line[] }) {
  const text = nobodysText(lines, site.labels[here.lang], here.lang);
  return text === null ? null : <p class="text small muted">{text}</p>;
}

type Heads = readonly Parameters<typeof say<typeof words.en>>[2][];

function Heads({ here, heads }: { here: Here; heads: Heads }) {
  const numbers = new Set<string>(["total", "effective", "gap", "share", "rank"]);
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col" class={numbers.has(head) ? "num" : undefined}>
            {say(here.lang, words, head)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function RecipientTable({
  site,
  here,
  lines,
  label,
}: {
  site: Site;
  here: Here;
  lines: readonly RecipientLine[];
  label: string;
}) {
  const { lang } = here;
  return (
    <Scroll label={label}>
      <table class="card">
        <Heads here={here} heads={["layer", "total", "trend", "effective", "leading", "gap", "without"]} />
        <tbody>
          {lines.map((line) => {
            if (line.total === null) return null;
            const ranked = rankedOf(line.shares);
            const largest = largestOf(ranked);
            const [first] = largest;
            const base = `#records-${line.layer}`;
            return (
              <tr key={`${line.layer} ${line.value}`}>
                <First site={site} here={here} line={line} />
                <td class="num">
                  <Led to={base}>{numeric(line.effectiveNumber, here)}</Led>
                </td>
                <td>
                  {first !== undefined && (
                    <>
                      <Names site={site} here={here} ids={largest.map((r) => r.name)} all={ranked.length} />{" "}
                      <span class="num">
                        <Led to={base}>{percent(first.share, lang)}</Led>
                      </span>
                    </>
                  )}
                </td>
                <td class="num">{line.gap !== null && <Led to={base}>{leadOf(line.gap, here)}</Led>}</td>
                <td>
                  {line.without !== null &&
                    line.without.largest !== null &&
                    line.without.effectiveNumber !== null && (
                      <Filled
                        text={say(lang, words, "withoutText", {
                          n: "\0n\0",
                          name: "\0name\0",
                          share: percent(line.without.largest.share, lang),
                        })}
                        with={{
                          n: <Led to={base}>{digits(line.without.effectiveNumber, lang)}</Led>,
                          name: <ActorLink site={site} here={here} id={line.without.largest.name} />,
                        }}
                      />
                    )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

function PartnerTable({
  site,
  here,
  id,
  lines,
  label,
}: {
  site: Site;
  here: Here;
  id: string;
  lines: readonly PartnerLine[];
  label: string;
}) {
  const { lang } = here;
  const region = site.paths.card("region");
  return (
    <Scroll label={label}>
      <table class="card">
        <Heads here={here} heads={["layer", "total", "trend", "share", "rank", "gapFrom", "effective"]} />
        <tbody>
          {lines.map((line) => {
            const own = `#records-${line.layer}`;
            const base = region === null ? own : here.href(`${region}${own}`);
            return line.total === null ? null : (
              <tr key={`${line.layer} ${line.value}`}>
                <First site={site} here={here} line={line} />
                <td class="num">
                  {typeof line.share?.value === "number" && (
                    <Led to={own}>{percent(line.share.value, lang)}</Led>
                  )}
                </td>
                <td class="num">
                  <Rank site={site} here={here} id={id} line={line} base={base} />
                </td>
                <td>
                  <PartnerGap site={site} here={here} id={id} gap={line.gap} base={base} />
                </td>
                <td class="num">
                  <Led to={base}>{evenness(line, here)}</Led>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** A place, and among how many: groups of several stand as one, which is no match of like with like. */
function Rank({
  site,
  here,
  id,
  line,
  base,
}: {
  site: Site;
  here: Here;
  id: string;
  line: PartnerLine;
  base: string;
}) {
  const { lang } = here;
  const { rank, among } = line;
  if (typeof rank?.value !== "number") return null;
  const groups = groupsIn(site.study.subject);
  const several = among.filter((name) => (groups[name]?.length ?? 0) > 1);
  const said =
    several.length === 0
      ? say(lang, words, "amongActors")
      : several.length === 1 && several[0] === id
        ? say(lang, words, "amongOwn")
        : say(lang, words, "amongBoth", { count: several.length });
  return (
    <>
      <Led to={base}>{say(lang, words, "rankOf", { rank: rank.value, n: among.length })}</Led>
      <div class="small muted">{said}</div>
    </>
  );
}

function PartnerGap({
  site,
  here,
  id,
  gap,
  base,
}: {
  site: Site;
  here: Here;
  id: string;
  gap: PartnerLine["gap"];
  base: string;
}) {
  if (gap === null || gap.second === null) return null;
  const ahead = gap.first === id;
  const level = ahead && gap.gap === 0;
  const names = level ? gap.level : ahead ? [gap.second] : [gap.first, ...gap.level];
  const said = level ? "levelWith" : ahead ? "aheadOf" : "behind";
  return (
    <Filled
      text={say(here.lang, words, said, { points: "\0points\0", name: "\0name\0" })}
      with={{
        points: <Led to={base}>{digits(100 * gap.gap, here.lang, 1)}</Led>,
        name: <Names site={site} here={here} ids={names} all={null} />,
      }}
    />
  );
}

/** Names with their cards; of more than three how many they are, of all where that is told. */
function Names({
  site,
  here,
  ids,
  all,
}: {
  site: Site;
  here: Here;
  ids: readonly string[];
  all: number | null;
}) {
  const { lang } = here;
  if (ids.length > MOST_NAMED) {
    if (all === null) return <>{say(lang, words, "partnersCounted", { count: ids.length })}</>;
    return <>{say(lang, figures, "tiedOf", { n: digits(ids.length, lang), all })}</>;
  }
  return (
    <>
      {ids.map((id, i) => (
        <Fragment key={id}>
          {i > 0 && between(lang, "、")}
          <ActorLink site={site} here={here} id={id} />
        </Fragment>
      ))}
    </>
  );
}

/** A sentence with links in the places that are left for them, each named between two `\0`. */
function Filled({ text, with: links }: { text: string; with: Readonly<Record<string, ComponentChildren>> }) {
  return <>{text.split("\0").map((piece, i) => (i % 2 === 0 ? piece : links[piece]))}</>;
}

/** The effective number of the region's partners, and that without this one. */
function evenness({ effectiveNumber, without }: PartnerLine, here: Here): string {
  const all = numeric(effectiveNumber, here);
  if (without === null) return all;
  return `${all} → ${without.effectiveNumber === null ? "–" : digits(without.effectiveNumber, here.lang)}`;
}

/** How far the largest partner is ahead of the next. */
function leadOf({ gap, second }: Gap, { lang }: Here): string {
  if (second === null) return say(lang, words, "onlyOne");
  if (gap === 0) return say(lang, words, "level");
  return say(lang, words, "points", { value: digits(100 * gap, lang, 1), count: Math.round(100 * gap) });
}

/** Layer, total and course: how the row of every card begins. */
function First({ site, here, line }: { site: Site; here: Here; line: Line }) {
  return (
    <>
      <th scope="row" class="cap">
        {lineName(site, here, line)}
      </th>
      <td class="num">
        <Led to={`#records-${line.layer}`}>{numeric(line.total, here)}</Led>
      </td>
      <td>{line.trend !== null && <Spark here={here} trend={line.trend} />}</td>
    </>
  );
}

/** A layer, and TIV where it is told in volumes. */
function lineName(site: Site, { lang }: Here, line: Pick<Line, "layer" | "value">): string {
  const layer = site.labels[lang].layer(line.layer);
  return line.value === "count" ? layer : `${layer} (TIV)`;
}

function numeric(answer: Answer | null, { lang }: Here): string {
  return typeof answer?.value === "number" ? digits(answer.value, lang) : "";
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
    lines.every((l) => l.layer !== layer || l.total === null),
  );
  if (names.length === 0) return null;
  const classes = { all: "searched", part: "part", no: "not-searched" } as const;
  return (
    <div class="missing">
      <h3>{say(lang, words, "missing")}</h3>
      <ul class="lines">
        {names.map((layer) => {
          const looked = lines.find((l) => l.layer === layer)?.looked ?? "no";
          return (
            <li key={layer} class="cap">
              {site.labels[lang].layer(layer)}
              {between(lang, ":")}
              <span class={partner ? "muted" : `state ${classes[looked]}`}>
                {say(lang, words, partner ? "l_partner" : `l_${looked}`)}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="small muted">{say(lang, words, "missingSays")}</p>
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
            <Shares site={site} here={here} shares={shares} />
            {members !== null && members.length > 0 && (
              <>
                <p class="small muted">{say(lang, words, "membersShare")}</p>
                <Shares site={site} here={here} shares={members} />
              </>
            )}
          </section>
        ))}
      </div>
    </>
  );
}
