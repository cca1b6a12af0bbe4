import { expect, test } from "vitest";
import { changelog } from "../../../src/release/changes/changelog.ts";
import { figureChanges, type PrintedFigure } from "../../../src/release/changes/figure-changes.ts";
import { NO_CHANGES } from "./no-changes.ts";

const SINCE = { version: "0.1.0", date: "2026-01-02", hash: "abc" };

const figure = (id: string, csv: string, entry: PrintedFigure["entry"] = {}): PrintedFigure => ({
  id,
  entry: { kind: "bars", title: { ru: `Рисунок ${id}`, en: `Figure *${id}*` }, ...entry },
  csv,
});

const told = (old: readonly PrintedFigure[], now: readonly PrintedFigure[]) => {
  const figures = figureChanges(old, now);
  const text = changelog({ ...NO_CHANGES, version: "0.2.0", since: SINCE, figures });
  return text.split("\n").filter((line) => line.startsWith("* "));
};

test("the same figures in another order are no change", () => {
  const [a, b] = [figure("a", "1"), figure("b", "2")];
  expect(figureChanges([a, b], [b, a])).toEqual([]);
  expect(changelog({ ...NO_CHANGES, version: "0.2.0", since: SINCE })).not.toContain("Figures");
});

test("figures that came, went and draw something else are told by name, what is no longer there last", () => {
  const old = [figure("gone", "1"), figure("kept", "1"), figure("moved", "1")];
  const now = [figure("moved", "2"), figure("kept", "1"), figure("new", "1")];
  expect(told(old, now)).toEqual([
    "* `moved` Figure \\*moved\\*: its values are the same; their records or their names differ",
    "* `new` Figure \\*new\\*: new",
    "* `gone` Figure \\*gone\\*: no longer there",
  ]);
});

test("a figure that is put otherwise is told with what of it differs, whether or not it draws the same", () => {
  const [line = ""] = told([figure("a", "1")], [figure("a", "1", { kind: "lines" })]);
  expect(line).toContain("it draws the same values — of the figure itself: ");
  expect(line).toMatch(/kind .*bars.*lines/);
});

test("a release that does not say what it draws is taken at its word, and no value is said to differ", () => {
  const silent = { ...figure("a", "1"), csv: null };
  expect(figureChanges([silent], [figure("a", "2")])).toEqual([]);
  const [line = ""] = told([silent], [figure("a", "2", { kind: "lines" })]);
  expect(line).toMatch(/: of the figure itself: kind /);
});

test("a figure that was there and may not be told of is not new", () => {
  expect(figureChanges([], [figure("a", "1"), figure("b", "1")], new Set(["a"])).map(({ id }) => id)).toEqual(
    ["b"],
  );
});

const HEAD = "panel,series,x,value,low,high,unit,state,records,panel_label,series_label,x_label";
const drawn = (...rows: readonly string[]) => figure("a", [HEAD, ...rows, ""].join("\r\n"));
const russia = (year: string, value: string, [low, high] = [value, value], state = "recorded") =>
  `,RUS,${year},${value},${low},${high},share,${state},,,Russia,${year}`;

test("values that differ are told with what they were and are, as a reader writes them", () => {
  const [line] = told(
    [drawn(russia("2015", "0.5"), russia("2016", "0.5"), russia("2017", "0.25"))],
    [
      drawn(
        russia("2015", "0.5"),
        russia("2016", "0.525", ["0.5", "0.55"]),
        russia("2017", "", ["", ""], "not-searched"),
      ),
    ],
  );
  expect(line).toBe(
    "* `a` Figure \\*a\\*: 2 of 3 values differ: Russia · 2017: 25 % → no record; Russia · 2016: 50 % → 52.5 % (50–55 %)",
  );
});

test("a value that came or went, and one that a screen writes as before, are told too, and of many the first three", () => {
  const years = ["2011", "2012", "2013", "2014", "2015"];
  const [line] = told(
    [drawn(russia("2010", "0.5"), ...years.map((year) => russia(year, "0.5")))],
    [drawn(...years.map((year) => russia(year, year === "2012" ? "0.50001" : "0.4")), russia("2016", "0.1"))],
  );
  expect(line).toContain("5 of 5 values differ: Russia · 2011: 50");
  expect(line).toMatch(
    /Russia · 2014: 50 % → 40 %; and 2 more; 1 drawn for the first time; 1 no longer drawn$/,
  );
  const [near] = told([drawn(russia("2012", "0.5"))], [drawn(russia("2012", "0.50001"))]);
  expect(near).toMatch(/: 1 of 1 values differ: Russia · 2012: 50 % → 50.001 %$/);
  const [change] = figureChanges([drawn(russia("2010", "0.5"))], [drawn(russia("2016", "0.1"))]);
  expect(change?.values?.differ.map(({ at, was, is }) => [at[2], was?.value, is?.value])).toEqual([
    ["2016", undefined, "0.1"],
    ["2010", "0.5", undefined],
  ]);
});

test("where earlier values may not be told, that they differ is", () => {
  const [change] = figureChanges(
    [drawn(russia("2010", "0.5"))],
    [drawn(russia("2010", "0.4"))],
    new Set(),
    false,
  );
  expect(change?.values).toBeNull();
});

test("dates and choices are told as they are, and a value with an open end as one", () => {
  const row = (value: string, low: string, high: string, unit: string) =>
    drawn(`,e1,dates,${value},${low},${high},${unit},recorded,,,One,Dates`);
  const line = (was: PrintedFigure, is: PrintedFigure) => told([was], [is])[0];
  expect(line(row("2014", "", "", ""), row("2015", "", "", ""))).toMatch(/: One · Dates: 2014 → 2015$/);
  expect(line(row("5", "5", "8", "exercises"), row("5", "5", "", "exercises"))).toMatch(
    /5 \(5–8\) → 5 \(5 or more\)$/,
  );
  expect(line(row("5", "5", "5", "exercises"), row("5", "5", "5", "deliveries"))).toMatch(
    /5 exercises → 5 deliveries$/,
  );
});

test("where a CSV has two values in one place, that they differ is told and not which", () => {
  const twice = (value: string) => drawn(russia("2015", value), russia("2015", "0.5"));
  expect(told([twice("0.1")], [twice("0.2")])).toEqual([
    "* `a` Figure \\*a\\*: its values, their records or their names differ",
  ]);
});

test("a column that only a later version writes is no change of a figure", () => {
  const was = drawn(russia("2001", "0.5"));
  const rows = (was.csv ?? "").split("\r\n");
  const more = (left: string) => [`${rows[0]},more`, `${rows[1]},${left}`, ""].join("\r\n");
  expect(figureChanges([was], [figure("a", more("3"))])).toEqual([]);
  expect(figureChanges([was], [figure("a", more("3").replace("0.5", "0.6"))])).toHaveLength(1);
  expect(figureChanges([figure("a", more("3"))], [figure("a", more("4"))])).toHaveLength(1);
});
