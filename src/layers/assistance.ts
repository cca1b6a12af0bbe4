import type { Layer } from "./layer.ts";

/** Military and security assistance in money or kind. */
export const assistance: Layer = {
  name: "assistance",
  tables: ["assistance"],
  says: "Security assistance: from provider to recipient.",
  from: ["provider"],
  to: ["recipient"],
  time: "instant",
  values: ["count", "usd"],
  horizontal: false,
  attributed: false,
  unit: "grants",
};
