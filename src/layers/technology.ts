import type { Layer } from "./layer.ts";

/** Surveillance and communications technology. */
export const technology: Layer = {
  name: "technology",
  tables: ["technology"],
  says: "Surveillance and communications technology: from the home state of the supplier to the recipient.",
  from: ["supplier"],
  to: ["recipient"],
  time: "instant",
  values: ["count", "usd", "value"],
  horizontal: false,
  attributed: false,
  unit: "projects",
};
