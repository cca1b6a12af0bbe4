import { expect, test } from "vitest";
import { turnsOf } from "../../src/figures/plot/turns.ts";
import type { Shape } from "../../src/figures/scene/scene.ts";
import { LANGS } from "../../src/words/words.ts";
import { faultsOf } from "./drawn-well.ts";
import { drawing, QUESTION, shapesOf, studyOf } from "./tied.ts";

/** Two partners with the same numbers in every year, and one that has them in the last years only. */
const YEARS = [2001, 2002, 2003, 2004, 2005, 2006];
const ROWS = YEARS.flatMap((year) => [
  ...Array.from({ length: 1 + (year % 3) }, (_, k) => `p${year}${k} ${year} PPP AAA`),
  ...Array.from({ length: 1 + (year % 3) }, (_, k) => `q${year}${k} ${year} QQQ AAA`),
  ...Array.from({ length: year < 2004 ? 4 : 1 + (year % 3) }, (_, k) => `r${year}${k} ${year} RRR AAA`),
]);
const LINES = {
  kind: "lines",
  question: { ...QUESTION, period: "2001..2006", by: "year" },
  series: { field: "from", values: "partners" },
} as const;
const drawn = async () => drawing(studyOf(ROWS, { partners: ["PPP", "QQQ", "RRR"] }));

type Of<K extends Shape["kind"]> = Extract<Shape, { kind: K }>;
const ofKind = <K extends Shape["kind"]>(shapes: readonly Shape[], kind: K) =>
  shapes.filter((s): s is Of<K> => s.kind === kind);

test("who stands where others do takes a turn, and who is nowhere stands alone", () => {
  expect(turnsOf([[1, 1], [1, 2], null, [1.5, 1], null], 0.6)).toEqual([
    { turn: 0, of: 2 },
    { turn: 0, of: 1 },
    { turn: 0, of: 1 },
    { turn: 1, of: 2 },
    { turn: 0, of: 1 },
  ]);
});

test.each([280, 360, 960])(
  "every point of lines with the same values can be hit, at width %i",
  async (width) => {
    const one = await (await drawn())(LINES, { width });
    const points = ofKind(shapesOf(one), "circle").filter((c) => c.mark !== undefined);
    expect(points).toHaveLength(18);
    expect(new Set(points.map((c) => c.mark)).size).toBe(18);
    const later = points.flatMap((a, i) =>
      points.slice(i + 1).map((b) => Math.hypot(a.cx - b.cx, a.cy - b.cy)),
    );
    expect(Math.min(...later)).toBeGreaterThan(2);
    expect(faultsOf(one.svg, one.scene)).toEqual([]);
  },
);

test("a line lets those beneath it show through gaps as long as its dashes, only where they have the same values", async () => {
  const paths = ofKind(shapesOf(await (await drawn())(LINES)), "path").filter((p) => p.stroke !== undefined);
  // The largest is drawn first: alone, then beneath the other two; these share a line before that.
  expect(paths.map((p) => p.dash ?? [])).toEqual([[], [], [], [14, 7], [7, 7], [7, 14]]);
  expect(new Set(paths.map((p) => p.stroke)).size).toBe(3);
});

test.each(LANGS)("a figure says in %s that its lines take turns, only where they do", async (lang) => {
  const said = { en: "take turns", ru: "чередуются", zh: "交替" }[lang];
  expect((await (await drawn())(LINES, { lang, width: 1600 })).svg).toContain(said);
  const apart = await drawing(studyOf(["a 2001 PPP AAA", "b 2002 QQQ AAA"]));
  expect((await apart(LINES, { lang, width: 1600 })).svg).not.toContain(said);
});

test("both lines that end in one point have their name beside their colour, tied to it by dots of no colour of theirs", async () => {
  const shapes = shapesOf(await (await drawn())(LINES));
  const leaders = ofKind(shapes, "line").filter((l) => l.dash !== undefined);
  expect(leaders.length).toBeGreaterThan(1);
  expect(new Set(leaders.map((l) => l.stroke))).toEqual(new Set(["muted"]));
  expect(new Set(leaders.map((l) => l.y1)).size).toBe(1);
  const points = ofKind(shapes, "circle").filter((c) => c.mark !== undefined);
  const right = Math.max(...points.map((c) => c.cx));
  for (const name of ["PPP", "QQQ", "RRR"]) {
    const text = ofKind(shapes, "text").find((t) => t.text === `State ${name}` && t.x > right);
    const bar = ofKind(shapes, "rect").find(
      (r) => r.width === 3 && text !== undefined && r.y < text.y && r.y + r.height > text.y - 6,
    );
    expect(points.some((c) => c.fill === bar?.fill)).toBe(true);
  }
});

test.each(["slope", "dumbbell"] as const)("equal values of a %s hide none of its points", async (kind) => {
  const { by: _, ...question } = LINES.question;
  const draw = await drawn();
  const one = await draw({
    kind,
    question: { ...question, period: "2004..2006" },
    against: { period: "2001..2003" },
    series: LINES.series,
  });
  const points = ofKind(shapesOf(one), "circle").filter((c) => c.mark !== undefined);
  expect(points).toHaveLength(6);
  expect(new Set(points.map((c) => `${c.cx} ${c.cy}`)).size).toBe(6);
});

test.each([360, 960])("lines end near their names, at width %i", async (width) => {
  const shapes = shapesOf(await (await drawn())(LINES, { width }));
  const right = Math.max(
    ...ofKind(shapes, "circle").flatMap((c) => (c.mark === undefined ? [] : [c.cx + c.r])),
  );
  const names = ofKind(shapes, "text").filter((t) => t.text.startsWith("State ") && t.x > right);
  expect(names).toHaveLength(3);
  for (const { x } of names) expect(x - right).toBeLessThan(26);
});
