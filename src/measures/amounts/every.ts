import { type Measure, nothing } from "../measure.ts";

export const every: Measure<"truth"> = {
  name: "every",
  input: "truth",
  title: "Every",
  says: "Whether each activity of a set meets the question: yes or no.",
  formula: "k = n",
  unit: "yes or no",
  range: "yes, no",
  nulls: ["no-data: the set is empty, or records do not say it of all and none is known to fail"],
  cites: "elementary",
  example: "yes for three, no for one, and one that records do not say: no",
  rows: ["holds", "yes", "yes", "no", "yes", "?"],
  gives: "no",
  of({ holds, of, open }) {
    if (![holds, of, open].every((n) => Number.isInteger(n) && n >= 0) || holds + open > of)
      throw new RangeError(`not counts within a set: ${holds} and ${open} of ${of}`);
    if (of === 0) return nothing("no-data");
    const notes = [`${holds} of ${of} do${open > 0 ? `, ${open} cannot be told` : ""}`];
    if (holds === of) return { value: "yes", low: null, high: null, notes };
    return holds + open < of ? { value: "no", low: null, high: null, notes } : nothing("no-data", ...notes);
  },
};
