import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import { word } from "../../words/words.ts";
import type { Grid } from "../ask/grid.ts";
import type { Twin } from "../drawn.ts";
import type { Plot } from "../kind.ts";
import { cellOf, labelOf } from "../plot/cells.ts";
import { stepName } from "../plot/step-name.ts";
import { nameOfSeries } from "./series.ts";

/** A grid as a table: one row a year or category, one column a series, and the total. */
export function gridTwin(grid: Grid, plot: Plot): Twin {
  const total = say(plot.lang, figures, "total");
  const series = grid.field === null ? [] : grid.series.map((_, i) => nameOfSeries(grid, i, plot));
  return {
    caption: "",
    unit: grid.unit,
    series: "columns",
    columns: [headOf(grid, plot), ...series, total],
    keys: { rows: grid.xs, columns: [...(grid.field === null ? [] : grid.series), "total"] },
    rows: grid.xs.map((x, n) => {
      const name = stepName(grid.by, x, plot);
      const own = grid.field === null ? [] : grid.series;
      return {
        name,
        cells: [
          ...own.flatMap((_, i) => {
            const value = grid.cells[i]?.[n];
            return value === undefined ? [] : [cellOf(plot, labelOf(plot, series[i] ?? "", name), value)];
          }),
          ...(grid.totals[n] === undefined ? [] : [cellOf(plot, name, grid.totals[n])]),
        ],
      };
    }),
  };
}

/** The head of the rows' names. */
export function headOf(grid: Pick<Grid, "by">, plot: Plot): string {
  const by = grid.by.replace(/^where\./, "");
  const head = word(plot.lang, by === "from" ? "partner" : by === "to" ? "recipient" : by);
  return head.charAt(0).toUpperCase() + head.slice(1);
}
