import type { Layer } from "./layer.ts";

/** Arms transfers: a deal is the activity, its deliveries are its amounts by year. */
export const transfers: Layer = {
  name: "transfers",
  tables: ["transfers"],
  says: "Arms transfers: from supplier to recipient; a deal is one activity and has deliveries by year.",
  from: ["supplier"],
  to: ["recipient"],
  time: "instant",
  values: ["orders", "deliveries", "units", "tiv-millions", "usd"],
  horizontal: false,
  attributed: false,
  unit: "orders",
  unitOfStatus: { licensed: "licences" },
};
