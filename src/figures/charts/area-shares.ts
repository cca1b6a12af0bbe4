import { UNKNOWN } from "../../model/dataset.ts";
import { REST } from "../ask/axis.ts";
import { type Grid, gridOf } from "../ask/grid.ts";
import type { Value } from "../ask/value.ts";
import type { FigureBench } from "../kind.ts";
import type { Figure } from "../spec.ts";
import { remainderAt, sumAt } from "./stack.ts";
import { hasNobodys, nobodysAt } from "./unknown.ts";

/** Amounts, and what share of its place each of them is. */
export interface Filled {
  readonly grid: Grid;
  /** Of the same places and series, nobody known as one of these where it has any. */
  readonly shares: Grid;
}

/** Asks for amounts and for the shares that they are. */
export function filledOf(bench: FigureBench, figure: Figure): Filled {
  const grid = gridOf(bench, figure);
  return { grid, shares: sharesIn(grid, askedShares(bench, figure, grid)) };
}

/** What the shares of a place are of; null where nothing is recorded. */
export function baseAt(grid: Grid, n: number): number | null {
  const [sum, rest] = [sumAt(grid, n), remainderAt(grid, n)];
  const all = sum === null && rest === null ? null : (sum ?? 0) + (rest ?? 0);
  return all === null || all <= 0 ? null : all;
}

/** The shares of a grid of amounts. @param asked those that an answer says by itself, with what records leave open */
export function sharesIn(grid: Grid, asked: Grid | null = null): Grid {
  const nobodys = hasNobodys(grid) ? [nobodysRow(grid)] : [];
  const rows = [...grid.cells, ...nobodys];
  const series = [...grid.series, ...nobodys.map(() => UNKNOWN)];
  const receipts = grid.xs.map((_, n) => rows.flatMap((row) => row[n]?.receipt ?? []));
  const cells = rows.map((row, i) => {
    const told = asked?.cells[asked.series.indexOf(series[i] ?? "")];
    return row.map((own, n): Value => {
      const share = shareOf(own, baseAt(grid, n), receipts[n] ?? []);
      const same = told?.[asked?.xs.indexOf(grid.xs[n] ?? "") ?? -1];
      return same === undefined ? share : withAnswer(share, same);
    });
  });
  return { ...grid, series, cells, unit: "share" };
}

/** What belongs to nobody known at each place, which may be 0. */
function nobodysRow(grid: Grid): readonly Value[] {
  return grid.totals.map((total, n) => {
    const { value, receipt } = nobodysAt(grid, n);
    return { ...total, value: total.value === null ? null : (value ?? 0), receipt, narrows: {} };
  });
}

/** What an amount is of its place; where it has no value, its share has none either. */
function shareOf(own: Value, all: number | null, receipt: readonly string[]): Value {
  const bare = { ...own, question: undefined, low: null, high: null, unit: "share" };
  if (own.value === null || all === null) return { ...bare, value: null };
  return {
    ...bare,
    receipt: [...new Set([...own.receipt, ...receipt])],
    split: { counted: own.receipt.length, rest: "base" },
    value: own.value / all,
    state: own.value === 0 ? "zero" : "recorded",
  };
}

/** A share with what records leave open in its own answer; as it is where that is of something else, as where partners share activities. */
function withAnswer(share: Value, { value, low, high, question }: Value): Value {
  const same =
    share.value === null || value === null ? share.value === value : Math.abs(share.value - value) < 1e-9;
  return same ? { ...share, low, high, question } : share;
}

/** The shares of partners as they are asked by themselves, of everybody where the rest is drawn; null of other series. */
function askedShares(bench: FigureBench, figure: Figure, { series, field }: Grid): Grid | null {
  if (field !== "from" || series.length === 0) return null;
  const question = { ...figure.question, measure: "share" };
  const from = figure.series?.rest === true ? question.from : series.filter((name) => name !== REST).join();
  const of = from === undefined ? question : { ...question, against: { from } };
  return gridOf(bench, { ...figure, question: of });
}
