import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** How fine a division into communities is looked for. */
export const modularityResolution: Convention = {
  name: "modularity-resolution",
  says: "How fine communities are: above 1 more and smaller ones, below 1 fewer and larger ones.",
  values: () => ["1"],
  accepts: numberWithin(0, 100),
  varies: false,
  meaning: (value) => `chance weighs ${value}`,
  sentence: (value) => `Communities are looked for at a resolution of ${value}.`,
  layers: "all",
  applies: usedBy("modularity-resolution"),
};
