import { type Convention, meanings, usedBy } from "./convention.ts";

const meaning = meanings({
  "2-ln-n": "2 ln n: as BIC has it, the year and the new rate of a change each one parameter",
  "ln-n": "ln n: a change counts as one parameter, so that more are found",
  "3-ln-n": "3 ln n: fewer are found",
});

/** What a further change must explain to count. */
export const penalty: Convention = {
  name: "penalty",
  says: "How much a further change in counts must explain to be one; n is the number of years.",
  values: () => ["2-ln-n", "ln-n", "3-ln-n"],
  varies: false,
  meaning,
  sentence: (value) =>
    `A further change in counts must lower their cost by more than ${meaning(value).split(":")[0] ?? value}.`,
  layers: "all",
  applies: usedBy("penalty"),
};
