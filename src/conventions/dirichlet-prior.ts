import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** What each partner is taken to have before anything is counted. */
export const dirichletPrior: Convention = {
  name: "dirichlet-prior",
  says: "How many activities each partner is taken to have in a regime before any is counted.",
  values: () => ["0.5"],
  accepts: numberWithin(0.001, 1000),
  varies: false,
  meaning: (value) => `${value} of an activity for each partner`,
  sentence: (value) => `In each regime every partner has ${value} of an activity to begin with.`,
  layers: "all",
  applies: usedBy("dirichlet-prior"),
};
