import type { Activities } from "../model/dataset.ts";
import type { Convention } from "./convention.ts";
import { anyRecord, meanings } from "./convention.ts";

const meaning = meanings({
  one: "records judged to be of the same activity count once; where the judgement is unsure they stay two",
  each: "every record counts, also those judged to be of the same activity",
});

const isAnother = ({ sameAs }: Activities, i: number) => (sameAs[i] ?? -1) >= 0;

/** What becomes of two records of one activity. */
export const duplicates: Convention = {
  name: "duplicates",
  says: "What becomes of two records of one activity.",
  values: () => ["one", "each"],
  meaning,
  sentence: (value) => `${meaning(value).replace(/^./, (c) => c.toUpperCase())}.`,
  layers: "all",
  ofRecords: true,
  applies: (asked) => anyRecord(asked, isAnother, (t) => (i) => isAnother(t, i)),
  keep: (activities, value) => Uint8Array.from(activities.sameAs, (i) => (value === "each" || i < 0 ? 1 : 0)),
};
