import type { Random } from "../random.ts";
import type { Network } from "./network.ts";

/** Gains below this are rounding: all weights of a layer add up to 1. */
const LEAST = 1e-15;

/**
 * Moves actors one by one to the community where modularity gains most, in random order and then whoever has a
 * neighbour that moved, until nobody gains. Changes `groups`; whether anybody moved.
 */
export function moved(network: Network, groups: Int32Array, resolution: number, random: Random): boolean {
  const { n, layers, starts, targets, weights, strengths } = network;
  const totals = new Float64Array(n * layers);
  const sizes = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const g = groups[i] ?? 0;
    sizes[g] = (sizes[g] ?? 0) + 1;
    for (let l = 0; l < layers; l++)
      totals[g * layers + l] = (totals[g * layers + l] ?? 0) + (strengths[i * layers + l] ?? 0);
  }
  const empty = new Int32Array(n);
  let empties = 0;
  for (let g = n - 1; g >= 0; g--) if (sizes[g] === 0) empty[empties++] = g;

  const queue = shuffled(n, random);
  const queued = new Uint8Array(n).fill(1);
  let head = 0;
  let waiting = n;
  const near = new Float64Array(n);
  const seen = new Int32Array(n);
  let any = false;

  while (waiting > 0) {
    const i = queue[head] ?? 0;
    head = head + 1 === n ? 0 : head + 1;
    waiting--;
    queued[i] = 0;
    const own = groups[i] ?? 0;
    const first = starts[i] ?? 0;
    const last = starts[i + 1] ?? 0;
    let found = 0;
    for (let k = first; k < last; k++) {
      const g = groups[targets[k] ?? 0] ?? 0;
      const w = near[g] ?? 0;
      if (w === 0) seen[found++] = g;
      near[g] = w + (weights[k] ?? 0);
    }
    let best = own;
    let gain: number;
    if (layers === 1) {
      const pull = resolution * (strengths[i] ?? 0);
      gain = (near[own] ?? 0) - pull * ((totals[own] ?? 0) - (strengths[i] ?? 0));
      for (let f = 0; f < found; f++) {
        const g = seen[f] ?? 0;
        const here = (near[g] ?? 0) - pull * (totals[g] ?? 0);
        near[g] = 0;
        if (g !== own && here > gain + LEAST) {
          gain = here;
          best = g;
        }
      }
    } else {
      gain = (near[own] ?? 0) - resolution * pullOf(i, own, true);
      for (let f = 0; f < found; f++) {
        const g = seen[f] ?? 0;
        const here = (near[g] ?? 0) - resolution * pullOf(i, g, false);
        near[g] = 0;
        if (g !== own && here > gain + LEAST) {
          gain = here;
          best = g;
        }
      }
    }
    if (gain < -LEAST && (sizes[own] ?? 0) > 1) best = empty[empties - 1] ?? own;
    if (best === own) continue;
    any = true;
    if (sizes[best] === 0) empties--;
    sizes[best] = (sizes[best] ?? 0) + 1;
    sizes[own] = (sizes[own] ?? 0) - 1;
    if (sizes[own] === 0) empty[empties++] = own;
    for (let l = 0; l < layers; l++) {
      const s = strengths[i * layers + l] ?? 0;
      totals[best * layers + l] = (totals[best * layers + l] ?? 0) + s;
      totals[own * layers + l] = (totals[own * layers + l] ?? 0) - s;
    }
    groups[i] = best;
    for (let k = first; k < last; k++) {
      const j = targets[k] ?? 0;
      if (queued[j] === 1 || groups[j] === best) continue;
      queued[j] = 1;
      const tail = head + waiting;
      queue[tail >= n ? tail - n : tail] = j;
      waiting++;
    }
  }
  return any;

  function pullOf(i: number, g: number, without: boolean): number {
    let pull = 0;
    for (let l = 0; l < layers; l++) {
      const s = strengths[i * layers + l] ?? 0;
      pull += s * ((totals[g * layers + l] ?? 0) - (without ? s : 0));
    }
    return pull;
  }
}

/** Numbers from 0 in random order (Fisher and Yates). */
export function shuffled(n: number, random: Random): Int32Array {
  const order = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const j = random.below(i + 1);
    order[i] = order[j] ?? 0;
    order[j] = i;
  }
  return order;
}
