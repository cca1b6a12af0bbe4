import type { Layer } from "./layer.ts";

/** Frameworks, organisations and forums, with members and observers valid in time. */
export const memberships: Layer = {
  name: "memberships",
  tables: ["frameworks"],
  says: "Frameworks and their members over time: from those who lead or convene one to its members.",
  from: ["lead"],
  to: ["member", "signatory"],
  time: "interval",
  values: ["count"],
  horizontal: false,
  attributed: false,
  unit: "frameworks",
};
