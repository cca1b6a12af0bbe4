import { built } from "./built.js";

const ROOMS = [
  "src/measures/ties/build.ts",
  "src/measures/position/betweenness.ts",
  "src/measures/position/pagerank.ts",
  "src/measures/position/burt.ts",
  "src/inference/communities/leiden.ts",
  "src/inference/communities/modularity.ts",
];

/** The functions under the measures, which the package does not show. */
export const kit = () => built("graphs", ROOMS);

/** Ends of m different undirected ties of n actors, the same for the same numbers. */
export function randomPairs(n, m, seed = 1) {
  const random = mulberry(seed);
  const met = new Set();
  const from = new Int32Array(m);
  const to = new Int32Array(m);
  while (met.size < m) {
    const i = Math.floor(random() * n);
    const j = Math.floor(random() * n);
    const key = Math.min(i, j) * n + Math.max(i, j);
    if (i === j || met.has(key)) continue;
    from[met.size] = i;
    to[met.size] = j;
    met.add(key);
  }
  return { from, to };
}

/** Every k-th actor, `count` of them. */
export function sample(n, count) {
  return Int32Array.from({ length: count }, (_, i) => i * Math.floor(n / count));
}

function mulberry(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
