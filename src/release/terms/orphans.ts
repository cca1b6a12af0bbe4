import { gazetteerOf, namesIn, type Place } from "../../figures/geo/places.ts";
import { splitList } from "../../study/plain.ts";
import { cellOf, type Draft, type Drafts, type Why } from "./draft.ts";

/** Tables of what other rows name. */
const BESIDE = ["sources", "places", "series", "actors"] as const;
export type Beside = (typeof BESIDE)[number];

/**
 * Takes out sources, places, series and actors that only rows name which do not go: true where one went. What nothing
 * names at all stays, and so do sources of rows that are withheld, since a release tells of them.
 * @param named whether the study names one besides, so that it must stay
 */
export function takeOutOrphans(drafts: Drafts, named: (table: Beside, id: string) => boolean): boolean {
  if ([...drafts.values()].every(({ gone }) => gone.size === 0)) return false;
  let more = false;
  for (const table of BESIDE) {
    const draft = drafts.get(table);
    if (draft === undefined) continue;
    const whys = whysOf(drafts, draft, table);
    draft.columns.get("id")?.forEach((id, i) => {
      const why = draft.gone.has(i) ? null : (whys.get(id) ?? null);
      if (why === null || named(table, id)) return;
      draft.gone.set(i, why);
      more = true;
    });
  }
  return more;
}

/** Why none of the rows goes that name an id, what the study keeps first; null where one goes. */
function whysOf(drafts: Drafts, own: Draft, table: Beside): ReadonlyMap<string, Why | null> {
  const whys = new Map<string, Why | null>();
  const use = (id: string, out: Why | undefined) => {
    const why = out === undefined || (table === "sources" && !out.kept) ? null : out;
    const known = whys.get(id);
    if (known === undefined || why === null || (known !== null && why.kept)) whys.set(id, why);
  };
  const placed = table === "places" ? placesNamed(own) : () => [];
  for (const draft of drafts.values()) {
    for (const link of draft.links.filter(({ to }) => to?.includes(table))) {
      draft.columns.get(link.column)?.forEach((cell, i) => {
        for (const id of splitList(cell)) use(id, draft.gone.get(i));
      });
    }
    const { columns, gone, name } = draft;
    for (const [column, cells] of columns) {
      if (table !== "places" || name === "places" || !PLACED.includes(column)) continue;
      cells.forEach((cell, i) => {
        for (const id of placed(cell)) use(id, gone.get(i));
      });
    }
    if (name !== "values" || table !== "places") continue;
    columns.get("value")?.forEach((value, i) => {
      if (!PLACED.includes(cellOf(draft, "field", i))) return;
      for (const id of placed(value)) use(id, gone.get(i));
    });
  }
  return whys;
}

/** Columns whose texts name places. */
const PLACED: readonly string[] = ["place", "district"];

/** The ids of places that a text names, each text looked through once. */
function placesNamed(draft: Draft): (text: string) => readonly string[] {
  const cell = (column: string, i: number) => cellOf(draft, column, i);
  const places = Array.from(
    { length: draft.size },
    (_, i): Place => ({
      ...{ id: cell("id", i), name: cell("name", i), names: namesIn(cell("names", i)) },
      ...{ countries: [], kind: "", point: null, radiusKm: 0 },
    }),
  );
  const gazetteer = gazetteerOf(places);
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const found = known.get(text) ?? (text === "" ? [] : gazetteer.find(text).map(({ id }) => id));
    known.set(text, found);
    return found;
  };
}
