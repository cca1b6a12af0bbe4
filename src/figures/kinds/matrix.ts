import { allLargest } from "../../model/level.ts";
import { isTogether, type Question } from "../../model/question.ts";
import { isOfParticipations } from "../../questions/participations.ts";
import { planOf } from "../../questions/plan.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import { membersOf, namesIn, narrowedTo, othersOf, ownNames, stepsOf, totalOf } from "../ask/axis.ts";
import { alike } from "../ask/fields-apart.ts";
import { type Grid, gridOf } from "../ask/grid.ts";
import { rowsOf, withoutRows } from "../ask/rows.ts";
import { drawnValue, type Value } from "../ask/value.ts";
import { absentLegend } from "../charts/absent.ts";
import { basesIn, matrixChart } from "../charts/matrix.ts";
import { oneByOne, toldName } from "../charts/one-by-one.ts";
import { leavesOut, missingTwins, othersNote } from "../charts/others-note.ts";
import { peakOf } from "../charts/points.ts";
import { nameOfSeries } from "../charts/series.ts";
import { headOf } from "../charts/twin.ts";
import type { Twin, TwinCell } from "../drawn.ts";
import type { FigureBench, FigureKind, Plot } from "../kind.ts";
import { recipientsOf } from "../network/ask.ts";
import { BLANK, cellOf, labelOf } from "../plot/cells.ts";
import { stepName } from "../plot/step-name.ts";
import { bareValue, tiedText } from "../plot/tied.ts";
import { longText, shortText } from "../plot/value-text.ts";
import type { Axis, Figure } from "../spec.ts";

/** A grid with how concentrated each row is, where its shares are of partners. */
export interface Matrix {
  readonly grid: Grid;
  readonly concentration: readonly Value[] | null;
  /** Whether that is of the parts of all participations, and not of the shares that are drawn. */
  readonly ofParts: boolean;
  /** Whether members of the region are partners in it and no columns. */
  readonly amongRegion: boolean;
}

/** Whom each recipient depends on, or any field against another. */
export const matrix: FigureKind<Matrix> = {
  name: "matrix",
  says: "Recipients against partners, or any field against another, each cell with its number; shares have their concentration beside.",
  unfit: (figure) => [...withoutRows(figure), ...alike(figure)],
  ask: (bench, figure) => {
    const columns = figure.columns ?? usualColumns(bench, figure.question, rowsOf(figure));
    const { by: _, ...question } = figure.question;
    const measured = question.measure === "composition" ? { ...question, measure: "share" } : question;
    const whole = { ...figure, question: measured, columns };
    const grid = withoutColumns(bench, whole, gridOf(bench, whole, columns));
    const concentration = concentrationOf(bench, whole);
    const based = withBases(bench, grid, measured);
    return { grid: based, concentration, ...partnersIn(bench, whole, { grid, concentration }) };
  },
  extent: ({ grid }) => peakOf(grid),
  draw: ({ grid, concentration, ofParts, amongRegion }, _, plot, most) => {
    const values = grid.cells.flat();
    const chart = matrixChart(grid, concentration, plot, most);
    return {
      ...chart,
      legend: [...absentLegend(values, plot), ...chart.legend],
      takeaway: largestIn(grid, plot),
      notes: [
        ...chart.notes,
        ...othersNote(grid, plot),
        ...(concentration === null ? [] : [say(plot.lang, figures, ofParts ? "hhiOfParts" : "hhiNote")]),
        ...(amongRegion ? [say(plot.lang, figures, "hhiAmong")] : []),
        ...(basesIn(grid) === null ? [] : [say(plot.lang, figures, "basesNote")]),
      ],
    };
  },
  twins: ({ grid, concentration }, _, plot) => [
    matrixTwin(grid, concentration, plot),
    ...missingTwins(grid, plot),
  ],
};

