import { UNKNOWN } from "../../model/dataset.ts";
import type { Question } from "../../model/question.ts";
import { aloneIn } from "../../questions/alone.ts";
import { planOf } from "../../questions/plan.ts";
import { addsAmounts, tellsAgain } from "../../questions/same-again.ts";
import type { FigureBench } from "../kind.ts";
import type { Axis, Figure } from "../spec.ts";
import { NOBODY_ELSE, narrowedTo, REGION_ALONE, REST, type Step, stepsOf } from "./axis.ts";
import { keepApart } from "./fields-apart.ts";
import {
  comesPast,
  isBareShare,
  type Missing,
  missingIn,
  nobodysIn,
  nobodysOf,
  type ShareRow,
  type Shares,
} from "./missing.ts";
import { type VagueOf, vagueOf } from "./vague.ts";
import { absent, drawnValue, type Value } from "./value.ts";
import { type Within, withinRest } from "./within-rest.ts";

/** Values of series over what runs along the axis. */
export interface Grid {
  /** Field of the series; null where there is one without a name. */
  readonly field: string | null;
  readonly series: readonly string[];
  /** What runs along: `year`, or another `by`, or the field of the columns. */
  readonly by: string;
  readonly xs: readonly string[];
  /** By series, then by x. */
  readonly cells: readonly (readonly Value[])[];
  /** All series together, by x: an activity that several of them share counts once. */
  readonly totals: readonly Value[];
  /** By series, what it has over all that runs along, an activity of several years or places once; null where that is not asked. */
  readonly wholes: readonly (Value | null)[];
  /** The same of all series together. */
  readonly whole: Value | null;
  readonly unit: string;
  /** Whether its measure adds up over what runs along, as numbers and amounts of records do and their largest does not. */
  readonly adds: boolean;
  /** Whether one thing has a number in several years, such as troops in one place, so that no sum of these is of anything. */
  readonly again?: boolean;
  /** Of years: what of a receipt no source dates to one of them. */
  readonly vague?: VagueOf;
  /** Who is drawn together as the rest. */
  readonly others?: readonly string[] | undefined;
  /** Each of them by itself, where one may have more than anybody who is drawn by name. */
  readonly within?: readonly Within[];
  /** Who has a share and is not drawn, by x, or by series where partners are the columns. */
  readonly missing?: Missing | null | undefined;
  /** Whether shares of partners, with what is missing to all of it, come to more than the whole. */
  readonly past?: boolean;
  /** What belongs to nobody known by x, where it is no remainder as partners share activities. */
  readonly nobodys?: readonly Value[];
  /** Whose all of it is, where there are no series. */
  readonly from?: string;
}

/** Fields of `by` as a question narrows to one part of it. */
export const NARROWS: Readonly<Record<string, string>> = {
  year: "period",
  recipient: "to",
  partner: "from",
  kind: "where.kind",
  service: "where.service",
  layer: "layer",
};

