import { bounded, type Measure, nothing, type Parts } from "../measure.ts";
import { checkParts, endsOf, SAMPLED } from "./shares.ts";

export const rank: Measure<"parts"> = {
  name: "rank",
  input: "parts",
  title: "Rank",
  says: "The place of the partner asked about, 1 the largest; those who are level share the better place.",
  formula:
    "1 + number of x_k > x; bounds move the unknown amount to the partner or to its rivals, each part within its range",
  unit: "place",
  range: "1 and more",
  nulls: [
    "no-data: no part is known, or not that of the partner",
    "isolate: the partner has no part",
    "under-specified: the question names no partner",
  ],
  cites: "elementary",
  example: "B among A 52, B 15, C 11, D 7, E 6: 2",
  rows: ["name,value", "B,15", "A,52", "C,11", "D,7", "E,6"],
  gives: 2,
  uses: SAMPLED,
  ofOne: true,
  of(parts) {
    checkParts(parts);
    if (parts.focus === null) return nothing("under-specified", "rank of whom");
    if (parts.names.length === 0) return nothing("no-data");
    const at = parts.names.indexOf(parts.focus);
    const own = parts.values[at];
    if (own === undefined || own === 0) return nothing("isolate");
    if (Number.isNaN(own)) return nothing("no-data");
    const place = (mine: number, all: Float64Array) => 1 + all.filter((x, i) => x > mine && i !== at).length;
    const value = place(own, parts.values);
    if (parts.values.some(Number.isNaN)) return bounded(value, Number.NaN, Number.NaN);
    const { low, high, unknown } = endsOf(parts);
    const first = place((high[at] ?? own) + unknown[1], low);
    const least = low[at] ?? own;
    return bounded(value, first, place(least, high) + overtaken(parts, high, least, unknown[1]));
  },
};

/** How many more rivals could stand above: the nearest first, then newcomers that each need more than `own`. */
function overtaken({ names, focus }: Parts, values: Float64Array, own: number, unknown: number): number {
  const gaps = values
    .filter((x, i) => x <= own && names[i] !== focus)
    .map((x) => own - x)
    .sort();
  let left = unknown;
  let passed = 0;
  for (const gap of gaps) {
    if (left <= gap) return passed;
    left -= gap;
    passed++;
  }
  return left > 0 ? passed + Math.ceil(left / own) - 1 : passed;
}
