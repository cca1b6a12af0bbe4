import { printedIn } from "../../../figures/drawn-claim.ts";
import type { AskedFigure } from "../../../figures/figure.ts";
import { data } from "../../../words/catalogue/data.ts";
import { figurePages as words } from "../../../words/catalogue/figure-pages.ts";
import { figures } from "../../../words/catalogue/figures.ts";
import { citationText } from "../../../words/citation.ts";
import { say } from "../../../words/say.ts";
import { pinsText } from "../../../words/study-citation.ts";
import { figureFile, wholeOf } from "../../downloads.ts";
import { frameCode, imageCode } from "../../embed-code.ts";
import { NARROW } from "../../gallery.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { anyUnoffered } from "../claims/publication.ts";
import { factsOf } from "../data/facts.ts";
import { Ticked } from "../ticked.tsx";
import { embedPath } from "./embed-path.ts";

/** Code that puts a figure into another page: a frame of fixed shape with a text in its place, or a plain picture. */
export function EmbedFigure({ site, here, asked }: { site: Site; here: Here; asked: AskedFigure }) {
  const { lang } = here;
  const { id } = asked.figure;
  const { title, takeaway, width, height } = wholeOf(site, asked, lang);
  const phone = wholeOf(site, asked, lang, NARROW);
  const code = {
    lang,
    frame: `SITE/${cleaned(here.href(embedPath(site, id)))}`,
    image: `SITE/${cleaned(here.file(figureFile(site, id, lang, "svg")))}`,
    page: `SITE/${cleaned(here.href(site.paths.figure(id) ?? "figures"))}`,
    title,
    takeaway,
    width,
    height,
    phone,
    noted: anyUnoffered(site, printedIn(asked.figure)),
  };
  return (
    <section id="embed" class="no-print">
      <h2>{say(lang, words, "embed")}</h2>
      <p>{say(lang, words, "embedFrame")}</p>
      <pre data-copy>
        <code>{frameCode(code)}</code>
      </pre>
      <p>{say(lang, words, "embedPlain")}</p>
      <pre data-copy>
        <code>{imageCode(code)}</code>
      </pre>
    </section>
  );
}

/** A figure in one line for a list of references, with its hash and that of the data. */
export function CiteFigure({ site, here, asked }: { site: Site; here: Here; asked: AskedFigure }) {
  const { lang } = here;
  const drawn = site.draw(asked, lang);
  const whole = wholeOf(site, asked, lang);
  const { authors, title, year, version } = factsOf(site, here);
  const cited = {
    authors,
    year,
    title: drawn.title,
    study: say(lang, data, "dataSet", { title }),
    pinned: [
      ...pinsText(lang, { version, hash: site.hash, software: site.options.version }),
      say(lang, figures, "recordsRead", { count: asked.records.length }),
      ...drawn.footer.slice(1),
      say(lang, words, "figure", { hash: whole.hash }),
    ],
    where: "",
  };
  return (
    <section id="cite">
      <h2>{say(lang, words, "cite")}</h2>
      <pre data-copy>
        <code>{citationText(lang, cited)}</code>
      </pre>
      <p class="text small muted">
        <Ticked text={say(lang, words, site.options.live ? "citeSaysLive" : "citeSays")} />
      </p>
    </section>
  );
}

/** A link from this page as one from the top of the site. */
function cleaned(link: string): string {
  return link.replace(/^(\.\.\/)+/, "");
}
