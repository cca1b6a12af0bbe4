import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** How small the largest share must be for a recipient to be multivector. */
export const multivectorBelow: Convention = {
  name: "multivector-below",
  says: "Below which largest share a recipient can be multivector.",
  values: () => ["0.4"],
  accepts: numberWithin(0, 1),
  meaning: (value) => `a largest share below ${value}`,
  sentence: (value) => `It is multivector where the largest share is below ${value} too.`,
  layers: "all",
  applies: usedBy("multivector-below"),
};
