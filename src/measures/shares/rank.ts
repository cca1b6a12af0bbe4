import { bounded, type Measure, nothing, type Parts } from "../measure.ts";
import { checkParts, SAMPLED } from "./shares.ts";

export const rank: Measure<"parts"> = {
  name: "rank",
  input: "parts",
  title: "Rank",
  says: "The place of the partner asked about, 1 the largest; those who are level share the better place.",
  formula: "1 + number of x_k > x; bounds move the unknown amount to the partner or to its rivals",
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
  of(parts) {
    checkParts(parts);
    if (parts.focus === null) return nothing("under-specified", "rank of whom");
    if (parts.names.length === 0) return nothing("no-data");
    const own = parts.values[parts.names.indexOf(parts.focus)];
    if (own === undefined || own === 0) return nothing("isolate");
    if (Number.isNaN(own)) return nothing("no-data");
    const unknown = parts.values.some(Number.isNaN) ? Number.NaN : parts.unknown;
    const place = (mine: number) => 1 + parts.values.filter((x) => x > mine).length;
    if (Number.isNaN(unknown)) return bounded(place(own), Number.NaN, Number.NaN);
    return bounded(place(own), place(own + unknown), place(own) + overtaken(parts, own, unknown));
  },
};

/** How many more rivals could stand above: the nearest first, then newcomers that each need more than `own`. */
function overtaken(parts: Parts, own: number, unknown: number): number {
  const gaps = parts.values
    .filter((x, i) => x <= own && parts.names[i] !== parts.focus)
    .map((x) => own - x)
    .sort();
  let left = unknown;
  let passed = 0;
  for (const gap of gaps) {
    if (left <= gap) return passed;
    left -= gap;
    passed++;
  }
  return passed + Math.max(0, Math.ceil(left / own) - 1);
}
