import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** How fast the steps of a walk lose weight; it must stay below one over the largest eigenvalue of the ties. */
export const katzAlpha: Convention = {
  name: "katz-alpha",
  says: "How much each further step of a walk counts in Katz centrality.",
  values: () => ["0.1"],
  accepts: numberWithin(0, 1_000_000),
  varies: false,
  meaning: (value) => `each step counts ${value} of the one before`,
  sentence: (value) => `In Katz centrality each step of a walk counts ${value} of the one before.`,
  layers: "all",
  applies: usedBy("katz-alpha"),
};
