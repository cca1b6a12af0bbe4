import type { ClaimFinding, Finding } from "../../claims/judge.ts";
import { capital } from "../../words/capital.ts";
import { claims as words } from "../../words/catalogue/claims.ts";
import { tallyOf } from "../../words/claim-words.ts";
import { claimsCounted } from "../../words/claims-counted.ts";
import { between, bracketed, ended } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { word } from "../../words/words.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { NoReply } from "../parts/claims/no-reply.tsx";
import { partOfText, publicationOf, replyOffered } from "../parts/claims/publication.ts";
import { ClaimTable } from "../parts/claims/rows.tsx";
import { FindingWord } from "../parts/finding.tsx";
import { Written } from "../parts/written.tsx";
import type { Site } from "../site.ts";

/** The ledger: every printed statement beside our answer, by part of the text. */
export const claims: PageKind = {
  name: "claims",
  paths: ({ options }) => (options.claims ? ["claims"] : []),
  hides: (site) => site.claims.some((c) => !replyOffered(site, c.id)),
  content: async (site, here) => {
    const { lang } = here;
    const title = say(lang, words, "title");
    return {
      title,
      says: say(lang, words, "says"),
      body:
        site.claims.length === 0 ? (
          <section class="text">
            <h1>{title}</h1>
            <p>{say(lang, words, "none")}</p>
            {site.options.live && <p class="muted">{say(lang, words, "noneLive")}</p>}
          </section>
        ) : (
          <Ledger site={site} here={here} title={title} />
        ),
    };
  },
};

/** The page of the claims with one finding. */
export function findingPath(finding: Finding): string {
  return `findings/${finding}`;
}

/** Claims by finding, a page each, for whoever has no script to filter with. */
export const findings: PageKind = {
  name: "findings",
  paths: (site) => [...new Set(site.claims.map((c) => c.finding))].map(findingPath),
  hides: (site, path) =>
    site.claims.some((c) => findingPath(c.finding) === path && !replyOffered(site, c.id)),
  content: async (site, here) => {
    const found = site.claims.filter((c) => findingPath(c.finding) === here.path);
    const [first] = found;
    if (first === undefined) return null;
    const { lang } = here;
    const name = word(lang, first.finding);
    return {
      title: `${say(lang, words, "title")}${between(lang, ":")}${name}`,
      says: meaningOf(here, first.finding),
      body: (
        <>
          <NoReply site={site} here={here} ids={found.map(({ id }) => id)} />
          <p class="eyebrow">
            <a href={here.href("claims")}>{say(lang, words, "allClaims")}</a>
          </p>
          <h1>{capital(name)}</h1>
          <p class="lede">{meaningOf(here, first.finding)}</p>
          <p>{say(lang, words, "claimsOf", { count: found.length })}</p>
          <ClaimTable site={site} here={here} claims={found} label={name} />
        </>
      ),
    };
  },
};

function meaningOf({ lang }: Here, finding: Finding): string {
  return say(lang, words, `m_${finding}`);
}

function Ledger({ site, here, title }: { site: Site; here: Here; title: string }) {
  const { lang } = here;
  const all = site.claims;
  const parts = [...new Set(all.map((c) => partOfText(c.where)))];
  const publications = [...new Set(all.map((c) => publicationOf(site, c.id)))].filter((p) => p !== null);
  return (
    <>
      <h1>{title}</h1>
      {publications.map((p) => (
        <p key={p.id} class="eyebrow">
          <a href={here.href(site.paths.source(p.source) ?? "sources")}>
            <Written here={here} text={p.title} />
          </a>
          {p.authors !== "" && (
            <>
              {between(lang, ",")}
              <bdi>{p.authors}</bdi>
            </>
          )}
        </p>
      ))}
      <p class="lede">{say(lang, words, "lede")}</p>
      <p>{ended(lang, claimsCounted(all, lang))}</p>
      <NoReply site={site} here={here} ids={all.map(({ id }) => id)} />
      <div class="tallies">
        <section>
          <h2>{say(lang, words, "byFinding")}</h2>
          {all.some(({ and }) => and.length > 0) && <p class="small muted">{say(lang, words, "byFirst")}</p>}
          <ul class="tally">
            {tallyOf(all).map(([finding, n]) => (
              <li key={finding}>
                <a href={here.href(findingPath(finding))}>
                  <strong class="num">{n}</strong> <FindingWord here={here} finding={finding} />
                </a>
                <span class="small muted">{meaningOf(here, finding)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{say(lang, words, "byComparison")}</h2>
          <ul class="tally short">
            {comparisonsOf(all).map(([comparison, n]) => (
              <li key={comparison}>
                <strong class="num">{n}</strong> {comparisonText(here, comparison)}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <Filter here={here} claims={all} parts={parts} />
      <h2>{say(lang, words, "byPart")}</h2>
      {parts.length > 1 && (
        <ul class="jumps">
          {parts.map((part, i) => (
            <li key={part}>
              <a href={`#part-${i + 1}`}>
                <Written here={here} text={part} />
              </a>{" "}
              <span class="muted">{all.filter((c) => partOfText(c.where) === part).length}</span>
            </li>
          ))}
        </ul>
      )}
      {parts.map((part, i) => (
        <section key={part} id={`part-${i + 1}`} data-section={part}>
          <h3 id={`title-${i + 1}`}>
            <Written here={here} text={part === "" ? title : part} />
          </h3>
          <ClaimTable
            site={site}
            here={here}
            claims={all.filter((c) => partOfText(c.where) === part)}
            label={part === "" ? title : part}
            by={`title-${i + 1}`}
          />
        </section>
      ))}
    </>
  );
}

function comparisonText({ lang }: Here, comparison: ClaimFinding["comparison"]): string {
  return comparison === "none" ? say(lang, words, "c_none") : word(lang, comparison);
}

function comparisonsOf(
  all: readonly ClaimFinding[],
): readonly (readonly [ClaimFinding["comparison"], number])[] {
  const order = ["same-data", "same-source-other-vintage", "independent-records", "none"] as const;
  return order
    .map((c) => [c, all.filter((claim) => claim.comparison === c).length] as const)
    .filter(([, n]) => n > 0);
}

/** Hidden until a script takes it up; without one the pages by finding and the sections do the same. */
function Filter({
  here,
  claims: all,
  parts,
}: {
  here: Here;
  claims: readonly ClaimFinding[];
  parts: readonly string[];
}) {
  const { lang } = here;
  return (
    <form class="row filter no-print" data-filter="claims" hidden>
      <label>
        {say(lang, words, "filterText")} <input type="search" name="text" />
      </label>
      <label>
        {say(lang, words, "finding")}{" "}
        <select name="finding">
          <option value="">{say(lang, words, "anyFinding")}</option>
          {tallyOf(all).map(([finding, n]) => (
            <option key={finding} value={finding}>
              {word(lang, finding)}
              {bracketed(lang, `${n}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(lang, words, "kindOfRecords")}{" "}
        <select name="comparison">
          <option value="">{say(lang, words, "anyRecords")}</option>
          {comparisonsOf(all).map(([comparison, n]) => (
            <option key={comparison} value={comparison}>
              {comparisonText(here, comparison)}
              {bracketed(lang, `${n}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(lang, words, "section")}{" "}
        <select name="section">
          <option value="">{say(lang, words, "anySection")}</option>
          {parts.map((part) => (
            <option key={part} value={part} lang={lang === "en" ? undefined : "en"}>
              {part}
            </option>
          ))}
        </select>
      </label>
      <output class="muted" data-count />
    </form>
  );
}
