import { bounded, type Layered, type Measure, nothing, type Reading } from "../measure.ts";
import { sum } from "../sum.ts";
import { entropy, hill, SAMPLED, scaleOf } from "./shares.ts";

const NULLS = ["no-data: no layer has ties with anybody known", "degenerate: every layer is without ties"];
const CITES = "Hill 1973; Jost 2007 (partition with equal weights); Contessi 2015 (issue splitting)";
const ROWS = ["layer,name,value", "drills,A,3", "drills,B,1", "arms,A,10", "arms,C,30", "training,B,5"];

const OF_ORDER_2 = ", of order 2 ";

/** The index of order 2 in a note of one of the indices; null in any other note. */
export function orderTwoIn(note: string): number | null {
  const [, told] = note.split(OF_ORDER_2);
  return told === undefined ? null : Number(told);
}

export const multivector: Measure<"layered"> = {
  name: "multivector",
  input: "layered",
  atBest: true,
  title: "Multivector index",
  says: "How many equal partners would be as diverse as these, each layer counting the same; an index of this project's own.",
  formula: "gamma = exp(-sum of p ln p), p the mean over layers of each partner's share",
  unit: "partners",
  range: "1 to S",
  nulls: NULLS,
  cites: CITES,
  example: "drills A 3, B 1; arms A 10, C 30; training B 5: 2.937",
  rows: ROWS,
  gives: 2.937,
  uses: SAMPLED,
  of: (layered) => onLayers(layered, ({ gamma }) => gamma),
};

export const multivectorAlpha: Measure<"layered"> = {
  name: "multivector-alpha",
  input: "layered",
  atBest: true,
  title: "Multivector index within layers",
  says: "How many equal partners a layer has on average: diversification within layers.",
  formula: "alpha = exp(mean over layers of -sum of p ln p)",
  unit: "partners",
  range: "1 to S",
  nulls: NULLS,
  cites: CITES,
  example: "drills A 3, B 1; arms A 10, C 30; training B 5: 1.455",
  rows: ROWS,
  gives: 1.455,
  uses: SAMPLED,
  of: (layered) => onLayers(layered, ({ alpha }) => alpha),
};

export const multivectorBeta: Measure<"layered"> = {
  name: "multivector-beta",
  input: "layered",
  atBest: true,
  title: "Multivector index between layers",
  says: "How many different sets of partners layers have: 1 where all have the same, as many as layers where none shares any.",
  formula: "beta = gamma / alpha",
  unit: "profiles",
  range: "1 to L",
  nulls: NULLS,
  cites: CITES,
  example: "drills A 3, B 1; arms A 10, C 30; training B 5: 2.019",
  rows: ROWS,
  gives: 2.019,
  uses: SAMPLED,
  of: (layered) => onLayers(layered, ({ alpha, gamma }) => Math.max(1, gamma / alpha)),
};

function onLayers(
  layered: Layered,
  pick: (of: { readonly alpha: number; readonly gamma: number }) => number,
): Reading {
  checkLayered(layered);
  const { layers, values } = layered;
  const used = [...layers.keys()].filter((l) => (values[l] ?? []).some((x) => x > 0));
  const hidden = layers.filter((_, l) => !used.includes(l) && isOpen(layered, l));
  const dropped = layers.filter((_, l) => !used.includes(l) && !isOpen(layered, l));
  const notes = [
    `${used.length} of ${layers.length} layers: ${used.map((l) => layers[l]).join(", ")}`,
    ...(dropped.length > 0 ? [`without ties, left out: ${dropped.join(", ")}`] : []),
    ...(hidden.length > 0 ? [`ties with nobody known, left out: ${hidden.join(", ")}`] : []),
  ];
  if (used.length === 0)
    return layers.length === 0 || hidden.length > 0
      ? nothing("no-data", ...notes)
      : nothing("degenerate", ...notes);
  const shares = used.map((l) => sharesOf(values[l] ?? new Float64Array()));
  const mean = layered.names.map((_, k) => sum(shares.map((p) => p[k] ?? 0)) / used.length);
  const alpha = Math.exp(sum(shares.map(entropy)) / used.length);
  const gamma = Math.max(alpha, hill(Float64Array.from(mean), 1));
  const value = pick({ alpha, gamma });
  const robust = hill(Float64Array.from(mean), 2);
  const open = layers.filter((_, l) => isOpen(layered, l));
  const said = [
    ...notes,
    `within layers ${figures(alpha)}, between layers ${figures(gamma / alpha)}${OF_ORDER_2}${figures(robust)}`,
    ...(open.length > 0
      ? [`${open.join(", ")}: an amount that belongs to nobody known could change this`]
      : []),
  ];
  return open.length > 0 ? bounded(value, Number.NaN, Number.NaN, said) : bounded(value, value, value, said);
}

/** Whether a layer holds an amount that could be anybody's. */
function isOpen({ values, unknown }: Layered, l: number): boolean {
  return (unknown[l] ?? 0) > 0 || (values[l] ?? []).some(Number.isNaN);
}

function sharesOf(values: Float64Array): Float64Array {
  const scale = scaleOf(values);
  const known = values.map((x) => (Number.isNaN(x) ? 0 : x / scale));
  const total = sum(known);
  return known.map((x) => x / total);
}

function figures(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function checkLayered({ layers, names, values, unknown }: Layered): void {
  if (values.length !== layers.length || unknown.length !== layers.length)
    throw new RangeError(
      `layers and amounts of unequal number: ${layers.length}, ${values.length}, ${unknown.length}`,
    );
  const short = values.find((v) => v.length !== names.length);
  if (short !== undefined)
    throw new RangeError(`names and values of unequal length: ${names.length}, ${short.length}`);
  const wrong = [...values.flatMap((v) => [...v]), ...unknown].find(
    (x) => x < 0 || Math.abs(x) === Number.POSITIVE_INFINITY,
  );
  if (wrong !== undefined) throw new RangeError(`not an amount of 0 or more: ${wrong}`);
}
