import { sourcesOf } from "../../figures/ask/sources.ts";
import { tieLayers } from "../../layers/index.ts";
import { later } from "../../questions/later.ts";
import { authorName, authorsIn } from "../../study/authors.ts";
import { creditsWith, linesFor } from "../../study/credits.ts";
import { rowsOf } from "../../study/csv.ts";
import { actorsOf } from "../actors.ts";
import type { Handed, ReleaseFile } from "../handed.ts";
import { aboutOf } from "./attributes.ts";
import { gexfOf } from "./gexf.ts";
import { graphmlOf } from "./graphml.ts";
import { type LayerNetwork, networksOf } from "./network.ts";
import { pajekOf } from "./pajek.ts";

type FromHanded = Pick<Handed, "study" | "bench" | "edition">;

/** Networks by layer and by period as GraphML, GEXF and Pajek. */
export async function networkFiles(handed: FromHanded): Promise<readonly ReleaseFile[]> {
  const actor = await actorsOf(handed.study);
  const attributionOf = await attributionFor(handed);
  return tieLayers.flatMap((layer) =>
    networksOf(handed.bench, layer).flatMap((network) => {
      const actors = network.actors.map(actor);
      const about = later(() => aboutOf(handed, network, attributionOf(network)));
      const path = `networks/${layer.name}/${network.period}`;
      return [
        { path: `${path}.graphml`, content: () => graphmlOf(network, actors, about()) },
        { path: `${path}.gexf`, content: () => gexfOf(network, actors, about()) },
        { path: `${path}.net`, content: () => pajekOf(network, actors, about()) },
      ];
    }),
  );
}

/** Who made a network, and whom it owes its records: the lines, the authors and the publishers of their sources, and of no others. */
async function attributionFor({ study, bench, edition }: FromHanded) {
  const credits = creditsWith(study.yaml.data, bench.dataset);
  const publishers = new Map(
    rowsOf(await study.sheet("sources")).map(({ id = "", authors = "", publisher = "", title = "" }) => {
      const from = publisher || title;
      const by = authorsIn(authors).map(authorName).join(" & ");
      return [id, by === "" || by === from ? from : `${by} (${from})`];
    }),
  );
  const creators = edition.creators.map(({ name }) => name).join(", ");
  return ({ ties }: LayerNetwork): string => {
    const sources = sourcesOf(bench, [...new Set(ties.flatMap(({ records }) => records))]);
    const named = [...new Set(sources.map((id) => publishers.get(id) ?? ""))].filter((name) => name !== "");
    const makers = [creators, ...linesFor(credits, sources)].reduce(after);
    if (named.length === 0) return makers;
    const list = named.toSorted().join("; ");
    return makers === "" || makers.endsWith(".")
      ? `${makers} Sources: ${list}`.trim()
      : `${makers}; sources: ${list}`;
  };
}

/** A text after another, with one full stop between the two. */
function after(before: string, text: string): string {
  if (before === "" || text === "") return before + text;
  return `${before}${before.endsWith(".") ? "" : "."} ${text}`;
}