/** Asks one row of values for each series. @throws QuestionError where two of its sides run over one field */
export function gridOf(bench: FigureBench, figure: Figure, columns: Axis | undefined = figure.columns): Grid {
  const { question, series } = figure;
  keepApart({ ...figure, columns });
  const { steps, across } = axesOf(bench, figure, columns);
  const field = series?.field ?? null;
  const asked = (step: Step) => (field === null ? question : narrowedTo(question, field, step.value));
  const rows = steps.map((step) => rowOf(bench, asked(step), across, marked(field, step)));
  const whole = wholeOf(question, figure, steps);
  const nobodys = field === "from" && steps.length === 0 && isBareShare(question);
  const total: Row = nobodys
    ? { values: new Map(), unit: "share", whole: null }
    : rowOf(bench, whole, across, {});
  const xs = ordered([...rows, total], columns === undefined ? question.by : undefined, total);
  const by = columns === undefined ? (question.by ?? "") : columns.field;
  const { unit } = total;
  const at = (own: Question, n: number) => narrowedTo(own, NARROWS[by] ?? by, xs[n] ?? "");
  const cellsOf = (row: Row, own: Question): readonly Value[] =>
    xs.map((x, n) => row.values.get(x) ?? absent(bench, at(own, n), unit));
  const adds = ["count", "sum"].includes(question.measure);
  const drawn: Grid = {
    field,
    series: steps.map((s) => s.name),
    by,
    xs,
    cells: rows.map((row, i) => cellsOf(row, asked(steps[i] ?? NAMELESS))),
    totals: cellsOf(total, whole),
    wholes: rows.map((row) => row.whole),
    whole: total.whole,
    unit,
    adds,
    again: adds && addsAgain(bench, whole),
    ...(by === "year" ? { vague: vagueOf(bench, question) } : {}),
    ...othersIn(steps.find((s) => s.name === REST) ?? across?.steps.find((s) => s.name === REST)),
    ...(field === null && question.from !== undefined ? { from: question.from } : {}),
  };
  const grid: Grid = {
    ...drawn,
    within: withinRest(drawn, question.measure, (from) => {
      const own = { ...question, from };
      if (field !== "from")
        return { whole: null, values: steps.map((step) => askedValue(bench, { ...asked(step), from }, {})) };
      const row = rowOf(bench, own, across, {});
      return { whole: row.whole, values: cellsOf(row, own) };
    }),
  };
  if (field === "from" && series?.rest === true && STACKED.includes(figure.kind) && grid.adds) {
    const from = steps.map(({ value }) => value).join(",");
    return withAlone(bench, grid, (n) => ({ ...at(whole, n), ...(from === "" ? {} : { from }) }));
  }
  if (!isBareShare(question)) return grid;
  if (series?.field === "from") {
    const shares: Shares = {
      by,
      places: xs,
      series: true,
      listed: steps.map((step) => step.value),
      sought: [question, ...placesOf(question, across)],
      of: (from) => cellsOf(rowOf(bench, { ...question, from }, across, { from }), { ...question, from }),
      at: (n) => at(question, n),
    };
    if (series.rest === true) {
      const beside = besideSeries(grid, nobodysOf(bench, shares));
      return { ...beside, past: comesPast(bench, question, beside.cells, null) };
    }
    const missing = missingIn(bench, shares);
    return { ...grid, missing, past: comesPast(bench, question, grid.cells, missing) };
  }
  if (columns?.field !== "from" || field === null || across === null) return grid;
  const own = steps.map((step) => ({ step, question: asked(step) }));
  const shares: Shares = {
    by: field,
    places: grid.series,
    series: false,
    listed: across.steps.map((step) => step.value),
    sought: [question, ...own.map((row) => row.question)],
    of: (from) =>
      own.map((row) => askedValue(bench, { ...row.question, from }, { ...marked(field, row.step), from })),
    at: (n) => own[n]?.question ?? question,
  };
  const byColumn = ({ xs, cells }: Grid) => xs.map((_, n) => cells.flatMap((row) => row.slice(n, n + 1)));
  if (columns.rest !== true) {
    const missing = missingIn(bench, shares);
    return { ...grid, missing, past: comesPast(bench, question, byColumn(grid), missing) };
  }
  const all: Shares = {
    ...shares,
    of: (from) => [askedValue(bench, { ...question, from }, { from })],
    at: () => question,
  };
  const left = nobodysOf(bench, shares);
  const ofAll = left.length === 0 ? [] : nobodysIn(bench, all);
  const totals = new Map(ofAll.map(({ name, values }) => [name === UNKNOWN, values]));
  const beside = left.reduce(
    (held, nobody) => besideColumns(held, nobody, totals.get(nobody.name === UNKNOWN) ?? []),
    grid,
  );
  return { ...beside, past: comesPast(bench, question, byColumn(beside), null) };
}

function addsAgain(bench: FigureBench, question: Question): boolean {
  return addsAmounts(planOf(bench.factors, question)) && (bench.ask(question).notes ?? []).some(tellsAgain);
}

