import type { ClaimFinding } from "../../claims/judge.ts";
import { leftOpenBy } from "../../claims/left-open.ts";
import { capital } from "../../words/capital.ts";
import { claims as words } from "../../words/catalogue/claims.ts";
import { figureBlock } from "../../words/catalogue/figure-block.ts";
import { checkText, choicesText, openText, variedText } from "../../words/claim-choices.ts";
import { claimPlaceText, claimText } from "../../words/claim-texts.ts";
import { oursOf, printedOf } from "../../words/claim-words.ts";
import { between } from "../../words/lists.ts";
import { noteText } from "../../words/notes.ts";
import { choiceLabel } from "../../words/question-words.ts";
import { say } from "../../words/say.ts";
import { word } from "../../words/words.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { choiceValue } from "../parts/claims/choice-value.ts";
import { EvidenceLists } from "../parts/claims/evidence.tsx";
import { NoReply } from "../parts/claims/no-reply.tsx";
import { mayReply, publicationOf, replyOffered } from "../parts/claims/publication.ts";
import { Readings } from "../parts/claims/readings.tsx";
import { recordsAnchor, sharesRecords } from "../parts/claims/records-anchor.ts";
import { Sides } from "../parts/claims/sides.tsx";
import { StatementHead } from "../parts/claims/statement.tsx";
import { titleOf } from "../parts/figures/title.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Quoting } from "../parts/quoting.tsx";
import { Written } from "../parts/written.tsx";
import { claimCardFile } from "../shared/claim-card.ts";
import type { Site } from "../site.ts";

/** One printed statement: printed, ours, what we find and why, the readings, the reply, the records. */
export const claim: PageKind = {
  name: "claim",
  paths: (site) => site.claims.flatMap((c) => site.paths.claim(c.id) ?? []),
  hides: (site, path) =>
    site.claims.some((c) => site.paths.claim(c.id) === path && !replyOffered(site, c.id)),
  content: async (site, here) => {
    const at = site.claims.findIndex((c) => site.paths.claim(c.id) === here.path);
    const found = site.claims[at];
    if (found === undefined) return null;
    const { lang } = here;
    const labels = site.labels[lang];
    const told = [
      `${say(lang, words, "printed")}${between(lang, ":")}${printedOf(found, labels, lang)}`,
      `${say(lang, words, "ours")}${between(lang, ":")}${oursOf(found, labels, lang)}`,
      word(lang, found.finding),
    ];
    return {
      title: `${found.id}${between(lang, ":")}${claimText(lang, found, "says").text}`,
      says: told.join(between(lang, ";")),
      card: claimCardFile(site, found.id),
      body: <ClaimBody site={site} here={here} claim={found} at={at} />,
    };
  },
};

function ClaimBody({
  site,
  here,
  claim: c,
  at,
}: {
  site: Site;
  here: Here;
  claim: ClaimFinding;
  at: number;
}) {
  const { lang } = here;
  const publication = publicationOf(site, c.id);
  return (
    <article>
      <NoReply site={site} here={here} ids={[c.id]} of="page" />
      <p class="eyebrow">
        <a href={here.href("claims")}>{say(lang, words, "title")}</a> · {c.id}
        {c.must && <> · {say(lang, words, "must")}</>}
      </p>
      <h1 class="statement">
        <StatementHead site={site} here={here} claim={c} />
      </h1>
      <p class="muted">
        {publication !== null && (
          <>
            <a href={here.href(site.paths.source(publication.source) ?? "sources")}>
              <Written here={here} text={publication.title} />
            </a>
            {c.where !== "" && between(lang, ",")}
          </>
        )}
        <Quoting here={here} {...claimPlaceText(lang, c)} />
      </p>
      <Sides site={site} here={here} claim={c} item={c} />
      <Said site={site} here={here} claim={c} />
      {c.and.map((item, i) => (
        <section key={i}>
          <h2>{say(lang, words, "also")}</h2>
          <Sides site={site} here={here} claim={c} item={item} />
        </section>
      ))}
      <Readings site={site} here={here} claim={c} />
      <Checks here={here} claim={c} />
      <Records site={site} here={here} claim={c} />
      <Figures site={site} here={here} id={c.id} />
      <section>
        <h2>{say(lang, words, "redo")}</h2>
        <pre>
          <code>multivector why {c.id}</code>
        </pre>
        <p class="no-print needs-script">
          <CiteButton here={here} cited={replyOffered(site, c.id)} />
        </p>
      </section>
      <Neighbours site={site} here={here} at={at} />
    </article>
  );
}

/** A way to cite the page, or to link it where it is not to be cited yet. */
function CiteButton({ here: { lang, href, path }, cited }: { here: Here; cited: boolean }) {
  return (
    <a class="button" href={href(path)} data-open="cite" {...(cited ? {} : { "data-link": "" })}>
      {cited ? say(lang, figureBlock, "cite") : say(lang, words, "linked")}
    </a>
  );
}

