import type { Ties } from "../measure.ts";

/** Lengths that differ by less than this part of them are the same length: sums of 1/w in another order. */
const SAME = 1e-12;

/** Called with each actor in reach, with the ties on the way to it and their weight. */
type Take = (actor: number, steps: number, weight: number) => void;

/**
 * Walks from one actor to all in reach by the shortest ways, a tie of weight w being 1/w long (Dijkstra 1959). Of several
 * as short, it takes the one of fewest ties, and of these the one of most weight, whatever the order of actors.
 */
export function walker(ties: Ties): (source: number, take: Take) => void {
  const n = ties.nodes.length;
  const lengths = ties.weights.map((w) => Math.min(1 / w, 1e290));
  const length = new Float64Array(n);
  const steps = new Int32Array(n);
  const weight = new Float64Array(n);
  const heap = new Int32Array(n);
  const place = new Int32Array(n);
  let size = 0;

  const before = (i: number, j: number): boolean => {
    const [far, other] = [length[i] ?? 0, length[j] ?? 0];
    if (far < other * (1 - SAME)) return true;
    if (far > other * (1 + SAME)) return false;
    return steps[i] === steps[j] ? (weight[i] ?? 0) > (weight[j] ?? 0) : (steps[i] ?? 0) < (steps[j] ?? 0);
  };
  const put = (i: number, at: number): void => {
    heap[at] = i;
    place[i] = at;
  };
  const rise = (i: number): void => {
    let at = place[i] ?? 0;
    while (at > 0) {
      const above = heap[(at - 1) >> 1] ?? 0;
      if (!before(i, above)) break;
      put(above, at);
      at = (at - 1) >> 1;
    }
    put(i, at);
  };
  const takeFirst = (): number => {
    const first = heap[0] ?? 0;
    const last = heap[--size] ?? 0;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && before(heap[below + 1] ?? 0, heap[below] ?? 0)) below++;
      const lower = heap[below] ?? 0;
      if (!before(lower, last)) break;
      put(lower, at);
      at = below;
    }
    if (size > 0) put(last, at);
    return first;
  };

  return (source, take) => {
    length.fill(Number.POSITIVE_INFINITY);
    place.fill(-1);
    length[source] = 0;
    steps[source] = 0;
    weight[source] = 0;
    put(source, 0);
    size = 1;
    while (size > 0) {
      const i = takeFirst();
      place[i] = -2;
      if (i !== source) take(i, steps[i] ?? 1, weight[i] ?? 0);
      const here = length[i] ?? 0;
      for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) {
        const j = ties.targets[k] ?? 0;
        if (place[j] === -2) continue;
        const far = here + (lengths[k] ?? 0);
        const held = length[j] ?? 0;
        if (far > held * (1 + SAME)) continue;
        const many = (steps[i] ?? 0) + 1;
        const much = (weight[i] ?? 0) + (ties.weights[k] ?? 0);
        const met = place[j] !== -1;
        if (met && far >= held * (1 - SAME)) {
          if (many > (steps[j] ?? 0) || (many === steps[j] && much <= (weight[j] ?? 0))) continue;
        }
        length[j] = far;
        steps[j] = many;
        weight[j] = much;
        if (!met) put(j, size++);
        rise(j);
      }
    }
  };
}
