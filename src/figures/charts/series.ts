import { REST } from "../ask/axis.ts";
import type { Grid } from "../ask/grid.ts";
import type { LegendItem, Plot } from "../kind.ts";
import { stepName } from "../plot/step-name.ts";
import type { Paint } from "../scene/scene.ts";

/** The colour of a series: a partner's own; what is left is dark grey; what is no partner is a shade of grey. */
export function paintOfSeries(grid: Grid, i: number, plot: Plot): Paint {
  const name = grid.series[i] ?? "";
  if (name === REST) return "muted";
  if (grid.field === "from") return plot.paintOf(name);
  if (grid.from !== undefined) return plot.paintOf(grid.from);
  if (grid.series.length === 1) return "heat4";
  const greys = ["heat4", "heat3", "muted", "p8", "ink"] as const;
  return greys[i % greys.length] ?? "muted";
}

/** Whether an earlier series has the same colour, so that this one is drawn open. */
export function isTwin(grid: Grid, i: number, plot: Plot): boolean {
  if (grid.field !== "from") return false;
  const paint = paintOfSeries(grid, i, plot);
  return grid.series.slice(0, i).some((_, k) => paintOfSeries(grid, k, plot) === paint);
}

/** How a bar of a series is painted: full, or open where another has its colour. */
export function barLook(
  grid: Grid,
  i: number,
  plot: Plot,
): { readonly fill: Paint; readonly stroke?: Paint; readonly strokeWidth?: number } {
  const paint = paintOfSeries(grid, i, plot);
  return isTwin(grid, i, plot) ? { fill: "ground", stroke: paint, strokeWidth: 1.75 } : { fill: paint };
}

/** A rectangle drawn so that its stroke, where it has one, stays inside. */
export function inside(box: { x: number; y: number; width: number; height: number }, stroke: number) {
  const less = Math.min(stroke, box.width, box.height);
  return { x: box.x + less / 2, y: box.y + less / 2, width: box.width - less, height: box.height - less };
}

/** What a series is called. */
export function nameOfSeries(grid: Grid, i: number, plot: Plot): string {
  return stepName(grid.field, grid.series[i] ?? "", plot);
}

/** A legend of the series, unless there is one alone without a name. */
export function seriesLegend(
  grid: Grid,
  plot: Plot,
  sign: LegendItem["sign"] = "square",
): readonly LegendItem[] {
  if (grid.field === null) return [];
  return grid.series.map((_, i) => ({
    text: nameOfSeries(grid, i, plot),
    paint: paintOfSeries(grid, i, plot),
    sign: sign === "square" && isTwin(grid, i, plot) ? "blank" : sign,
    ...(sign === "line" ? { dash: dashOf(grid, i, plot) } : {}),
  }));
}

/** Dashes that tell apart lines of one colour, and all lines that are no partner's. */
const DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [9, 3, 2, 3], [4, 2]];

export function dashOf(grid: Grid, i: number, plot: Plot): readonly number[] {
  const paint = paintOfSeries(grid, i, plot);
  const before = grid.series.slice(0, i).filter((_, k) => paintOfSeries(grid, k, plot) === paint).length;
  return DASHES[(grid.field === "from" ? before : i) % DASHES.length] ?? [];
}
