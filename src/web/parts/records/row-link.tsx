import type { Row } from "../../../views/records.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { LongList } from "../long-list.tsx";
import { RowName } from "./row-name.tsx";
import { When } from "./when.tsx";

/** A row by its name; it leads to the page of the row. */
export function RowLink({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const path = site.paths.record(row.table, row.id);
  const name = <RowName site={site} here={here} row={row} />;
  return path === null ? name : <a href={here.href(path)}>{name}</a>;
}

/** The same by the id of the row; the id as it is where there is no such row. */
export function IdLink({ site, here, id }: { site: Site; here: Here; id: string }) {
  const row = site.rows.get(id);
  return row === undefined ? <code>{id}</code> : <RowLink site={site} here={here} row={row} />;
}

/** Rows in short lines: name and date. */
export function RowList({ site, here, rows }: { site: Site; here: Here; rows: readonly Row[] }) {
  return (
    <LongList
      here={here}
      class="lines"
      of={rows}
      line={(row) => (
        <li key={`${row.table} ${row.row}`}>
          <RowLink site={site} here={here} row={row} />{" "}
          <span class="when">
            <When here={here} row={row} />
          </span>
        </li>
      )}
    />
  );
}
