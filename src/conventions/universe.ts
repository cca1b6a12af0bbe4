import type { Convention } from "./convention.ts";
import { meanings } from "./convention.ts";

const meaning = meanings({
  participants: "activities in which a recipient takes part, wherever they are",
  territory: "activities on a recipient’s territory, whoever takes part",
});

/** What makes an activity one of the recipients'. */
export const universe: Convention = {
  name: "universe",
  says: "What makes an activity one of the recipients'.",
  values: () => ["participants", "territory"],
  meaning,
  sentence: (value) => `Counted are ${meaning(value)}.`,
  layers: ["exercises", "operations"],
  ofRecords: true,
  applies: ({ question: { to }, recipients }) => recipients || (to !== undefined && !/^(=|only:)/.test(to)),
};
