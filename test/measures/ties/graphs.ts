import type { Arcs, Inputs } from "../../../src/measures/measure.ts";
import { arcsOf as arcsOfTies, tiesFrom } from "../../../src/measures/ties/build.ts";

type Arc = readonly [from: string, to: string, weight?: number];

/** Ties over the named actors; undirected ones are written both ways. */
export function tiesOf(
  nodes: readonly string[],
  arcs: readonly Arc[],
  options: { directed?: boolean; inside?: readonly string[]; byConstruction?: string } = {},
): Inputs["ties"] {
  const directed = options.directed ?? true;
  const inside = Uint8Array.from(nodes, (n) => (options.inside?.includes(n) ? 1 : 0));
  const list: Arcs = {
    from: arcs.map(([from]) => nodes.indexOf(from)),
    to: arcs.map(([, to]) => nodes.indexOf(to)),
    weights: arcs.map(([, , weight = 1]) => weight),
  };
  return tiesFrom(nodes, list, { directed, inside, byConstruction: options.byConstruction ?? null });
}

/** Arcs as a matrix of n times n, row by row; an arc without direction stands both ways. */
export function matrixOf(arcs: Arcs, n: number, directed = false): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let k = 0; k < arcs.from.length; k++) {
    const [i, j, w] = [arcs.from[k] ?? 0, arcs.to[k] ?? 0, arcs.weights[k] ?? 0];
    matrix[i * n + j] = (matrix[i * n + j] ?? 0) + w;
    if (!directed) matrix[j * n + i] = (matrix[j * n + i] ?? 0) + w;
  }
  return matrix;
}

/** `a-b c-d` as arcs. */
export function arcsOf(text: string): readonly Arc[] {
  return text.split(" ").map((pair) => {
    const [from = "", to = ""] = pair.split("-");
    return [from, to];
  });
}

export const CLIENTS = ["KZ", "KG", "TJ", "TM", "UZ"];

/** Three patrons, five clients, one of them an isolate. */
export const toyH = tiesOf(
  ["RU", "CN", "US", ...CLIENTS],
  arcsOf("RU-KZ RU-KG RU-TJ RU-UZ CN-KZ CN-KG CN-TJ CN-UZ US-KZ US-UZ KZ-UZ UZ-KZ KG-TJ TJ-KG"),
  { inside: CLIENTS },
);

/** Zachary 1977, J. Anthropol. Res. 33(4); 1 marks the officers' faction. */
export const karate = tiesOf(
  Array.from({ length: 34 }, (_, i) => String(i)),
  arcsOf(
    "0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33",
  ),
  { directed: false },
);
export const KARATE_FACTIONS = [..."0000000001000011001010111111111111"].map(Number);

const FLORENTINE =
  "Acciaiuoli-Medici Medici-Barbadori Medici-Ridolfi Medici-Tornabuoni Medici-Albizzi Medici-Salviati Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi Strozzi-Bischeri Ridolfi-Tornabuoni Tornabuoni-Guadagni Albizzi-Ginori Albizzi-Guadagni Salviati-Pazzi Bischeri-Guadagni Guadagni-Lamberteschi";

/** Marriages of Florentine families, Padgett & Ansell 1993, with or without the isolate Pucci. */
export function florentine(pucci: boolean): Inputs["ties"] {
  const families = [...new Set(FLORENTINE.split(/[ -]/))];
  return tiesOf(pucci ? [...families, "Pucci"] : families, arcsOf(FLORENTINE), { directed: false });
}

export const path5 = tiesOf([..."abcde"], arcsOf("a-b b-c c-d d-e"));
export const cycle5 = tiesOf([..."abcde"], arcsOf("a-b b-c c-d d-e e-a"));
export const tree7 = tiesOf([..."abcdefg"], arcsOf("a-b a-c b-d b-e c-f c-g"));
export const outStar6 = tiesOf([..."abcdef"], arcsOf("a-b a-c a-d a-e a-f"));

/** A random directed network, whose values networkx 3.6.1 gives. */
export const digraph9 = tiesOf(
  [..."012345678"],
  arcsOf("0-1 0-2 0-4 0-5 1-2 1-4 1-5 1-6 1-7 2-4 3-1 3-6 3-8 5-4 5-8 6-0 6-2 6-8 7-1 7-3 8-1 8-2 8-3 8-6"),
);

/** Seven exercises, organisers and participants. */
export const TOY7: readonly (readonly [from: string, to: string])[] = [
  ["RU", "KZ KG TJ"],
  ["RU CN", "KZ KG TJ UZ"],
  ["US", "KZ KG"],
  ["CN", "KG"],
  ["UZ", "TJ"],
  ["CN", "KZ"],
  ["RU", "TJ UZ"],
];
export const TOY7_ACTORS = ["RU", "CN", "US", ...CLIENTS];
export const toy7 = TOY7.map(([from, to]) => ({
  from: from.split(" ").map((a) => TOY7_ACTORS.indexOf(a)),
  to: to.split(" ").map((a) => TOY7_ACTORS.indexOf(a)),
}));

/** Random directed ties of n actors out of a fast-check arbitrary's raw material. */
export function randomTies(n: number, bits: readonly boolean[]): Inputs["ties"] {
  const matrix = Float64Array.from({ length: n * n }, (_, k) => (bits[k] === true ? 1 + (k % 3) : 0));
  const nodes = Array.from({ length: n }, (_, i) => `a${i}`);
  return tiesFrom(nodes, arcsIn(matrix, n), {
    directed: true,
    inside: Uint8Array.from(nodes, (_, i) => i % 2),
  });
}

/** The arcs of a matrix of n times n. */
export function arcsIn(matrix: Float64Array, n: number): Arcs {
  const at = Array.from({ length: n * n }, (_, k) => k);
  return { from: at.map((k) => Math.floor(k / n)), to: at.map((k) => k % n), weights: matrix };
}

/** The same ties with actor `order[i]` in place `i`. */
export function relabelled(ties: Inputs["ties"], order: readonly number[]): Inputs["ties"] {
  const place = (i: number) => order.indexOf(i);
  const { from, to, weights } = arcsOfTies(ties);
  const moved = { from: Array.from(from, place), to: Array.from(to, place), weights };
  const inside = Uint8Array.from(order, (i) => ties.inside[i] ?? 0);
  const nodes = order.map((i) => ties.nodes[i] ?? "");
  return tiesFrom(nodes, ties.directed ? moved : once(moved), { ...ties, inside });
}

/** The same ties and one more actor of the region, without any. */
export function withIsolate(ties: Inputs["ties"]): Inputs["ties"] {
  const arcs = arcsOfTies(ties);
  const inside = Uint8Array.of(...ties.inside, 1);
  return tiesFrom([...ties.nodes, "alone"], ties.directed ? arcs : once(arcs), { ...ties, inside });
}

/** Each undirected arc one way only. */
function once({ from, to, weights }: Arcs): Arcs {
  const kept = Array.from(from, (_, k) => k).filter((k) => (from[k] ?? 0) < (to[k] ?? 0));
  const of = (list: ArrayLike<number>) => kept.map((k) => list[k] ?? 0);
  return { from: of(from), to: of(to), weights: of(weights) };
}
