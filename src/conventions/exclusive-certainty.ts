import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** How certain it must be that a partner's share is that large. */
export const exclusiveCertainty: Convention = {
  name: "exclusive-certainty",
  says: "How probable it must be that the largest share is above the line for a sphere to be exclusive.",
  values: () => ["0.9"],
  accepts: (value) =>
    numberWithin(0, 1)(value) !== null || Number(value) <= 0.5 ? "it is a number above 0.5, 1 at most" : null,
  meaning: (value) => `a probability of ${value} or more`,
  sentence: (value) => `A sphere is exclusive where that is so with a probability of ${value} or more.`,
  layers: "all",
  applies: usedBy("exclusive-certainty"),
};
