import type { Layer } from "./layer.ts";

/** Joint exercises: an organiser and the states that take part. */
export const exercises: Layer = {
  name: "exercises",
  tables: ["exercises"],
  says: "Joint military and law-enforcement exercises: from whoever organises to every state that takes part.",
  from: ["organiser", "co-organiser"],
  to: ["participant", "host"],
  time: "instant",
  values: ["count", "troops"],
  horizontal: true,
  attributed: true,
  unit: "exercises",
};
