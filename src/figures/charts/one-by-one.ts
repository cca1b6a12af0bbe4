import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import { REST } from "../ask/axis.ts";
import type { Grid } from "../ask/grid.ts";
import type { Plot } from "../kind.ts";
import { stepName } from "../plot/step-name.ts";

/** A grid with each of those drawn as the rest by itself in its place, where one of them may have most; else as it is. */
export function oneByOne(grid: Grid): Grid {
  const { within = [], series, cells, wholes, xs } = grid;
  if (within.length === 0) return grid;
  const opened = <T>(all: readonly T[], at: number, each: readonly T[]): readonly T[] =>
    at < 0 ? all : [...all.slice(0, at), ...each, ...all.slice(at + 1)];
  const names = within.map(({ name }) => name);
  const [row, column] = [series.indexOf(REST), xs.indexOf(REST)];
  if (row >= 0)
    return {
      ...grid,
      others: [],
      series: opened(series, row, names),
      cells: opened(
        cells,
        row,
        within.map(({ values }) => values),
      ),
      wholes: opened(
        wholes,
        row,
        within.map(({ whole }) => whole),
      ),
    };
  return {
    ...grid,
    others: [],
    xs: opened(xs, column, names),
    cells: cells.map((values, i) =>
      opened(
        values,
        column,
        within.flatMap((one) => one.values.slice(i, i + 1)),
      ),
    ),
  };
}

/** Whether somebody is drawn as one of the rest. */
export function isWithinRest({ within = [] }: Grid, name: string): boolean {
  return within.some((one) => one.name === name);
}

/** What a series or a column is called in a sentence; whoever is drawn as one of the rest is said to be. */
export function toldName(grid: Grid, field: string | null, name: string, plot: Plot): string {
  const told = stepName(field, name, plot);
  return field === "from" && isWithinRest(grid, name)
    ? say(plot.lang, figures, "withinRest", { name: told })
    : told;
}
