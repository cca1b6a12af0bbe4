import type { Convention } from "./convention.ts";
import { anyCell, keepWhere, meanings } from "./convention.ts";

const meaning = meanings({
  in: "records whose only source was written before the event count",
  out: "records whose only source was written before the event are left out",
});

const isForecast = (cell: string) => cell === "yes";

/** Whether a record counts whose source was written before the event. */
export const forecasts: Convention = {
  name: "forecasts",
  says: "Whether a source written before the event is enough.",
  values: () => ["in", "out"],
  meaning,
  sentence: (value) => `${meaning(value).replace(/^r/, "R")}.`,
  layers: ["exercises", "operations"],
  ofRecords: true,
  applies: (asked) => anyCell(asked, "forecast", isForecast),
  keep: (activities, value) => keepWhere(activities, "forecast", (cell) => value === "in" || cell !== "yes"),
};
