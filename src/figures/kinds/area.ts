import { UNKNOWN } from "../../model/dataset.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import { type Grid, gridOf } from "../ask/grid.ts";
import type { Value } from "../ask/value.ts";
import { absentLegend } from "../charts/absent.ts";
import { areaChart, highestBase, nobodysShareAt, sharesAt } from "../charts/area.ts";
import { othersNote } from "../charts/others-note.ts";
import { alikeNote, seriesLegend } from "../charts/series.ts";
import { hasNoPartner } from "../charts/stack.ts";
import { takeawayOfGrid } from "../charts/takeaway.ts";
import { gridTwin } from "../charts/twin.ts";
import { hasNobodys, unknownLegend } from "../charts/unknown.ts";
import type { FigureKind, Plot } from "../kind.ts";
import { alongTime, unfitForTime } from "./along-time.ts";

/** Shares that fill the whole of every year. */
export const area: FigureKind<Grid> = {
  name: "area",
  says: "Shares of partners in the whole of every year, with the bases underneath; years without a record stay empty.",
  unfit: (figure) => {
    const { measure = "count" } = figure.question;
    return [
      ...(figure.series === undefined ? ["area needs series: whose shares fill the whole"] : []),
      ...(["count", "sum"].includes(measure)
        ? []
        : [`area needs amounts that add up, such as count or sum, and no ${measure}`]),
      ...unfitForTime(figure),
    ];
  },
  ask: (bench, figure) => gridOf(bench, alongTime(figure)),
  extent: () => null,
  holds: ({ totals }) => totals.some(({ value }) => (value ?? 0) > 0),
  draw: (grid, _, plot) => ({
    ...areaChart(grid, plot),
    legend: [...seriesLegend(grid, plot), ...unknownLegend(grid, plot), ...absentLegend(grid.totals, plot)],
    takeaway: takeawayOfGrid(grid, plot),
    noPartner: hasNoPartner(grid),
    notes: [...othersNote(grid, plot), ...alikeNote(grid, plot), ...basesNote(grid, plot)],
  }),
  twins: (grid, _, plot) => [gridTwin(sharesOf(grid), plot)],
};

function basesNote(grid: Grid, plot: Plot): readonly string[] {
  const most = highestBase(grid, plot);
  return most === null ? [] : [say(plot.lang, figures, "bases", { most })];
}

/** The shares as they are drawn, nobody known as a series of its own where it has any. */
function sharesOf(grid: Grid): Grid {
  const series = hasNobodys(grid) ? [...grid.series, UNKNOWN] : grid.series;
  const shares = grid.xs.map((_, n) => [...sharesAt(grid, n), nobodysShareAt(grid, n)]);
  const cells = series.map((_, i) =>
    grid.totals.map((total, n): Value => {
      const own = grid.cells[i]?.[n] ?? total;
      return shares[n]?.[i] ?? { ...own, value: null, unit: "share" };
    }),
  );
  return { ...grid, series, cells, unit: "share" };
}
