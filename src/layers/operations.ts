import type { Layer } from "./layer.ts";

/** Joint operations, border operations among them; a row of exercises that says `also: operations` belongs here too. */
export const operations: Layer = {
  name: "operations",
  tables: ["operations", "exercises"],
  says: "Joint operations: from whoever organises to every state that takes part.",
  from: ["organiser", "co-organiser"],
  to: ["participant", "host"],
  time: "instant",
  values: ["count", "troops"],
  horizontal: true,
  attributed: true,
  unit: "operations",
};
