import type { AskedFigure } from "../../../figures/figure.ts";
import { figures } from "../../../words/catalogue/figures.ts";
import { say } from "../../../words/say.ts";
import { wholeOf } from "../../downloads.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { Written } from "../written.tsx";

/** Lines that the sources of a figure ask to stand beside it, each in its own words. */
export function Owed({ site, here, asked }: { site: Site; here: Here; asked: AskedFigure }) {
  const { lang } = here;
  const { owed } = wholeOf(site, asked, lang);
  const [before = "", after = ""] = say(lang, figures, "owed", { line: "\0" }).split("\0");
  return (
    <>
      {owed.map((line) => (
        <p class="small muted" key={line}>
          {before}
          <Written here={here} text={line} />
          {after}
        </p>
      ))}
    </>
  );
}
