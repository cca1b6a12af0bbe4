import { type Convention, numberWithin, usedBy } from "./convention.ts";

/** How much of what a partner delivers is lost when exposure to its loss is asked for. */
export const shock: Convention = {
  name: "shock",
  says: "What part of a partner’s deliveries is lost where exposure to that loss is asked for.",
  values: () => ["1"],
  accepts: numberWithin(0, 1),
  varies: false,
  meaning: (value) => `${percent(value)} of the partner’s deliveries lost`,
  sentence: (value) => `Exposure is to the loss of ${percent(value)} of what the partner delivers.`,
  layers: "all",
  applies: usedBy("shock"),
};

function percent(value: string): string {
  return `${Number((Number(value) * 100).toPrecision(6))} %`;
}
