import type { CodedActor } from "../actors.ts";
import { decimalOf } from "../panels/decimal.ts";
import { holdable } from "../xml.ts";
import type { LayerNetwork } from "./network.ts";

/**
 * A network as Pajek's .net, metadata in comments. Labels are our ids, since two actors may share a name, and readers
 * take a label for the actor itself; the names stand in comments.
 */
export function pajekOf(
  network: LayerNetwork,
  actors: readonly CodedActor[],
  about: readonly (readonly [string, string])[],
): string {
  return [
    ...about.map(([name, text]) => `% ${name}: ${line(text)}`),
    ...actors.map((a, i) => `% ${i + 1}: ${line(a.en)}`),
    `*Vertices ${actors.length}`,
    ...actors.map((a, i) => `${i + 1} "${label(a.id)}"`),
    network.directed ? "*Arcs" : "*Edges",
    ...network.ties.map(({ from, to, weight }) => `${from + 1} ${to + 1} ${decimalOf(weight)}`),
    "",
  ].join("\n");
}

/** A text on one line; what is a control is a blank. */
function line(text: string): string {
  return holdable(text.replace(/[\p{Cc}\u2028\u2029]+/gu, " "));
}

/** A label in double quotation marks, for which the format has no escape. */
function label(id: string): string {
  return line(id).replaceAll('"', "'").replaceAll("\\", "/");
}
