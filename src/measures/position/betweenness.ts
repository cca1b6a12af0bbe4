import type { Ties } from "../measure.ts";
import { costPaths } from "./cost-paths.ts";
import { hopPaths } from "./hop-paths.ts";
import { packed } from "./rows.ts";

/** How paths are measured and from whom. */
export interface PathOptions {
  /** Whether a strong tie is a short one: a step costs 1 / weight. Else every step is as long as another. */
  readonly costs?: boolean;
  /** Actors whose shortest paths to the others are counted; all where it is left out. */
  readonly sources?: Int32Array;
}

/**
 * On how many shortest paths between two others each actor lies, several equally short ones sharing one.
 * Each pair counts once where ties have no direction. Brandes 2001, J. Math. Sociol. 25(2).
 */
export function betweenness(ties: Ties, { costs = false, sources }: PathOptions = {}): Float64Array {
  const n = ties.nodes.length;
  const { actors, out, into } = packed(ties, costs);
  const places = new Int32Array(n);
  for (let i = 0; i < n; i++) places[actors[i] ?? 0] = i;
  const found = new Float64Array(n);
  const add = costs ? costPaths(out, into, found) : hopPaths(out, into, found);
  if (sources === undefined) for (let actor = 0; actor < n; actor++) add(places[actor] ?? 0);
  else for (const actor of sources) add(placeOf(places, actor));
  const scores = new Float64Array(n);
  const once = ties.directed ? 1 : 0.5;
  for (let i = 0; i < n; i++) scores[actors[i] ?? 0] = once * (found[i] ?? 0);
  return scores;
}

function placeOf(places: Int32Array, actor: number): number {
  const place = places[actor];
  if (place === undefined) throw new RangeError(`not one of ${places.length} actors: ${actor}`);
  return place;
}
