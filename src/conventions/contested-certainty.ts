import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** How certain it must be that the two largest partners are that close. */
export const contestedCertainty: Convention = {
  name: "contested-certainty",
  says: "How probable it must be that the two largest shares are that close for a recipient to be contested.",
  values: () => ["0.5"],
  accepts: numberWithin(0, 1),
  meaning: (value) => `a probability of ${value} or more`,
  sentence: (value) => `A recipient is contested where that is so with a probability of ${value} or more.`,
  layers: "all",
  applies: usedBy("contested-certainty"),
};
