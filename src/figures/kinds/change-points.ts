import { figures } from "../../words/catalogue/figures.ts";
import { percent } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { type Change, changeOf, unfitForChange } from "../ask/change.ts";
import { absentLegend } from "../charts/absent.ts";
import { changeChart, MEAN, SPAN } from "../charts/change.ts";
import { highest } from "../charts/stack.ts";
import { gridTwin } from "../charts/twin.ts";
import { hasRange, rangeLegend } from "../charts/whisker.ts";
import type { FigureKind, LegendItem, Plot } from "../kind.ts";

/** Where a rate of activities changed. */
export const changePoints: FigureKind<Change> = {
  name: "change-points",
  says: "Amounts by year with the likeliest first year of a new rate, and how likely each year is.",
  unfit: unfitForChange,
  ask: changeOf,
  extent: ({ grid }) => highest(grid),
  draw: (change, figure, plot, most) => {
    const { from } = figure.question;
    return {
      ...changeChart(change, from === undefined ? "heat3" : plot.paintOf(from), plot, most),
      legend: legendOf(change, plot),
      takeaway: takeawayOf(change, plot),
      notes: change.chances === null ? [] : [say(plot.lang, figures, "changeNote")],
    };
  },
  twins: (change, _, plot) => {
    const twin = gridTwin(change.grid, plot);
    const { chances } = change;
    if (chances === null) return [twin];
    const head = say(plot.lang, figures, "chance");
    return [
      {
        ...twin,
        columns: [...twin.columns, head],
        ...(twin.keys === undefined
          ? {}
          : { keys: { ...twin.keys, columns: [...twin.keys.columns, "chance"] } }),
        rows: twin.rows.map((row, n) => {
          const chance = chances[n] ?? 0;
          const cell = {
            text: percent(chance, plot.lang),
            value: chance,
            state: "recorded" as const,
            mark: null,
          };
          return { ...row, cells: [...row.cells, cell] };
        }),
      },
    ];
  },
};

function legendOf(change: Change, plot: Plot): readonly LegendItem[] {
  const { grid, likely, set, chances } = change;
  const { stroke, strokeWidth } = MEAN;
  const { fill, opacity } = SPAN;
  const told = (key: "regimeMean" | "credibleSpan" | "credibleYears" | "otherYears") =>
    say(plot.lang, figures, key);
  const mean: LegendItem = { text: told("regimeMean"), paint: stroke, sign: "line", width: strokeWidth };
  const span: LegendItem = { text: told("credibleSpan"), paint: fill, sign: "square", opacity };
  return [
    ...(likely ? [mean] : []),
    ...(likely && set.length > 0 ? [span] : []),
    ...(chances !== null && set.length > 0
      ? ([
          { text: told("credibleYears"), paint: "heat4", sign: "square" },
          { text: told("otherYears"), paint: "heat2", sign: "square" },
        ] as const)
      : []),
    ...absentLegend(grid.totals, plot),
    ...(grid.totals.some(hasRange) ? [rangeLegend(grid.totals, plot)] : []),
  ];
}

function takeawayOf({ year, set, likely }: Change, plot: Plot): string {
  if (year === null) return say(plot.lang, figures, "nothing");
  if (!likely) return say(plot.lang, figures, "takeNoChange", { year: String(year) });
  const [from, to] = [set[0] ?? year, set.at(-1) ?? year];
  return say(plot.lang, figures, "takeChange", { year: String(year), from: String(from), to: String(to) });
}
