import { type Convention, meanings, usedBy } from "./convention.ts";

const meaning = meanings({
  "defence-pacts": "military alliances and treaties of defence",
  "all-pacts":
    "these, and pacts of consultation, non-aggression, neutrality and friendship, and other treaties",
});

/** Which frameworks make two states allies. */
export const alliances: Convention = {
  name: "alliances",
  says: "Which frameworks make two states allies.",
  values: () => ["defence-pacts", "all-pacts"],
  meaning,
  sentence: (value) => `Allied are parties to ${meaning(value)}.`,
  layers: "all",
  reads: ["memberships"],
  applies: usedBy("alliances"),
};
