import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import type { Value } from "../ask/value.ts";
import type { LegendItem, Plot } from "../kind.ts";
import { labelOf } from "../plot/cells.ts";
import { longText } from "../plot/value-text.ts";
import type { Mark } from "../scene/scene.ts";
import { remainderAt } from "./stack.ts";

/** The mark of what belongs to nobody known. */
export function unknownMark(x: string, rest: number, total: Value, plot: Plot): Mark {
  const value = longText({ ...total, value: rest, low: null, high: null }, plot.lang);
  return { label: labelOf(plot, say(plot.lang, figures, "unknown"), x), value, receipt: [] };
}

/** What a legend says of it, where there is any. */
export function unknownLegend(grid: Grid, plot: Plot): readonly LegendItem[] {
  if (!grid.xs.some((_, n) => remainderAt(grid, n) !== null)) return [];
  return [{ text: say(plot.lang, figures, "unknown"), paint: "muted", sign: "blank" }];
}

/** What belongs to nobody known at one place, with the records that no series has. */
export function nobodysAt(grid: Grid, n: number): Pick<Value, "value" | "receipt"> {
  const value = remainderAt(grid, n);
  if (value === null) return { value, receipt: [] };
  const known = new Set(grid.cells.flatMap((row) => row[n]?.receipt ?? []));
  return { value, receipt: (grid.totals[n]?.receipt ?? []).filter((id) => !known.has(id)) };
}
