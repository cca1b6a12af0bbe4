import { dateText } from "../../words/dates.ts";
import { between, sourceMark } from "../../words/lists.ts";
import type { Here } from "../here.ts";
import { render } from "../markup/markup.ts";
import type { Site } from "../site.ts";
import { SourceTitle } from "./sources/title.tsx";
import { Written } from "./written.tsx";

/** A source in one line: title in its own language, authors, publisher, date; it leads to the page of the source. */
export function SourceLine({ site, here, id }: { site: Site; here: Here; id: string }) {
  const path = site.paths.source(id);
  if (path === null || !site.sources.has(id)) return <span>{id}</span>;
  const write = () => render(<Told site={site} here={here} id={id} path={path} />);
  return (
    <span
      class="source"
      dangerouslySetInnerHTML={{ __html: site.shared.of(here, `source-line ${id}`, write) }}
    />
  );
}

function Told({ site, here, id, path }: { site: Site; here: Here; id: string; path: string }) {
  const {
    title = "",
    authors = "",
    publisher = "",
    date = "",
    language = "",
  } = site.sources.get(id)?.cells ?? {};
  return (
    <>
      <a href={here.href(path)} data-source={id}>
        <SourceTitle here={here} language={language} title={title === "" ? id : title} />
      </a>
      {[authors, publisher].map(
        (text) =>
          text !== "" && (
            <>
              {sourceMark(here.lang, authors)}
              <Written here={here} text={text} may={[language]} />
            </>
          ),
      )}
      {date !== "" && between(here.lang, ",") + dateText(here.lang, date)}
    </>
  );
}
