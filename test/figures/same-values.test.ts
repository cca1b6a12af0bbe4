import { expect, test } from "vitest";
import type { Value } from "../../src/figures/ask/value.ts";
import { dumbbellChart } from "../../src/figures/charts/dumbbell.ts";
import { markFor } from "../../src/figures/plot/cells.ts";
import { turnsOf } from "../../src/figures/plot/turns.ts";
import type { Shape } from "../../src/figures/scene/scene.ts";
import { LANGS } from "../../src/words/words.ts";
import { faultsOf } from "./drawn-well.ts";
import { drawing, plotOf, QUESTION, shapesOf, studyOf } from "./tied.ts";

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

test("one value under two names has two marks, and one under its name", async () => {
  const plot = await plotOf(studyOf(ROWS, { partners: ["PPP", "QQQ", "RRR"] }));
  const known = { value: 3, low: null, high: null, state: "recorded", unit: "exercises", why: null } as const;
  const value: Value = { ...known, receipt: ["p20010"], narrows: {} };
  const [one, other] = [markFor(plot, "PPP, 2001", value), markFor(plot, "PPP, 2002", value)];
  expect([one === other, markFor(plot, "PPP, 2002", value), markFor(plot, "PPP, 2001", value)]).toEqual([
    false,
    other,
    one,
  ]);
});

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

/** Two partners that are equal in one year only. */
const CROSSING = [
  "a 2001 PPP AAA",
  "b 2002 PPP AAA",
  "c 2002 PPP BBB",
  "d 2001 QQQ AAA",
  "e 2001 QQQ BBB",
  "f 2002 QQQ AAA",
  "g 2002 QQQ BBB",
];

test.each(LANGS)(
  "a figure says in %s that dashes take turns or points stand aside, only where they do",
  async (lang) => {
    const dashes = { en: "their dashes take turns", ru: "чередуются", zh: "短划交替" }[lang];
    const aside = { en: "side by side", ru: "стоят рядом", zh: "并列绘出" }[lang];
    const look = { lang, width: 1600 };
    const says = (svg: string) => [svg.includes(dashes), svg.includes(aside)];
    const draw = await drawn();
    const { by: _, ...question } = LINES.question;
    const against = { period: "2001..2003" };
    const later = { ...LINES, question: { ...question, period: "2004..2006" }, against };
    const now = { ...later, question: { ...question, period: "2004" }, against: { period: "2003" } };
    expect(says((await draw(LINES, look)).svg)).toEqual([true, true]);
    expect(says((await draw({ ...later, kind: "slope" }, look)).svg)).toEqual([true, true]);
    expect(says((await draw({ ...later, kind: "dumbbell" }, look)).svg)).toEqual([false, true]);
    expect(says((await draw({ ...now, kind: "dumbbell" }, look)).svg)).toEqual([false, false]);
    const crossing = await drawing(studyOf(CROSSING));
    expect(says((await crossing(LINES, look)).svg)).toEqual([false, true]);
    const apart = await drawing(studyOf(["a 2001 PPP AAA", "b 2002 QQQ AAA"]));
    expect(says((await apart(LINES, look)).svg)).toEqual([false, false]);
  },
);

test("a range of a dumbbell stands on its dot, also where that is moved", async () => {
  const one = {
    value: 2,
    low: 1,
    high: 3,
    state: "recorded",
    unit: "exercises",
    why: null,
    receipt: [],
    narrows: {},
  } as const;
  const paired = {
    field: "from",
    rows: [{ name: "PPP", values: [one, one] }],
    points: ["2001", "2002"],
    by: "period",
    unit: "exercises",
  };
  const { shapes } = dumbbellChart(paired, await plotOf(studyOf(ROWS)), null);
  const dots = ofKind(shapes, "circle").map((c) => c.cy);
  const ranges = ofKind(shapes, "line")
    .filter((l) => l.stroke === "ink" && l.y1 === l.y2)
    .map((l) => l.y1);
  expect(new Set(dots).size).toBe(2);
  expect(ranges).toEqual(dots);
});

/** Eight partners, each once in every year, three of them twice in some: who shares a line changes again and again. */
const EIGHT = ["PPA", "PPB", "PPC", "PPD", "PPE", "PPF", "PPG", "PPH"];
const CROWD = Array.from({ length: 30 }, (_, k) => 1991 + k).flatMap((year) =>
  EIGHT.flatMap((partner, i) => {
    const twice = i < 3 && Math.floor(year / (i + 2)) % 2 === 0;
    return Array.from({ length: twice ? 2 : 1 }, (_, k) => `e${year}${i}${k} ${year} ${partner} AAA`);
  }),
);

