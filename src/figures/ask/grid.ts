import type { Question } from "../../model/question.ts";
import type { FigureBench } from "../kind.ts";
import type { Axis, Figure } from "../spec.ts";
import { narrowedTo, othersOf, REST, type Step, stepsOf } from "./axis.ts";
import { unattributedIn } from "./unattributed.ts";
import { absent, drawnValue, type Value } from "./value.ts";

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
  readonly unit: string;
  /** Who is drawn together as the rest. */
  readonly others?: readonly string[];
  /** Who has a share and is in none of the series. */
  readonly missing?: readonly string[];
  /** Whose all of it is, where there are no series. */
  readonly from?: string;
}

/** Fields of `by` as a question narrows to one part of it. */
const NARROWS: Readonly<Record<string, string>> = {
  year: "period",
  recipient: "to",
  partner: "from",
  kind: "where.kind",
  service: "where.service",
  layer: "layer",
};

/** Asks one row of values for each series. */
export function gridOf(bench: FigureBench, figure: Figure, columns: Axis | undefined = figure.columns): Grid {
  const { question, series } = figure;
  const steps =
    series === undefined
      ? [{ name: "", value: "" }]
      : stepsOf(bench, question, series, columns === undefined);
  const field = series?.field ?? null;
  const asked = (step: Step) => (field === null ? question : narrowedTo(question, field, step.value));
  const across =
    columns === undefined ? null : { field: columns.field, steps: stepsOf(bench, question, columns) };
  const rows = steps.map((step) => rowOf(bench, asked(step), across, marked(field, step)));
  const whole = wholeOf(question, figure, steps);
  const total = rowOf(bench, whole, across, {});
  const xs = ordered([...rows, total], columns === undefined ? question.by : undefined, total);
  const by = columns === undefined ? (question.by ?? "") : columns.field;
  const unit = total.unit;
  const cellsOf = (row: Row, own: Question): readonly Value[] =>
    xs.map((x) => row.values.get(x) ?? absent(bench, narrowedTo(own, NARROWS[by] ?? by, x), unit));
  const totals = cellsOf(total, whole);
  const shared = series?.field === "from" && isBareShare(question);
  const unattributed =
    shared && series.rest === true
      ? unattributedIn(bench, totals, (n) => narrowedTo(whole, NARROWS[by] ?? by, xs[n] ?? ""))
      : null;
  return {
    field,
    series: [...steps.map((s) => s.name), ...(unattributed === null ? [] : [unattributed.name])],
    by,
    xs,
    cells: [
      ...rows.map((row, i) => cellsOf(row, asked(steps[i] ?? { name: "", value: "" }))),
      ...(unattributed === null ? [] : [unattributed.values]),
    ],
    totals,
    unit,
    ...(shared && series.rest !== true ? missingIn(bench, question, steps) : {}),
    ...othersIn(steps.find((s) => s.name === REST) ?? across?.steps.find((s) => s.name === REST)),
    ...(field === null && question.from !== undefined ? { from: question.from } : {}),
  };
}

interface Across {
  readonly field: string;
  readonly steps: readonly Step[];
}

interface Row {
  readonly values: ReadonlyMap<string, Value>;
  readonly unit: string;
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
    return { values: new Map([["", drawnValue(bench, answer, question, narrows)]]), unit: answer.unit };
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
  return { values, unit: Object.values(answer.parts ?? {})[0]?.unit ?? answer.unit };
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
  return { values, unit };
}

function isBareShare({ measure, from, against }: Question): boolean {
  return measure === "share" && from === undefined && against === undefined;
}

function othersIn(rest: Step | undefined): Pick<Grid, "others"> {
  return rest === undefined ? {} : { others: rest.value.split(",") };
}

/** Who else has a share, where not everybody is drawn. */
function missingIn(bench: FigureBench, question: Question, steps: readonly Step[]): Pick<Grid, "missing"> {
  const missing = othersOf(
    bench,
    question,
    steps.map((step) => step.value),
  );
  return missing.length === 0 ? {} : { missing };
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
