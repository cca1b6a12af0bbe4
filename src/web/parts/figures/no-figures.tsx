import { Fragment } from "preact/jsx-runtime";
import { figurePages as words } from "../../../words/catalogue/figure-pages.ts";
import { shell } from "../../../words/catalogue/shell.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";

/** Pages that draw records whether a study has figures or not. */
const DRAWN = ["network", "map", "timeline", "ask"] as const;

/** What stands where a study has no figures: where its records are drawn, and for who works on it how figures are written. */
export function NoFigures({ site, here: { lang, href } }: { site: Site; here: Here }) {
  return (
    <>
      <p>
        {say(lang, words, "none")}
        {between(lang, ":")}
        {DRAWN.map((page, i) => (
          <Fragment key={page}>
            {i > 0 && " · "}
            <a href={href(page)}>{say(lang, shell, page)}</a>
          </Fragment>
        ))}
      </p>
      {site.options.live && <p class="muted">{say(lang, words, "noneLive")}</p>}
    </>
  );
}
