import { sourcesHeld } from "../../views/sources-held.ts";
import { yearsBegun } from "../../views/years-begun.ts";
import { home as words } from "../../words/catalogue/home.ts";
import { tallyOf } from "../../words/claim-words.ts";
import { claimsCounted } from "../../words/claims-counted.ts";
import { sentencesText } from "../../words/lists.ts";
import { periodText } from "../../words/phrase.ts";
import { say } from "../../words/say.ts";
import { heldBackIn } from "../held-back.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { NoReply } from "../parts/claims/no-reply.tsx";
import { CoverageTable } from "../parts/coverage-table.tsx";
import { FigureBlock } from "../parts/figure-block.tsx";
import { NoFigures } from "../parts/figures/no-figures.tsx";
import { SmallDrawing } from "../parts/figures/small-drawing.tsx";
import { titleOf } from "../parts/figures/title.ts";
import { FindingWord } from "../parts/finding.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Phrased } from "../parts/phrased.tsx";
import { Ranges } from "../parts/ranges.tsx";
import type { Site } from "../site.ts";
import { findingPath } from "./claims.tsx";

/** The front page: one sentence, one figure, what is recorded and what is not, and the ways on. */
export const home: PageKind = {
  name: "home",
  paths: () => [""],
  content: async (site, here) => {
    const { lang } = here;
    const labels = site.labels[lang];
    const { figure: first, says: saysIn } = site.front;
    const says = saysIn(lang);
    const counted = [...site.rows.values()].filter((r) => COUNTED.includes(r.table));
    const records = counted.length;
    const { under, heldBack, apart } = sourcesHeld(site.bench.dataset, heldBackIn(site));
    const held = sentencesText(lang, [
      say(lang, words, "held", {
        records: say(lang, words, "records", { count: records }),
        sources: say(lang, words, "sources", { count: under }),
      }),
      heldBack === 0 ? "" : say(lang, words, "heldBack", { count: heldBack }),
      apart === 0 ? "" : say(lang, words, "apart", { count: apart }),
      say(lang, words, "opens"),
    ]);
    const span = yearsBegun(site.bench.dataset);
    const { years } = site.coverage;
    return {
      title: labels.title,
      says: says === null ? held : sentencesText(lang, [says.text, held]),
      body: (
        <>
          <header class="home-head">
            {span !== null && (
              <p class="eyebrow">
                <Ranges
                  text={say(lang, words, "eyebrow", {
                    region: labels.region,
                    from: String(span.first),
                    to: String(span.last),
                  })}
                />
                {first?.figure.question.period !== undefined && (
                  <>
                    {" "}
                    ·{" "}
                    <Ranges
                      text={say(lang, words, "eyebrowFigure", {
                        period: periodText(first.figure.question.period, lang),
                      })}
                    />
                  </>
                )}
              </p>
            )}
            <h1 lang={says === null || says.lang === lang ? undefined : says.lang}>
              <Phrased site={site} text={says?.text ?? labels.title} lang={says?.lang ?? lang} />
            </h1>
            <p class="lede">{held}</p>
          </header>
          {first === null ? (
            <NoFigures site={site} here={here} />
          ) : (
            <div class="columns">
              <FigureBlock site={site} here={here} asked={first} />
              <ClaimsOn site={site} here={here} ids={first.figure.claims ?? []} />
            </div>
          )}
          {site.claims.length > 0 && <Ledger site={site} here={here} />}
          {years.length === 0 ? (
            <p class="notice">
              {sentencesText(lang, [
                say(lang, words, "empty"),
                site.options.live ? say(lang, words, "emptyLive") : "",
              ])}
            </p>
          ) : (
            <section
              aria-labelledby="coverage"
              class={site.coverage.rows.length > MANY_ROWS ? "late" : undefined}
            >
              <h2 id="coverage">{say(lang, words, "coverage")}</h2>
              <p class="text">{say(lang, words, "coverageSays")}</p>
              <CoverageTable site={site} here={here} coverage={site.coverage} />
            </section>
          )}
          {site.figures.length > 1 && <MoreFigures site={site} here={here} />}
        </>
      ),
    };
  },
};

/** Claims that the figure bears on, with what we find. */
function ClaimsOn({ site, here, ids }: { site: Site; here: Here; ids: readonly string[] }) {
  const { lang, href } = here;
  const found = site.claims.filter((claim) => ids.includes(claim.id));
  if (found.length === 0) return null;
  return (
    <aside aria-labelledby="claims-on">
      <h2 id="claims-on" class="first">
        {say(lang, words, "claimsOn")}
      </h2>
      <NoReply site={site} here={here} ids={found.map(({ id }) => id)} small />
      <ul class="rows">
        {found.map((claim) => {
          const path = site.paths.claim(claim.id);
          const own = claim.in?.[lang]?.says;
          return (
            <li key={claim.id}>
              <FindingWord here={here} finding={claim.finding} />
              <div>
                <Foreign here={here} lang={own === undefined ? "en" : null} text={own ?? claim.says} />
              </div>
              {path !== null && (
                <a class="small" href={href(path)}>
                  {claim.id}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </aside>
  );
}

/** A table of more rows is tall, and waits until somebody comes near it. */
const MANY_ROWS = 30;

/** Tables whose rows are records; the others are names, lists and leads. */
const COUNTED = [
  "exercises",
  "transfers",
  "facilities",
  "training",
  "technology",
  "assistance",
  "operations",
  "memberships",
  "indicators",
];

function Ledger({ site, here }: { site: Site; here: Here }) {
  const { lang, href } = here;
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">{say(lang, words, "claims")}</h2>
      <p class="text">{say(lang, words, "claimsSays", { counted: claimsCounted(site.claims, lang) })}</p>
      <NoReply site={site} here={here} ids={site.claims.map(({ id }) => id)} small />
      <ul class="ledger-strip">
        {tallyOf(site.claims).map(([finding, n]) => (
          <li key={finding}>
            <a href={href(findingPath(finding))}>
              <b class="num">{n}</b>
              <FindingWord here={here} finding={finding} />
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={href("claims")}>
          {say(lang, words, "allClaims")}
        </a>
      </p>
    </section>
  );
}

/** One figure of each kind besides that above, as a phone has it, so that its letters can be read. */
function MoreFigures({ site, here }: { site: Site; here: Here }) {
  const { lang, href } = here;
  const others = site.figures.filter((asked) => asked !== site.front.figure);
  const firsts = new Map(others.toReversed().map((asked) => [asked.figure.kind, asked]));
  return (
    <section aria-labelledby="more">
      <h2 id="more">{say(lang, words, "moreFigures")}</h2>
      <ul class="gallery">
        {others
          .filter((asked) => firsts.get(asked.figure.kind) === asked)
          .map((asked) => (
            <li key={asked.figure.id}>
              <a href={href(site.paths.figure(asked.figure.id) ?? "figures")}>
                <h3>
                  <Phrased site={site} text={titleOf(asked.figure, lang)} lang={lang} />
                </h3>
                <SmallDrawing site={site} here={here} asked={asked} />
              </a>
            </li>
          ))}
      </ul>
      <p>
        <a class="button" href={href("figures")}>
          {say(lang, words, "allFigures")}
        </a>
      </p>
    </section>
  );
}
