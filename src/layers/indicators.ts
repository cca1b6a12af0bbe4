import type { Layer } from "./layer.ts";

/** Numbers about a pair of actors or about one: trade, debt, opinion, protests. */
export const indicators: Layer = {
  name: "indicators",
  tables: ["indicators"],
  says: "Context: trade, debt, opinion and protests; from the partner a number is about to the state that it is of.",
  from: ["provider"],
  to: ["recipient"],
  time: "instant",
  values: ["value", "count", "usd", "persons"],
  horizontal: false,
  attributed: false,
  unit: "indicators",
};
