import { tieLayers } from "../../layers/index.ts";
import { rowsOf } from "../../study/csv.ts";
import { actorsOf } from "../actors.ts";
import type { Handed, ReleaseFile } from "../handed.ts";
import { aboutOf } from "./attributes.ts";
import { gexfOf } from "./gexf.ts";
import { graphmlOf } from "./graphml.ts";
import { networksOf } from "./network.ts";
import { pajekOf } from "./pajek.ts";

/** Networks by layer and by period as GraphML, GEXF and Pajek. */
export async function networkFiles(
  handed: Pick<Handed, "study" | "bench" | "edition">,
): Promise<readonly ReleaseFile[]> {
  const actor = await actorsOf(handed.study);
  const publishers = new Map(
    rowsOf(await handed.study.sheet("sources")).map((s) => [s.id ?? "", s.publisher || s.title || ""]),
  );
  return tieLayers.flatMap((layer) => {
    const sources = new Set<string>();
    for (const name of layer.tables)
      for (const id of handed.bench.dataset.tables.get(name)?.text("source") ?? []) sources.add(id);
    const named = [
      ...new Set([...sources].map((id) => publishers.get(id) ?? "").filter((p) => p !== "")),
    ].sort();
    const { creators, attribution: owed } = handed.edition;
    const makers = [creators.map((c) => c.name).join(", "), ...owed].filter((part) => part !== "");
    const attribution = [makers.join(". "), named.join(", ")]
      .filter((part) => part !== "")
      .join("; sources: ");
    return networksOf(handed.bench, layer).flatMap((network) => {
      const actors = network.actors.map(actor);
      const about = aboutOf(handed, network, attribution);
      const path = `networks/${layer.name}/${network.period}`;
      return [
        { path: `${path}.graphml`, content: () => graphmlOf(network, actors, about) },
        { path: `${path}.gexf`, content: () => gexfOf(network, actors, about) },
        { path: `${path}.net`, content: () => pajekOf(network, actors, about) },
      ];
    });
  });
}
