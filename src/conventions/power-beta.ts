import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** Whether ties to the powerful give power or take it, and how much. */
export const powerBeta: Convention = {
  name: "power-beta",
  says: "How far power is lent by those an actor is tied to in Bonacich power; below 0 it is taken.",
  values: () => ["0.1"],
  accepts: numberWithin(-1_000_000, 1_000_000),
  varies: false,
  meaning: (value) => `power is passed on along a tie times ${value}`,
  sentence: (value) => `In Bonacich power what others have is passed on along a tie times ${value}.`,
  layers: "all",
  applies: usedBy("power-beta"),
};
