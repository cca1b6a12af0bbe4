import type { Ties } from "../measure.ts";
import { reversed } from "./build.ts";
import { weakComponents } from "./graph.ts";
import { settled } from "./trophic-settle.ts";

/** Ties of one component without direction: how much both ends want the first one apart from the second, and where. */
export interface Springs {
  /** `starts[a] .. starts[a + 1]` are the neighbours of member `a`. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** Weight of both directions together. */
  readonly weights: Float64Array;
  /** How far above `a` its neighbour should stand: 1 where all weight runs to it, -1 where all comes from it. */
  readonly rises: Float64Array;
}

/**
 * Level of each actor, n of them, the lowest of every weak component at 0; null where they cannot be found. They
 * solve (diag(in + out) - W - Wᵀ) h = in - out. Not the levels of Levine 1980 that networkx computes.
 */
export function trophicLevels(ties: Ties): Float64Array | null {
  const levels = new Float64Array(ties.nodes.length);
  const into = reversed(ties);
  for (const members of weakComponents(ties)) {
    if (members.length < 2) continue;
    const solved = settled(springsOf(ties, into, members));
    if (solved === null) return null;
    const lowest = solved.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    members.forEach((i, a) => {
      levels[i] = (solved[a] ?? 0) - lowest;
    });
  }
  return levels;
}

/** The ties of some members among each other, both directions in one. */
export function springsOf(ties: Ties, into: Ties, members: readonly number[]): Springs {
  const place = new Map(members.map((i, a) => [i, a]));
  const starts = new Int32Array(members.length + 1);
  const [targets, weights, rises]: [number[], number[], number[]] = [[], [], []];
  members.forEach((i, a) => {
    const row = new Map<number, { out: number; back: number }>();
    for (const [of, side] of [
      [ties, "out"],
      [into, "back"],
    ] as const)
      for (let k = of.starts[i] ?? 0; k < (of.starts[i + 1] ?? 0); k++) {
        const j = place.get(of.targets[k] ?? -1);
        if (j === undefined) continue;
        const held = row.get(j) ?? { out: 0, back: 0 };
        row.set(j, { ...held, [side]: of.weights[k] ?? 0 });
      }
    for (const [j, { out, back }] of row) {
      const more = Math.max(out, back);
      targets.push(j);
      weights.push(out + back);
      rises.push((out / more - back / more) / (out / more + back / more));
    }
    starts[a + 1] = targets.length;
  });
  return {
    starts,
    targets: Int32Array.from(targets),
    weights: Float64Array.from(weights),
    rises: Float64Array.from(rises),
  };
}
