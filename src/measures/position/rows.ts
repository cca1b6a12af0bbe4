import type { Ties } from "../measure.ts";

/** Who is tied to whom, and what a step along a tie costs: rows as in `Ties`, without actors' names. */
export interface Rows {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** A cost each; null where every step is as long as another. */
  readonly costs: Float64Array | null;
}

/** Known ties with the actors numbered anew, the most tied first, so that those met most often lie close together. */
export interface Packed {
  /** Actor at each new number. */
  readonly actors: Int32Array;
  readonly out: Rows;
  /** The same ties by receiver; `out` itself where they have no direction. */
  readonly into: Rows;
}

/** Ties in the order in which paths are found fastest; ties that nobody knows of are left out. */
export function packed(ties: Ties, costs: boolean): Packed {
  const actors = byDegree(ties);
  const n = actors.length;
  const places = new Int32Array(n);
  for (let i = 0; i < n; i++) places[actors[i] ?? 0] = i;
  const starts = new Int32Array(n + 1);
  const targets = new Int32Array(ties.targets.length);
  const steps = costs ? new Float64Array(ties.targets.length) : null;
  let end = 0;
  for (let i = 0; i < n; i++) {
    const actor = actors[i] ?? 0;
    for (let k = ties.starts[actor] ?? 0; k < (ties.starts[actor + 1] ?? 0); k++) {
      const w = ties.weights[k] ?? Number.NaN;
      if (Number.isNaN(w)) continue;
      targets[end] = places[ties.targets[k] ?? 0] ?? 0;
      if (steps !== null) steps[end] = Math.min(1 / w, 1e300);
      end++;
    }
    starts[i + 1] = end;
  }
  const out = { starts, targets: targets.subarray(0, end), costs: steps };
  return { actors, out, into: ties.directed ? turned(out) : out };
}

/** Actors by falling number of ties that they send, as numbered where it is equal. */
function byDegree(ties: Ties): Int32Array {
  const n = ties.nodes.length;
  const degree = (i: number) => (ties.starts[i + 1] ?? 0) - (ties.starts[i] ?? 0);
  const firsts = new Int32Array(n + 2);
  for (let i = 0; i < n; i++) firsts[n - degree(i) + 1] = (firsts[n - degree(i) + 1] ?? 0) + 1;
  for (let d = 0; d <= n; d++) firsts[d + 1] = (firsts[d + 1] ?? 0) + (firsts[d] ?? 0);
  const actors = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const at = firsts[n - degree(i)] ?? 0;
    actors[at] = i;
    firsts[n - degree(i)] = at + 1;
  }
  return actors;
}

/** The same ties from the receivers. */
function turned({ starts, targets, costs }: Rows): Rows {
  const n = starts.length - 1;
  const next = new Int32Array(n + 1);
  for (let k = 0; k < targets.length; k++)
    next[(targets[k] ?? 0) + 1] = (next[(targets[k] ?? 0) + 1] ?? 0) + 1;
  for (let i = 0; i < n; i++) next[i + 1] = (next[i + 1] ?? 0) + (next[i] ?? 0);
  const turnedStarts = next.slice();
  const senders = new Int32Array(targets.length);
  const steps = costs === null ? null : new Float64Array(targets.length);
  for (let i = 0; i < n; i++)
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      const j = targets[k] ?? 0;
      const at = next[j] ?? 0;
      senders[at] = i;
      if (steps !== null) steps[at] = costs?.[k] ?? 0;
      next[j] = at + 1;
    }
  return { starts: turnedStarts, targets: senders, costs: steps };
}
