import type { Ties } from "../../measures/measure.ts";
import { undirected } from "../../measures/ties/build.ts";

/**
 * What communities are looked for in: ties without direction in rows, each layer's weights over their sum, all layers
 * in one. What no layer has is not there; a tie of an actor to itself is left out, since it moves nobody.
 */
export interface Network {
  readonly n: number;
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  /** Strength of each actor in each layer, `layers` numbers an actor, over twice the layer's weight. */
  readonly strengths: Float64Array;
  readonly layers: number;
}

/**
 * One network of layers over the same actors. Ties with a direction count without it; unknown ones count as none.
 * @throws RangeError where layers have different numbers of actors
 */
export function networkOf(layers: readonly Ties[]): Network {
  const n = layers[0]?.nodes.length ?? 0;
  const other = layers.find((l) => l.nodes.length !== n);
  if (other !== undefined) throw new RangeError(`layers of ${n} and of ${other.nodes.length}`);
  const strengths = new Float64Array(n * layers.length);
  const rows = layers.map(undirected).map((ties, l) => normalised(ties, strengths, l, layers.length));
  const [first] = rows;
  const one = rows.length === 1 && first !== undefined ? first : joined(rows, n);
  return { n, ...one, strengths, layers: layers.length };
}

interface Rows {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Weights over their sum, the largest first set to 1 so that no sum overflows. */
function normalised(ties: Ties, strengths: Float64Array, layer: number, layers: number): Rows {
  let largest = 0;
  for (const w of ties.weights) if (w > largest) largest = w;
  const weights = new Float64Array(ties.weights.length);
  let total = 0;
  for (let k = 0; k < weights.length; k++) {
    const w = (ties.weights[k] ?? 0) / largest;
    if (!(w > 0)) continue;
    weights[k] = w;
    total += w;
  }
  for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] ?? 0) / total;
  for (let i = 0; i < ties.nodes.length; i++) {
    let strength = 0;
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) strength += weights[k] ?? 0;
    strengths[i * layers + layer] = strength;
  }
  return { starts: ties.starts, targets: ties.targets, weights };
}

function joined(rows: readonly Rows[], n: number): Rows {
  const most = rows.reduce((m, r) => m + r.targets.length, 0);
  const starts = new Int32Array(n + 1);
  const targets = new Int32Array(most);
  const weights = new Float64Array(most);
  const at = new Int32Array(n).fill(-1);
  let end = 0;
  for (let i = 0; i < n; i++) {
    const start = end;
    for (const row of rows)
      for (let k = row.starts[i] ?? 0; k < (row.starts[i + 1] ?? 0); k++) {
        const j = row.targets[k] ?? 0;
        const known = at[j] ?? -1;
        if (known >= start) weights[known] = (weights[known] ?? 0) + (row.weights[k] ?? 0);
        else {
          at[j] = end;
          targets[end] = j;
          weights[end++] = row.weights[k] ?? 0;
        }
      }
    starts[i + 1] = end;
  }
  return { starts, targets: targets.slice(0, end), weights: weights.slice(0, end) };
}

/** The network whose actors are the groups of another; `count` groups, numbered from 0. */
export function aggregated(network: Network, groups: Int32Array, count: number): Network {
  const { layers } = network;
  const strengths = new Float64Array(count * layers);
  for (let i = 0; i < network.n; i++)
    for (let l = 0; l < layers; l++) {
      const at = (groups[i] ?? 0) * layers + l;
      strengths[at] = (strengths[at] ?? 0) + (network.strengths[i * layers + l] ?? 0);
    }
  const starts = new Int32Array(count + 1);
  const targets = new Int32Array(network.targets.length);
  const weights = new Float64Array(network.targets.length);
  const { firsts, members } = membersOf(groups, count);
  const at = new Int32Array(count).fill(-1);
  let end = 0;
  for (let g = 0; g < count; g++) {
    const start = end;
    for (let m = firsts[g] ?? 0; m < (firsts[g + 1] ?? 0); m++) {
      const i = members[m] ?? 0;
      const last = network.starts[i + 1] ?? 0;
      for (let k = network.starts[i] ?? 0; k < last; k++) {
        const h = groups[network.targets[k] ?? 0] ?? 0;
        if (h === g) continue;
        const known = at[h] ?? -1;
        if (known >= start) weights[known] = (weights[known] ?? 0) + (network.weights[k] ?? 0);
        else {
          at[h] = end;
          targets[end] = h;
          weights[end++] = network.weights[k] ?? 0;
        }
      }
    }
    starts[g + 1] = end;
  }
  return {
    n: count,
    starts,
    targets: targets.slice(0, end),
    weights: weights.slice(0, end),
    strengths,
    layers,
  };
}

/** The members of each group one after another: those of `g` are `firsts[g] .. firsts[g + 1]`. */
export function membersOf(
  groups: Int32Array,
  count: number,
): { readonly firsts: Int32Array; readonly members: Int32Array } {
  const firsts = new Int32Array(count + 1);
  for (const g of groups) firsts[g + 1] = (firsts[g + 1] ?? 0) + 1;
  for (let g = 0; g < count; g++) firsts[g + 1] = (firsts[g + 1] ?? 0) + (firsts[g] ?? 0);
  const next = firsts.slice(0, count);
  const members = new Int32Array(groups.length);
  for (let i = 0; i < groups.length; i++) {
    const g = groups[i] ?? 0;
    const at = next[g] ?? 0;
    members[at] = i;
    next[g] = at + 1;
  }
  return { firsts, members };
}

/** Numbers groups from 0 in the order in which they first appear, in place; how many there are. */
export function renumbered(groups: Int32Array): number {
  const known = new Int32Array(groups.length).fill(-1);
  let count = 0;
  for (let i = 0; i < groups.length; i++) {
    const g = groups[i] ?? 0;
    if (known[g] === -1) known[g] = count++;
    groups[i] = known[g] ?? 0;
  }
  return count;
}
