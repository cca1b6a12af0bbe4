import { sum } from "../sum.ts";
import type { Springs } from "./trophic-levels.ts";

/** What is left of the equations, as a part of their right side, when levels count as found. */
const LEFT = 1e-12;
/** Where weights are so unequal that more would be needed, levels do not settle. */
const MOST_ROUNDS = 10_000;

/**
 * Levels of a large component by conjugate gradients, each equation divided by the strength of its actor (Hestenes &
 * Stiefel 1952); null where they do not settle.
 */
export function conjugated(springs: Springs): Float64Array | null {
  const n = springs.starts.length - 1;
  const most = springs.weights.reduce((a, b) => Math.max(a, b), 0);
  const weights = springs.weights.map((w) => w / most);
  const strength = new Float64Array(n);
  const rest = new Float64Array(n);
  for (let a = 0; a < n; a++) {
    const [first, last] = [springs.starts[a] ?? 0, springs.starts[a + 1] ?? 0];
    strength[a] = sum(weights.subarray(first, last));
    rest[a] = -sum(weights.subarray(first, last).map((w, k) => w * (springs.rises[first + k] ?? 0)));
  }
  if (strength.some((s) => s === 0)) return null;
  const times = (x: Float64Array, out: Float64Array): void => {
    for (let a = 0; a < n; a++) {
      let value = (strength[a] ?? 0) * (x[a] ?? 0);
      for (let k = springs.starts[a] ?? 0; k < (springs.starts[a + 1] ?? 0); k++)
        value -= (weights[k] ?? 0) * (x[springs.targets[k] ?? 0] ?? 0);
      out[a] = value;
    }
  };
  const levels = new Float64Array(n);
  const scaledRest = rest.map((r, a) => r / (strength[a] ?? 1));
  const direction = scaledRest.slice();
  const image = new Float64Array(n);
  let left = dot(rest, scaledRest);
  const enough = left * LEFT ** 2;
  for (let round = 0; left > enough && left > 0; round++) {
    if (round > MOST_ROUNDS) return null;
    times(direction, image);
    const step = left / dot(direction, image);
    if (!Number.isFinite(step)) return null;
    for (let a = 0; a < n; a++) {
      levels[a] = (levels[a] ?? 0) + step * (direction[a] ?? 0);
      rest[a] = (rest[a] ?? 0) - step * (image[a] ?? 0);
      scaledRest[a] = (rest[a] ?? 0) / (strength[a] ?? 1);
    }
    const next = dot(rest, scaledRest);
    const kept = next / left;
    left = next;
    for (let a = 0; a < n; a++) direction[a] = (scaledRest[a] ?? 0) + kept * (direction[a] ?? 0);
  }
  return levels;
}

function dot(x: Float64Array, y: Float64Array): number {
  let total = 0;
  for (let a = 0; a < x.length; a++) total += (x[a] ?? 0) * (y[a] ?? 0);
  return total;
}
