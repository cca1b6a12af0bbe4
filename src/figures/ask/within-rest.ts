import { ownNames, REST } from "./axis.ts";
import type { Grid } from "./grid.ts";
import type { Value } from "./value.ts";

/** Somebody who is drawn together with others as the rest, and what it has by itself where they have something together. */
export interface Within {
  readonly name: string;
  /** By x where the rest is a series, by series where it is a column. */
  readonly values: readonly Value[];
  readonly whole: Value | null;
}

/** What nobody among others can have more of than all of them together. */
const NO_MORE_THAN_ALL: readonly string[] = ["count", "sum", "share"];

/**
 * Each of those drawn as the rest, where one of them may have more than anybody who is drawn by name; else nobody.
 * @param measure of which the grid is
 * @param of what somebody has by itself
 */
export function withinRest(
  grid: Grid,
  measure: string,
  of: (name: string) => Pick<Within, "values" | "whole">,
): readonly Within[] {
  const { others = [], series, cells, wholes } = grid;
  if (others.length === 0) return [];
  const inSeries = series.includes(REST);
  const names = inSeries ? series : grid.xs;
  const rest = names.indexOf(REST);
  const lines = inSeries ? cells : grid.xs.map((_, n) => cells.flatMap((row) => row.slice(n, n + 1)));
  const own = ownNames([...names.keys()], (i) => names[i] ?? "");
  const reaches = (at: (i: number) => Value | null | undefined) => {
    const most = Math.max(0, ...own.map((i) => at(i)?.value ?? 0));
    const all = at(rest)?.value ?? 0;
    return own.includes(rest) || (all > 0 && all >= most);
  };
  const may =
    !NO_MORE_THAN_ALL.includes(measure) ||
    (inSeries && reaches((i) => wholes[i])) ||
    (lines[rest] ?? []).some((_, k) => reaches((i) => lines[i]?.[k]));
  return may ? others.map((name) => ({ name, ...of(name) })) : [];
}
