import { missingDotNote } from "../charts/absent.ts";
import { dumbbellChart } from "../charts/dumbbell.ts";
import { missingTwins, othersNote } from "../charts/others-note.ts";
import { type Paired, pairedOf, pairedPeak, unfitForPairs } from "../charts/paired.ts";
import { pairedLegend, pairedTakeaway, pairedTwin } from "../charts/paired-words.ts";
import type { FigureKind } from "../kind.ts";

/** Two periods, or several partners, side by side in each row. */
export const dumbbell: FigureKind<Paired> = {
  name: "dumbbell",
  says: "Dots in rows: an earlier period and a later one, or several partners, with their numbers.",
  compares: true,
  unfit: unfitForPairs,
  ask: pairedOf,
  extent: pairedPeak,
  draw: (paired, _, plot, most) => {
    const chart = dumbbellChart(paired, plot, most);
    return {
      ...chart,
      legend: paired.rows.length === 0 ? [] : pairedLegend(paired, plot),
      takeaway: pairedTakeaway(paired, plot),
      notes: [
        ...othersNote(paired, plot),
        ...missingDotNote(
          paired.rows.map(({ values }) => values),
          plot,
        ),
        ...chart.notes,
      ],
    };
  },
  twins: (paired, _, plot) => [pairedTwin(paired, plot), ...missingTwins(paired, plot)],
};
