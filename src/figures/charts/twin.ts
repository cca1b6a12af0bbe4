import { capital } from "../../words/capital.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import { word } from "../../words/words.ts";
import type { Grid } from "../ask/grid.ts";
import type { Twin } from "../drawn.ts";
import type { Plot } from "../kind.ts";
import { cellOf, labelOf } from "../plot/cells.ts";
import { stepName } from "../plot/step-name.ts";
import { nameOfSeries } from "./series.ts";
import { addsUp } from "./stack.ts";

/** A grid as a table: one row a year or category, one column a series, and all of them together. */
export function gridTwin(grid: Grid, plot: Plot): Twin {
  const whole = wholeName(grid, plot);
  const series = grid.field === null ? [] : grid.series.map((_, i) => nameOfSeries(grid, i, plot));
  return {
    caption: "",
    unit: grid.unit,
    series: "columns",
    columns: [headOf(grid, plot), ...series, whole],
    keys: { rows: grid.xs, columns: [...(grid.field === null ? [] : grid.series), "total"] },
    rows: grid.xs.map((x, n) => {
      const name = stepName(grid.by, x, plot);
      const own = grid.field === null ? [] : grid.series;
      const total = grid.totals[n];
      const bare = grid.field === null || name === "" || (total?.value ?? null) === null;
      return {
        name,
        cells: [
          ...own.flatMap((_, i) => {
            const value = grid.cells[i]?.[n];
            return value === undefined ? [] : [cellOf(plot, labelOf(plot, series[i] ?? "", name), value)];
          }),
          ...(total === undefined
            ? []
            : [{ ...cellOf(plot, bare ? name : labelOf(plot, whole, name), total), unit: total.unit }]),
        ],
      };
    }),
  };
}

/** What a number of all series together is: a total only where their values add up. */
function wholeName({ field, totals, unit }: Grid, { lang }: Plot): string {
  if (addsUp(totals[0]?.unit ?? unit)) return say(lang, figures, "total");
  return say(lang, figures, field === null ? "valueHead" : "together");
}

/** The head of the rows' names. */
export function headOf(grid: Pick<Grid, "by">, plot: Plot): string {
  const by = grid.by.replace(/^where\./, "");
  const head = word(plot.lang, by === "from" ? "partner" : by === "to" ? "recipient" : by);
  return capital(head);
}