const NAMELESS: Step = { name: "", value: "" };

/** The values of both sides; whoever has any at one place of the other side is among the rest. */
function axesOf(
  bench: FigureBench,
  { question, series }: Figure,
  columns: Axis | undefined,
): { readonly steps: readonly Step[]; readonly across: Across | null } {
  const inSeries = (places: readonly Question[], of = question) =>
    series === undefined ? [NAMELESS] : stepsOf(bench, of, series, columns === undefined, places);
  if (columns === undefined) return { steps: inSeries([]), across: null };
  const acrossBy = (places: readonly Question[], of = question): Across => ({
    field: columns.field,
    steps: stepsOf(bench, of, columns, false, places),
  });
  if (columns.field === "from" && series !== undefined) {
    const steps = inSeries([]);
    const whole = toAll(question, series, steps);
    if (whole !== null) return { steps, across: acrossBy([], whole) };
    return { steps, across: acrossBy(placesOf(question, { field: series.field, steps })) };
  }
  const across = acrossBy([]);
  const whole = toAll(question, columns, across.steps);
  return { steps: whole === null ? inSeries(placesOf(question, across)) : inSeries([], whole), across };
}

/**
 * A question to all recipients of the other side together, or whom it names itself: partners are theirs, and none of them is a
 * partner of another; null where the other side has no recipients.
 */
function toAll(question: Question, { field, values }: Axis, steps: readonly Step[]): Question | null {
  if (field !== "to") return null;
  const all = values === "region" ? "region" : steps.map(({ value }) => value).join(",");
  return { ...question, to: question.to ?? all };
}

/** The question at each place of a side. */
function placesOf(question: Question, across: Across | null): readonly Question[] {
  return across === null ? [] : across.steps.map(({ value }) => narrowedTo(question, across.field, value));
}

/** With what is nobody's as series of their own, where there is any. */
function besideSeries(grid: Grid, nobodys: readonly ShareRow[]): Grid {
  return {
    ...grid,
    series: [...grid.series, ...nobodys.map(({ name }) => name)],
    cells: [...grid.cells, ...nobodys.map(({ values }) => values)],
    wholes: [...grid.wholes, ...nobodys.map(() => null)],
  };
}

/** Kinds that draw amounts of partners and of nobody as one whole. */
const STACKED: readonly string[] = ["bars", "area"];

/** With amounts of which only those asked about have a part as a series of its own, where whoever takes part is a partner. */
function withAlone(bench: FigureBench, grid: Grid, at: (place: number) => Question): Grid {
  const { factors } = bench;
  const found = grid.totals.map((total, n) =>
    total.value === null ? null : aloneIn(factors, planOf(factors, at(n))),
  );
  const drawn = (of: "alone" | "unknown") =>
    grid.totals.map((total, n): Value => {
      const sum = found[n]?.[of];
      if (sum === undefined) return { ...total, low: null, high: null };
      const state = sum.best > 0 ? "recorded" : "zero";
      const own = { ...total, value: sum.best, low: sum.low, high: sum.high, state } as const;
      return { ...own, receipt: sum.ids, narrows: {}, question: undefined };
    });
  if (found.every((one) => one === null)) return grid;
  const alone = drawn("alone");
  const name = found.every((one) => one === null || one.regional) ? REGION_ALONE : NOBODY_ELSE;
  const beside = alone.some(({ value }) => (value ?? 0) > 0) ? [{ name, values: alone }] : [];
  return { ...besideSeries(grid, beside), nobodys: drawn("unknown") };
}

/** The same as one more column. */
function besideColumns(grid: Grid, nobody: ShareRow, total: readonly Value[]): Grid {
  return {
    ...grid,
    xs: [...grid.xs, nobody.name],
    cells: grid.cells.map((row, i) => [...row, ...nobody.values.slice(i, i + 1)]),
    totals: [...grid.totals, ...total],
  };
}

