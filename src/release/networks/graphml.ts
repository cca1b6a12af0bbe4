import type { CodedActor } from "../actors.ts";
import { decimalOf } from "../panels/decimal.ts";
import { xmlText } from "../xml.ts";
import { ACTOR_ATTRIBUTES, actorAttributes, recordsText, withNote } from "./attributes.ts";
import type { LayerNetwork } from "./network.ts";

/** A network as GraphML 1.0, its metadata as attributes of the graph. */
export function graphmlOf(
  network: LayerNetwork,
  actors: readonly CodedActor[],
  about: readonly (readonly [string, string])[],
): string {
  const said = withNote(network, actors, about);
  const keys = [
    ...said.map(([name]) => key("graph", name, "string")),
    ...["name", ...ACTOR_ATTRIBUTES].map((name) => key("node", name, "string")),
    ...["organisation", "region"].map((name) => key("node", name, "boolean")),
    key("edge", "weight", "double"),
    key("edge", "records", "string"),
  ];
  const nodes = actors.map((actor, i) => {
    const texts = Object.entries({ name: actor.en, ...actorAttributes(actor) });
    const all = [
      ...texts.filter(([, text]) => text !== ""),
      ["organisation", String(actor.organisation)],
      ["region", String(network.inside[i] === true)],
    ];
    const held = all.map(([name = "", text = ""]) => datum("node", name, text));
    return `<node id="${xmlText(actor.id)}">${held.join("")}</node>`;
  });
  const edges = network.ties.map((tie, i) => {
    const ends = [tie.from, tie.to].map((n) => xmlText(actors[n]?.id ?? ""));
    const held = datum("edge", "weight", decimalOf(tie.weight)) + datum("edge", "records", recordsText(tie));
    return `<edge id="e${i}" source="${ends[0]}" target="${ends[1]}">${held}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    `<graph id="${xmlText(network.layer)}" edgedefault="${network.directed ? "directed" : "undirected"}">`,
    ...said.map(([name, text]) => datum("graph", name, text)),
    ...nodes,
    ...edges,
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

function key(of: string, name: string, type: string): string {
  return `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
}

function datum(of: string, name: string, text: string): string {
  return `<data key="${of}_${name}">${xmlText(text)}</data>`;
}
