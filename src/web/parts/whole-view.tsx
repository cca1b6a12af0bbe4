import { data } from "../../words/catalogue/data.ts";
import { views } from "../../words/catalogue/views.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { Site } from "../site.ts";

/** Below a view in a frame of another site: the way to the whole page, of which study it is, and under which terms. */
export function WholeView({ site, here }: { site: Site; here: Here }) {
  return (
    <p class="in-frame small muted">
      <a href={here.href(here.path)} target="_blank" rel="noopener" data-whole>
        {say(here.lang, views, "openWhole")}
      </a>{" "}
      · {site.labels[here.lang].title} ·{" "}
      <a href={`${here.href("data")}#terms`} target="_blank" rel="noopener">
        {say(here.lang, data, "terms")}
      </a>
    </p>
  );
}
