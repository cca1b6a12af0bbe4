import { type Convention, numberWithin, usedBy } from "./convention.ts";

const aNumber = numberWithin(1e-6, 1e9);

/** What rate is expected before anything is counted. */
export const ratePrior: Convention = {
  name: "rate-prior",
  says: "The yearly rate that is expected of a regime before its activities are counted.",
  values: () => ["mean", "1"],
  accepts: (value) => {
    const wrong = aNumber(value);
    return wrong === null ? null : `${wrong}, or mean`;
  },
  varies: false,
  meaning: (value) =>
    value === "mean" ? "an exponential about the mean of all years" : `an exponential about ${value} a year`,
  sentence: (value) =>
    `The rate of a regime has an exponential prior about ${value === "mean" ? "the mean of all years" : `${value} a year`}.`,
  layers: "all",
  applies: usedBy("rate-prior"),
};
