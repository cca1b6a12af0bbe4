import type { Grid } from "../ask/grid.ts";
import { mostOf, type Value } from "../ask/value.ts";
import type { Point } from "../scene/path.ts";

/** Stretches of places with a value, one after another without a gap. */
export function stretches(values: readonly (number | null)[]): readonly (readonly number[])[] {
  const out: number[][] = [];
  values.forEach((value, n) => {
    if (value === null) return;
    const last = out.at(-1);
    if (last !== undefined && last.at(-1) === n - 1) last.push(n);
    else out.push([n]);
  });
  return out;
}

/** The largest value or end of a range among the series, what may be left out; null where there is none. */
export function peakOf(grid: Grid): number | null {
  return largest(grid.cells.flat().filter(({ value }) => value !== null));
}

/** The same with what may be. */
export function reachIn(grid: Grid): number | null {
  return largest(grid.cells.flat());
}

function largest(values: readonly Value[]): number | null {
  const ends = values.flatMap((value) => mostOf(value) ?? []);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** The least value or end of a range, 0 where all are above it. */
export function leastOf(grid: Grid): number {
  const ends = grid.cells.flatMap((row) =>
    row.flatMap((v) => (v.value === null ? [] : [v.value, v.low ?? v.value])),
  );
  return Math.min(0, ...ends);
}

/** A point for each place of a stretch. */
export function pointsOf(
  stretch: readonly number[],
  x: (n: number) => number,
  y: (n: number) => number,
): readonly Point[] {
  return stretch.map((n) => [x(n), y(n)] as const);
}
