import { printedIn } from "../../figures/drawn-claim.ts";
import type { AskedFigure } from "../../figures/figure.ts";
import { figurePages as words } from "../../words/catalogue/figure-pages.ts";
import { conventionText, meaningText, methodsText } from "../../words/convention-words.ts";
import { between } from "../../words/lists.ts";
import { pageNote } from "../../words/page-note.ts";
import { say } from "../../words/say.ts";
import { LANGS } from "../../words/words.ts";
import { figureFile } from "../downloads.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { RecordList } from "../parts/claims/evidence.tsx";
import { NoReply } from "../parts/claims/no-reply.tsx";
import { anyUnoffered } from "../parts/claims/publication.ts";
import { Statement } from "../parts/claims/statement.tsx";
import { FigureBlock } from "../parts/figure-block.tsx";
import { Marks } from "../parts/figures/marks.tsx";
import { CiteFigure, EmbedFigure } from "../parts/figures/take-away.tsx";
import { FindingWord } from "../parts/finding.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { conventionPath } from "../parts/methods/paths.ts";
import { Phrased } from "../parts/phrased.tsx";
import { Ranges } from "../parts/ranges.tsx";
import type { Site } from "../site.ts";
import { queryOf } from "../state/question-url.ts";

/** So many of its records a page lists; each mark has its own, and the tables have all. */
const MOST = 150;

/** One figure: drawn, as a table, how it was counted, the records behind each mark, and its files. */
export const figure: PageKind = {
  name: "figure",
  paths: (site) => site.figures.flatMap(({ figure: { id } }) => site.paths.figure(id) ?? []),
  hides: (site, path) =>
    site.figures.some(
      ({ figure }) => site.paths.figure(figure.id) === path && anyUnoffered(site, printedIn(figure)),
    ),
  content: async (site, here) => {
    const asked = site.figures.find(({ figure: { id } }) => site.paths.figure(id) === here.path);
    if (asked === undefined) return null;
    const drawn = site.draw(asked, here.lang);
    return {
      title: drawn.title,
      says: drawn.takeaway === "" ? drawn.subtitle : drawn.takeaway,
      body: <FigureBody site={site} here={here} asked={asked} />,
    };
  },
};

function FigureBody({ site, here, asked }: { site: Site; here: Here; asked: AskedFigure }) {
  const { lang } = here;
  const { figure: spec } = asked;
  const drawn = site.draw(asked, lang);
  const [before = "", after = ""] = say(lang, words, "where", { where: "\0" }).split("\0");
  return (
    <article>
      <NoReply site={site} here={here} ids={printedIn(spec)} of="page" />
      <p class="eyebrow">
        <a href={here.href("figures")}>{say(lang, words, "title")}</a>
      </p>
      <h1>
        <Phrased site={site} text={drawn.title} lang={lang} />
      </h1>
      {drawn.takeaway !== "" && (
        <p class={drawn.takeaway.length > 200 ? "text" : "lede"}>
          <Ranges text={drawn.takeaway} />
        </p>
      )}
      <FigureBlock site={site} here={here} asked={asked} />
      <p class="small muted">
        {spec.where !== undefined && (
          <>
            {before}
            <bdi>{spec.where}</bdi>
            {after} ·{" "}
          </>
        )}
        <a href={here.href("ask", queryOf(spec.question))}>{say(lang, words, "askSame")}</a>
      </p>
      <ClaimsOn site={site} here={here} ids={spec.claims ?? []} />
      <Counted site={site} here={here} asked={asked} />
      <section id="sources">
        <h2>{say(lang, words, "records")}</h2>
        <p class="muted">{say(lang, words, "recordsSays")}</p>
        <Marks site={site} here={here} drawn={drawn} />
        <RecordList
          site={site}
          here={here}
          ids={asked.records}
          title={say(lang, words, "allRecords")}
          most={MOST}
        />
      </section>
      <Downloads site={site} here={here} id={spec.id} />
      <EmbedFigure site={site} here={here} asked={asked} />
      <CiteFigure site={site} here={here} asked={asked} />
    </article>
  );
}

function Choices({
  site,
  here,
  chosen,
}: {
  site: Site;
  here: Here;
  chosen: Readonly<Record<string, string>>;
}) {
  const { lang } = here;
  const names = Object.keys(chosen);
  if (names.length === 0) return null;
  return (
    <details>
      <summary>
        {say(lang, words, "readings")} ({names.length})
      </summary>
      <dl class="fields">
        {names.map((name) => (
          <div key={name} class="line">
            <dt>
              <a href={here.href(conventionPath(name))}>{conventionText(lang, name).label}</a>
            </dt>
            <dd>{meaningText(lang, name, chosen[name] ?? "", site.study.subject.labels)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function ClaimsOn({ site, here, ids }: { site: Site; here: Here; ids: readonly string[] }) {
  const found = site.claims.filter((c) => ids.includes(c.id));
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{say(here.lang, words, "claims")}</h2>
      <NoReply site={site} here={here} ids={found.map(({ id }) => id)} small />
      <ul class="rows">
        {found.map((c) => (
          <li key={c.id}>
            <a href={here.href(site.paths.claim(c.id) ?? "claims")}>{c.id}</a>{" "}
            <Statement here={here} claim={c} /> <FindingWord here={here} finding={c.finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Downloads({ site, here, id }: { site: Site; here: Here; id: string }) {
  const { lang } = here;
  return (
    <section id="download" class="no-print">
      <h2>{say(lang, words, "download")}</h2>
      <ul class="downloads">
        {(["svg", "png", "csv"] as const).map((ending) => (
          <li key={ending}>
            {say(lang, words, ending)}
            {between(lang, ":")}
            {LANGS.map((l, i) => (
              <span key={l}>
                {i > 0 && " · "}
                <a href={here.file(figureFile(site, id, l, ending))} hreflang={l} download>
                  {l}
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The methods sentences, every choice, and the panels that could not be drawn. */
function Counted({ site, here, asked }: { site: Site; here: Here; asked: AskedFigure }) {
  const { lang } = here;
  if (Object.keys(asked.conventions).length + asked.missing.length === 0) return null;
  return (
    <section id="methods">
      <h2>{say(lang, words, "methods")}</h2>
      <p class="text">{methodsText(lang, asked.conventions, site.study.subject.labels)}</p>
      <Choices site={site} here={here} chosen={asked.conventions} />
      {asked.missing.length > 0 && (
        <>
          <h3>{say(lang, words, "left")}</h3>
          <ul>
            {asked.missing.map(({ name, why }) => (
              <li key={name}>
                <code>{name}</code>
                {between(lang, ":")}
                <Foreign here={here} {...pageNote(lang, why)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
