import type { Activities } from "../model/dataset.ts";
import type { Convention } from "./convention.ts";
import { anyCell, meanings } from "./convention.ts";

const meaning = meanings({
  neither: "activities that stand on their own; umbrellas and stages of others are left out",
  parts: "stages as well as single activities, never the umbrella over them",
  wholes: "an umbrella in place of everything under it",
});

/** What to count where one activity contains others, so that nothing counts twice. */
export const composites: Convention = {
  name: "composites",
  says: "What counts where one activity contains others.",
  values: () => ["neither", "parts", "wholes"],
  meaning,
  sentence: (value) => `Of composite activities, counted are ${meaning(value)}.`,
  layers: ["exercises", "facilities"],
  applies: (asked) => anyCell(asked, "structure", (cell) => cell !== "" && cell !== "single"),
  keep: (activities, value) => {
    const structure = activities.text("structure");
    return Uint8Array.from({ length: activities.size }, (_, i) => {
      const kind = structure[i] ?? "";
      if (kind === "umbrella") return value === "wholes" ? 1 : 0;
      if (value === "wholes") return underUmbrella(activities, structure, i) || isStage(kind) ? 0 : 1;
      return isStage(kind) && value === "neither" ? 0 : 1;
    });
  },
};

function isStage(kind: string): boolean {
  return kind === "stage" || kind === "part";
}

function underUmbrella(activities: Activities, structure: readonly string[], i: number): boolean {
  const seen = new Set<number>();
  for (let at = activities.partOf[i] ?? -1; at >= 0 && !seen.has(at); at = activities.partOf[at] ?? -1) {
    seen.add(at);
    if (structure[at] === "umbrella") return true;
  }
  return false;
}
