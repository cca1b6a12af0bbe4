import type { Ties } from "../../measures/measure.ts";
import { type Random, randomOf } from "../random.ts";
import { moved } from "./moves.ts";
import { aggregated, type Network, networkOf, renumbered } from "./network.ts";
import { refined } from "./refinement.ts";

/** How communities are looked for. */
export interface Looking {
  /** Above 1 for more and smaller communities, below 1 for fewer and larger ones. */
  readonly resolution?: number;
  readonly seed?: number;
  /** How often the whole search runs on its own result; it ends before where nothing changes. */
  readonly iterations?: number;
}

/**
 * Communities of one network, numbered from 0, each of which hangs together: the partition that Leiden's search finds
 * for modularity. Ties with a direction count without it. Traag, Waltman & van Eck 2019, Sci. Rep. 9: 5233.
 */
export function leiden(ties: Ties, looking: Looking = {}): Int32Array {
  return leidenOver([ties], looking);
}

/**
 * Communities shared by several layers over the same actors: the modularities of the layers add up.
 * @throws RangeError for a resolution below 0, or layers of different actors
 */
export function leidenOver(layers: readonly Ties[], looking: Looking = {}): Int32Array {
  const { resolution = 1, seed = 1, iterations = 2 } = looking;
  if (!(resolution >= 0 && resolution < Number.POSITIVE_INFINITY))
    throw new RangeError(`not a resolution of 0 or more: ${resolution}`);
  return searched(networkOf(layers), resolution, randomOf(seed), iterations);
}

/** The search on a network that is there already, for those who search it from several seeds. */
export function searched(
  network: Network,
  resolution: number,
  random: Random,
  iterations: number,
  groups: Int32Array = Int32Array.from({ length: network.n }, (_, i) => i),
): Int32Array {
  for (let k = 0; k < iterations; k++) if (!improved(network, groups, resolution, random)) break;
  apart(network, groups);
  renumbered(groups);
  return groups;
}

/** One run of moving, refining and aggregating until every community is one node; whether any actor moved. */
function improved(network: Network, groups: Int32Array, resolution: number, random: Random): boolean {
  const nodeOf = Int32Array.from({ length: network.n }, (_, i) => i);
  let level = network;
  let part = groups.slice();
  let changed = false;
  for (;;) {
    if (moved(level, part, resolution, random)) changed = true;
    const communities = renumbered(part);
    if (communities === level.n) break;
    let fine = refined(level, part, communities, resolution, random);
    let count = renumbered(fine);
    if (count === level.n) {
      fine = part;
      count = communities;
    }
    const of = new Int32Array(count);
    for (let i = 0; i < level.n; i++) of[fine[i] ?? 0] = part[i] ?? 0;
    for (let i = 0; i < nodeOf.length; i++) nodeOf[i] = fine[nodeOf[i] ?? 0] ?? 0;
    level = aggregated(level, fine, count);
    part = of;
  }
  for (let i = 0; i < groups.length; i++) groups[i] = part[nodeOf[i] ?? 0] ?? 0;
  return changed;
}

/** Takes a community that does not hang together for as many as it has pieces, which raises modularity. */
function apart(network: Network, groups: Int32Array): void {
  const piece = new Int32Array(network.n).fill(-1);
  const stack = new Int32Array(network.n);
  let pieces = 0;
  for (let start = 0; start < network.n; start++) {
    if (piece[start] !== -1) continue;
    let top = 0;
    stack[top++] = start;
    piece[start] = pieces;
    while (top > 0) {
      const i = stack[--top] ?? 0;
      for (let k = network.starts[i] ?? 0; k < (network.starts[i + 1] ?? 0); k++) {
        const j = network.targets[k] ?? 0;
        if (piece[j] !== -1 || groups[j] !== groups[i] || !((network.weights[k] ?? 0) > 0)) continue;
        piece[j] = pieces;
        stack[top++] = j;
      }
    }
    pieces++;
  }
  groups.set(piece);
}
