import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** How close the two largest partners must be for a recipient to be contested. */
export const contestedWithin: Convention = {
  name: "contested-within",
  says: "Within which distance of shares the two largest partners contest a recipient.",
  values: () => ["0.15", "0.1", "0.2"],
  accepts: numberWithin(0, 1),
  varies: false,
  meaning: (value) => `shares less than ${value} apart`,
  sentence: (value) =>
    `Two partners can contest a recipient where their shares are less than ${value} apart.`,
  layers: "all",
  applies: usedBy("contested-within"),
};
