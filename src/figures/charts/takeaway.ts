import { allLargest } from "../../model/level.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { apart, between } from "../../words/lists.ts";
import { periodText } from "../../words/phrase.ts";
import { say } from "../../words/say.ts";
import { ownNames, REST } from "../ask/axis.ts";
import type { Grid } from "../ask/grid.ts";
import type { Value } from "../ask/value.ts";
import type { Plot } from "../kind.ts";
import { stepName } from "../plot/step-name.ts";
import { bareValue, tiedText } from "../plot/tied.ts";
import { longText, shortText } from "../plot/value-text.ts";
import { isWithinRest, oneByOne, toldName } from "./one-by-one.ts";
import { leavesOut } from "./others-note.ts";
import { addsUp } from "./stack.ts";
import { hasNobodys } from "./unknown.ts";

/** One sentence on a grid of values of a period or of all time: who has most, when most was, and what is missing. */
export function takeawayOfGrid(grid: Grid, plot: Plot, period?: string): string {
  const { lang } = plot;
  const known = grid.totals.filter((v) => v.value !== null);
  const [any] = known;
  if (any === undefined) return say(lang, figures, "nothing");
  if (!addsUp(grid.unit) || grid.whole === null) return ofLast(grid, plot);
  const byYear = grid.by === "year";
  const gone = grid.totals.length - known.length;
  const missing = gone > 0 && byYear ? apart(lang) + say(lang, figures, "takeMissing", { count: gone }) : "";
  const top =
    grid.again === true && byYear
      ? ofLatest(grid, plot)
      : overAll(grid, longText(bareValue(grid.whole), lang), plot, { period });
  return peakIn(grid, top, plot) + missing;
}

/** What a total is of: one year, or all that runs along, within a period where one is asked. */
interface Span {
  readonly year?: string;
  readonly period?: string | undefined;
}

/** All of it, and which series have most of that. */
function overAll(grid: Grid, total: string, plot: Plot, span: Span): string {
  return grid.field === null ? ofAll(grid, total, plot, span) : topOf(grid, total, plot, span);
}

/** The same of the latest year that has any: what stands at a time is added up over no years. */
function ofLatest(grid: Grid, plot: Plot): string {
  const last = grid.totals.findLastIndex(({ value }) => value !== null);
  const whole = grid.totals[last];
  if (whole === undefined) return "";
  const year = stepName(grid.by, grid.xs[last] ?? "", plot);
  const total = longText(bareValue(whole), plot.lang);
  const within = grid.within?.map((one) => ({ ...one, whole: one.values[last] ?? null })) ?? [];
  const wholes = grid.cells.map((row) => row[last] ?? null);
  return overAll({ ...grid, wholes, whole, within }, total, plot, { year });
}

/** What all of it comes to. */
function ofAll(grid: Grid, total: string, { lang }: Plot, { year, period }: Span): string {
  if (year !== undefined) return say(lang, figures, "takeTotalIn", { total, year });
  if (!grid.adds) return total;
  if (!isOverYears(grid)) return say(lang, figures, "takeTotalOf", { total });
  if (period === undefined) return say(lang, figures, "takeTotal", { total });
  return say(lang, figures, "takeTotalDuring", { total, period: periodText(period, lang) });
}

/** Whether its totals are of all years, whatever runs along. */
function isOverYears({ by, again }: Grid): boolean {
  return by === "year" || again === true;
}

