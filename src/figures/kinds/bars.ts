import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import { type Grid, gridOf } from "../ask/grid.ts";
import { absentLegend } from "../charts/absent.ts";
import { columnsChart, paleLegend } from "../charts/columns.ts";
import { missingTwins, othersNote } from "../charts/others-note.ts";
import { rowsChart } from "../charts/rows.ts";
import { alikeNote, seriesLegend } from "../charts/series.ts";
import { highest, overlaps } from "../charts/stack.ts";
import { takeawayOfGrid } from "../charts/takeaway.ts";
import { gridTwin } from "../charts/twin.ts";
import { unknownLegend } from "../charts/unknown.ts";
import { hasRange, rangeLegend } from "../charts/whisker.ts";
import type { FigureKind } from "../kind.ts";

/** Bars, stacked by series: upright by year, lying by category. */
export const bars: FigureKind<Grid> = {
  name: "bars",
  says: "Amounts by year or by category, stacked by partner or by another field.",
  ask: gridOf,
  extent: highest,
  draw: (grid, _, plot, most) => {
    const chart = grid.by === "year" ? columnsChart(grid, plot, most) : rowsChart(grid, plot, most);
    const ranged = !overlaps(grid) && grid.totals.some(hasRange);
    return {
      ...chart,
      legend: [
        ...seriesLegend(grid, plot),
        ...unknownLegend(grid, plot),
        ...(grid.by === "year" ? paleLegend(grid, plot) : []),
        ...absentLegend(grid.totals, plot),
        ...(ranged ? [rangeLegend(plot)] : []),
      ],
      takeaway: takeawayOfGrid(grid, plot),
      notes: [
        ...othersNote(grid, plot),
        ...alikeNote(grid, plot),
        ...(overlaps(grid) ? [say(plot.lang, figures, "overlap")] : []),
      ],
    };
  },
  twins: (grid, _, plot) => [gridTwin(grid, plot), ...missingTwins(grid, plot)],
};