/** What the sentence fixes and leaves open, the note and the reply. */
function Said({ site, here, claim: c }: { site: Site; here: Here; claim: ClaimFinding }) {
  const { lang } = here;
  const written = site.bench.claims?.get(c.id);
  const states = Object.entries(written?.states ?? {});
  const { factors } = (written === undefined ? null : site.bench.judged?.(written)) ?? site.bench;
  const open = written === undefined ? null : leftOpenBy(factors, written);
  return (
    <dl class="fields">
      {states.length > 0 && (
        <>
          <dt>{say(lang, words, "states")}</dt>
          <dd>
            {states.map(([name, value], i) => (
              <span key={name}>
                {i > 0 && between(lang, ";")}
                {choiceLabel(lang, name)}
                {between(lang, ":")}
                {choiceValue(site, here, name, value)}
              </span>
            ))}
          </dd>
        </>
      )}
      {open !== null && open.varied.length > 0 && (
        <>
          <dt>{say(lang, words, "open")}</dt>
          <dd>{capital(variedText(lang, open.varied))}</dd>
        </>
      )}
      {open !== null && open.others.length > 0 && (
        <>
          <dt>{say(lang, words, "alsoVaried")}</dt>
          <dd>{choicesText(lang, open.others)}</dd>
        </>
      )}
      {open !== null && open.inOneWay.length > 0 && (
        <>
          <dt>{say(lang, words, "inOneWay")}</dt>
          <dd>{capital(openText(lang, open.inOneWay))}</dd>
        </>
      )}
      {c.note !== "" && (
        <>
          <dt>{say(lang, words, "note")}</dt>
          <dd>
            <Foreign here={here} {...claimText(lang, c, "note")} />
          </dd>
        </>
      )}
      {(mayReply(site, c.id) || c.author_reply.trim() !== "") && (
        <>
          <dt>{say(lang, words, "replyTitle")}</dt>
          <dd>
            {c.author_reply.trim() === "" ? (
              say(lang, words, replyOffered(site, c.id) ? "noReply" : "notAsked")
            ) : (
              <Written here={here} text={c.author_reply} />
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

/** The records that each value of the sentence rests on; values that rest on the same have them once. */
function Records({ site, here, claim: c }: { site: Site; here: Here; claim: ClaimFinding }) {
  const { lang } = here;
  const labels = site.labels[lang];
  return (
    <>
      <section id="records">
        <h2>{say(lang, words, "records")}</h2>
        <EvidenceLists site={site} here={here} answer={c.answer} finding={c.finding} />
      </section>
      {c.and.map((item) => {
        const anchor = recordsAnchor(c, item);
        if (item.answer === null || anchor === "records" || sharesRecords(c, item)) return null;
        const [printed, ours] = [printedOf(item, labels, lang), oursOf(item, labels, lang)];
        return (
          <section key={anchor} id={anchor}>
            <h2>{say(lang, words, "recordsAlso", { value: printed === "" ? ours : printed })}</h2>
            <EvidenceLists site={site} here={here} answer={item.answer} finding={item.finding} />
          </section>
        );
      })}
    </>
  );
}

function Checks({ here, claim: c }: { here: Here; claim: ClaimFinding }) {
  const { lang } = here;
  if (c.checks.length === 0) return null;
  return (
    <section>
      <h2>{say(lang, words, "checks")}</h2>
      <dl class="fields">
        {c.checks.map((check, i) => (
          <div key={i} class="line">
            <dt>
              {checkText(lang, check.check)}
              {between(lang, ":")}
              {word(lang, check.outcome)}
            </dt>
            <dd>
              <Foreign here={here} {...noteText(lang, check.says)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Figures({ site, here, id }: { site: Site; here: Here; id: string }) {
  const { lang } = here;
  const found = site.figures.filter(({ figure }) => figure.claims?.includes(id));
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{say(lang, words, "figures")}</h2>
      <ul>
        {found.map(({ figure }) => (
          <li key={figure.id}>
            <a href={here.href(site.paths.figure(figure.id) ?? "figures")}>{titleOf(figure, lang)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Neighbours({ site, here, at }: { site: Site; here: Here; at: number }) {
  const link = (n: number, key: "previous" | "following") => {
    const other = site.claims[n];
    const path = other === undefined ? null : site.paths.claim(other.id);
    if (other === undefined || path === null) return null;
    return (
      <a href={here.href(path)} rel={key === "previous" ? "prev" : "next"}>
        {say(here.lang, words, key)}
        {between(here.lang, ":")}
        {other.id}
      </a>
    );
  };
  return (
    <nav class="row neighbours" aria-label={say(here.lang, words, "title")}>
      {link(at - 1, "previous")}
      {link(at + 1, "following")}
    </nav>
  );
}
