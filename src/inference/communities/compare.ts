import { sum } from "../../measures/sum.ts";

/**
 * Normalised mutual information of two partitions of the same actors: 1 where they are the same, 0 where one says
 * nothing of the other. Twice the information over the sum of entropies (Danon et al. 2005, J. Stat. Mech. P09008).
 * @throws RangeError where they are of different numbers of actors
 */
export function nmi(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { joint, rows, columns, n } = crossed(a, b);
  const both = sum([entropy(rows, n), entropy(columns, n)]);
  if (both === 0) return 1;
  const information = both - entropy(joint, n);
  return Math.min(1, Math.max(0, (2 * information) / both));
}

/**
 * Adjusted Rand index of two partitions of the same actors: 1 where they are the same, 0 what chance gives, below it
 * where they agree less. Hubert & Arabie 1985, J. Classification 2.
 * @throws RangeError where they are of different numbers of actors
 */
export function ari(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { joint, rows, columns, n } = crossed(a, b);
  const together = pairs(joint);
  const [inA, inB, all] = [pairs(rows), pairs(columns), (n * (n - 1)) / 2];
  const expected = all === 0 ? 0 : (inA / all) * inB;
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function crossed(a: ArrayLike<number>, b: ArrayLike<number>) {
  if (a.length !== b.length) throw new RangeError(`partitions of ${a.length} and of ${b.length} actors`);
  const joint = new Map<string, number>();
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  const bump = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < a.length; i++) {
    bump(joint, `${a[i]}|${b[i]}`);
    bump(rows, `${a[i]}`);
    bump(columns, `${b[i]}`);
  }
  return { joint, rows, columns, n: a.length };
}

function entropy(counts: ReadonlyMap<string, number>, n: number): number {
  return sum([...counts.values()].map((c) => (c / n) * Math.log(n / c)));
}

function pairs(counts: ReadonlyMap<string, number>): number {
  return sum([...counts.values()].map((c) => (c * (c - 1)) / 2));
}