/** Where nobody is a column, one for all the period or the layer, as long as nothing is recorded in any row of it. */
function withoutColumns(bench: FigureBench, { question, series }: Figure, grid: Grid): Grid {
  if (grid.xs.length > 0 || series === undefined) return grid;
  const { against: _, ...bare } = question;
  const cells = stepsOf(bench, bare, series).map(({ value }) => {
    const own = narrowedTo(bare, series.field, value);
    // A share of all is no question; what it would be of is one.
    const counted = own.measure === "share" ? asCount(own) : own;
    const drawn = drawnValue(bench, bench.ask(counted), counted, { [series.field]: value });
    return [{ ...drawn, unit: grid.unit }];
  });
  if (cells.length !== grid.series.length || cells.flat().some(({ value }) => value !== null)) return grid;
  const [by, x] = bare.period === undefined ? ["layer", bare.layer] : ["period", bare.period];
  return { ...grid, by, xs: [x], cells };
}

/** Columns that are left out: recipients where rows are partners, partners otherwise; those of the question one by one, several together in one. */
function usualColumns(bench: FigureBench, { from, to }: Question, series: Axis): Axis {
  if (series.field !== "from")
    return from === undefined
      ? { field: "from", values: "partners", rest: true }
      : { field: "from", values: namesIn(from) };
  if (to === undefined || to === "region") return { field: "to", values: "region" };
  return { field: "to", values: isTogether(to) ? [to] : recipientsOf(bench, to) };
}

/** The same with the concentration of its rows, and how much the shares of its rows or columns are of. */
function matrixTwin(grid: Grid, concentration: readonly Value[] | null, plot: Plot): Twin {
  const names = grid.xs.map((x) => stepName(grid.by, x, plot));
  const bases = basesIn(grid);
  const sides = [
    ...(concentration === null ? [] : [{ key: "hhi", name: "HHI", values: concentration }]),
    ...(bases?.of === "rows" ? [{ key: "n", name: "n", values: bases.values }] : []),
  ];
  const cellFor = (first: string, second: string, value: Value | undefined): TwinCell =>
    value === undefined ? BLANK : { ...cellOf(plot, labelOf(plot, first, second), value), unit: value.unit };
  const under = bases?.of === "columns" ? bases.values : [];
  return {
    caption: "",
    unit: grid.unit,
    columns: [headOf({ by: grid.field ?? "" }, plot), ...names, ...sides.map(({ name }) => name)],
    keys: {
      rows: [...grid.series, ...(under.length > 0 ? ["n"] : [])],
      columns: [...grid.xs, ...sides.map(({ key }) => key)],
    },
    rows: [
      ...grid.series.map((_, i) => {
        const name = nameOfSeries(grid, i, plot);
        const own = (grid.cells[i] ?? []).map((v, n) => cellOf(plot, labelOf(plot, name, names[n] ?? ""), v));
        return { name, cells: [...own, ...sides.map((side) => cellFor(name, side.name, side.values[i]))] };
      }),
      ...(under.length > 0
        ? [{ name: "n", cells: under.map((base, n) => cellFor("n", names[n] ?? "", base)) }]
        : []),
    ],
  };
}

/** A grid of shares with how much each is of, counted as it is: what has several organisers may count in parts. */
function withBases(bench: FigureBench, grid: Grid, question: Question): Grid {
  if (grid.unit !== "share") return grid;
  const baseOf = (value: Value): Value => {
    // What belongs to nobody known is of the whole that stands beside it.
    if (Object.keys(value.narrows).length === 0) return value;
    const own = Object.entries(value.narrows).reduce((q, [field, of]) => narrowedTo(q, field, of), question);
    const { from: _, ...everybody } = own;
    const counted = asCount(own.against === undefined ? everybody : { ...own, ...own.against });
    return { ...value, base: drawnValue(bench, bench.ask(counted), counted) };
  };
  return { ...grid, cells: grid.cells.map((row) => row.map(baseOf)) };
}

/** The question how many activities another is of. */
function asCount(question: Question): Question {
  const { value: _, ...records } = totalOf(question);
  return { ...records, measure: "count" };
}

