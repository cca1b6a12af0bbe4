import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** How fast what happened is forgotten. */
export const halfLife: Convention = {
  name: "half-life",
  says: "After how many years an activity counts half.",
  values: () => ["5", "2", "10"],
  accepts: numberWithin(0.01, 1000),
  meaning: (value) => `an activity counts half after ${value} years`,
  sentence: (value) => `Activities count half after ${value} years.`,
  layers: "all",
  applies: usedBy("half-life"),
};
