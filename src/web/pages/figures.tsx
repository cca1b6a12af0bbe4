import { printedIn } from "../../figures/drawn-claim.ts";
import { figurePages as words } from "../../words/catalogue/figure-pages.ts";
import { between } from "../../words/lists.ts";
import { pageNote } from "../../words/page-note.ts";
import { say } from "../../words/say.ts";
import type { PageKind } from "../page.ts";
import { NoReply } from "../parts/claims/no-reply.tsx";
import { NoFigures } from "../parts/figures/no-figures.tsx";
import { SmallDrawing } from "../parts/figures/small-drawing.tsx";
import { figureTitle, titleOf } from "../parts/figures/title.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Phrased } from "../parts/phrased.tsx";
import { Ranges } from "../parts/ranges.tsx";

/** The gallery: every figure small, with its title and one sentence. */
export const figures: PageKind = {
  name: "figures",
  paths: () => ["figures"],
  content: async (site, here) => {
    const { lang } = here;
    const title = say(lang, words, "title");
    return {
      title,
      says: say(lang, words, "says"),
      body: (
        <>
          <h1>{title}</h1>
          {site.figures.length === 0 ? (
            <NoFigures site={site} here={here} />
          ) : (
            <p class="lede">{say(lang, words, "lede")}</p>
          )}
          <NoReply
            site={site}
            here={here}
            ids={site.figures.flatMap(({ figure }) => printedIn(figure))}
            small
          />
          <ul class="gallery">
            {site.figures.map((asked) => {
              const { id } = asked.figure;
              return (
                <li key={id}>
                  <a href={here.href(site.paths.figure(id) ?? "figures")}>
                    <h2>
                      <Phrased site={site} text={figureTitle(site, here, id)} lang={lang} />
                    </h2>
                    <SmallDrawing site={site} here={here} asked={asked} />
                  </a>
                  <p class="small muted short">
                    <Ranges text={site.draw(asked, lang).takeaway} />
                  </p>
                </li>
              );
            })}
          </ul>
          {site.failed.length > 0 && (
            <section>
              <h2>{say(lang, words, "cannot")}</h2>
              <ul>
                {site.failed.map(({ figure, why }) => (
                  <li key={figure.id}>
                    <bdi>{titleOf(figure, lang)}</bdi>
                    {site.options.live && (
                      <>
                        {between(lang, ":")}
                        <Foreign here={here} {...pageNote(lang, why)} />
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      ),
    };
  },
};
