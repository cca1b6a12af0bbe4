import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import type { LegendItem, Plot } from "../kind.ts";
import { through } from "../scene/path.ts";
import type { Shape } from "../scene/scene.ts";
import { overlaps } from "./stack.ts";

const WIDTH = 2;
/** Of its rim at each side. */
const RIM = 2.5;
/** How far it reaches past a bar on each side: so far at most, and no farther than bars beside each other leave room for. */
const PAST = 3;
const PART = 0.08;

/** A line across a bar that lies at all activities, where parts that share some add up to more; its rim and its ends tell it from an edge of a part. */
export function totalLine(at: number, [from, to]: readonly [number, number]): readonly Shape[] {
  const past = Math.min(PAST, (to - from) * PART);
  const line = { kind: "line", x1: at, y1: from - past, x2: at, y2: to + past } as const;
  return [
    { ...line, stroke: "ground", strokeWidth: WIDTH + 2 * RIM },
    { ...line, stroke: "ink", strokeWidth: WIDTH },
  ];
}

/** Of its rim at each side where it goes on from bar to bar, which no edge of a part does. */
const FINE = 1;

/** The same over years on end as one line with steps, each as broad as its year: from, to and height of each. */
export function totalSteps(
  steps: readonly (readonly [from: number, to: number, at: number])[],
): readonly Shape[] {
  if (steps.length === 0) return [];
  const d = through(steps.flatMap(([from, to, at]) => [[from, at] as const, [to, at] as const]));
  return [
    { kind: "path", d, stroke: "ground", strokeWidth: WIDTH + 2 * FINE },
    { kind: "path", d, stroke: "ink", strokeWidth: WIDTH },
  ];
}

/** What a legend says of that line. */
export function totalLegend(grid: Grid, { lang }: Plot): readonly LegendItem[] {
  if (!overlaps(grid)) return [];
  return [{ text: say(lang, figures, "allActivities"), paint: "ink", sign: "line", width: WIDTH }];
}
