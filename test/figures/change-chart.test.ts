import { expect, test } from "vitest";
import type { Shape } from "../../src/figures/scene/scene.ts";
import { figures } from "../../src/words/catalogue/figures.ts";
import { drawing, QUESTION, shapesOf, studyOf } from "./tied.ts";

/** One exercise a year to 2005, four a year from then on. */
const LINES = Array.from({ length: 11 }, (_, i) => 2000 + i).flatMap((year) =>
  Array.from({ length: year < 2005 ? 1 : 4 }, (_, k) => `e${year}x${k} ${year} PPP AAA`),
);
const drawn = await (await drawing(studyOf(LINES)))({
  kind: "change-points",
  question: { ...QUESTION, from: "PPP" },
});
const shapes = shapesOf(drawn);

test("a mean is drawn over bars without white edges in them", () => {
  const means = shapes.filter((s) => s.kind === "line" && s.strokeWidth === 2.5);
  expect(means.length).toBeGreaterThanOrEqual(3);
  expect(shapes.filter((s) => "stroke" in s && s.stroke === "ground")).toEqual([]);
});

test("each sign of the legend is painted as what it stands for", () => {
  const lookOf = (s: Shape | undefined) =>
    s === undefined || s.kind === "group" || s.kind === "text"
      ? null
      : [s.kind, s.fill, s.opacity, s.stroke, s.strokeWidth].join("|");
  const texts = [
    "mean a year, before and after",
    "from the first to the last",
    "below: a year of",
    "below: another year",
  ];
  const signs = texts.map(
    (text) => shapes.findIndex((s) => s.kind === "text" && s.text.startsWith(text)) - 1,
  );
  expect(signs.every((i) => i >= 0)).toBe(true);
  const last = Math.max(...signs);
  const inChart = new Set(shapes.slice(last + 2).map(lookOf));
  for (const [i, sign] of signs.entries()) expect(inChart.has(lookOf(shapes[sign])), texts[i]).toBe(true);
});

test("what changes is a level in Russian and Chinese, since volumes have no frequency", () => {
  for (const key of ["takeChange", "takeNoChange", "changeNote", "chance"] as const) {
    expect(figures.ru[key]).toMatch(/уров/i);
    expect(figures.zh[key]).toContain("水平");
  }
});
