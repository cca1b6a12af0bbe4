import type { AskedFigure } from "../../../figures/figure.ts";
import { claims } from "../../../words/catalogue/claims.ts";
import { figureBlock } from "../../../words/catalogue/figure-block.ts";
import { say } from "../../../words/say.ts";
import { NARROW } from "../../gallery.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { queryOf } from "../../state/question-url.ts";
import { Drawing, twice } from "../figure-block.tsx";
import { TwinTable } from "../twin-table.tsx";

/** The readings of a claim drawn as a specification curve, and as a table; it has no page or files of its own. */
export function Curve({ site, here, asked }: { site: Site; here: Here; asked: AskedFigure }) {
  const wide = site.draw(asked, here.lang);
  return (
    <figure class="figure-block">
      <Drawing class="wide" svg={still(wide.svg)} />
      <Drawing class="narrow" svg={still(twice(site.draw(asked, here.lang, NARROW).svg))} />
      <figcaption class="hide">{wide.takeaway}</figcaption>
      <details class="twin">
        <summary>{say(here.lang, figureBlock, "table")}</summary>
        {wide.twins.map((twin) => (
          <TwinTable
            lang={here.lang}
            key={twin.caption}
            twin={twin.caption === "" ? { ...twin, caption: say(here.lang, claims, "readings") } : twin}
            link={() => "#records"}
            ask={(question) => here.href("ask", queryOf(question))}
          />
        ))}
      </details>
    </figure>
  );
}

/** A drawing that scripts leave as it is: it is no stop on the way of the keyboard. */
export function still(svg: string): string {
  return svg.replace("<svg ", '<svg tabindex="-1" ').replace(/<metadata>.*?<\/metadata>/s, "");
}
