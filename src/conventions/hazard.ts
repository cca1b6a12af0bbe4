import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** How often a regime is expected to end. */
export const hazard: Convention = {
  name: "hazard",
  says: "The chance that a regime ends after any one year.",
  values: () => ["0.02"],
  accepts: numberWithin(0.0001, 0.9999),
  varies: false,
  meaning: (value) => `a regime ends after any year with chance ${value}`,
  sentence: (value) => `A regime ends after any year with chance ${value}.`,
  layers: "all",
  applies: usedBy("hazard"),
};
