import { type Convention, numberWithin, sampling } from "./convention.ts";

/** How many times records are drawn again, or labels permuted. */
export const draws: Convention = {
  name: "draws",
  says: "How many random draws an interval or a test rests on.",
  values: () => ["2000"],
  accepts: numberWithin(99, 1_000_000, true),
  varies: false,
  meaning: (value) => `${value} draws`,
  sentence: (value) => `Intervals and tests rest on ${value} random draws.`,
  layers: "all",
  applies: (asked) => sampling(asked, "draws"),
};
