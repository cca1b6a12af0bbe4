import { client as words } from "../../../words/catalogue/client.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { Folded, LongList, openOf, RestInTables } from "../long-list.tsx";
import { IdLink } from "./row-link.tsx";

/** Ids that stand side by side at most; a browser takes seconds to lay out more. */
const MOST = 5_000;

/** Records as a list; of many the ids alone, side by side. */
export function Ids({
  site,
  here,
  ids,
  short,
  id,
  whole = false,
}: {
  site: Site;
  here: Here;
  ids: readonly string[];
  short: boolean;
  id?: string;
  /** Whether a long list by ids stands open whole. */
  whole?: boolean;
}) {
  if (ids.length === 0) return null;
  const named = id === undefined ? {} : { id };
  const folded = (count: number) => say(here.lang, words, "showMore", { count });
  if (!short)
    return (
      <LongList
        here={here}
        of={ids}
        most={ids.length}
        folded={folded}
        class="lines"
        {...named}
        line={(one) => (
          <li key={one}>
            <IdLink site={site} here={here} id={one} />
          </li>
        )}
      />
    );
  const shown = ids.slice(0, MOST);
  const open = whole ? shown.length : openOf(shown.length);
  const links = (some: readonly string[]) =>
    some.map((one) => <ShortLink key={one} site={site} here={here} id={one} />);
  return (
    <>
      <p class="ids small" {...named} translate={false}>
        {links(shown.slice(0, open))}
      </p>
      {open < shown.length && (
        <Folded says={folded(shown.length - open)}>
          <p class="ids small" translate={false}>
            {links(shown.slice(open))}
          </p>
        </Folded>
      )}
      <RestInTables here={here} more={ids.length - MOST} />
    </>
  );
}

function ShortLink({ site, here, id }: { site: Site; here: Here; id: string }) {
  const row = site.rows.get(id);
  const path = row === undefined ? null : site.paths.record(row.table, id);
  return <>{path === null ? id : <a href={here.href(path)}>{id}</a>} </>;
}
