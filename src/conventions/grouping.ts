import type { Convention } from "./convention.ts";

/** Which organisations are counted with which states; what it does to one it does to all of that kind. */
export const grouping: Convention = {
  name: "grouping",
  says: "Which actors an outside partner’s group holds.",
  values: ({ subject }) => Object.keys(subject.groupings),
  meaning: (value) => value.replaceAll("-", " "),
  sentence: (value) => `Partners are grouped as “${value.replaceAll("-", " ")}”.`,
  layers: "all",
  ofRecords: true,
  applies: ({ question, dataset, grouped }) => {
    const groupings = Object.values(dataset.subject.groupings);
    if (groupings.length < 2) return false;
    const named = [question.from, question.against?.from].flatMap((from) => from?.split(",") ?? []);
    return grouped || named.some((n) => groupings.some((g) => Object.hasOwn(g, n.trim())));
  },
};
