import { expect, test } from "vitest";
import { changelog } from "../../../src/release/changes/changelog.ts";
import { drawnOf, figureChanges, type PrintedFigure } from "../../../src/release/changes/figure-changes.ts";
import { NO_CHANGES } from "./no-changes.ts";

const SINCE = { version: "0.1.0", date: "2026-01-02", hash: "abc" };

const figure = (id: string, csv: string, entry: PrintedFigure["entry"] = {}): PrintedFigure => ({
  id,
  entry: { kind: "bars", title: { ru: `Рисунок ${id}`, en: `Figure *${id}*` }, ...entry },
  drawn: drawnOf(csv),
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
    "* `moved` Figure \\*moved\\*: its values, their records or their names differ",
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
  const silent = { ...figure("a", "1"), drawn: null };
  expect(figureChanges([silent], [figure("a", "2")])).toEqual([]);
  const [line = ""] = told([silent], [figure("a", "2", { kind: "lines" })]);
  expect(line).toMatch(/: of the figure itself: kind /);
});

test("a figure that was there and may not be told of is not new", () => {
  expect(figureChanges([], [figure("a", "1"), figure("b", "1")], new Set(["a"])).map(({ id }) => id)).toEqual(
    ["b"],
  );
});
