import { type Convention, meanings, sampling } from "./convention.ts";

const meaning = meanings({
  bounds: "the least and the most that gaps, ranges, rival values and unknown partners leave open",
  sampling:
    "a 95 % interval: credible from a Dirichlet posterior for counts, a bootstrap of orders or packages for volumes",
});

/** What the low and high end of an answer are. Bounds, which the answer names anyway, are not named as a choice. */
export const spread: Convention = {
  name: "spread",
  says: "What the low and the high end of an answer are.",
  values: () => ["bounds", "sampling"],
  varies: false,
  meaning,
  sentence: (value) => `Low and high ends are ${meaning(value)}.`,
  layers: "all",
  applies: (asked) => sampling(asked, "spread"),
};
