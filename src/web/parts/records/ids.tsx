import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { RestInTables } from "../long-list.tsx";
import { IdLink } from "./row-link.tsx";

/** Ids that stand side by side at most; a browser takes seconds to lay out more. */
const MOST = 5_000;

/** Records as a list; where there are many, by their ids alone. */
export function Ids({
  site,
  here,
  ids,
  short,
  id,
}: {
  site: Site;
  here: Here;
  ids: readonly string[];
  short: boolean;
  id?: string;
}) {
  if (ids.length === 0) return null;
  return short ? (
    <>
      <p class="ids small" id={id} translate={false}>
        {ids.slice(0, MOST).map((one) => (
          <ShortLink key={one} site={site} here={here} id={one} />
        ))}
      </p>
      <RestInTables here={here} more={ids.length - MOST} />
    </>
  ) : (
    <ul class="lines" id={id}>
      {ids.map((one) => (
        <li key={one}>
          <IdLink site={site} here={here} id={one} />
        </li>
      ))}
    </ul>
  );
}

function ShortLink({ site, here, id }: { site: Site; here: Here; id: string }) {
  const row = site.rows.get(id);
  const path = row === undefined ? null : site.paths.record(row.table, id);
  return <>{path === null ? id : <a href={here.href(path)}>{id}</a>} </>;
}
