import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import { alike } from "../ask/fields-apart.ts";
import { type Grid, gridOf } from "../ask/grid.ts";
import { absentLegend } from "../charts/absent.ts";
import { columnsChart, paleLegend } from "../charts/columns.ts";
import { missingTwins, othersNote } from "../charts/others-note.ts";
import { rowsChart } from "../charts/rows.ts";
import { alikeNote, seriesLegend } from "../charts/series.ts";
import { hasNoPartner, highest, lowest, overlaps } from "../charts/stack.ts";
import { takeawayOfGrid } from "../charts/takeaway.ts";
import { totalLegend } from "../charts/total-line.ts";
import { gridTwin } from "../charts/twin.ts";
import { unknownLegend, withNobodys } from "../charts/unknown.ts";
import { hasRange, rangeLegend } from "../charts/whisker.ts";
import type { FigureKind } from "../kind.ts";

/** Bars, stacked by series: upright by year, lying by category. */
export const bars: FigureKind<Grid> = {
  name: "bars",
  says: "Amounts by year or by category, stacked by partner or by another field.",
  unfit: alike,
  ask: gridOf,
  extent: highest,
  least: lowest,
  draw: (grid, { question }, plot, most, least) => {
    const ends = [least, most] as const;
    const chart = grid.by === "year" ? columnsChart(grid, plot, ends) : rowsChart(grid, plot, ends);
    const ranged = !overlaps(grid) && grid.totals.some(hasRange);
    return {
      ...chart,
      legend: [
        ...seriesLegend(grid, plot),
        ...unknownLegend(grid, plot),
        ...(grid.by === "year" ? paleLegend(grid, plot) : []),
        ...absentLegend(grid.totals, plot),
        ...totalLegend(grid, plot),
        ...(ranged ? [rangeLegend(grid.totals, plot)] : []),
      ],
      takeaway: takeawayOfGrid(grid, plot, question.period),
      noPartner: hasNoPartner(grid),
      notes: [
        ...othersNote(grid, plot),
        ...alikeNote(grid, plot),
        ...(overlaps(grid) ? [say(plot.lang, figures, "overlap")] : []),
      ],
    };
  },
  twins: (grid, _, plot) => [gridTwin(withNobodys(grid), plot), ...missingTwins(grid, plot)],
};
