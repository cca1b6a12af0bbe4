import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** How many partners a recipient must be spread over to be multivector. */
export const multivectorFrom: Convention = {
  name: "multivector-from",
  says: "From which effective number of partners (order 1) a recipient can be multivector.",
  values: () => ["3", "2.5"],
  accepts: numberWithin(1, 100),
  varies: false,
  meaning: (value) => `an effective number of ${value} or more`,
  sentence: (value) => `A recipient can be multivector from an effective number of ${value} partners.`,
  layers: "all",
  applies: usedBy("multivector-from"),
};
