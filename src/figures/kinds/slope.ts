import { missingTwins, othersNote } from "../charts/others-note.ts";
import { type Paired, pairedOf, pairedPeak, unfitForPairs } from "../charts/paired.ts";
import { pairedTakeaway, pairedTwin, rangesLegend } from "../charts/paired-words.ts";
import { slopeChart } from "../charts/slope.ts";
import type { FigureKind } from "../kind.ts";

/** From one period to another. */
export const slope: FigureKind<Paired> = {
  name: "slope",
  says: "A line from an earlier value to a later one for each partner or recipient.",
  compares: true,
  unfit: unfitForPairs,
  ask: pairedOf,
  extent: pairedPeak,
  draw: (paired, _, plot, most) => {
    const chart = slopeChart(paired, plot, most);
    return {
      ...chart,
      legend: rangesLegend(paired, plot),
      takeaway: pairedTakeaway(paired, plot),
      notes: [...othersNote(paired, plot), ...chart.notes],
    };
  },
  twins: (paired, _, plot) => [pairedTwin(paired, plot), ...missingTwins(paired, plot)],
};