/** The colours that are on top somewhere along paths of one way, the later over the earlier. */
function topsOf(paths: readonly Of<"path">[]): Set<string | undefined> {
  const points = [...(paths[0]?.d ?? "").matchAll(/([\d.]+),([\d.]+)/g)].map((m) => [
    Number(m[1]),
    Number(m[2]),
  ]);
  const long = points
    .slice(1)
    .reduce(
      (sum, [x = 0, y = 0], k) => sum + Math.hypot(x - (points[k]?.[0] ?? 0), y - (points[k]?.[1] ?? 0)),
      0,
    );
  const tops = new Set<string | undefined>();
  for (let at = 0; at < long; at += 0.05) {
    const top = paths.findLast(({ dash = [] }) => {
      const [on = 1, off = 0] = dash;
      return at % (on + off) < on;
    });
    tops.add(top?.stroke);
  }
  return tops;
}

test.each([280, 960])(
  "each of equal lines is on top somewhere wherever they run together, at width %i",
  async (width) => {
    const draw = await drawing(studyOf(CROWD, { partners: EIGHT }));
    const question = { ...LINES.question, period: "1991..2020" };
    const paths = ofKind(shapesOf(await draw({ ...LINES, question }, { width })), "path").filter(
      (p) => p.stroke !== undefined,
    );
    const runs = [...new Set(paths.map(({ d }) => d))]
      .map((d) => paths.filter((p) => p.d === d))
      .filter((run) => run.length > 1);
    expect(runs.length).toBeGreaterThan(10);
    expect(new Set(paths.map((p) => p.stroke)).size).toBe(8);
    for (const run of runs) expect(topsOf(run)).toEqual(new Set(run.map((p) => p.stroke)));
  },
);

const STATES = studyOf(
  YEARS.flatMap((year) =>
    ["AAA", "BBB", "CCC"].flatMap((state, i) =>
      Array.from(
        { length: 1 + (i < 2 ? year % 3 : 3) },
        (_, k) => `${state}${year}${k} ${year} PPP ${state}`,
      ),
    ),
  ),
);
const OF_STATES = { field: "to", values: "region" } as const;

test.each([280, 960])(
  "lines that no colour tells apart keep their dashes and run side by side, at width %i",
  async (width) => {
    const draw = await drawing(STATES);
    const paths = ofKind(shapesOf(await draw({ ...LINES, series: OF_STATES }, { width })), "path").filter(
      (p) => p.stroke !== undefined,
    );
    expect(paths.map((p) => p.dash ?? [])).toEqual([[], [7, 3], [2, 3]]);
    const ends = paths.map(({ d }) =>
      [...d.matchAll(/([\d.]+),([\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])]),
    );
    const shared = ends.filter((one) => one.length > YEARS.length);
    expect(shared).toHaveLength(2);
    const away = shared[0]?.map(([x = 0, y = 0], k) =>
      Math.hypot(x - (shared[1]?.[k]?.[0] ?? 0), y - (shared[1]?.[k]?.[1] ?? 0)),
    );
    expect(Math.min(...(away ?? []))).toBeGreaterThan(2.3);
    expect(Math.max(...(away ?? []))).toBeLessThan(3);
  },
);

test("slopes of one colour run side by side", async () => {
  const draw = await drawing(STATES);
  const { by: _, ...question } = LINES.question;
  const one = await draw({
    kind: "slope",
    question: { ...question, period: "2004..2006" },
    against: { period: "2001..2003" },
    series: OF_STATES,
  });
  const paths = ofKind(shapesOf(one), "path").filter((p) => p.stroke !== undefined);
  expect(new Set(paths.map((p) => p.dash?.join() ?? "")).size).toBe(3);
  expect(new Set(paths.map((p) => p.stroke)).size).toBe(1);
  expect(new Set(paths.map((p) => p.d)).size).toBe(3);
});

test("both lines that end in one point have their name beside their colour, tied to it by dots of no colour of theirs", async () => {
  const shapes = shapesOf(await (await drawn())(LINES));
  const leaders = ofKind(shapes, "line").filter((l) => l.dash !== undefined);
  expect(leaders.length).toBeGreaterThan(1);
  expect(new Set(leaders.map((l) => l.stroke))).toEqual(new Set(["ink"]));
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
