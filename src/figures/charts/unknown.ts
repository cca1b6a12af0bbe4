import { UNKNOWN } from "../../model/dataset.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import type { Value } from "../ask/value.ts";
import type { LegendItem, Plot } from "../kind.ts";
import { labelOf } from "../plot/cells.ts";
import { longText } from "../plot/value-text.ts";
import type { Mark } from "../scene/scene.ts";
import { remainderAt } from "./stack.ts";

/** The mark of what belongs to nobody known, with its records. */
export function unknownMark(
  x: string,
  { value, receipt }: ReturnType<typeof nobodysAt>,
  total: Value,
  plot: Plot,
): Mark {
  const text = longText({ ...total, value, low: null, high: null }, plot.lang);
  return { ...labelOf(plot, say(plot.lang, figures, "unknown"), x), value: text, receipt };
}

/** Whether anything belongs to nobody known. */
export function hasNobodys(grid: Grid): boolean {
  return grid.xs.some((_, n) => remainderAt(grid, n) !== null);
}

/** What a legend says of it, where there is any. */
export function unknownLegend(grid: Grid, plot: Plot): readonly LegendItem[] {
  if (!hasNobodys(grid)) return [];
  return [{ text: say(plot.lang, figures, "unknown"), paint: "muted", sign: "blank" }];
}

/** What belongs to nobody known at one place, with the records that no series has. */
export function nobodysAt(grid: Grid, n: number): Pick<Value, "value" | "receipt"> {
  const value = remainderAt(grid, n);
  if (value === null) return { value, receipt: [] };
  const nobodys = grid.nobodys?.[n];
  if (nobodys !== undefined) return { value, receipt: nobodys.receipt };
  const known = new Set(grid.cells.flatMap((row) => row[n]?.receipt ?? []));
  return { value, receipt: (grid.totals[n]?.receipt ?? []).filter((id) => !known.has(id)) };
}

/** The grid with nobody known as a series of its own, where it has anything. */
export function withNobodys(grid: Grid): Grid {
  if (!hasNobodys(grid)) return grid;
  const cells = grid.totals.map((total, n): Value => {
    const { value, receipt } = nobodysAt(grid, n);
    if (total.value === null) return { ...total, low: null, high: null };
    const own = { ...total, receipt, low: null, high: null, narrows: {}, question: undefined };
    return value === null ? { ...own, value: 0, state: "zero" } : { ...own, value, state: "recorded" };
  });
  return { ...grid, series: [...grid.series, UNKNOWN], cells: [...grid.cells, cells] };
}
