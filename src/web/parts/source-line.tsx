import { dateText } from "../../words/dates.ts";
import { between } from "../../words/lists.ts";
import type { Here } from "../here.ts";
import type { Site } from "../site.ts";
import { Foreign } from "./foreign.tsx";
import { Written } from "./written.tsx";

/** A source in one line: title in its own language, publisher, date; it leads to the page of the source. */
export function SourceLine({ site, here, id }: { site: Site; here: Here; id: string }) {
  const row = site.sources.get(id);
  const path = site.paths.source(id);
  if (row === undefined || path === null) return <span>{id}</span>;
  const { title = "", publisher = "", date = "", language = "" } = row.cells;
  return (
    <span class="source">
      <a href={here.href(path)} data-source={id}>
        <Foreign here={here} lang={language} text={title === "" ? id : title} />
      </a>
      {publisher !== "" && (
        <>
          {between(here.lang, ",")}
          <Written here={here} text={publisher} may={[language]} />
        </>
      )}
      {date !== "" && between(here.lang, ",") + dateText(here.lang, date)}
    </span>
  );
}
