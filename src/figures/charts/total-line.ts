import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import type { LegendItem, Plot } from "../kind.ts";
import type { Shape } from "../scene/scene.ts";
import { overlaps } from "./stack.ts";

const WIDTH = 2;
/** Of its rim at each side. */
const RIM = 2.5;
/** How far it reaches past a bar on each side: so far at most, and no farther than bars beside each other leave room for. */
const PAST = 3;
const PART = 0.08;

/** A line across a bar at all activities, where parts that share some add up to more; its rim and its ends tell it from an edge of a part. */
export function totalLine(
  at: number,
  [from, to]: readonly [number, number],
  upright: boolean,
): readonly Shape[] {
  const past = Math.min(PAST, (to - from) * PART);
  const ends = { x1: from - past, y1: at, x2: to + past, y2: at };
  const line = {
    kind: "line",
    ...(upright ? ends : { x1: ends.y1, y1: ends.x1, x2: ends.y2, y2: ends.x2 }),
  } as const;
  return [
    { ...line, stroke: "ground", strokeWidth: WIDTH + 2 * RIM },
    { ...line, stroke: "ink", strokeWidth: WIDTH },
  ];
}

/** What a legend says of that line. */
export function totalLegend(grid: Grid, { lang }: Plot): readonly LegendItem[] {
  if (!overlaps(grid)) return [];
  return [{ text: say(lang, figures, "allActivities"), paint: "ink", sign: "line", width: WIDTH }];
}
