import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** How often a random walk follows a tie instead of starting anew anywhere. */
export const damping: Convention = {
  name: "damping",
  says: "How often a walk goes on along a tie in PageRank rather than starting anew.",
  values: () => ["0.85"],
  accepts: numberWithin(0, 0.999),
  varies: false,
  meaning: (value) => `a walk goes on along a tie with probability ${value}`,
  sentence: (value) => `In PageRank a walk goes on along a tie with probability ${value}.`,
  layers: "all",
  applies: usedBy("damping"),
};
