import { EVER, NEVER } from "../model/day.ts";
import type { Convention } from "./convention.ts";
import { meanings } from "./convention.ts";

const meaning = meanings({
  delivery: "amounts in the years of delivery as the register records them",
  "delivery-even": "a deal’s total in equal parts over the years in which something was delivered",
  "delivery-first": "a deal’s total in its first year of delivery",
  "delivery-last": "a deal’s total in its last year of delivery",
  order: "a deal’s total in the year of the order",
});

/** To which year a deal belongs (Holtom, Bromley & Simmel 2012, for what the volumes are). */
export const yearBasis: Convention = {
  name: "year-basis",
  says: "To which year a deal and its deliveries belong.",
  values: () => ["delivery", "delivery-even", "delivery-first", "delivery-last", "order"],
  meaning,
  sentence: (value) => `Arms transfers count with ${meaning(value)}.`,
  layers: ["transfers"],
  ofRecords: true,
  applies: ({ timed }) => timed,
  undated: ({ table, size, startFrom, startTo, amounts }, value) =>
    Uint8Array.from({ length: size }, (_, i) => {
      if (table !== "transfers") return 0;
      if (value === "order") return startFrom[i] === EVER && startTo[i] === NEVER ? 1 : 0;
      const units = amounts.units.slice(amounts.starts[i] ?? 0, amounts.starts[i + 1] ?? 0);
      return units.includes("deliveries") ? 0 : 1;
    }),
};
