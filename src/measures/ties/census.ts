import type { Ties } from "../measure.ts";
import { sends } from "./graph.ts";

/** The sixteen kinds of three actors, by mutual, one-way and absent ties (Holland & Leinhardt 1970; letters as in igraph). */
export const TRIADS = [
  "003",
  "012",
  "102",
  "021D",
  "021U",
  "021C",
  "111D",
  "111U",
  "030T",
  "030C",
  "201",
  "120D",
  "120U",
  "120C",
  "210",
  "300",
] as const;

/** How many pairs have ties both ways, one way, and none. */
export function dyadCensus(ties: Ties): { mutual: number; oneWay: number; none: number } {
  const census = { mutual: 0, oneWay: 0, none: 0 };
  const n = ties.nodes.length;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const both = Number(sends(ties, i, j)) + Number(sends(ties, j, i));
      census[both === 2 ? "mutual" : both === 1 ? "oneWay" : "none"]++;
    }
  return census;
}

/** How many sets of three actors are of each kind, 16 counts in the order of `TRIADS`. */
export function triadCensus(ties: Ties): Int32Array {
  const census = new Int32Array(TRIADS.length);
  const n = ties.nodes.length;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++)
      for (let k = j + 1; k < n; k++) {
        const kind = TRIADS.indexOf(kindOf(ties, [i, j, k]));
        census[kind] = (census[kind] ?? 0) + 1;
      }
  return census;
}

function kindOf(ties: Ties, actors: readonly [number, number, number]): (typeof TRIADS)[number] {
  const [a, b, c] = actors;
  let mutual = 0;
  const out = new Map(actors.map((actor) => [actor, 0]));
  const into = new Map(actors.map((actor) => [actor, 0]));
  for (const [i, j] of [
    [a, b],
    [a, c],
    [b, c],
  ] as const) {
    const there = sends(ties, i, j);
    const back = sends(ties, j, i);
    if (there && back) mutual++;
    else if (there || back) {
      const [from, to] = there ? [i, j] : [j, i];
      out.set(from, (out.get(from) ?? 0) + 1);
      into.set(to, (into.get(to) ?? 0) + 1);
    }
  }
  const oneWay = [...out.values()].reduce((x, y) => x + y, 0);
  const sendsTwo = Math.max(...out.values()) === 2;
  const getsTwo = Math.max(...into.values()) === 2;
  const man = `${mutual}${oneWay}${3 - mutual - oneWay}` as const;
  if (man === "021" || man === "120") return `${man}${sendsTwo ? "D" : getsTwo ? "U" : "C"}`;
  if (man === "030") return sendsTwo ? "030T" : "030C";
  if (man === "111") return outsiderSends(ties, actors) ? "111D" : "111U";
  return TRIADS.find((t) => t === man) ?? "003";
}

/** Of one mutual and one one-way tie: whether the one-way tie starts outside the mutual pair. */
function outsiderSends(ties: Ties, actors: readonly [number, number, number]): boolean {
  return actors.some((i) => {
    const others = actors.filter((j) => j !== i);
    return others.some((j) => sends(ties, i, j)) && !others.some((j) => sends(ties, j, i));
  });
}
