import type { CodedActor } from "../actors.ts";
import { decimalOf } from "../panels/decimal.ts";
import { xmlText } from "../xml.ts";
import { ACTOR_ATTRIBUTES, actorAttributes, recordsText, withNote } from "./attributes.ts";
import type { LayerNetwork } from "./network.ts";

const NODE = [...ACTOR_ATTRIBUTES, "organisation", "region"] as const;

/**
 * A network as GEXF, its metadata in the description. Version 1.2 of the format, which every reader knows; those that
 * know 1.3 read it too, and networkx knows no 1.3.
 */
export function gexfOf(
  network: LayerNetwork,
  actors: readonly CodedActor[],
  about: readonly (readonly [string, string])[],
): string {
  const said = withNote(network, actors, about);
  const of = (name: string) => about.find(([n]) => n === name)?.[1] ?? "";
  const nodes = actors.map((actor, i) => {
    const all = {
      ...actorAttributes(actor),
      organisation: String(actor.organisation),
      region: String(network.inside[i] === true),
    };
    const held = NODE.flatMap((name, n) =>
      all[name] === "" ? [] : [`<attvalue for="n${n}" value="${xmlText(all[name])}"/>`],
    );
    return `<node id="${xmlText(actor.id)}" label="${xmlText(actor.en)}"><attvalues>${held.join("")}</attvalues></node>`;
  });
  const edges = network.ties.map((tie, i) => {
    const [source, target] = [tie.from, tie.to].map((n) => xmlText(actors[n]?.id ?? ""));
    const records = `<attvalues><attvalue for="e0" value="${xmlText(recordsText(tie))}"/></attvalues>`;
    return `<edge id="${i}" source="${source}" target="${target}" weight="${decimalOf(tie.weight)}">${records}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    `<meta lastmodifieddate="${xmlText(of("date"))}">`,
    `<creator>${xmlText(of("attribution"))}</creator>`,
    `<keywords>${xmlText(`${network.layer}, ${network.period}`)}</keywords>`,
    `<description>${xmlText(said.map(([name, text]) => `${name}: ${text}`).join("\n"))}</description>`,
    "</meta>",
    `<graph mode="static" defaultedgetype="${network.directed ? "directed" : "undirected"}">`,
    '<attributes class="node" mode="static">',
    ...NODE.map((name, n) => {
      const type = name === "organisation" || name === "region" ? "boolean" : "string";
      return `<attribute id="n${n}" title="${name}" type="${type}"/>`;
    }),
    "</attributes>",
    '<attributes class="edge" mode="static">',
    '<attribute id="e0" title="records" type="string"/>',
    "</attributes>",
    "<nodes>",
    ...nodes,
    "</nodes>",
    "<edges>",
    ...edges,
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}
