import type { Rows } from "./rows.ts";

/** Counts of paths beyond this are scaled down, so that no number of paths is too large. */
const MANY = 2 ** 600;

/**
 * Adds to `scores` what the shortest paths from one source after another give to those in between, every step as
 * long as another. Each step of the search runs along the ties of whichever side has fewer: of those just
 * reached, or of those not reached yet (Beamer, Asanović & Patterson 2012).
 */
export function hopPaths(out: Rows, into: Rows, scores: Float64Array): (source: number) => void {
  const n = out.starts.length - 1;
  const room = {
    queue: new Int32Array(n),
    levels: new Int32Array(n + 2),
    scales: new Float64Array(n + 2),
    state: new Uint8Array(n),
    paths: new Float64Array(n),
    shares: new Float64Array(n),
    sums: new Float64Array(n),
    held: new Float64Array(n),
  };
  return (source) => {
    const depth = search(source, out, into, room);
    gather(depth, out, into, room, scores);
  };
}

interface Room {
  /** Actors in the order in which they were reached, and where each distance begins. */
  readonly queue: Int32Array;
  readonly levels: Int32Array;
  /** What the numbers of paths of each distance were multiplied by. */
  readonly scales: Float64Array;
  /** 0 not reached, 1 just reached, 2 done. */
  readonly state: Uint8Array;
  readonly paths: Float64Array;
  readonly shares: Float64Array;
  readonly sums: Float64Array;
  readonly held: Float64Array;
}

/** Counts the shortest paths from the source to everybody, and gives the longest distance. */
function search(source: number, out: Rows, into: Rows, room: Room): number {
  const { queue, levels, scales, state, paths, held } = room;
  const { starts, targets } = out;
  const { starts: inStarts, targets: senders } = into;
  const n = state.length;
  state.fill(0);
  paths.fill(0);
  paths[source] = 1;
  queue[0] = source;
  levels[0] = 0;
  levels[1] = 1;
  scales[0] = 1;
  let [head, tail, depth] = [0, 1, 0];
  let ahead = (starts[source + 1] ?? 0) - (starts[source] ?? 0);
  let left = senders.length - (inStarts[source + 1] ?? 0) + (inStarts[source] ?? 0);
  while (tail < n && ahead > 0) {
    const end = tail;
    for (let q = head; q < end; q++) state[queue[q] ?? 0] = 2;
    if (ahead <= left) {
      for (let q = head; q < end; q++) {
        const i = queue[q] ?? 0;
        const ways = paths[i] ?? 0;
        const last = starts[i + 1] ?? 0;
        for (let k = starts[i] ?? 0; k < last; k++) {
          const j = targets[k] ?? 0;
          const seen = state[j] ?? 0;
          if (seen === 2) continue;
          if (seen === 0) {
            state[j] = 1;
            queue[tail++] = j;
          }
          paths[j] = (paths[j] ?? 0) + ways;
        }
      }
    } else {
      for (let j = 0; j < n; j++) {
        if (state[j] !== 0) continue;
        let ways = 0;
        const last = inStarts[j + 1] ?? 0;
        for (let k = inStarts[j] ?? 0; k < last; k++) ways += paths[senders[k] ?? 0] ?? 0;
        if (ways === 0) continue;
        held[tail] = ways;
        queue[tail++] = j;
      }
      for (let q = end; q < tail; q++) {
        const j = queue[q] ?? 0;
        state[j] = 1;
        paths[j] = held[q] ?? 0;
      }
    }
    if (tail === end) break;
    ahead = 0;
    let most = 0;
    for (let q = end; q < tail; q++) {
      const j = queue[q] ?? 0;
      ahead += (starts[j + 1] ?? 0) - (starts[j] ?? 0);
      left -= (inStarts[j + 1] ?? 0) - (inStarts[j] ?? 0);
      const ways = paths[j] ?? 0;
      if (ways > most) most = ways;
    }
    depth++;
    head = end;
    levels[depth + 1] = tail;
    scales[depth] = most > MANY ? 1 / MANY : 1;
    if (most > MANY) scaleDown(room, end, tail);
  }
  return depth;
}

function scaleDown({ queue, paths }: Room, from: number, to: number): void {
  for (let q = from; q < to; q++) {
    const j = queue[q] ?? 0;
    paths[j] = Math.max((paths[j] ?? 0) / MANY, 2 ** -1000);
  }
}

/** From the farthest back to the source: what each actor passes on of the paths to those behind it. */
function gather(depth: number, out: Rows, into: Rows, room: Room, scores: Float64Array): void {
  const { queue, levels, scales, paths, shares, sums, held } = room;
  const { starts, targets } = out;
  const { starts: inStarts, targets: senders } = into;
  shares.fill(0);
  sums.fill(0);
  for (let q = levels[depth] ?? 0; q < (levels[depth + 1] ?? 0); q++) {
    const i = queue[q] ?? 0;
    shares[i] = 1 / (paths[i] ?? 1);
  }
  for (let d = depth - 1; d > 0; d--) {
    const first = levels[d] ?? 0;
    const end = levels[d + 1] ?? 0;
    const beyond = levels[d + 2] ?? 0;
    if (tiesIn(queue, inStarts, end, beyond) < tiesIn(queue, starts, first, end)) {
      for (let q = end; q < beyond; q++) {
        const j = queue[q] ?? 0;
        const share = shares[j] ?? 0;
        const last = inStarts[j + 1] ?? 0;
        for (let k = inStarts[j] ?? 0; k < last; k++) {
          const i = senders[k] ?? 0;
          sums[i] = (sums[i] ?? 0) + share;
        }
      }
      for (let q = first; q < end; q++) held[q] = sums[queue[q] ?? 0] ?? 0;
    } else {
      for (let q = first; q < end; q++) {
        const i = queue[q] ?? 0;
        let total = 0;
        const last = starts[i + 1] ?? 0;
        for (let k = starts[i] ?? 0; k < last; k++) total += shares[targets[k] ?? 0] ?? 0;
        held[q] = total;
      }
    }
    const scale = scales[d + 1] ?? 1;
    for (let q = first; q < end; q++) {
      const i = queue[q] ?? 0;
      const ways = paths[i] ?? 1;
      const passes = ways * (held[q] ?? 0) * scale;
      scores[i] = (scores[i] ?? 0) + passes;
      shares[i] = (1 + passes) / ways;
    }
  }
}

function tiesIn(queue: Int32Array, starts: Int32Array, from: number, to: number): number {
  let ties = 0;
  for (let q = from; q < to; q++) {
    const i = queue[q] ?? 0;
    ties += (starts[i + 1] ?? 0) - (starts[i] ?? 0);
  }
  return ties;
}
