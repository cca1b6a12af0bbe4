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
  const names = within.map(({ name }) => name);
  const values = within.map((one) => one.values);
  const row = series.indexOf(REST);
  if (row >= 0)
    return {
      ...grid,
      others: [],
      series: series.toSpliced(row, 1, ...names),
      cells: cells.toSpliced(row, 1, ...values),
      wholes: wholes.toSpliced(row, 1, ...within.map(({ whole }) => whole)),
    };
  const column = xs.indexOf(REST);
  return {
    ...grid,
    others: [],
    xs: xs.toSpliced(column, 1, ...names),
    cells: cells.map((own, i) => own.toSpliced(column, 1, ...values.flatMap((of) => of.slice(i, i + 1)))),
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
