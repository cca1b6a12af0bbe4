import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** How large a partner's share must be for its sphere to be exclusive. */
export const exclusiveAbove: Convention = {
  name: "exclusive-above",
  says: "Above which share of a recipient’s ties a partner can have it in an exclusive sphere.",
  values: () => ["0.5", "0.66"],
  accepts: numberWithin(0, 1),
  varies: false,
  meaning: (value) => `a share above ${value}`,
  sentence: (value) => `A sphere can be exclusive where the largest partner’s share is above ${value}.`,
  layers: "all",
  applies: usedBy("exclusive-above"),
};
