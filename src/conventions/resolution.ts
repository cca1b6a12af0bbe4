import type { Activities } from "../model/dataset.ts";
import type { Asked, Convention } from "./convention.ts";
import { meanings } from "./convention.ts";
import { END_FIELDS, START_FIELDS } from "./resolve.ts";

const meaning = meanings({
  recorded: "the value first recorded",
  "official-first": "an office’s own value where there is one, else the value first recorded",
  latest: "the value of the latest source",
  median: "the median of the values, or the one first recorded where they are no numbers or dates",
});

/** Which of several rival values counts; the others stay in the study and widen `low` and `high`. */
export const resolution: Convention = {
  name: "resolution",
  says: "Which of several rival values counts.",
  values: () => ["recorded", "official-first", "latest", "median"],
  meaning,
  sentence: (value) => `Where sources differ, counted is ${meaning(value)}.`,
  layers: "all",
  ofRecords: true,
  applies: (asked) => asked.tables.some((t) => [...t.rivals.keys()].some((i) => hasRival(asked, t, i))),
};

/** Whether a record that bears on the question has a rival value of a field that the question looks at. */
function hasRival(asked: Asked, a: Activities, i: number): boolean {
  const looksAt = (field: string) =>
    START_FIELDS.has(field) ||
    END_FIELDS.has(field) ||
    (field === "participants" && (asked.receivers || asked.senders || asked.ties || asked.present)) ||
    (field === "organiser" && asked.senders) ||
    (field === "country" && asked.question.to !== undefined) ||
    (field === "troops" && asked.question.value === "troops");
  return (a.rivals.get(i) ?? []).some((v) => looksAt(v.field)) && asked.bears(a)(i);
}
