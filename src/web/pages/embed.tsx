import { printedIn } from "../../figures/drawn-claim.ts";
import { figurePages as words } from "../../words/catalogue/figure-pages.ts";
import { say } from "../../words/say.ts";
import { NARROW } from "../gallery.ts";
import type { PageKind } from "../page.ts";
import { still } from "../parts/claims/curve.tsx";
import { NoReply } from "../parts/claims/no-reply.tsx";
import { Drawing, twice } from "../parts/figure-block.tsx";
import { embedPath } from "../parts/figures/embed-path.ts";
import { FigureImage } from "../parts/figures/figure-image.tsx";
import { Owed } from "../parts/figures/owed.tsx";

/** Drawings that are larger together stand in files of their own, so that the page stays below 40 KB. */
const INLINE = 34_000;

/** One figure alone, for a frame of another site: its title, its picture for a page and for a phone, a way to its records. */
export const embed: PageKind = {
  name: "embed",
  paths: (site) => site.figures.map(({ figure: { id } }) => embedPath(site, id)),
  hides: () => true,
  content: async (site, here) => {
    const asked = site.figures.find(({ figure: { id } }) => embedPath(site, id) === here.path);
    if (asked === undefined) return null;
    const { lang } = here;
    const drawn = site.draw(asked, lang);
    const { id } = asked.figure;
    const wide = still(drawn.svg);
    const narrow = still(twice(site.draw(asked, lang, NARROW).svg));
    const inline = wide.length + narrow.length < INLINE;
    return {
      title: drawn.title,
      says: drawn.takeaway,
      bare: true,
      body: (
        <figure class="embedded">
          <h1 class={inline ? undefined : "hide"}>{drawn.title}</h1>
          {inline ? (
            <>
              <Drawing class="wide" svg={wide} />
              <Drawing class="narrow" svg={narrow} />
              <Owed here={here} lines={drawn.owed} />
            </>
          ) : (
            <FigureImage site={site} here={here} asked={asked} />
          )}
          <NoReply site={site} here={here} ids={printedIn(asked.figure)} small />
          <figcaption class="small muted">
            <a href={here.href(site.paths.figure(id) ?? "figures")} target="_blank" rel="noopener">
              {say(lang, words, "open")}
            </a>{" "}
            · {site.labels[lang].title}
          </figcaption>
        </figure>
      ),
    };
  },
};
