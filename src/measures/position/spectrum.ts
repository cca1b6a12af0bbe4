import type { Ties } from "../measure.ts";
import { reversed } from "../ties/build.ts";
import { weakComponents } from "../ties/graph.ts";
import { largestWeight, scaled } from "../ties/scaled.ts";
import { strongComponents } from "../ties/strong.ts";
import { balanced } from "./balanced.ts";
import { highestQuotient } from "./rayleigh.ts";
import { multiply, scaleTo } from "./vectors.ts";

/** The largest eigenvalue of ties, and its vector: of length 1, none below 0, and 0 outside the members. */
export interface Leading {
  readonly value: number;
  readonly vector: Float64Array;
  /** False where no single vector was found. */
  readonly settled: boolean;
}

/** Steps after which a vector that does not come to rest is given up. */
const PATIENCE = 20_000;

/** A value above this, where those of a circle are near 1, leaves nothing to tell of the circle. */
const MOST = 1e150;

/** A value below this, where the largest are near 1, is as good as none. */
const LEAST = 1e-290;

/** The spectral radius of the weights: the largest eigenvalue in size, 0 where nothing comes back to its sender. */
export function spectralRadius(ties: Ties): number {
  if (ties.directed)
    return circlesOf(ties).reduce((a, members) => Math.max(a, circle(ties, members).value), 0);
  const all = scaled(ties);
  const values = weakComponents(all).map((members) => highestQuotient(all, members).value);
  return values.reduce((a, b) => Math.max(a, b), 0) * largestWeight(ties);
}

/** The leading vector of actors that hang together: along the direction of ties, an actor's value is from its senders. */
export function leadingOf(ties: Ties, members: readonly number[]): Leading {
  return ties.directed ? downstream(ties, members) : highestQuotient(ties, members);
}

/** Members of each circle of two actors or more. */
function circlesOf(ties: Ties): readonly (readonly number[])[] {
  const { of, count } = strongComponents(ties);
  const circles: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < of.length; i++) circles[of[i] ?? 0]?.push(i);
  return circles.filter((c) => c.length > 1);
}

/** Powers of W + I on the transposed ties of one circle, until the bounds of Collatz and Wielandt meet. */
function circle(ties: Ties, members: readonly number[]): Leading {
  const { into, unit, shifts } = balanced(ties, members);
  const n = ties.nodes.length;
  const x = new Float64Array(n);
  const next = new Float64Array(n);
  for (const i of members) x[i] = 1 / members.length;
  let value = 0;
  for (let step = 0; step < PATIENCE; step++) {
    multiply(into, members, x, next);
    let low = Number.POSITIVE_INFINITY;
    let high = 0;
    for (const i of members) {
      if ((x[i] ?? 0) < LEAST) continue;
      const ratio = (next[i] ?? 0) / (x[i] ?? 0);
      low = Math.min(low, ratio);
      high = Math.max(high, ratio);
    }
    value = (low + high) / 2;
    if (high - low <= 1e-13 * high) return { value: value * unit, ...shifted(x, members, shifts) };
    for (const i of members) x[i] = (next[i] ?? 0) + value * (x[i] ?? 0);
    scaleTo(x, members, 1);
  }
  return { value: value * unit, vector: x, settled: false };
}

/** The vector of ties as they were before they were balanced; not settled where a value too small to tell is none. */
function shifted(
  x: Float64Array,
  members: readonly number[],
  shifts: Float64Array,
): { vector: Float64Array; settled: boolean } {
  const size = (i: number) => Math.log2(Math.max(x[i] ?? 0, LEAST)) + (shifts[i] ?? 0);
  const top = members.reduce((a, i) => Math.max(a, size(i)), Number.NEGATIVE_INFINITY);
  const settled = members.every((i) => (x[i] ?? 0) >= LEAST || size(i) - top < -64);
  if (members.some((i) => shifts[i] !== 0)) for (const i of members) x[i] = 2 ** (size(i) - top);
  return { vector: scaleTo(x, members, 1), settled };
}

/** The vector of the circle with the largest eigenvalue, carried on to all that it reaches. */
function downstream(ties: Ties, members: readonly number[]): Leading {
  const among = new Set(members);
  const found = circlesOf(ties)
    .filter((c) => among.has(c[0] ?? -1))
    .map((of) => ({ of, ...circle(ties, of) }))
    .sort((a, b) => b.value - a.value);
  const [top, second] = found;
  const none = { value: top?.value ?? 0, vector: new Float64Array(ties.nodes.length), settled: false };
  if (top === undefined || !top.settled || (second?.value ?? 0) > top.value * (1 - 1e-9)) return none;
  const rows = reversed(ties);
  const into = { ...rows, weights: rows.weights.map((w) => Math.min(w / top.value, Number.MAX_VALUE)) };
  const fixed = new Set(top.of);
  const rest = members.filter((i) => !fixed.has(i));
  const x = top.vector;
  const next = new Float64Array(x.length);
  for (let step = 0; step < PATIENCE; step++) {
    multiply(into, rest, x, next);
    let moved = 0;
    for (const i of rest) {
      const now = next[i] ?? 0;
      if (now > MOST) return none;
      moved = Math.max(moved, Math.abs(now - (x[i] ?? 0)) / Math.max(now, 1));
      x[i] = now;
    }
    if (moved <= 1e-15) return { value: top.value, vector: scaleTo(x, members, 1), settled: true };
  }
  return none;
}
