import type { Convention } from "./convention.ts";
import { meanings } from "./convention.ts";

const meaning = meanings({
  star: "a tie from each organiser to each participant, an organiser’s tie weighing one over their number",
  clique:
    "a tie between every two that take part, which makes horizontal ties out of every shared guest list",
  newman: "a tie between every two that take part, weighing one over their number less one (Newman 2001)",
});

/** How an activity of many actors becomes ties of two. */
export const projection: Convention = {
  name: "projection",
  says: "How an activity of many becomes ties of two.",
  values: () => ["star", "clique", "newman"],
  meaning,
  sentence: (value) => `Activities are projected by ${value}: ${meaning(value)}.`,
  layers: ["exercises", "operations", "memberships"],
  applies: ({ ties }) => ties,
};
