import type { Ties } from "../measure.ts";

/** Number of the circle of actors that each is in: two have the same where each reaches the other (Tarjan 1972). */
export function strongComponents(ties: Ties): { readonly of: Int32Array; readonly count: number } {
  const n = ties.nodes.length;
  const of = new Int32Array(n).fill(-1);
  const met = new Int32Array(n).fill(-1);
  const lowest = new Int32Array(n);
  const next = ties.starts.slice(0, n);
  const open: number[] = [];
  const path: number[] = [];
  let order = 0;
  let count = 0;
  for (let root = 0; root < n; root++) {
    if (met[root] !== -1) continue;
    path.push(root);
    while (path.length > 0) {
      const i = path[path.length - 1] ?? 0;
      if (met[i] === -1) {
        met[i] = order;
        lowest[i] = order++;
        open.push(i);
      }
      const k = next[i] ?? 0;
      if (k < (ties.starts[i + 1] ?? 0)) {
        next[i] = k + 1;
        const j = ties.targets[k] ?? 0;
        if (Number.isNaN(ties.weights[k])) continue;
        if (met[j] === -1) path.push(j);
        else if (of[j] === -1) lowest[i] = Math.min(lowest[i] ?? 0, met[j] ?? 0);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above !== undefined) lowest[above] = Math.min(lowest[above] ?? 0, lowest[i] ?? 0);
      if (lowest[i] !== met[i]) continue;
      for (let j = open.pop(); j !== undefined; j = open.pop()) {
        of[j] = count;
        if (j === i) break;
      }
      count++;
    }
  }
  return { of, count };
}

/** How many others each actor reaches along the direction of ties: one walk for each circle of actors. */
export function reachCounts(ties: Ties): Float64Array {
  const n = ties.nodes.length;
  const { of, count } = strongComponents(ties);
  const reached = new Float64Array(count).fill(-1);
  const seen = new Int32Array(n).fill(-1);
  const queue = new Int32Array(n);
  for (let source = 0; source < n; source++) {
    const own = of[source] ?? 0;
    if ((reached[own] ?? 0) >= 0) continue;
    let end = 1;
    queue[0] = source;
    seen[source] = own;
    for (let at = 0; at < end; at++) {
      const i = queue[at] ?? 0;
      for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) {
        const j = ties.targets[k] ?? 0;
        if (seen[j] === own || Number.isNaN(ties.weights[k])) continue;
        seen[j] = own;
        queue[end++] = j;
      }
    }
    reached[own] = end - 1;
  }
  return Float64Array.from(of, (c) => reached[c] ?? 0);
}