/** The Herfindahl–Hirschman index of each row of shares; null where the figure is of something else. */
function concentrationOf(bench: FigureBench, figure: Figure): readonly Value[] | null {
  const { question, series, columns } = figure;
  if (
    question.measure !== "share" ||
    series === undefined ||
    series.field === "from" ||
    columns?.field !== "from"
  )
    return null;
  if (series.field.startsWith("where.")) return null;
  const { from: _, against: __, ...bare } = question;
  return stepsOf(bench, question, series).map(({ value }) => {
    const own = narrowedTo({ ...bare, measure: "hhi" }, series.field, value);
    return drawnValue(bench, bench.ask(own), own, { measure: "hhi", [series.field]: value });
  });
}

/** What the concentration is of, where whoever takes part is a partner. */
function partnersIn(
  bench: FigureBench,
  { question, series }: Figure,
  { grid, concentration }: Pick<Matrix, "grid" | "concentration">,
): Pick<Matrix, "ofParts" | "amongRegion"> {
  const none = { ofParts: false, amongRegion: false };
  if (concentration === null || series === undefined) return none;
  const { from: _, against: __, ...bare } = question;
  const asked = stepsOf(bench, question, series).map(({ value }) =>
    narrowedTo({ ...bare, measure: "hhi" }, series.field, value),
  );
  if (!asked.some((own) => isOfParticipations(planOf(bench.factors, own)))) return none;
  const { region } = bench.dataset.subject;
  const drawn = new Set(
    [...grid.xs, ...(grid.others ?? [])].flatMap((name) => membersOf(bench, question, name)),
  );
  const partners = asked.flatMap((own) => othersOf(bench, [totalOf(own)], []));
  const members = partners.flatMap((name) => membersOf(bench, question, name));
  return { ofParts: true, amongRegion: members.some((id) => region.includes(id) && !drawn.has(id)) };
}

/** The largest cells. */
function largestIn(drawn: Grid, plot: Plot): string {
  const { lang } = plot;
  const grid = oneByOne(drawn);
  const cells = grid.cells.flatMap((row, i) => row.map((value, n) => ({ value, i, n })));
  const named = ownNames(cells, ({ i, n }) => (grid.by === "from" ? grid.xs[n] : grid.series[i]) ?? "");
  const most = allLargest(named, ({ value }) => value.value);
  const [best] = most;
  if (best === undefined) return say(lang, figures, "nothing");
  const names = most.map(({ i, n }) => cellName(grid, i, n, plot));
  const isShare = best.value.unit === "share";
  const write = isShare ? shortText : longText;
  const key = isShare ? "takeShare" : "takeLargest";
  if (most.length === 1)
    return say(lang, figures, key, {
      name: withBase(names[0] ?? "", grid, best.value, plot),
      value: write(best.value, lang),
    });
  const known = named.filter(({ value }) => value.value !== null).length;
  const name = tiedText(lang, names, known, leavesOut(grid));
  return say(lang, figures, `${key}Tied`, { name, value: write(bareValue(best.value), lang) });
}

/** A cell by its row and its column; of a recipient and a partner, who with whom. */
function cellName(grid: Grid, i: number, n: number, plot: Plot): string {
  const row = toldName(grid, grid.field, grid.series[i] ?? "", plot);
  const column = toldName(grid, grid.by, grid.xs[n] ?? "", plot);
  if (grid.field === "to" && grid.by === "from")
    return say(plot.lang, figures, "takePair", { to: row, from: column });
  if (grid.field === "from" && grid.by === "to")
    return say(plot.lang, figures, "takePair", { to: column, from: row });
  return labelOf(plot, row, column).label;
}

/** With how many activities the share is of, where the figure tells it. */
function withBase(name: string, grid: Grid, { base }: Value, { lang }: Plot): string {
  return basesIn(grid) === null || base === undefined || base.value === null
    ? name
    : say(lang, figures, "takeBase", { name, n: shortText(base, lang) });
}
