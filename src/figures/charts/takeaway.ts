import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import type { Value } from "../ask/value.ts";
import type { Plot } from "../kind.ts";
import { stepName } from "../plot/step-name.ts";
import { longText, shortText } from "../plot/value-text.ts";
import { nameOfSeries } from "./series.ts";
import { addsUp, sumOf } from "./stack.ts";

/** One sentence on a grid of values: who has most, when most was, and what is missing. */
export function takeawayOfGrid(grid: Grid, plot: Plot): string {
  const { lang } = plot;
  const known = grid.totals.filter((v) => v.value !== null);
  const [any] = known;
  if (any === undefined) return say(lang, figures, "nothing");
  if (!addsUp(grid.unit)) return ofLast(grid, plot);
  const whole = (value: number): Value => ({ ...any, value, low: null, high: null });
  const total = longText(whole(sumOf(grid.totals)), lang);
  const peak = grid.totals.reduce(
    (best, v, i) => ((v.value ?? -1) > (grid.totals[best]?.value ?? -1) ? i : best),
    0,
  );
  const most = shortText(grid.totals[peak] ?? whole(0), lang);
  const year = stepName(grid.by, grid.xs[peak] ?? "", plot);
  const byYear = grid.by === "year";
  const gone = grid.totals.length - known.length;
  const missing = gone > 0 && byYear ? ` ${say(lang, figures, "takeMissing", { count: gone })}` : "";
  if (grid.field === null)
    return say(lang, figures, byYear ? "takeTotal" : "takeTotalOf", { total, year, most }) + missing;
  const sums = grid.cells.map(sumOf);
  const first = sums.indexOf(Math.max(...sums));
  const value = shortText(whole(sums[first] ?? 0), lang);
  const name = nameOfSeries(grid, first, plot);
  return say(lang, figures, byYear ? "takeTop" : "takeTopOf", { name, value, total, year, most }) + missing;
}

/** The series with the largest value at the last year where any has one; along anything else, the largest of all. */
function ofLast(grid: Grid, plot: Plot): string {
  const largest = (x: number) =>
    Math.max(...grid.cells.map((row) => row[x]?.value ?? Number.NEGATIVE_INFINITY));
  const places = grid.xs.map((_, x) => x).reverse();
  const inTime = grid.by === "year" || grid.by === "period";
  for (const x of inTime ? places : places.sort((a, b) => largest(b) - largest(a))) {
    const values = grid.cells.map((row) => row[x]?.value ?? null);
    const known = values.filter((v) => v !== null);
    if (known.length === 0) continue;
    const i = values.indexOf(Math.max(...known));
    const value = grid.cells[i]?.[x];
    if (value === undefined) continue;
    const at = stepName(grid.by, grid.xs[x] ?? "", plot);
    const name = [grid.field === null ? "" : nameOfSeries(grid, i, plot), at]
      .filter((t) => t !== "")
      .join(", ");
    return say(plot.lang, figures, "takeOne", { name, value: longText(value, plot.lang) });
  }
  return say(plot.lang, figures, "nothing");
}
