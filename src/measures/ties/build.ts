import type { Arcs, Ties } from "../measure.ts";

/** What ties are made with besides who is tied to whom. */
export interface Making {
  readonly directed: boolean;
  /** 1 where the actor is of the region; nobody is where it is left out. */
  readonly inside?: Uint8Array;
  readonly byConstruction?: string | null;
}

/**
 * Ties of n actors from arcs in any order. Arcs between the same two add up, those of an actor to itself and those of
 * weight 0 are no ties; NaN is a tie that nobody knows of. Undirected arcs may be given one way or both, and a pair
 * given both ways has the weights of both.
 * @throws RangeError for an actor that there is not, or a weight that is negative or infinite
 */
export function tiesFrom(nodes: readonly string[], arcs: Arcs, making: Making): Ties {
  const n = nodes.length;
  const inside = making.inside ?? new Uint8Array(n);
  if (inside.length !== n) throw new RangeError(`${inside.length} marks of the region for ${n} actors`);
  const m = arcs.from.length;
  if (arcs.to.length !== m || arcs.weights.length !== m)
    throw new RangeError(
      `ends and weights of unequal number: ${m}, ${arcs.to.length}, ${arcs.weights.length}`,
    );
  const rows = new Int32Array(n + 1);
  const counts = (k: number): boolean => {
    const w = arcs.weights[k] ?? 0;
    if (w < 0 || w === Number.POSITIVE_INFINITY) throw new RangeError(`not a weight of 0 or more: ${w}`);
    return w !== 0 && known(arcs.from[k] ?? -1, n) !== known(arcs.to[k] ?? -1, n);
  };
  for (let k = 0; k < m; k++) {
    if (!counts(k)) continue;
    bump(rows, (arcs.from[k] ?? 0) + 1);
    if (!making.directed) bump(rows, (arcs.to[k] ?? 0) + 1);
  }
  for (let i = 0; i < n; i++) rows[i + 1] = (rows[i + 1] ?? 0) + (rows[i] ?? 0);
  const targets = new Int32Array(rows[n] ?? 0);
  const weights = new Float64Array(rows[n] ?? 0);
  const next = rows.slice(0, n);
  const put = (i: number, j: number, w: number) => {
    const at = next[i] ?? 0;
    targets[at] = j;
    weights[at] = w;
    next[i] = at + 1;
  };
  for (let k = 0; k < m; k++) {
    const [i, j, w] = [arcs.from[k] ?? 0, arcs.to[k] ?? 0, arcs.weights[k] ?? 0];
    if (w === 0 || i === j) continue;
    put(i, j, w);
    if (!making.directed) put(j, i, w);
  }
  return {
    nodes,
    inside,
    ...merged(rows, targets, weights),
    directed: making.directed,
    byConstruction: making.byConstruction ?? null,
  };
}

/** The same ties read from the receivers: row `i` holds who sends to `i`. */
export function reversed(ties: Ties): Ties {
  if (!ties.directed) return ties;
  const n = ties.nodes.length;
  const starts = new Int32Array(n + 1);
  for (const j of ties.targets) bump(starts, j + 1);
  for (let i = 0; i < n; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const targets = new Int32Array(ties.targets.length);
  const weights = new Float64Array(ties.targets.length);
  const next = starts.slice(0, n);
  for (let i = 0; i < n; i++)
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) {
      const j = ties.targets[k] ?? 0;
      const at = next[j] ?? 0;
      targets[at] = i;
      weights[at] = ties.weights[k] ?? 0;
      next[j] = at + 1;
    }
  return { ...ties, starts, targets, weights };
}

/** The same ties without direction: a pair tied both ways has the weights of both. */
export function undirected(ties: Ties): Ties {
  return ties.directed ? tiesFrom(ties.nodes, arcsOf(ties), { ...ties, directed: false }) : ties;
}

/** Ties one by one; an undirected one stands twice. */
export function arcsOf(ties: Ties): Arcs {
  const from = new Int32Array(ties.targets.length);
  for (let i = 0; i < ties.nodes.length; i++) from.fill(i, ties.starts[i], ties.starts[i + 1]);
  return { from, to: ties.targets, weights: ties.weights };
}

/** Rows in order of target, arcs of the same two added up: each row is written over itself. */
function merged(rows: Int32Array, targets: Int32Array, weights: Float64Array) {
  const n = rows.length - 1;
  const starts = new Int32Array(n + 1);
  let end = 0;
  for (let i = 0; i < n; i++) {
    const first = rows[i] ?? 0;
    const last = rows[i + 1] ?? 0;
    sortRow(targets, weights, first, last);
    for (let k = first; k < last; k++) {
      const w = weights[k] ?? 0;
      if (end > (starts[i] ?? 0) && targets[end - 1] === targets[k])
        weights[end - 1] = (weights[end - 1] ?? 0) + w;
      else {
        targets[end] = targets[k] ?? 0;
        weights[end] = w;
        end++;
      }
    }
    starts[i + 1] = end;
  }
  return end === targets.length
    ? { starts, targets, weights }
    : { starts, targets: targets.slice(0, end), weights: weights.slice(0, end) };
}

/** Puts one row in order of target. Most rows are short; a long one goes by way of its places. */
function sortRow(targets: Int32Array, weights: Float64Array, first: number, last: number): void {
  if (last - first > 24) {
    const places = Uint32Array.from({ length: last - first }, (_, k) => first + k);
    places.sort((a, b) => (targets[a] ?? 0) - (targets[b] ?? 0) || a - b);
    targets.set(
      Int32Array.from(places, (k) => targets[k] ?? 0),
      first,
    );
    weights.set(
      Float64Array.from(places, (k) => weights[k] ?? 0),
      first,
    );
    return;
  }
  for (let k = first + 1; k < last; k++) {
    const [j, w] = [targets[k] ?? 0, weights[k] ?? 0];
    let at = k;
    for (; at > first && (targets[at - 1] ?? 0) > j; at--) {
      targets[at] = targets[at - 1] ?? 0;
      weights[at] = weights[at - 1] ?? 0;
    }
    targets[at] = j;
    weights[at] = w;
  }
}

function known(i: number, n: number): number {
  if (!(Number.isInteger(i) && i >= 0 && i < n)) throw new RangeError(`not one of ${n} actors: ${i}`);
  return i;
}

function bump(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
