import { type Convention, meanings, usedBy } from "./convention.ts";

const meaning = meanings({
  representative: "passing on from its own group to another",
  coordinator: "between two of its own group",
  itinerant: "between two of one other group",
  gatekeeper: "letting in from another group to its own",
  liaison: "between two groups, being of neither",
});

/** Which role of a broker is tested. */
export const brokerageRole: Convention = {
  name: "brokerage-role",
  says: "Which role of a broker is held against groups at random.",
  values: () => ["representative", "coordinator", "itinerant", "gatekeeper", "liaison"],
  varies: false,
  meaning,
  sentence: (value) => `Tested is the broker as ${value}: ${meaning(value)}.`,
  layers: "all",
  applies: usedBy("brokerage-role"),
};
