import type { Ties } from "../../measures/measure.ts";
import { sum } from "../../measures/sum.ts";
import { type Network, networkOf } from "./network.ts";

/**
 * How much more weight falls within groups than if ties were made at random between actors as strong as these:
 * the sum over groups of inner weight / 2m - resolution · (strength / 2m)². NaN where there are no ties; ties with a
 * direction count without it. Newman & Girvan 2004; Reichardt & Bornholdt 2006.
 * @throws RangeError where `groups` are of another number of actors
 */
export function modularity(ties: Ties, groups: ArrayLike<number>, resolution = 1): number {
  return qualityOf(networkOf([ties]), groups, resolution);
}

/** The sum of the modularities of the layers of a network. */
export function qualityOf(network: Network, groups: ArrayLike<number>, resolution: number): number {
  const { n, layers } = network;
  if (groups.length !== n) throw new RangeError(`groups of ${groups.length} actors for ${n}`);
  if (network.targets.length === 0) return Number.NaN;
  const number = new Map<number, number>();
  const group = Int32Array.from(groups, (g) => {
    const known = number.get(g) ?? number.size;
    number.set(g, known);
    return known;
  });
  const inner: number[] = [];
  const totals = new Float64Array(number.size * layers);
  for (let i = 0; i < n; i++) {
    const g = group[i] ?? 0;
    for (let l = 0; l < layers; l++)
      totals[g * layers + l] = (totals[g * layers + l] ?? 0) + (network.strengths[i * layers + l] ?? 0);
    for (let k = network.starts[i] ?? 0; k < (network.starts[i + 1] ?? 0); k++)
      if (group[network.targets[k] ?? 0] === g) inner.push(network.weights[k] ?? 0);
  }
  return sum(inner) - resolution * sum(totals.map((t) => t * t));
}
