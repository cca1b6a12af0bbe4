import type { Rows } from "./rows.ts";

/** Two paths whose lengths differ by less than this share are equally long. */
const SAME = 1e-10;

/**
 * Adds to `scores` what the shortest paths from one source after another give to those in between, a path being as
 * long as its costs together.
 */
export function costPaths(out: Rows, into: Rows, scores: Float64Array): (source: number) => void {
  const n = out.starts.length - 1;
  const room = {
    heap: new Int32Array(n),
    places: new Int32Array(n),
    lengths: new Float64Array(n),
    order: new Int32Array(n),
    done: new Uint8Array(n),
    paths: new Float64Array(n),
    passes: new Float64Array(n),
    before: new Int32Array(into.targets.length),
    befores: new Int32Array(n),
  };
  return (source) => {
    const reached = search(source, out, into, room);
    gather(reached, into, room, scores);
  };
}

interface Room {
  /** Actors that have been met, the nearest on top, and where each stands; -1 for one that is not there. */
  readonly heap: Int32Array;
  readonly places: Int32Array;
  readonly lengths: Float64Array;
  /** Actors in the order in which their distance was settled. */
  readonly order: Int32Array;
  readonly done: Uint8Array;
  readonly paths: Float64Array;
  readonly passes: Float64Array;
  /** Last actors before each on its shortest paths, from where its row of `into` starts; and how many. */
  readonly before: Int32Array;
  readonly befores: Int32Array;
}

/** Settles everybody within reach in order of distance (Dijkstra 1959), and gives how many there are. */
function search(source: number, out: Rows, into: Rows, room: Room): number {
  const { heap, places, lengths, order, done, paths, before, befores } = room;
  const { starts, targets } = out;
  const costs = out.costs ?? new Float64Array(0);
  const inCosts = into.costs ?? new Float64Array(0);
  places.fill(-1);
  lengths.fill(Number.POSITIVE_INFINITY);
  done.fill(0);
  places[source] = 0;
  lengths[source] = 0;
  rise(room, source);
  let size = 1;
  let reached = 0;
  while (size > 0) {
    const i = heap[0] ?? 0;
    const length = lengths[i] ?? 0;
    size--;
    if (size > 0) sink(room, size);
    order[reached] = i;
    reached++;
    const first = into.starts[i] ?? 0;
    const limit = length * (1 + SAME);
    let ways = i === source ? 1 : 0;
    let found = 0;
    for (let k = first; k < (into.starts[i + 1] ?? 0); k++) {
      const j = into.targets[k] ?? 0;
      if (done[j] === 0 || (lengths[j] ?? 0) + (inCosts[k] ?? 0) > limit) continue;
      ways += paths[j] ?? 0;
      before[first + found] = j;
      found++;
    }
    paths[i] = ways;
    befores[i] = found;
    done[i] = 1;
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      const j = targets[k] ?? 0;
      const way = length + (costs[k] ?? 0);
      if (done[j] === 1 || way >= (lengths[j] ?? 0)) continue;
      lengths[j] = way;
      if (places[j] === -1) places[j] = size++;
      rise(room, j);
    }
  }
  return reached;
}

/** From the farthest back to the source: what each actor passes on of the paths to those behind it. */
function gather(reached: number, into: Rows, room: Room, scores: Float64Array): void {
  const { order, paths, passes, before, befores } = room;
  passes.fill(0);
  for (let r = reached - 1; r > 0; r--) {
    const j = order[r] ?? 0;
    const passed = passes[j] ?? 0;
    scores[j] = (scores[j] ?? 0) + passed;
    const share = (1 + passed) / (paths[j] ?? 1);
    const first = into.starts[j] ?? 0;
    for (let k = first; k < first + (befores[j] ?? 0); k++) {
      const i = before[k] ?? 0;
      passes[i] = (passes[i] ?? 0) + share * (paths[i] ?? 0);
    }
  }
}

/** Puts an actor that has come nearer in its place among those met. */
function rise({ heap, places, lengths }: Room, actor: number): void {
  const length = lengths[actor] ?? 0;
  let at = places[actor] ?? 0;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = heap[above] ?? 0;
    if ((lengths[other] ?? 0) <= length) break;
    heap[at] = other;
    places[other] = at;
    at = above;
  }
  heap[at] = actor;
  places[actor] = at;
}

/** Puts the last actor of those met where the nearest has left. */
function sink({ heap, places, lengths }: Room, size: number): void {
  const actor = heap[size] ?? 0;
  const length = lengths[actor] ?? 0;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= size) break;
    if (below + 1 < size && (lengths[heap[below + 1] ?? 0] ?? 0) < (lengths[heap[below] ?? 0] ?? 0)) below++;
    const other = heap[below] ?? 0;
    if ((lengths[other] ?? 0) >= length) break;
    heap[at] = other;
    places[other] = at;
    at = below;
  }
  heap[at] = actor;
  places[actor] = at;
}
