import type { Convention } from "./convention.ts";
import { anyCell, meanings } from "./convention.ts";

const meaning = meanings({
  edition: "one for each edition recorded",
  phase: "one for each phase or stage that a source tells apart",
  series: "one for each series, however many editions it had",
});

const isNamed = (cell: string) => cell !== "";

/** What counts as one exercise. */
export const unit: Convention = {
  name: "unit",
  says: "What counts as one.",
  values: () => ["edition", "phase", "series"],
  meaning,
  sentence: (value) => `The unit of count is ${meaning(value)}.`,
  layers: ["exercises"],
  ofRecords: true,
  applies: (asked) => (asked.question.value ?? "count") === "count" && anyCell(asked, "series", isNamed),
};
