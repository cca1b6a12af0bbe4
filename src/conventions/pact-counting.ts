import { type Convention, meanings, usedBy } from "./convention.ts";

const meaning = meanings({
  one: "one alliance, however many its parties",
  "each-party": "as many alliances as it has other parties",
});

/** How many alliances a pact of several parties is. */
export const pactCounting: Convention = {
  name: "pact-counting",
  says: "How many alliances a pact of several parties is for one of them.",
  values: () => ["one", "each-party"],
  meaning,
  sentence: (value) => `A pact of several parties is ${meaning(value)}.`,
  layers: "all",
  reads: ["memberships"],
  applies: usedBy("pact-counting"),
};
