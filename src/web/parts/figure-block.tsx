import type { AskedFigure } from "../../figures/figure.ts";
import { figureBlock } from "../../words/catalogue/figure-block.ts";
import { apart } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { NARROW } from "../gallery.ts";
import type { Here } from "../here.ts";
import type { Site } from "../site.ts";
import { queryOf } from "../state/question-url.ts";
import { Owed } from "./figures/owed.tsx";
import { TwinTable } from "./twin-table.tsx";

/** A figure of the study on a page: drawn for a phone and for a page, its tools, and the same as a table. */
export function FigureBlock({ site, here, asked }: { site: Site; here: Here; asked: AskedFigure }) {
  const { lang, href } = here;
  const wide = site.draw(asked, lang);
  const narrow = site.draw(asked, lang, NARROW);
  const { id } = asked.figure;
  const path = site.paths.figure(id);
  const own = path === null ? null : href(path);
  const at = (anchor: string) => (own === null || path === here.path ? `#${anchor}` : `${own}#${anchor}`);
  return (
    <figure class="figure-block" data-figure={id}>
      <Drawing class="wide" svg={wide.svg} />
      <Drawing class="narrow" svg={twice(narrow.svg)} />
      <figcaption class="hide">
        {wide.takeaway}
        {apart(lang)}
        {say(lang, figureBlock, "keys")}
      </figcaption>
      <Owed here={here} lines={wide.owed} />
      <div class="figure-tools">
        <a class="button" href={at("sources")} data-open="sources">
          {say(lang, figureBlock, "sources")}
        </a>
        <a class="button" href={at("download")} data-open="download">
          {say(lang, figureBlock, "download")}
        </a>
        <a class="button" href={at("cite")} data-open="cite">
          {say(lang, figureBlock, "cite")}
        </a>
        <a class="button" href={at("embed")} data-open="embed">
          {say(lang, figureBlock, "embed")}
        </a>
        {own !== null && path !== here.path && <a href={own}>{say(lang, figureBlock, "page")}</a>}
      </div>
      <details class="twin">
        <summary>{say(lang, figureBlock, "table")}</summary>
        {wide.twins.map((twin) => (
          <TwinTable
            lang={lang}
            key={twin.caption}
            twin={twin}
            link={(mark) => at(`m${mark}`)}
            ask={(question) => href("ask", queryOf(question))}
          />
        ))}
      </details>
    </figure>
  );
}

/** An SVG that we wrote ourselves, with everything in it escaped. */
export function Drawing({ svg, class: name }: { svg: string; class: string }) {
  return <div class={name} dangerouslySetInnerHTML={{ __html: svg.replace(METADATA, "") }} />;
}

/** What a drawing says of itself is for its file; a page says it in words. */
const METADATA = /<metadata>.*?<\/metadata>/s;

/** A second drawing of one figure on the same page must not repeat its ids. */
export function twice(svg: string): string {
  return svg
    .replace(/ id="/g, ' id="n-')
    .replace(/aria-labelledby="(\S+) (\S+)"/, 'aria-labelledby="n-$1 n-$2"')
    .replaceAll("url(#", "url(#n-");
}
