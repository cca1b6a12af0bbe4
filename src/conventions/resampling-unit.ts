import { type Asked, type Convention, meanings, sampling } from "./convention.ts";

const meaning = meanings({
  packages: "packages: orders of one year, recipient and kind of system",
  orders: "orders, each taken to be placed for itself",
});

/** What is drawn again where an interval of volumes is asked for. */
export const resamplingUnit: Convention = {
  name: "resampling-unit",
  says: "What is drawn again for an interval of volumes: orders that were placed together, or each for itself.",
  values: () => ["packages", "orders"],
  varies: false,
  meaning,
  sentence: (value) => `An interval of volumes rests on draws of ${meaning(value)}.`,
  layers: ["transfers"],
  applies: (asked) => sampling(asked, "resampling-unit") && isVolume(asked),
};

function isVolume({ question: { value } }: Asked): boolean {
  return value !== undefined && value !== "count" && value !== "orders";
}
