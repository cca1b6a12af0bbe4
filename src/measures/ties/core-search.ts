import type { Ties } from "../measure.ts";
import { undirected } from "./build.ts";

/** Up to how many actors every core is looked at. */
export const EXHAUSTIVE = 20;
/** How much lower a correlation may be and still be the same one. */
const SAME = 1e-12;

/** How many ordered pairs are tied within a core and within its periphery, of how many actors each is. */
export interface Blocks {
  readonly core: number;
  readonly size: number;
  readonly inCore: number;
  readonly inPeriphery: number;
  /** Ordered pairs that are tied at all. */
  readonly ties: number;
}

/** How well a core fits; NaN where it cannot be said. */
export type Fit = (blocks: Blocks) => number;

/** The cores that fit best, each a mark for every actor, and whether all cores were looked at. */
export interface Cores {
  readonly fit: number;
  readonly cores: readonly Uint8Array[];
  readonly exhaustive: boolean;
}

/** How many ordered pairs each two actors have tied, 0 to 2, in rows without direction, with how many each actor has. */
interface Pairs {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly counts: Float64Array;
  readonly degrees: Float64Array;
  readonly ties: number;
}

/** The cores that fit best: of all where there are few actors, else found from the degrees by changing one at a time. */
export function coresOf(ties: Ties, score: Fit): Cores {
  const pairs = pairsIn(ties);
  return ties.nodes.length <= EXHAUSTIVE
    ? everyCore(pairs, ties.nodes.length, score)
    : climbed(pairs, ties.nodes.length, score);
}

/**
 * Ties missing in the core plus ties present in the periphery, at the fewest, and the smallest core that has so few:
 * those of most ties are always such a core (Lip 2011). Undirected pairs count once.
 */
export function fewestErrors(ties: Ties): { readonly errors: number; readonly core: readonly number[] } {
  const { degrees, ties: all } = pairsIn(ties);
  const order = byDegree(degrees);
  let best = { errors: all, size: 0 };
  let inside = 0;
  order.forEach((i, k) => {
    inside += degrees[i] ?? 0;
    const errors = (k + 1) * k + all - inside;
    if (errors < best.errors) best = { errors, size: k + 1 };
  });
  return { errors: ties.directed ? best.errors : best.errors / 2, core: order.slice(0, best.size) };
}

function pairsIn(ties: Ties): Pairs {
  const present = { ...ties, weights: ties.weights.map(() => 1) };
  const { starts, targets, weights } = undirected(present);
  const counts = ties.directed ? weights : weights.map(() => 2);
  const degrees = Float64Array.from(ties.nodes, (_, i) =>
    counts.subarray(starts[i], starts[i + 1]).reduce((a, c) => a + c, 0),
  );
  return { starts, targets, counts, degrees, ties: counts.reduce((a, c) => a + c, 0) / 2 };
}

function byDegree(degrees: Float64Array): readonly number[] {
  return Array.from(degrees, (_, i) => i).sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
}

/** A core that one actor at a time joins or leaves. */
function growing(pairs: Pairs, n: number) {
  const inside = new Uint8Array(n);
  const toCore = new Float64Array(n);
  let [core, inCore, degrees] = [0, 0, 0];
  const blocksAt = (size: number, within: number, touching: number): Blocks => ({
    core: size,
    size: n,
    inCore: within,
    inPeriphery: pairs.ties - touching + within,
    ties: pairs.ties,
  });
  return {
    inside,
    move: (i: number): void => {
      const sign = inside[i] === 1 ? -1 : 1;
      inside[i] = sign === 1 ? 1 : 0;
      core += sign;
      inCore += sign * (toCore[i] ?? 0);
      degrees += sign * (pairs.degrees[i] ?? 0);
      for (let k = pairs.starts[i] ?? 0; k < (pairs.starts[i + 1] ?? 0); k++) {
        const j = pairs.targets[k] ?? 0;
        toCore[j] = (toCore[j] ?? 0) + sign * (pairs.counts[k] ?? 0);
      }
    },
    blocks: (): Blocks => blocksAt(core, inCore, degrees),
    /** As if `i` had moved. */
    moved: (i: number): Blocks => {
      const sign = inside[i] === 1 ? -1 : 1;
      return blocksAt(
        core + sign,
        inCore + sign * (toCore[i] ?? 0),
        degrees + sign * (pairs.degrees[i] ?? 0),
      );
    },
  };
}

/** All cores, from one to the next by one actor (Gray 1953). */
function everyCore(pairs: Pairs, n: number, score: Fit): Cores {
  const walk = growing(pairs, n);
  let best = Number.NEGATIVE_INFINITY;
  let cores: Uint8Array[] = [];
  for (let step = 1; step < 2 ** n; step++) {
    walk.move(31 - Math.clz32(step & -step));
    const value = score(walk.blocks());
    if (!(value >= best - SAME)) continue;
    if (value > best + SAME) cores = [];
    best = Math.max(best, value);
    cores.push(walk.inside.slice());
  }
  return { fit: best, cores, exhaustive: true };
}

function climbed(pairs: Pairs, n: number, score: Fit): Cores {
  const walk = growing(pairs, n);
  const order = byDegree(pairs.degrees);
  let best = { value: Number.NEGATIVE_INFINITY, size: 0 };
  order.forEach((i, k) => {
    walk.move(i);
    const value = score(walk.blocks());
    if (value > best.value + SAME) best = { value, size: k + 1 };
  });
  for (const i of order.slice(best.size)) walk.move(i);
  let value = best.value;
  for (let round = 0; round < n; round++) {
    const change = bestChange(walk, order, score, value);
    if (change === null) break;
    for (const i of change.actors) walk.move(i);
    value = change.value;
  }
  return {
    fit: value,
    cores: Number.isFinite(value) ? [walk.inside.slice()] : [],
    exhaustive: false,
  };
}

/** The move of one actor, or where there is none the swap of two, that fits best. */
function bestChange(
  walk: ReturnType<typeof growing>,
  order: readonly number[],
  score: Fit,
  value: number,
): { readonly actors: readonly number[]; readonly value: number } | null {
  let best = { actors: [] as readonly number[], value: value + SAME };
  for (const i of order) {
    const moved = score(walk.moved(i));
    if (moved > best.value) best = { actors: [i], value: moved };
  }
  if (best.actors.length > 0) return best;
  const members = order.filter((i) => walk.inside[i] === 1);
  const candidates = order.filter((i) => walk.inside[i] === 0).slice(0, 200);
  for (const i of members.slice(-200)) {
    walk.move(i);
    for (const j of candidates) {
      const swapped = score(walk.moved(j));
      if (swapped > best.value) best = { actors: [i, j], value: swapped };
    }
    walk.move(i);
  }
  return best.actors.length > 0 ? best : null;
}
