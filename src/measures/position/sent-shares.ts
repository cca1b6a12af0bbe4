import type { Ties } from "../measure.ts";

/** What each actor sends, in units of its largest tie, so that no weight is too large or too small to add up. */
export interface SentShares {
  /** All that an actor sends. */
  readonly totals: Float64Array;
  /** Of each tie in the rows of the receivers; null where every tie is as heavy as another. */
  readonly parts: Float64Array | null;
}

/** Reads what senders give along the rows of those who receive. */
export function sentShares(into: Ties, ties: Ties): SentShares {
  const n = ties.nodes.length;
  const totals = new Float64Array(n);
  const { starts, weights } = ties;
  if (alike(weights)) {
    for (let i = 0; i < n; i++) totals[i] = (starts[i + 1] ?? 0) - (starts[i] ?? 0);
    return { totals, parts: null };
  }
  const most = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const last = starts[i + 1] ?? 0;
    let largest = 0;
    for (let k = starts[i] ?? 0; k < last; k++) largest = Math.max(largest, weights[k] ?? 0);
    let total = 0;
    for (let k = starts[i] ?? 0; k < last; k++) total += (weights[k] ?? 0) / largest;
    most[i] = largest;
    totals[i] = total;
  }
  const parts = new Float64Array(into.targets.length);
  for (let k = 0; k < parts.length; k++)
    parts[k] = (into.weights[k] ?? 0) / (most[into.targets[k] ?? 0] ?? 1);
  return { totals, parts };
}

function alike(weights: Float64Array): boolean {
  const first = weights[0] ?? 0;
  for (let k = 1; k < weights.length; k++) if (weights[k] !== first) return false;
  return true;
}
