import type { Layer } from "./layer.ts";

/** Training and education of officers and officials. */
export const training: Layer = {
  name: "training",
  tables: ["training"],
  says: "Training and education: from provider to recipient.",
  from: ["provider"],
  to: ["recipient"],
  time: "instant",
  values: ["count", "persons", "value"],
  horizontal: false,
  attributed: false,
  unit: "programmes",
};
