import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import { absentLegend, missingPartNote } from "../charts/absent.ts";
import { areaChart, highestBase } from "../charts/area.ts";
import { type Filled, filledOf } from "../charts/area-shares.ts";
import { othersNote } from "../charts/others-note.ts";
import { alikeNote, seriesLegend } from "../charts/series.ts";
import { hasNoPartner } from "../charts/stack.ts";
import { takeawayOfGrid } from "../charts/takeaway.ts";
import { gridTwin } from "../charts/twin.ts";
import { unknownLegend } from "../charts/unknown.ts";
import type { FigureKind, Plot } from "../kind.ts";
import { alongTime, unfitForTime } from "./along-time.ts";

/** Shares that fill the whole of every year. */
export const area: FigureKind<Filled> = {
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
  ask: (bench, figure) => filledOf(bench, alongTime(figure)),
  extent: () => null,
  holds: ({ grid }) => grid.totals.some(({ value }) => (value ?? 0) > 0),
  draw: ({ grid, shares }, { question }, plot) => ({
    ...areaChart({ grid, shares }, plot),
    legend: [...seriesLegend(grid, plot), ...unknownLegend(grid, plot), ...absentLegend(grid.totals, plot)],
    takeaway: takeawayOfGrid(grid, plot, question.period),
    noPartner: hasNoPartner(grid),
    notes: [
      ...othersNote(grid, plot),
      ...alikeNote(grid, plot),
      ...missingPartNote(shares, plot),
      ...basesNote(grid, plot),
    ],
  }),
  twins: ({ shares }, _, plot) => [gridTwin(shares, plot)],
};

function basesNote(grid: Grid, plot: Plot): readonly string[] {
  const most = highestBase(grid, plot);
  return most === null ? [] : [say(plot.lang, figures, "bases", { most })];
}
