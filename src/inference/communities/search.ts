import type { Ties } from "../../measures/measure.ts";
import { randomOf } from "../random.ts";
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
  /** How alike the tries are, each with each other: means of the two indices of `compare.ts`. */
  readonly nmi: number;
  readonly ari: number;
}

/** Where more actors than this have to be divided, fewer tries are made. */
const MANY = 10_000;

/** The best of several searches, each from a seed of its own and until nothing changes. */
export function communitiesOf(layers: readonly Ties[], resolution: number, seed: number): Found {
  const network = networkOf(layers);
  const tries = network.n > MANY ? 4 : 20;
  const found = Array.from({ length: tries }, (_, s) => {
    const groups = searched(network, resolution, randomOf(seed, s), 100);
    return { groups, quality: qualityOf(network, groups, resolution) };
  });
  const best = found.reduce((a, b) => (b.quality > a.quality ? b : a));
  const alike = { nmi: 0, ari: 0 };
  for (let a = 0; a < tries; a++)
    for (let b = a + 1; b < tries; b++) {
      alike.nmi += nmi(found[a]?.groups ?? [], found[b]?.groups ?? []);
      alike.ari += ari(found[a]?.groups ?? [], found[b]?.groups ?? []);
    }
  const comparisons = (tries * (tries - 1)) / 2;
  return {
    ...best,
    tries,
    times: found.filter((f) => f.quality >= best.quality - 1e-9).length,
    nmi: alike.nmi / comparisons,
    ari: alike.ari / comparisons,
  };
}
