import type { Activities } from "../model/dataset.ts";
import type { Convention } from "./convention.ts";
import { anyCell, anyRecord, meanings } from "./convention.ts";

const meaning = meanings({
  neither: "activities that stand on their own; umbrellas and stages of others are left out",
  parts: "stages as well as single activities, never the umbrella over them",
  wholes: "an umbrella in place of everything under it",
});

const isComposite = (cell: string) => cell !== "" && cell !== "single";

/** What to count where one activity contains others, so that nothing counts twice. */
export const composites: Convention = {
  name: "composites",
  says: "What counts where one activity contains others.",
  values: () => ["neither", "parts", "wholes"],
  meaning,
  sentence: (value) => `Of composite activities, counted are ${meaning(value)}.`,
  layers: ["exercises", "facilities", "technology"],
  ofRecords: true,
  applies: (asked) =>
    anyCell(asked, "structure", isComposite) ||
    anyRecord(asked, isPart, (t) => {
      const structure = t.text("structure");
      return (i) => isPart(t, structure, i);
    }),
  keep: (activities, value) => {
    const structure = activities.text("structure");
    return Uint8Array.from({ length: activities.size }, (_, i) => {
      if (structure[i] === "umbrella") return value === "wholes" ? 1 : 0;
      const part = isPart(activities, structure, i);
      if (value === "wholes") return part || underUmbrella(activities, structure, i) ? 0 : 1;
      return part && value === "neither" ? 0 : 1;
    });
  },
};

/** A stage, a part, or a row of a table without structures that says what it is part of. */
function isPart(activities: Activities, structure: readonly string[], i: number): boolean {
  const kind = structure[i] ?? "";
  return kind === "stage" || kind === "part" || (kind === "" && (activities.partOf[i] ?? -1) >= 0);
}

function underUmbrella(activities: Activities, structure: readonly string[], i: number): boolean {
  const seen = new Set<number>();
  for (let at = activities.partOf[i] ?? -1; at >= 0 && !seen.has(at); at = activities.partOf[at] ?? -1) {
    seen.add(at);
    if (structure[at] === "umbrella") return true;
  }
  return false;
}
