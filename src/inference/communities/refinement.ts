import type { Random } from "../random.ts";
import { shuffled } from "./moves.ts";
import type { Network } from "./network.ts";

/** How freely a merge is drawn; the paper's value, in units of the mean weight of a tie. */
const FREEDOM = 0.01;

/**
 * Splits communities into parts that hang together: actors start alone and join, within their community, a part that
 * both are well connected to, drawn with a probability that grows with what modularity gains.
 */
export function refined(
  network: Network,
  groups: Int32Array,
  communities: number,
  resolution: number,
  random: Random,
): Int32Array {
  const { n, layers, starts, targets, weights, strengths } = network;
  const totals = new Float64Array(communities * layers);
  for (let i = 0; i < n; i++)
    for (let l = 0; l < layers; l++) {
      const at = (groups[i] ?? 0) * layers + l;
      totals[at] = (totals[at] ?? 0) + (strengths[i * layers + l] ?? 0);
    }
  const part = Int32Array.from({ length: n }, (_, i) => i);
  const sizes = new Int32Array(n).fill(1);
  const held = strengths.slice();
  const outside = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    let w = 0;
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      sum += weights[k] ?? 0;
      if (groups[targets[k] ?? 0] === groups[i]) w += weights[k] ?? 0;
    }
    outside[i] = w;
  }
  const unit = (FREEDOM * sum) / Math.max(1, targets.length);

  /** Whether a part has no less weight to the rest of its community than chance gives. */
  const connected = (p: number, g: number): boolean => {
    let chance = 0;
    for (let l = 0; l < layers; l++) {
      const s = held[p * layers + l] ?? 0;
      chance += s * ((totals[g * layers + l] ?? 0) - s);
    }
    return (outside[p] ?? 0) >= resolution * chance;
  };

  const near = new Float64Array(n);
  const seen = new Int32Array(n);
  const gains = new Float64Array(n);
  for (const i of shuffled(n, random)) {
    const g = groups[i] ?? 0;
    if (part[i] !== i || sizes[i] !== 1 || !connected(i, g)) continue;
    let found = 0;
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      const j = targets[k] ?? 0;
      if (groups[j] !== g) continue;
      const p = part[j] ?? 0;
      const w = near[p] ?? 0;
      if (w === 0) seen[found++] = p;
      near[p] = w + (weights[k] ?? 0);
    }
    let best = 0;
    let joinable = 0;
    for (let f = 0; f < found; f++) {
      const p = seen[f] ?? 0;
      let chance = 0;
      for (let l = 0; l < layers; l++)
        chance += (strengths[i * layers + l] ?? 0) * (held[p * layers + l] ?? 0);
      const gain = (near[p] ?? 0) - resolution * chance;
      if (gain < 0 || !connected(p, g)) {
        near[p] = 0;
        continue;
      }
      seen[joinable] = p;
      gains[joinable++] = gain;
      if (gain > best) best = gain;
    }
    if (joinable > 0) {
      const to = seen[drawn(gains, joinable, best, unit, random)] ?? 0;
      const inner = near[to] ?? 0;
      for (let f = 0; f < joinable; f++) near[seen[f] ?? 0] = 0;
      part[i] = to;
      sizes[i] = 0;
      sizes[to] = (sizes[to] ?? 0) + 1;
      outside[to] = (outside[to] ?? 0) + (outside[i] ?? 0) - 2 * inner;
      for (let l = 0; l < layers; l++)
        held[to * layers + l] = (held[to * layers + l] ?? 0) + (strengths[i * layers + l] ?? 0);
    }
  }
  return part;
}

/** One of the first `count` gains, drawn as exp(gain / unit); staying alone has a gain of 0. */
function drawn(gains: Float64Array, count: number, best: number, unit: number, random: Random): number {
  if (count === 1) return 0;
  let total = 0;
  let likeliest = 0;
  for (let f = 0; f < count; f++) {
    const behind = ((gains[f] ?? 0) - best) / unit;
    // exp(-37) is less than one part in 2^53.
    const chance = behind === 0 ? 1 : behind > -37 ? Math.exp(behind) : 0;
    if (behind === 0) likeliest = f;
    gains[f] = chance;
    total += chance;
  }
  if (total === 1) return likeliest;
  let left = random.next() * total;
  for (let f = 0; f < count; f++) {
    left -= gains[f] ?? 0;
    if (left < 0) return f;
  }
  return likeliest;
}
