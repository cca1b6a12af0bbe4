import { expect, test } from "vitest";
import { tickText } from "../../src/figures/plot/scales.ts";
import type { Shape } from "../../src/figures/scene/scene.ts";
import { textsIn } from "../memory-files.ts";
import { drawing } from "./tied.ts";

const draws = await drawing(textsIn(new URL("../../studies/central-asia/", import.meta.url)));
const CHANGE = {
  measure: "change",
  layer: "exercises",
  to: "region",
  period: "2016..2021",
  against: { period: "2010..2015" },
} as const;

/** Shapes of a scene without the groups that they stand in. */
function flat(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.flatMap((shape) => (shape.kind === "group" ? flat(shape.shapes) : [shape]));
}

test("a bar of less than nothing lies to the left of 0, and no whisker leaves the axis", async () => {
  const { scene } = await draws({ kind: "bars", question: { ...CHANGE, by: "partner" } });
  const shapes = flat(scene.shapes);
  const bars = shapes.flatMap((s) =>
    s.kind === "rect" && s.mark !== undefined && s.fill !== "hatch" ? [s] : [],
  );
  const lines = shapes.flatMap((s) => (s.kind === "line" ? [s] : []));
  const zero = lines.find((line) => line.stroke === "muted" && line.x1 === line.x2)?.x1 ?? Number.NaN;
  const below = bars.filter((bar) => bar.x < zero - 1);
  expect([below.length, bars.length > 5]).toEqual([1, true]);
  for (const { x, width } of below) expect(Math.abs(x + width - zero)).toBeLessThan(2);
  const grid = lines.filter((line) => line.stroke === "hair" && line.x1 === line.x2);
  const left = Math.min(...grid.map((line) => line.x1));
  for (const { x1, x2 } of lines.filter((line) => line.stroke === "ink"))
    expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(left - 0.1);
});

test("years are dots on an axis of years, and their interval is called what it is", async () => {
  const { svg } = await draws({
    kind: "bars",
    question: { measure: "change-point", layer: "exercises", to: "region", by: "partner" },
  });
  expect(svg).toContain("95 % credible interval");
  expect(svg).not.toContain("least and most that the records leave open");
  expect(svg).toMatch(/<circle[^>]* data-m=/);
  expect(svg).toMatch(/>(?:19|20)\d\d<\/text>/);
  expect(svg).not.toMatch(/>\d,\d{3}<\/text>/);
});

test("what does not add up is not told over all years", async () => {
  const { takeaway } = await draws({
    kind: "bars",
    question: { measure: "share", layer: "exercises", from: "RUS", to: "region", by: "year" },
  });
  expect(takeaway).not.toContain("over all years");
});

test("small ticks differ as they are written", () => {
  const ticks = [0, 0.002, 0.004, 0.006, 0.008, 0.01, 0.012];
  expect(new Set(ticks.map((tick) => tickText(tick, "index", { lang: "en" }))).size).toBe(ticks.length);
});
