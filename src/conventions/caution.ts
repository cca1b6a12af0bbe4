import { type Convention, meanings, usedBy } from "./convention.ts";

const meaning = meanings({
  refuse:
    "no value where ties are as they were made, or actors or records too few for the measure to say anything",
  "go-on": "the value all the same, with a note that says why it means little",
});

/** What happens where a measure would say little. */
export const caution: Convention = {
  name: "caution",
  says: "What is answered where a measure would say little.",
  values: () => ["refuse", "go-on"],
  varies: false,
  meaning,
  sentence: (value) => `Where a measure would say little: ${meaning(value)}.`,
  layers: "all",
  applies: usedBy("caution"),
};
