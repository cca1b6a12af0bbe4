import { layers, tieLayers } from "../../layers/index.ts";
import type { Layer } from "../../layers/layer.ts";
import type { Row } from "../../views/records.ts";
import { records as words } from "../../words/catalogue/records.ts";
import { listText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { Site } from "../site.ts";
import { alsoRows } from "./records/also-rows.ts";

/** How many records are counted under two kinds of cooperation in a table of all kinds, so that its numbers do not add up to all records. */
export function CountedTwice({ site, here }: { site: Site; here: Here }) {
  const { lang } = here;
  const labels = site.labels[lang];
  const counted = idsByLayer(site);
  const countsIn = (layer: string, { id }: Row) => counted.get(layer)?.has(id) === true;
  return (
    <>
      {tieLayers.map(({ name, tables: [table = ""] }) => {
        const also = alsoRows(site, table).filter((row) => countsIn(name, row));
        const twice = (layer: Layer) =>
          also.filter((row) => row.table === layer.tables[0] && countsIn(layer.name, row)).length;
        const of = layers.filter((layer) => twice(layer) > 0);
        if (of.length === 0) return null;
        const both = listText(
          lang,
          [...of.map((layer) => layer.name), name].map((layer) => labels.layer(layer)),
        );
        const count = of.reduce((sum, layer) => sum + twice(layer), 0);
        return (
          <p key={name} class="small muted">
            {say(lang, words, "countedTwice", { layers: both, count })}
          </p>
        );
      })}
    </>
  );
}

/** The records that any cell of a table of all kinds counts, by layer. */
function idsByLayer({ coverage }: Site): ReadonlyMap<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>();
  for (const { layer, cells } of coverage.rows) {
    const ids = out.get(layer) ?? new Set();
    out.set(layer, ids);
    for (const { receipt } of cells) for (const id of receipt) ids.add(id);
  }
  return out;
}