/** Which series have most of all; others together apart, named as they are drawn where they are not all others. */
function topOf(grid: Grid, total: string, plot: Plot, span: Span): string {
  const { lang } = plot;
  const own = (of: Grid) => ownNames([...of.wholes.keys()], (i) => of.series[i] ?? "");
  const each = oneByOne(grid);
  const named = own(each);
  const first = allLargest(named, (i) => each.wholes[i]?.value ?? null);
  const most = each.wholes[first[0] ?? 0];
  const rest = grid.wholes[grid.series.indexOf(REST)];
  const byName = own(grid);
  const more = byName.length < grid.series.length && (rest?.value ?? 0) >= (most?.value ?? 0) ? rest : null;
  if (first.length === 0 || (more && !((most?.value ?? 0) > 0))) return ofAll(grid, total, plot, span);
  const recorded = named.filter((i) =>
    [each.wholes[i], ...(each.cells[i] ?? [])].some((one) => (one?.value ?? null) !== null),
  );
  const name = tiedText(
    lang,
    first.map((i) => toldName(each, each.field, each.series[i] ?? "", plot)),
    recorded.length,
    each.field === "from" && leavesOut(each),
  );
  const written = (one: Value | null | undefined) => (one ? shortText(bareValue(one), lang) : "");
  const { year, period } = span;
  const along = !isOverYears(grid) ? "takeTopOf" : period === undefined ? "takeTop" : "takeTopDuring";
  const key = year !== undefined ? "takeTopIn" : along;
  const top = say(lang, figures, first.length > 1 ? `${key}Tied` : key, {
    name,
    value: written(most),
    total,
    year: year ?? "",
    period: period === undefined ? "" : periodText(period, lang),
  });
  if (more === null || more === undefined) return top;
  const told = new Set(first.map((i) => each.series[i]));
  const apart = byName.filter((i) => !told.has(grid.series[i]));
  const all =
    apart.every((i) => !((grid.wholes[i]?.value ?? 0) > 0)) &&
    !hasNobodys(grid) &&
    ![...told].some((name) => isWithinRest(each, name ?? ""));
  const others = say(lang, figures, all ? "takeRest" : "takeRestDrawn", { value: written(more) });
  return `${top}${between(lang, ";")}${others}`;
}

/** The same with the years or other places where most was. */
function peakIn(grid: Grid, top: string, plot: Plot): string {
  const { lang } = plot;
  const peaks = allLargest([...grid.totals.keys()], (n) => grid.totals[n]?.value ?? null);
  const year = tiedText(
    lang,
    peaks.map((n) => stepName(grid.by, grid.xs[n] ?? "", plot)),
    grid.totals.filter(({ value }) => value !== null).length,
    grid.by === "from" && leavesOut(grid),
  );
  const value = grid.totals[peaks[0] ?? 0];
  const most = value === undefined ? "" : shortText(value, lang);
  const ofYears = grid.field === null ? "takePeak" : "takePeakAll";
  const key = grid.by === "year" ? ofYears : "takePeakOf";
  return say(lang, figures, peaks.length > 1 ? `${key}Tied` : key, { top, year, most });
}

/** The series with the largest value at the last year where any has one; along anything else, the largest of all. */
function ofLast(drawn: Grid, plot: Plot): string {
  const { lang } = plot;
  const grid = oneByOne(drawn);
  const inTime = grid.by === "year" || grid.by === "period";
  const known = (x: number) => grid.cells.some((row) => (row[x]?.value ?? null) !== null);
  const last = grid.xs.findLastIndex((_, x) => known(x));
  const places = inTime ? [last] : [...grid.xs.keys()];
  const cells = places.flatMap((x) =>
    grid.cells.flatMap((row, i) => {
      const value = row[x];
      return value === undefined || value.value === null ? [] : [{ value, i, x }];
    }),
  );
  const named = ownNames(cells, ({ i, x }) => (grid.by === "from" ? grid.xs[x] : grid.series[i]) ?? "");
  const most = allLargest(named, ({ value }) => value.value);
  const [first] = most;
  if (first === undefined) return say(lang, figures, "nothing");
  const at = (x: number) => toldName(grid, grid.by, grid.xs[x] ?? "", plot);
  const own = (i: number) =>
    grid.field === null ? "" : toldName(grid, grid.field, grid.series[i] ?? "", plot);
  const label = (name: string, place: string) =>
    [name, place].filter((t) => t !== "").join(between(lang, ","));
  if (most.length === 1)
    return say(lang, figures, "takeOne", {
      name: label(own(first.i), at(first.x)),
      value: longText(first.value, lang),
    });
  const value = longText(bareValue(first.value), lang);
  const name = inTime
    ? label(
        tiedText(
          lang,
          most.map(({ i }) => own(i)),
          named.length,
          leavesOut(grid),
        ),
        at(first.x),
      )
    : tiedText(
        lang,
        most.map(({ i, x }) => label(own(i), at(x))),
        named.length,
        leavesOut(grid),
      );
  return say(lang, figures, "takeOneTied", { name, value });
}
