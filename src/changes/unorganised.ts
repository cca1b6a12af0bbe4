import { tieLayers } from "../layers/index.ts";
import type { Row } from "../sources/source.ts";

/** Of how many activities taken nobody is known to organise, where that is what sends a tie and no row of the file says it. */
export function unorganisedNotes(rows: readonly Row[]): readonly string[] {
  return senderless(rows).flatMap(({ own, all, without }) =>
    without < all ? [] : [`no row says who organises (records of ${own} taken without it: ${all})`],
  );
}

/** The same of a file that says it of other activities. */
export function partlyOrganisedNotes(rows: readonly Row[]): readonly string[] {
  return senderless(rows).flatMap(({ own, all, without }) =>
    without === 0 || without === all
      ? []
      : [`records of ${own} of which no row says who organises: ${without}, counted as not known`],
  );
}

/** Activities of each layer that is attributed, and how many of them have nobody who sends a tie. */
function senderless(rows: readonly Row[]): readonly {
  readonly own: string;
  readonly all: number;
  readonly without: number;
}[] {
  return tieLayers.flatMap(({ tables: [own], attributed, from }) => {
    const ids = new Set(rows.flatMap(({ table, cells }) => (table === own ? (cells.id ?? []) : [])));
    if (own === undefined || !attributed || ids.size === 0) return [];
    const roles = new Set<string>(from);
    const sent = new Set(
      rows.flatMap(({ cells: { role = "", activity = "" } }) =>
        roles.has(role) && ids.has(activity) ? [activity] : [],
      ),
    );
    return [{ own, all: ids.size, without: ids.size - sent.size }];
  });
}
