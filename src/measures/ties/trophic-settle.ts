import { eliminated } from "./trophic-exact.ts";
import { conjugated } from "./trophic-large.ts";
import type { Springs } from "./trophic-levels.ts";

/** Up to how many actors levels are found exactly, and up to how many where the faster way does not settle. */
const EXACT = 400;
const PATIENT = 2000;

interface Spring {
  readonly weight: number;
  readonly rise: number;
}

/** Neighbours of each member that is still there. */
type Near = Map<number, Spring>[];

/**
 * Levels of one component, null where none are found. Members are taken away one after another, and their neighbours
 * tied to each other as they tied them, for as long as some have two neighbours or fewer. What is left is found exactly,
 * or where many are left by conjugate gradients.
 */
export function settled(springs: Springs): Float64Array | null {
  const n = springs.starts.length - 1;
  const near: Near = Array.from({ length: n }, (_, a) => {
    const row = new Map<number, Spring>();
    for (let k = springs.starts[a] ?? 0; k < (springs.starts[a + 1] ?? 0); k++)
      row.set(springs.targets[k] ?? 0, { weight: springs.weights[k] ?? 0, rise: springs.rises[k] ?? 0 });
    return row;
  });
  const gone: number[] = [];
  const left = new Set(near.keys());
  thinned(near, left, gone);
  const rest = [...left];
  const core = springsIn(near, rest);
  const found =
    (rest.length > EXACT ? conjugated(core) : null) ?? (rest.length > PATIENT ? null : eliminated(core));
  if (found === null) return null;
  const levels = new Float64Array(n);
  rest.forEach((a, k) => {
    levels[a] = found[k] ?? 0;
  });
  for (const a of gone.reverse()) levels[a] = levelOf(near[a] ?? new Map(), levels);
  return levels;
}

/** Takes away whoever has two neighbours or fewer, until nobody has, or one is left. */
function thinned(near: Near, left: Set<number>, gone: number[]): void {
  const few = [...left].filter((a) => (near[a]?.size ?? 0) <= 2);
  for (let a = few.pop(); a !== undefined && left.size > 1; a = few.pop()) {
    if (!left.has(a)) continue;
    takeAway(near, left, gone, a);
    for (const b of near[a]?.keys() ?? []) if ((near[b]?.size ?? 0) <= 2) few.push(b);
  }
}

/** Two neighbours of `c` at weights u and v are tied by u v / W, the second above the first as far as by way of `c`. */
function takeAway(near: Near, left: Set<number>, gone: number[], c: number): void {
  const row = [...(near[c] ?? [])];
  const most = row.reduce((a, [, { weight }]) => Math.max(a, weight), 0);
  const all = row.reduce((a, [, { weight }]) => a + weight / most, 0);
  for (const [a, one] of row) {
    const own = near[a];
    if (own === undefined) continue;
    own.delete(c);
    for (const [b, other] of row) {
      const weight = (one.weight * (other.weight / most)) / all;
      if (a === b || weight === 0) continue;
      const held = own.get(b) ?? { weight: 0, rise: 0 };
      const part = weight / (held.weight + weight);
      own.set(b, {
        weight: held.weight + weight,
        rise: (1 - part) * held.rise + part * (other.rise - one.rise),
      });
    }
  }
  left.delete(c);
  gone.push(c);
}

/** Where a member stands best among the neighbours that it had when it was taken away. */
function levelOf(row: ReadonlyMap<number, Spring>, levels: Float64Array): number {
  let most = 0;
  for (const { weight } of row.values()) most = Math.max(most, weight);
  let [all, level] = [0, 0];
  for (const [a, { weight, rise }] of row) {
    all += weight / most;
    level += (weight / most) * ((levels[a] ?? 0) - rise);
  }
  return level / all;
}

function springsIn(near: Near, members: readonly number[]): Springs {
  const place = new Map(members.map((a, k) => [a, k]));
  const rows = members.map((a) => [...(near[a] ?? [])]);
  const starts = new Int32Array(members.length + 1);
  rows.forEach((row, k) => {
    starts[k + 1] = (starts[k] ?? 0) + row.length;
  });
  const all = rows.flat();
  return {
    starts,
    targets: Int32Array.from(all, ([a]) => place.get(a) ?? 0),
    weights: Float64Array.from(all, ([, { weight }]) => weight),
    rises: Float64Array.from(all, ([, { rise }]) => rise),
  };
}
