import { type Convention, numberWithin, sampling } from "./convention.ts";

/** Where random numbers start, so that the same question has the same answer. */
export const seed: Convention = {
  name: "seed",
  says: "Where random draws start; the same seed gives the same draws on every machine.",
  values: () => ["1"],
  accepts: numberWithin(0, 2 ** 31 - 1, true),
  varies: false,
  meaning: (value) => `random draws start at ${value}`,
  sentence: (value) => `Random draws start at seed ${value}.`,
  layers: "all",
  applies: (asked) => sampling(asked, "seed"),
};
