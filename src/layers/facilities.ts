import type { Layer } from "./layer.ts";

/** Bases and other facilities abroad, for as long as they are open. */
export const facilities: Layer = {
  name: "facilities",
  tables: ["facilities"],
  says: "Bases and other facilities: from operator to host, while they are open.",
  from: ["operator"],
  to: ["host"],
  time: "interval",
  values: ["count", "persons", "usd", "value"],
  horizontal: false,
  attributed: false,
  unit: "facilities",
};
