import { layers, tieLayers } from "../../layers/index.ts";
import { records as words } from "../../words/catalogue/records.ts";
import { listText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { Site } from "../site.ts";
import { alsoRows } from "./records/also-rows.ts";

/** Which records stand under two kinds of cooperation in a table of all kinds, so that its numbers do not add up to all records. */
export function CountedTwice({ site, here }: { site: Site; here: Here }) {
  const { lang } = here;
  const labels = site.labels[lang];
  return (
    <>
      {tieLayers.map(({ name, tables: [table = ""] }) => {
        const rows = alsoRows(site, table);
        if (rows.length === 0) return null;
        const of = layers.filter((layer) => rows.some((row) => row.table === layer.tables[0]));
        const both = listText(
          lang,
          [...of.map((layer) => layer.name), name].map((layer) => labels.layer(layer)),
        );
        return (
          <p key={name} class="small muted">
            {say(lang, words, "countedTwice", { layers: both, count: rows.length })}
          </p>
        );
      })}
    </>
  );
}
