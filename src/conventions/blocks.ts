import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** Into how many blocks actors are divided. */
export const blockNumber: Convention = {
  name: "blocks",
  says: "How many blocks actors with alike ties are divided into.",
  values: () => ["2"],
  accepts: numberWithin(2, 20, true),
  varies: false,
  meaning: (value) => `${value} blocks`,
  sentence: (value) => `Actors are divided into ${value} blocks.`,
  layers: "all",
  applies: usedBy("blocks"),
};
