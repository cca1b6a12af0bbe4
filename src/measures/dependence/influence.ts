import { type Chosen, type Measure, nothing, type Reading } from "../measure.ts";
import { sum } from "../sum.ts";

/** What a partner has with recipients in several layers, beside what everybody has. */
export interface Bandwidth {
  readonly layers: readonly string[];
  readonly recipients: readonly string[];
  /** What the partner has with each recipient: one row a recipient, one place a layer, NaN where it is unknown. */
  readonly ties: readonly Float64Array[];
  /** What everybody has with it. */
  readonly totals: readonly Float64Array[];
  /** The most that any partner has with any recipient, one a layer. */
  readonly most: Float64Array;
}

const WEIGHTS = "w of the convention layer-weights, made to add up to 1 over the layers that hold ties";
const NULLS = [
  "no-data: nothing is known in any layer, or no layer of these counts",
  "isolate: the recipient has no ties in any layer",
  "under-specified: no partner is named",
];
const CITES = "after Moyer, Sweijs, Burrows & van Manen 2018; Moyer, Meisel, Matthews, Bohl & Burrows 2021";
const ROWS = [
  "layer,tie,total,most",
  "exercises,2,4,4",
  "transfers,3,4,6",
  "training,0,0,5",
  "facilities,1,1,2",
  "technology,0,3,3",
];

export const influence: Measure<"bandwidth"> = {
  name: "influence",
  input: "bandwidth",
  title: "FBIC-style influence index",
  says: "How much a partner can move a recipient: how much they have to do with each other times how much of the recipient's it is.",
  formula: `B times D for each recipient, added up over recipients; ${WEIGHTS}`,
  unit: "index",
  range: "0 to 1 a recipient",
  nulls: NULLS,
  cites: CITES,
  example: "0.3 of the most over five layers, 0.5625 of all over the four with ties: 0.1688",
  rows: ROWS,
  gives: 0.1688,
  uses: ["layer-weights"],
  of: (input, chosen) =>
    told(input, chosen, (found) => sum(found.map((f) => f.bandwidth * (f.reliance ?? 0)))),
};

export const bandwidth: Measure<"bandwidth"> = {
  name: "bandwidth",
  input: "bandwidth",
  title: "Bandwidth",
  says: "How much a partner and a recipient have to do with each other, as a part of the most that any two have.",
  formula: `sum over layers of w times tie / largest tie of any two, added up over recipients; ${WEIGHTS}`,
  unit: "index",
  range: "0 to 1 a recipient",
  nulls: NULLS,
  cites: CITES,
  example: "2 of at most 4, 3 of 6, 0 of 5, 1 of 2, 0 of 3: (0.5 + 0.5 + 0 + 0.5 + 0) / 5 = 0.3",
  rows: ROWS,
  gives: 0.3,
  uses: ["layer-weights"],
  of: (input, chosen) => told(input, chosen, (found) => sum(found.map((f) => f.bandwidth))),
};

export const reliance: Measure<"bandwidth"> = {
  name: "reliance",
  input: "bandwidth",
  title: "Reliance",
  says: "What part of a recipient's ties, layer by layer, is with the partner; layers where it has none are left out.",
  formula: `sum over layers of w times tie / all of the recipient's, the mean over recipients; ${WEIGHTS}`,
  unit: "share",
  range: "0 to 1",
  nulls: NULLS,
  cites: CITES,
  example: "2 of 4, 3 of 4, 1 of 1, 0 of 3, no training with anybody: (0.5 + 0.75 + 1 + 0) / 4 = 0.5625",
  rows: ROWS,
  gives: 0.5625,
  uses: ["layer-weights"],
  of: (input, chosen) =>
    told(input, chosen, (found) => {
      const known = found.flatMap((f) => (f.reliance === null ? [] : [f.reliance]));
      return sum(known) / known.length;
    }),
};

/** What the convention `layer-weights` makes each of these layers weigh, before they are made to add up to 1. */
export function weightsIn(chosen: Chosen | undefined, layers: readonly string[]): Float64Array {
  const text = chosen?.["layer-weights"] ?? "equal";
  if (text === "equal") return new Float64Array(layers.length).fill(1);
  const named = new Map(
    text
      .split(",")
      .map((item) => item.trim().split(":"))
      .map(([l, w]) => [l, Number(w)]),
  );
  return Float64Array.from(layers, (layer) => named.get(layer) ?? 0);
}

interface Found {
  readonly bandwidth: number;
  /** Null where the recipient has ties with nobody. */
  readonly reliance: number | null;
  readonly without: readonly string[];
  readonly unknown: readonly string[];
}

function told(
  input: Bandwidth,
  chosen: Chosen | undefined,
  value: (found: readonly Found[]) => number,
): Reading {
  const weights = weightsIn(chosen, input.layers);
  const found = input.recipients.map((_, r) => foundIn(input, weights, r));
  const table = `weights: ${input.layers.map((l, k) => `${l} ${Number(((weights[k] ?? 0) / sum(weights)).toPrecision(4))}`).join(", ")}`;
  if (found.length === 0) return nothing("under-specified", "of whom? name a partner with from");
  if (found.every((f) => f.reliance === null && f.unknown.length > 0)) return nothing("no-data", table);
  if (sum(weights) === 0) return nothing("no-data", "no layer of these has a weight above 0");
  if (found.every((f) => f.reliance === null)) return nothing("isolate", table);
  const gaps = input.recipients.flatMap((name, r) => gapsOf(name, found[r], input.layers.length));
  return { value: value(found), low: null, high: null, notes: [table, ...gaps] };
}

function foundIn({ layers, ties, totals, most }: Bandwidth, weights: Float64Array, r: number): Found {
  const own = ties[r] ?? new Float64Array(layers.length);
  const all = totals[r] ?? new Float64Array(layers.length);
  const counted = [...layers.keys()].filter((l) => (weights[l] ?? 0) > 0);
  const known = counted.filter((l) => !Number.isNaN((own[l] ?? 0) + (all[l] ?? 0) + (most[l] ?? 0)));
  const mean = (of: readonly number[], part: (l: number) => number): number | null => {
    const weight = sum(of.map((l) => weights[l] ?? 0));
    return of.length === 0 ? null : sum(of.map((l) => ((weights[l] ?? 0) / weight) * part(l)));
  };
  const anyone = known.filter((l) => (most[l] ?? 0) > 0);
  const held = known.filter((l) => (all[l] ?? 0) > 0);
  return {
    bandwidth: mean(anyone, (l) => (own[l] ?? 0) / (most[l] ?? 1)) ?? 0,
    reliance: mean(held, (l) => (own[l] ?? 0) / (all[l] ?? 1)),
    without: known.filter((l) => !held.includes(l)).map((l) => layers[l] ?? ""),
    unknown: counted.filter((l) => !known.includes(l)).map((l) => layers[l] ?? ""),
  };
}

/** The coverage of one recipient, where not every layer could be used. */
function gapsOf(name: string, found: Found | undefined, layers: number): readonly string[] {
  if (found === undefined) return [];
  const { without, unknown } = found;
  const used = layers - without.length - unknown.length;
  return [
    ...(without.length > 0
      ? [`${name}: no ties in ${without.join(", ")}, so that reliance rests on ${used} of ${layers} layers`]
      : []),
    ...(unknown.length > 0 ? [`${name}: not known in ${unknown.join(", ")}`] : []),
  ];
}
