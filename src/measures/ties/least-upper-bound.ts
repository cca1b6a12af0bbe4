import type { Ties } from "../measure.ts";
import { reversed } from "./build.ts";
import { reachCounts } from "./strong.ts";

/**
 * Pairs of a component that have no least upper bound: an actor that reaches both, or is one of them, and that
 * everyone else who does reaches too.
 */
export function pairsWithoutLeastUpperBound(ties: Ties, members: readonly number[]): number {
  const n = members.length;
  const words = (n + 31) >> 5;
  const { above, sizes } = superiorsOf(ties, members, words);
  let without = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      let common = 0;
      let first = -1;
      for (let w = 0; w < words; w++) {
        const both = (above[i * words + w] ?? 0) & (above[j * words + w] ?? 0);
        if (both === 0) continue;
        if (first === -1) first = 32 * w + 31 - Math.clz32(both & -both);
        common += bitsIn(both);
      }
      // Whoever is above one of them is above both, and the first has most above it: it is the least where it has all.
      if (first === -1 || sizes[first] !== common) without++;
    }
  return without;
}

/** Who is at or above each, as bits over the members in falling order of how many are above them. */
function superiorsOf(
  ties: Ties,
  members: readonly number[],
  words: number,
): { readonly above: Uint32Array; readonly sizes: Float64Array } {
  const into = reversed(ties);
  const many = reachCounts(into);
  const order = [...members].sort((i, j) => (many[j] ?? 0) - (many[i] ?? 0) || i - j);
  const place = new Int32Array(ties.nodes.length);
  order.forEach((i, at) => {
    place[i] = at;
  });
  const above = new Uint32Array(members.length * words);
  order.forEach((start, at) => {
    const row = above.subarray(at * words, at * words + words);
    const mark = (i: number): boolean => {
      const [word, bit] = [(place[i] ?? 0) >> 5, 1 << ((place[i] ?? 0) & 31)];
      if (((row[word] ?? 0) & bit) !== 0) return false;
      row[word] = (row[word] ?? 0) | bit;
      return true;
    };
    mark(start);
    const queue = [start];
    for (const i of queue)
      for (let k = into.starts[i] ?? 0; k < (into.starts[i + 1] ?? 0); k++) {
        const j = into.targets[k] ?? 0;
        if (mark(j)) queue.push(j);
      }
  });
  return { above, sizes: Float64Array.from(order, (i) => (many[i] ?? 0) + 1) };
}

function bitsIn(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
