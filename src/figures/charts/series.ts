import { UNKNOWN } from "../../model/dataset.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import { isNobodys, REST } from "../ask/axis.ts";
import type { Grid } from "../ask/grid.ts";
import type { LegendItem, Plot } from "../kind.ts";
import { dashAt } from "../plot/dashes.ts";
import { stepName } from "../plot/step-name.ts";
import { type Filling, TEXTURES } from "../plot/texture.ts";
import type { Paint } from "../scene/scene.ts";

/** The colour of a series: a partner's own; what is left is dark grey; what is no partner is a shade of grey. */
export function paintOfSeries(grid: Grid, i: number, plot: Plot): Paint {
  const name = grid.series[i] ?? "";
  if (name === REST || name === UNKNOWN) return "muted";
  if (isNobodys(name)) return "p8";
  if (grid.field === "from") return plot.paintOf(name);
  if (grid.from !== undefined) return plot.paintOf(grid.from);
  if (grid.series.length === 1) return "heat4";
  const greys = ["heat4", "heat3", "muted", "p8", "ink"] as const;
  return greys[i % greys.length] ?? "muted";
}

/** The place of a series among those of its colour, so that its texture or its dashes tell it apart; the two middle greys are taken for one. */
function turnOf(grid: Grid, i: number, plot: Plot): number {
  const seen = (k: number) => {
    const paint = paintOfSeries(grid, k, plot);
    return paint === "muted" ? "p8" : paint;
  };
  return grid.series.slice(0, i).filter((_, k) => seen(k) === seen(i)).length;
}

/** What a series is called and how its filled marks are painted. */
export interface DrawnSeries {
  readonly name: string;
  readonly look: Filling;
}

/** All series of a grid, for charts that draw each of them at many places. */
export function drawnSeries(grid: Grid, plot: Plot): readonly DrawnSeries[] {
  return grid.series.map((_, i) => ({
    name: nameOfSeries(grid, i, plot),
    look: { fill: paintOfSeries(grid, i, plot), texture: turnOf(grid, i, plot) },
  }));
}

/** That more series have one colour than textures tell apart, where they do. */
export function alikeNote(grid: Grid, plot: Plot): readonly string[] {
  const alike = grid.series.some((_, i) => turnOf(grid, i, plot) >= TEXTURES);
  return alike ? [say(plot.lang, figures, "alike")] : [];
}

/** The same of lines, whose dashes tell them apart. */
export function alikeLinesNote(grid: Grid, plot: Plot): readonly string[] {
  const drawn = grid.series.map((_, i) => `${paintOfSeries(grid, i, plot)}|${dashOf(grid, i, plot).join()}`);
  return new Set(drawn).size < drawn.length ? [say(plot.lang, figures, "alikeLines")] : [];
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
    sign,
    ...(sign === "line" ? { dash: dashOf(grid, i, plot) } : { texture: turnOf(grid, i, plot) }),
  }));
}

/** Dashes tell apart lines of one colour, and all lines that are no partner's. */
export function dashOf(grid: Grid, i: number, plot: Plot): readonly number[] {
  return dashAt(grid.field === "from" ? turnOf(grid, i, plot) : i);
}
