import type { Why } from "../../model/answer.ts";
import { type Chosen, nothing, type Reading, type Ties } from "../measure.ts";
import { reversed } from "./build.ts";

/** What a measure needs of ties before it says anything. */
export interface Needs {
  /** That ties have a direction. */
  readonly directed?: true;
  /** That unknown ties are handled by the measure itself. */
  readonly unknownToo?: true;
  /** With how many actors it begins to say something. */
  readonly few?: number;
}

/**
 * Computes on ties of two actors or more, or says why there is nothing to compute. Under the convention `caution` of
 * `go-on` it computes although ties are as they were made, or actors too few, and says so in a note.
 */
export function onTies(
  ties: Ties,
  needs: Needs,
  compute: (ties: Ties, n: number) => Reading,
  chosen?: Chosen,
): Reading {
  const n = ties.nodes.length;
  const cautions = cautionsOf(ties, needs);
  const [first] = cautions;
  if (first !== undefined && chosen?.caution !== "go-on") return nothing(first.why, first.note);
  const reading = computed(ties, n, needs, compute);
  if (cautions.length === 0) return reading;
  return { ...reading, notes: [...(reading.notes ?? []), ...cautions.map((c) => `${c.why}: ${c.note}`)] };
}

function cautionsOf(ties: Ties, needs: Needs): readonly { why: Why; note: string }[] {
  const cautions: { why: Why; note: string }[] = [];
  if (ties.byConstruction !== null) cautions.push({ why: "by-construction", note: ties.byConstruction });
  const tied = needs.few === undefined ? 0 : tiedActors(ties);
  if (needs.few !== undefined && tied < needs.few)
    cautions.push({
      why: "too-few",
      note: `${tied} actors with ties, and it says little below ${needs.few}`,
    });
  return cautions;
}

/** How many actors have any tie. */
export function tiedActors(ties: Ties): number {
  const tied = new Uint8Array(ties.nodes.length);
  for (let i = 0; i < tied.length; i++)
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) {
      tied[i] = 1;
      tied[ties.targets[k] ?? 0] = 1;
    }
  return tied.reduce((a, b) => a + b, 0);
}

function computed(ties: Ties, n: number, needs: Needs, compute: (ties: Ties, n: number) => Reading): Reading {
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

/** What `i` sends to `j`: 0 is no tie, NaN an unknown one. */
export function weightOf(ties: Ties, i: number, j: number): number {
  let low = ties.starts[i] ?? 0;
  let high = ties.starts[i + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ties.targets[middle] ?? 0) < j) low = middle + 1;
    else high = middle;
  }
  return low < (ties.starts[i + 1] ?? 0) && ties.targets[low] === j ? (ties.weights[low] ?? 0) : 0;
}

/** Fewest ties from each actor to each other along their direction, n times n; 0 to itself, -1 where out of reach. */
export function distancesOf(ties: Ties): Int32Array {
  const n = ties.nodes.length;
  const steps = new Int32Array(n * n).fill(-1);
  for (let source = 0; source < n; source++) {
    const queue = [source];
    steps[source * n + source] = 0;
    for (const i of queue)
      for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) {
        const j = ties.targets[k] ?? 0;
        if (steps[source * n + j] !== -1 || Number.isNaN(ties.weights[k])) continue;
        steps[source * n + j] = (steps[source * n + i] ?? 0) + 1;
        queue.push(j);
      }
  }
  return steps;
}

/** Actors that hang together whatever the direction of ties, one list a component. */
export function weakComponents(ties: Ties): readonly (readonly number[])[] {
  const n = ties.nodes.length;
  const into = reversed(ties);
  const seen = new Uint8Array(n);
  const components: number[][] = [];
  for (let start = 0; start < n; start++) {
    if (seen[start] === 1) continue;
    const members = [start];
    seen[start] = 1;
    for (const i of members)
      for (const row of ties.directed ? [ties, into] : [ties])
        for (let k = row.starts[i] ?? 0; k < (row.starts[i + 1] ?? 0); k++) {
          const j = row.targets[k] ?? 0;
          if (seen[j] === 1 || Number.isNaN(row.weights[k])) continue;
          seen[j] = 1;
          members.push(j);
        }
    components.push(members);
  }
  return components;
}
