import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import type { Value } from "../ask/value.ts";
import type { LegendItem, Plot } from "../kind.ts";
import { labelOf } from "../plot/cells.ts";
import { longText } from "../plot/value-text.ts";
import type { Mark } from "../scene/scene.ts";
import { remainderAt } from "./stack.ts";

/** The mark of what belongs to nobody known. */
export function unknownMark(x: string, rest: number, total: Value, plot: Plot): Mark {
  const value = longText({ ...total, value: rest, low: null, high: null }, plot.lang);
  return { label: labelOf(plot, say(plot.lang, figures, "unknown"), x), value, receipt: [] };
}

/** What a legend says of it, where there is any. */
export function unknownLegend(grid: Grid, plot: Plot): readonly LegendItem[] {
  if (!grid.xs.some((_, n) => remainderAt(grid, n) !== null)) return [];
  return [{ text: say(plot.lang, figures, "unknown"), paint: "muted", sign: "blank" }];
}
