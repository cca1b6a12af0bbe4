import { type Convention, meanings, usedBy } from "./convention.ts";

const meaning = meanings({
  squared: "by the square of the steps between two categories",
  linear: "by the steps between two categories",
});

/** How bad it is to be further apart. */
export const kappaWeights: Convention = {
  name: "kappa-weights",
  says: "How disagreement grows with the distance of two categories.",
  values: () => ["squared", "linear"],
  varies: false,
  meaning,
  sentence: (value) => `Disagreement counts ${meaning(value)}.`,
  layers: "all",
  applies: usedBy("kappa-weights"),
};
