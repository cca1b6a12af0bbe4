import { type Measure, nothing, type Profiles, type Reading } from "../measure.ts";
import { sum } from "../sum.ts";
import { type Compared, onProfiles } from "./profiles.ts";

const NULLS = ["no-data: nothing to compare is known", "degenerate: all values are the same"];
const ROWS = ["name,first,second", "A,3,3", "B,3,1", "C,0,0", "D,1,0", "E,1,2"];
const EXAMPLE = "3, 3, 0, 1, 1 beside 3, 1, 0, 0, 2:";

export const sScore: Measure<"profiles"> = {
  name: "s-score",
  input: "profiles",
  title: "S of Signorino and Ritter",
  says: "How near two actors' ties to everyone are; ties that neither has count as agreement and inflate it.",
  formula: "1 - 2 · sum of w|x - y| / (sum of w · the largest difference there could be)",
  unit: "index",
  range: "-1 to 1",
  nulls: ["no-data: nothing to compare is known", "degenerate: every value is 0"],
  cites: "Signorino & Ritter 1999",
  example: `${EXAMPLE} 0.4667`,
  rows: ROWS,
  gives: 0.4667,
  of: (profiles) =>
    onProfiles(profiles, ({ first, second, weights, most }) => {
      if (most === 0) return nothing("degenerate", "every value is 0");
      const apart = sum(weights.map((w, i) => w * Math.abs((first[i] ?? 0) - (second[i] ?? 0))));
      return 1 - (2 * apart) / (sum(weights) * most);
    }),
};

export const kappaV: Measure<"profiles"> = {
  name: "kappa-v",
  input: "profiles",
  title: "Kappa of valued ties",
  says: "How near two actors' ties are beyond what ties of their own means and spreads would be by chance: 0 is chance.",
  formula: "1 - sum of w(x - y)² / (sum of w(x - x̄)² + sum of w(y - ȳ)² + sum of w(x̄ - ȳ)²)",
  unit: "index",
  range: "-1 to 1",
  nulls: NULLS,
  cites: "Häge 2011; Cohen 1968; Lin 1989",
  example: `${EXAMPLE} 0.5946`,
  rows: ROWS,
  gives: 0.5946,
  of: (profiles) =>
    beyondChance(profiles, (compared) => {
      const [x, y] = meansOf(compared);
      return [x, y, (x - y) ** 2 * sum(compared.weights)];
    }),
};

export const piV: Measure<"profiles"> = {
  name: "pi-v",
  input: "profiles",
  title: "Pi of valued ties",
  says: "How near two actors' ties are beyond what ties drawn from the pool of both would be by chance: 0 is chance.",
  formula: "1 - sum of w(x - y)² / (sum of w(x - m)² + sum of w(y - m)²), m the mean of both",
  unit: "index",
  range: "-1 to 1",
  nulls: NULLS,
  cites: "Häge 2011; Scott 1955",
  example: `${EXAMPLE} 0.5833`,
  rows: ROWS,
  gives: 0.5833,
  of: (profiles) =>
    beyondChance(profiles, (compared) => {
      const [x, y] = meansOf(compared);
      return [(x + y) / 2, (x + y) / 2, 0];
    }),
};

/** One less the squared distance over what chance would give: spread around two centres, and what lies between them. */
function beyondChance(
  profiles: Profiles,
  centresOf: (compared: Compared) => readonly [number, number, number],
): Reading {
  return onProfiles(profiles, (compared) => {
    const { first, second, weights } = compared;
    if ([...first, ...second].every((value) => value === first[0]))
      return nothing("degenerate", "all values are the same");
    const [x, y, between] = centresOf(compared);
    const around = (values: Float64Array, centre: number) =>
      sum(weights.map((w, i) => w * ((values[i] ?? 0) - centre) ** 2));
    const chance = around(first, x) + around(second, y) + between;
    return 1 - sum(weights.map((w, i) => w * ((first[i] ?? 0) - (second[i] ?? 0)) ** 2)) / chance;
  });
}

function meansOf({ first, second, weights }: Compared): readonly [number, number] {
  const all = sum(weights);
  const mean = (values: Float64Array) => sum(weights.map((w, i) => w * (values[i] ?? 0))) / all;
  return [mean(first), mean(second)];
}