function askedValue(bench: FigureBench, question: Question, narrows: Value["narrows"]): Value {
  return drawnValue(bench, bench.ask(question), question, narrows);
}

interface Across {
  readonly field: string;
  readonly steps: readonly Step[];
}

interface Row {
  readonly values: ReadonlyMap<string, Value>;
  readonly unit: string;
  /** Over all of them; null where it is not asked. */
  readonly whole: Value | null;
}

function marked(field: string | null, { value }: Step): Value["narrows"] {
  return field === null ? {} : { [field]: value };
}

function rowOf(
  bench: FigureBench,
  question: Question,
  across: Across | null,
  narrows: Value["narrows"],
): Row {
  if (across !== null) return acrossOf(bench, question, across, narrows);
  if (question.by === undefined) {
    const answer = bench.ask(question);
    const whole = drawnValue(bench, answer, question, narrows);
    return { values: new Map([["", whole]]), unit: answer.unit, whole };
  }
  const answer = bench.ask(question);
  const { by, ...bare } = question;
  const field = NARROWS[by] ?? by;
  const values = new Map(
    Object.entries(answer.parts ?? {}).map(([name, part]) => [
      name,
      drawnValue(bench, part, narrowedTo(bare, field, name), { ...narrows, [field]: name }),
    ]),
  );
  const unit = Object.values(answer.parts ?? {})[0]?.unit ?? answer.unit;
  const whole = answer.unit === unit ? drawnValue(bench, answer, bare, narrows) : null;
  return { values, unit, whole: by === "year" ? ofYears(bench, bare, narrows, values, whole) : whole };
}

/** The whole of a row without what lies in none of its years; null where there are none. What lasts may lie in any of them. */
function ofYears(
  bench: FigureBench,
  question: Question,
  narrows: Value["narrows"],
  values: Row["values"],
  whole: Value | null,
): Value | null {
  const dated = new Set([...values.values()].flatMap(({ receipt }) => receipt));
  if (whole === null || whole.receipt.every((id) => dated.has(id))) return whole;
  if (planOf(bench.factors, question).layers.some(({ time }) => time === "interval")) return whole;
  const years = [...values.keys()].map(Number);
  if (years.length === 0) return null;
  return askedValue(bench, { ...question, period: `${Math.min(...years)}..${Math.max(...years)}` }, narrows);
}

function acrossOf(bench: FigureBench, question: Question, across: Across, narrows: Value["narrows"]): Row {
  const { by: _, ...bare } = question;
  const values = new Map<string, Value>();
  let unit = "";
  for (const { name, value } of across.steps) {
    const own = narrowedTo(bare, across.field, value);
    const answer = bench.ask(own);
    unit = answer.unit;
    values.set(name, drawnValue(bench, answer, own, { ...narrows, [across.field]: value }));
  }
  return { values, unit, whole: null };
}

function othersIn(rest: Step | undefined): Pick<Grid, "others"> {
  return rest === undefined ? {} : { others: rest.value.split(",") };
}

/** The question of all series together: of everybody where the rest of an amount is drawn, else of those that are. */
function wholeOf(question: Question, { series }: Figure, steps: readonly Step[]): Question {
  const some = series?.rest !== true || isBareShare(question);
  const listed = series?.field === "from" && some && steps.length > 0;
  return listed ? { ...question, from: steps.map((s) => s.value).join(",") } : question;
}

/** Years in their order, categories by their size; the columns of an axis in the order in which they come. */
function ordered(rows: readonly Row[], by: string | undefined, total: Row): readonly string[] {
  const names = [...new Set(rows.flatMap((row) => [...row.values.keys()]))];
  if (by === "year") return names.sort((a, b) => Number(a) - Number(b));
  const size = (name: string) => total.values.get(name)?.value ?? -1;
  if (by !== undefined) names.sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  const rest = names.filter((name) => name === REST);
  return [...names.filter((name) => name !== REST), ...rest];
}
