import type { Ties } from "../../measures/measure.ts";
import { type Random, randomOf } from "../random.ts";
import { ari, nmi } from "./compare.ts";
import { searched } from "./leiden.ts";
import { qualityOf } from "./modularity.ts";
import { networkOf } from "./network.ts";

/** What several searches for communities found. */
export interface Found {
  /** The partition of the highest modularity. */
  readonly groups: Int32Array;
  readonly quality: number;
  readonly tries: number;
  /** How many tries came as high. */
  readonly times: number;
  /** How alike the tries are, each with the next: means of the two indices of `compare.ts`. */
  readonly nmi: number;
  readonly ari: number;
}

/** How often a network is searched, by how many actors it has at most: a small one has rare optima and is soon done. */
const TRIES = [
  { actors: 200, tries: 100 },
  { actors: 10_000, tries: 20 },
  { actors: Number.POSITIVE_INFINITY, tries: 4 },
] as const;

/**
 * The best of several searches, each until nothing changes and with random numbers of its own. Every second one starts
 * from actors thrown together at random, since all that start from actors alone may miss the same optimum.
 */
export function communitiesOf(layers: readonly Ties[], resolution: number, seed: number): Found {
  const network = networkOf(layers);
  const tries = TRIES.find((t) => network.n <= t.actors)?.tries ?? 4;
  const found = Array.from({ length: tries }, (_, s) => {
    const random = randomOf(seed, s);
    const start = s % 2 === 0 ? undefined : thrown(network.n, random);
    const groups = searched(network, resolution, random, 100, start);
    return { groups, quality: qualityOf(network, groups, resolution) };
  });
  const best = found.reduce((a, b) => (b.quality > a.quality ? b : a));
  const alike = { nmi: 0, ari: 0 };
  for (let t = 1; t < tries; t++) {
    const [a, b] = [found[t - 1]?.groups ?? [], found[t]?.groups ?? []];
    alike.nmi += nmi(a, b) / (tries - 1);
    alike.ari += ari(a, b) / (tries - 1);
  }
  return {
    ...best,
    tries,
    times: found.filter((f) => f.quality >= best.quality - 1e-9).length,
    ...alike,
  };
}

/** Actors in random groups, from two to about the root of their number. */
function thrown(n: number, random: Random): Int32Array {
  const groups = 2 + random.below(Math.ceil(Math.sqrt(n + 1)));
  return Int32Array.from({ length: n }, () => random.below(Math.min(n, groups)));
}
