import type { Question } from "../../model/question.ts";
import { periodText } from "../../words/phrase.ts";
import { narrowedTo, REST, stepsOf } from "../ask/axis.ts";
import { alike } from "../ask/fields-apart.ts";
import { type Grid, gridOf } from "../ask/grid.ts";
import { comesPast, isBareShare, missingIn, nobodysOf, type Shares } from "../ask/missing.ts";
import { rowsOf, withoutRows } from "../ask/rows.ts";
import { drawnValue, mostOf, type Value } from "../ask/value.ts";
import type { FigureBench, Plot } from "../kind.ts";
import { stepName } from "../plot/step-name.ts";
import type { Paint } from "../scene/scene.ts";
import type { Figure, Sketch } from "../spec.ts";

/** Rows with a value for each of several points that are compared: two periods, or several partners. */
export interface Paired extends Pick<Grid, "others" | "missing" | "past"> {
  readonly field: string;
  readonly rows: readonly { readonly name: string; readonly values: readonly Value[] }[];
  /** What is compared, the earlier first. */
  readonly points: readonly string[];
  /** `period` where two periods are compared, else the field of the columns. */
  readonly by: string;
  readonly unit: string;
}

/** Why the values of a figure cannot be set beside each other in rows: it has no rows, or nothing to set them against, or that is the same. */
export function unfitForPairs(figure: Sketch): readonly string[] {
  const { series, columns, against, kind } = figure;
  const beside = columns === undefined ? against : undefined;
  const lacking = `${kind} needs something to set its values against: against, or columns`;
  return [
    ...withoutRows(figure),
    ...(columns === undefined && against === undefined ? [lacking] : []),
    ...alike(figure),
    ...(series !== undefined && beside !== undefined && asksOf(beside, series.field)
      ? [
          `series and against are both of ${series.field}, so that both values of a row would be the same; give against another field, such as period`,
        ]
      : []),
  ];
}

/** Asks each row for every point. */
export function pairedOf(bench: FigureBench, figure: Figure): Paired {
  const { question, columns, against } = figure;
  const series = rowsOf(figure);
  const { by: _, ...bare } = question;
  if (columns !== undefined) return inColumns(bench, { ...figure, question: bare });
  const questions = [{ ...bare, ...against }, bare];
  const steps = stepsOf(bench, bare, series, false, questions);
  const valuesOf = (value: string) =>
    questions.map((q) => {
      const own = narrowedTo(q, series.field, value);
      return drawnValue(bench, bench.ask(own), own, { [series.field]: value, ...periodIn(own) });
    });
  const rows = steps.map(({ name, value }) => ({ name, values: valuesOf(value) }));
  const rest = steps.find(({ name }) => name === REST);
  const paired: Paired = {
    field: series.field,
    rows: bySize(rows),
    points: [against?.period ?? "", question.period ?? ""],
    by: "period",
    unit: unitOf(rows),
    ...(rest === undefined ? {} : { others: rest.value.split(",") }),
  };
  if (series.field !== "from" || !questions.every(isBareShare)) return paired;
  const shares: Shares = {
    by: "period",
    places: paired.points,
    series: true,
    listed: steps.map((step) => step.value),
    sought: questions.toReversed(),
    of: valuesOf,
    at: (k) => questions[k] ?? bare,
  };
  const missing = series.rest === true ? null : missingIn(bench, shares);
  const nobodys = series.rest === true ? nobodysOf(bench, shares) : [];
  const all = [...paired.rows, ...nobodys];
  const past = comesPast(
    bench,
    bare,
    all.map(({ values }) => values),
    missing,
  );
  return { ...paired, rows: all, missing, past };
}

/** Whether fields of a question, conditions or conventions name one that an axis can run over. */
function asksOf({ where = {}, conventions = {}, ...fields }: Partial<Question>, field: string): boolean {
  const named = [...Object.keys(fields), ...Object.keys(where).map((name) => `where.${name}`)];
  return [...named, ...Object.keys(conventions)].includes(field);
}

function inColumns(bench: FigureBench, figure: Figure): Paired {
  const grid = gridOf(bench, figure);
  const rows = grid.series.map((name, i) => ({ name, values: grid.cells[i] ?? [] }));
  const { xs, by, unit, others, missing, past } = grid;
  return {
    field: grid.field ?? "",
    rows,
    points: xs,
    by,
    unit,
    others,
    missing,
    ...(past === undefined ? {} : { past }),
  };
}

function periodIn({ period }: { readonly period?: string }): Readonly<Record<string, string>> {
  return period === undefined ? {} : { period };
}

/** Rows with most at the last point come first. */
function bySize(rows: Paired["rows"]): Paired["rows"] {
  const size = ({ name, values }: Paired["rows"][number]) =>
    name === REST ? -2 : (values.at(-1)?.value ?? -1);
  return rows.toSorted((a, b) => size(b) - size(a));
}

function unitOf(rows: Paired["rows"]): string {
  return rows[0]?.values[0]?.unit ?? "";
}

/** The largest value, ends of ranges included. */
export function pairedPeak({ rows }: Paired): number | null {
  const known = rows.flatMap(({ values }) => values.flatMap((value) => mostOf(value) ?? []));
  return known.length === 0 ? null : Math.max(...known);
}

export function rowName(paired: Paired, i: number, plot: Plot): string {
  return stepName(paired.field, paired.rows[i]?.name ?? "", plot);
}

export function pointName(paired: Paired, k: number, plot: Plot): string {
  const name = paired.points[k] ?? "";
  return paired.by === "period" ? periodText(name, plot.lang) : stepName(paired.by, name, plot);
}

/** The colour of a point: that of its partner, or of the partner that its row is. */
export function pointPaint(paired: Paired, i: number, k: number, plot: Plot): Paint {
  if (paired.by === "from") return plot.paintOf(paired.points[k] ?? "");
  return paired.field === "from" ? plot.paintOf(paired.rows[i]?.name ?? "") : "heat4";
}

/** The place of a point among those of its colour that stand in one row. */
export function pointTexture(paired: Paired, k: number, plot: Plot): number {
  if (paired.by !== "from") return isOpen(paired, k) ? 0 : paired.points.length - 1 - k;
  const paint = pointPaint(paired, 0, k, plot);
  return paired.points.slice(0, k).filter((_, n) => pointPaint(paired, 0, n, plot) === paint).length;
}

/** The place of a row among those of its colour at one point. */
export function rowTurn(paired: Paired, i: number, k: number, plot: Plot): number {
  const paint = pointPaint(paired, i, k, plot);
  return paired.rows.slice(0, i).filter((_, n) => pointPaint(paired, n, k, plot) === paint).length;
}

/** Whether a point is drawn open: the first of several that are no partners, such as the earlier of two periods. */
export function isOpen(paired: Paired, k: number): boolean {
  return paired.by !== "from" && k === 0 && paired.points.length > 1;
}
