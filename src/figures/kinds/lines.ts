import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import { type Grid, gridOf } from "../ask/grid.ts";
import { absentLegend, missingDotNote } from "../charts/absent.ts";
import { levelNotes } from "../charts/level-notes.ts";
import { emptyAt, labelsAtEnds, linesChart, mayIn } from "../charts/lines.ts";
import { missingTwins, othersNote } from "../charts/others-note.ts";
import { reachIn } from "../charts/points.ts";
import { alikeLinesNote, seriesLegend } from "../charts/series.ts";
import { hasNoPartner } from "../charts/stack.ts";
import { takeawayOfGrid } from "../charts/takeaway.ts";
import { gridTwin } from "../charts/twin.ts";
import { hasRange } from "../charts/whisker.ts";
import type { FigureKind } from "../kind.ts";
import { alongTime, unfitForTime } from "./along-time.ts";

/** Lines over years or periods, broken where nothing is recorded. */
export const lines: FigureKind<Grid> = {
  name: "lines",
  says: "Values over years or periods, with gaps where nothing is recorded and bands from the least to the most.",
  unfit: unfitForTime,
  ask: (bench, figure) => gridOf(bench, alongTime(figure)),
  extent: reachIn,
  draw: (grid, { question }, plot, most) => {
    const { shapes, height, level } = linesChart(grid, plot, most);
    return {
      shapes,
      height,
      legend: [
        ...(labelsAtEnds(grid, plot) ? [] : seriesLegend(grid, plot, "line")),
        ...absentLegend([...grid.xs.flatMap((_, n) => emptyAt(grid, n) ?? []), ...mayIn(grid)], plot),
      ],
      takeaway: takeawayOfGrid(grid, plot, question.period),
      noPartner: hasNoPartner(grid),
      notes: [
        ...othersNote(grid, plot),
        ...alikeLinesNote(grid, plot),
        ...missingDotNote(
          grid.xs.map((_, n) => grid.cells.flatMap((row) => row[n] ?? [])),
          plot,
        ),
        ...(grid.cells.some((row) => row.some(hasRange)) ? [say(plot.lang, figures, "band")] : []),
        ...levelNotes(level, plot),
      ],
    };
  },
  twins: (grid, _, plot) => [gridTwin(grid, plot), ...missingTwins(grid, plot)],
};
