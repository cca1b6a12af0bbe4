import { bounded, type Measure, nothing, type Profiles, type Reading } from "../measure.ts";
import { sum } from "../sum.ts";
import { type Compared, fourfold, onProfiles } from "./profiles.ts";

const NOBODY = "no-data: nothing to compare is known";
const NEITHER = "degenerate: neither has anything";
const ROWS = ["name,first,second", "A,66,39", "B,6,23", "C,0,18", "D,4,1", "E,24,19"];
const EXAMPLE = "66, 6, 0, 4, 24 beside 39, 23, 18, 1, 19:";

export const overlapJaccard: Measure<"profiles"> = {
  name: "overlap-jaccard",
  input: "profiles",
  title: "Overlap, Jaccard",
  says: "How many of the partners that either of two actors has both have, whatever the amounts.",
  formula: "|A ∩ B| / |A ∪ B|",
  unit: "index",
  range: "0 to 1",
  nulls: [NOBODY, NEITHER],
  cites: "Jaccard 1912",
  example: `${EXAMPLE} 0.8`,
  rows: ROWS,
  gives: 0.8,
  of: (profiles) =>
    onAny(profiles, (compared) => {
      const { both, first, second } = fourfold(compared);
      return both / (both + first + second);
    }),
};

export const overlapRuzicka: Measure<"profiles"> = {
  name: "overlap-ruzicka",
  input: "profiles",
  title: "Overlap, Ružička",
  says: "How much of what either of two actors has with each partner both have.",
  formula: "sum of min(x, y) / sum of max(x, y)",
  unit: "index",
  range: "0 to 1",
  nulls: [NOBODY, NEITHER],
  cites: "Ružička 1958",
  example: `${EXAMPLE} 0.4815`,
  rows: ROWS,
  gives: 0.4815,
  of: (profiles) =>
    onAny(profiles, (compared) => pairwise(compared, Math.min) / pairwise(compared, Math.max)),
};

export const overlapBrayCurtis: Measure<"profiles"> = {
  name: "overlap-bray-curtis",
  input: "profiles",
  title: "Overlap, Bray–Curtis",
  says: "What part of all that two actors have they have in common, partner by partner; 1 less their dissimilarity.",
  formula: "2 · sum of min(x, y) / sum of (x + y)",
  unit: "index",
  range: "0 to 1",
  nulls: [NOBODY, NEITHER],
  cites: "Bray & Curtis 1957",
  example: `${EXAMPLE} 0.65`,
  rows: ROWS,
  gives: 0.65,
  of: (profiles) =>
    onAny(profiles, (compared) => (2 * pairwise(compared, Math.min)) / pairwise(compared, (x, y) => x + y)),
};

export const overlapCosine: Measure<"profiles"> = {
  name: "overlap-cosine",
  input: "profiles",
  title: "Overlap, cosine",
  says: "How alike the mix of partners of two actors is, however much each has.",
  formula: "sum of xy / sqrt(sum of x² · sum of y²)",
  unit: "index",
  range: "0 to 1",
  nulls: [NOBODY, "isolate: one of the two has nothing"],
  cites: "Salton & McGill 1983",
  example: `${EXAMPLE} 0.8590`,
  rows: ROWS,
  gives: 0.859,
  of: (profiles) =>
    onProfiles(profiles, ({ first, second, weights }) => {
      const x = unit(first, weights);
      const y = unit(second, weights);
      if (x === null || y === null) return nothing("isolate", "one of the two has nothing");
      return Math.min(1, sum(x.map((v, i) => v * (y[i] ?? 0))));
    }),
};

export const overlapBonacich: Measure<"profiles"> = {
  name: "overlap-bonacich",
  input: "profiles",
  title: "Overlap, Bonacich",
  says: "How much two actors take part in the same activities beyond what the number of activities of each makes likely: 0.5 is chance.",
  formula: "sqrt(n11 · n00) / (sqrt(n11 · n00) + sqrt(n10 · n01)), 0.5 where the two are equal",
  unit: "index",
  range: "0 to 1",
  nulls: ["no-data: no activity"],
  cites: "Bonacich 1972",
  example: "6 activities of both, 2 and 1 of one alone, 5 of neither: 0.7948",
  rows: [
    "name,first,second,weight",
    "both at home,1,1,4",
    "both abroad,1,1,2",
    "first alone,1,0,2",
    "second alone,0,1,1",
    "neither,0,0,5",
  ],
  gives: 0.7948,
  of: (profiles) => onProfiles(profiles, bonacich),
};

/** (ad - sqrt(ad · bc)) / (ad - bc) of the paper, with the square roots taken first. */
function bonacich(compared: Compared): Reading {
  const { both, first, second, neither } = fourfold(compared);
  const alike = Math.sqrt(both) * Math.sqrt(neither);
  const apart = Math.sqrt(first) * Math.sqrt(second);
  const value = alike === apart ? 0.5 : alike / (alike + apart);
  const margins = [both + first, both + second, first + neither, second + neither];
  const notes = margins.includes(0)
    ? ["one of the two takes part in none or in all of them, which says nothing"]
    : [];
  return bounded(value, value, value, notes);
}

/** Where neither has anything there is no overlap to speak of. */
function onAny(profiles: Profiles, compute: (compared: Compared) => number): Reading {
  return onProfiles(profiles, (compared) =>
    compared.most === 0 || ![...compared.first, ...compared.second].some((x) => x > 0)
      ? nothing("degenerate", "neither has anything")
      : compute(compared),
  );
}

function pairwise({ first, second, weights }: Compared, of: (x: number, y: number) => number): number {
  return sum(weights.map((w, i) => w * of(first[i] ?? 0, second[i] ?? 0)));
}

/** Of length 1, each square weighed; null where there is nothing. Taken by its largest, since squares vanish. */
function unit(values: Float64Array, weights: Float64Array): Float64Array | null {
  const largest = values.reduce((a, b) => Math.max(a, b), 0);
  if (largest === 0) return null;
  const weighed = values.map((x, i) => (x / largest) * Math.sqrt(weights[i] ?? 0));
  const length = Math.sqrt(sum(weighed.map((x) => x * x)));
  return length === 0 ? null : weighed.map((x) => x / length);
}
