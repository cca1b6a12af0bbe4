import { nothing, type Reading, type Ties } from "./measure.ts";

/** What a measure needs of ties before it says anything. */
export interface Needs {
  /** That ties have a direction. */
  readonly directed?: true;
  /** That unknown ties are handled by the measure itself. */
  readonly unknownToo?: true;
}

/** Computes on ties of two actors or more, or says why there is nothing to compute. */
export function onTies(ties: Ties, needs: Needs, compute: (ties: Ties, n: number) => Reading): Reading {
  const n = ties.nodes.length;
  checkTies(ties);
  if (ties.byConstruction !== null) return nothing("by-construction", ties.byConstruction);
  if (n === 0) return nothing("no-data");
  if (n < 2) return nothing("undefined-by-definition", "one actor only");
  if (needs.directed && !ties.directed) return nothing("undefined-by-definition", "ties have no direction");
  const unknown = ties.weights.filter(Number.isNaN).length;
  if (unknown > 0 && !needs.unknownToo) return nothing("no-data", `${unknown} ties unknown`);
  return compute(ties, n);
}

/** Whether `i` sends to `j`. */
export function sends(ties: Ties, i: number, j: number): boolean {
  return i !== j && weightOf(ties, i, j) > 0;
}

export function weightOf(ties: Ties, i: number, j: number): number {
  return ties.weights[i * ties.nodes.length + j] ?? 0;
}

/** Fewest ties from each actor to each other along their direction, n times n; 0 to itself, -1 where out of reach. */
export function distancesOf(ties: Ties): Int32Array {
  const n = ties.nodes.length;
  const steps = new Int32Array(n * n).fill(-1);
  for (let source = 0; source < n; source++) {
    const queue = [source];
    steps[source * n + source] = 0;
    for (const i of queue)
      for (let j = 0; j < n; j++)
        if (steps[source * n + j] === -1 && sends(ties, i, j)) {
          steps[source * n + j] = (steps[source * n + i] ?? 0) + 1;
          queue.push(j);
        }
  }
  return steps;
}

/** Actors that hang together whatever the direction of ties, one list a component. */
export function weakComponents(ties: Ties): readonly (readonly number[])[] {
  const n = ties.nodes.length;
  const seen = new Uint8Array(n);
  const components: number[][] = [];
  for (let start = 0; start < n; start++) {
    if (seen[start] === 1) continue;
    const members = [start];
    seen[start] = 1;
    for (const i of members)
      for (let j = 0; j < n; j++)
        if (seen[j] === 0 && (sends(ties, i, j) || sends(ties, j, i))) {
          seen[j] = 1;
          members.push(j);
        }
    components.push(members);
  }
  return components;
}

function checkTies({ nodes, inside, weights, directed }: Ties): void {
  const n = nodes.length;
  if (weights.length !== n * n) throw new RangeError(`${weights.length} weights for ${n} actors`);
  if (inside.length !== n) throw new RangeError(`${inside.length} marks of the region for ${n} actors`);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const w = weights[i * n + j] ?? 0;
      if (w < 0 || w === Number.POSITIVE_INFINITY) throw new RangeError(`not a weight of 0 or more: ${w}`);
      if (!directed && !Object.is(w, weights[j * n + i] ?? 0) && w !== weights[j * n + i])
        throw new RangeError(`undirected ties that differ by direction: ${nodes[i]}, ${nodes[j]}`);
    }
}
