import { resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import { changeOf } from "../../src/figures/ask/change.ts";
import { curveOf } from "../../src/figures/ask/curve.ts";
import { gridOf } from "../../src/figures/ask/grid.ts";
import { benchFor } from "../../src/figures/bench.ts";
import { pairedOf } from "../../src/figures/charts/paired.ts";
import type { FigureBench } from "../../src/figures/kind.ts";
import { figuresOf } from "../../src/figures/read.ts";
import type { Figure } from "../../src/figures/spec.ts";
import { openStudy } from "../../src/study/study.ts";

/** Titles that state a finding, held against what is drawn. */

const STUDY = resolve(import.meta.dirname, "../../studies/central-asia");
let bench: FigureBench;
let figures: ReadonlyMap<string, Figure>;

beforeAll(async () => {
  const study = await openStudy(diskFiles(STUDY));
  bench = await benchFor(study);
  figures = new Map((await figuresOf(study)).figures.map((f) => [f.id, f]));
});

function figure(id: string): Figure {
  const found = figures.get(id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
}

/** Values of a grid by series and place. */
function values(id: string): (series: string, x: string) => number {
  const grid = gridOf(bench, figure(id));
  return (series, x) => grid.cells[grid.series.indexOf(series)]?.[grid.xs.indexOf(x)]?.value ?? 0;
}

test("each of three leads in a kind of exercise of its own", () => {
  const grid = gridOf(bench, figure("exercises-by-kind"));
  const leader = (kind: string) => {
    const n = grid.xs.indexOf(kind);
    const row = grid.cells.map((cells) => cells[n]?.value ?? 0);
    return grid.series[row.indexOf(Math.max(...row))];
  };
  expect(["military", "peacekeeping", "counter-terrorism"].map(leader)).toEqual([
    "russia-led",
    "us-nato",
    "china-linked",
  ]);
});

test("security services and special forces stand out in the exercises of China and the Shanghai organisation", () => {
  const { rows, points } = pairedOf(bench, figure("exercises-forces-apart"));
  expect(points[0]).toBe("china-linked");
  for (const name of ["security services", "special operations"]) {
    const [own = 0, ...others] = rows.find((r) => r.name === name)?.values.map((v) => v.value ?? 0) ?? [];
    expect(own).toBeGreaterThan(1.5 * Math.max(...others));
  }
});

test("the share of China and the Shanghai organisation fell in every equivalent reading", () => {
  const curve = curveOf(bench, figure("exercises-share-readings"));
  expect(curve.readings.length).toBeGreaterThan(10);
  expect(Math.max(...curve.readings.map((r) => r.value))).toBeLessThan(0);
});

test("whether it rose depends on whose an exercise is", () => {
  const moved = ["organiser", "participant"].map((attribution) => {
    const one = figure("exercises-shares-2010s");
    const question = { ...one.question, conventions: { attribution } };
    const { rows } = pairedOf(bench, { ...one, question });
    const [before, after] = rows.find((r) => r.name === "china-linked")?.values ?? [];
    return Math.sign((after?.value ?? 0) - (before?.value ?? 0));
  });
  expect(moved).toEqual([-1, 1]);
});

test("a quarter of the volume of arms came in 2015 and 2016", () => {
  const { totals, xs } = gridOf(bench, figure("arms-volumes"));
  const of = (year: string) => totals[xs.indexOf(year)]?.value ?? 0;
  const all = totals.reduce((sum, v) => sum + (v.value ?? 0), 0);
  expect((of("2015") + of("2016")) / all).toBeCloseTo(0.25, 2);
});

test("one supplier has more than half of Kazakhstan's, Kyrgyzstan's and Tajikistan's arms, nobody half of Turkmenistan's or Uzbekistan's", () => {
  const grid = gridOf(bench, figure("arms-who-supplies-whom"));
  const largest = (to: string) =>
    Math.max(...(grid.cells[grid.series.indexOf(to)] ?? []).map((v) => v.value ?? 0));
  expect([largest("KAZ"), largest("TJK")].every((share) => share > 0.8)).toBe(true);
  expect(largest("KGZ")).toBeGreaterThan(0.5);
  expect([largest("TKM"), largest("UZB")].every((share) => share < 0.5)).toBe(true);
});

test("from 2010–2015 to 2016–2021 China rose by twelve points and Russia fell by less than four", () => {
  const { rows } = pairedOf(bench, figure("arms-before-and-after"));
  const move = (name: string) => {
    const [before, after] = rows.find((r) => r.name === name)?.values ?? [];
    return 100 * ((after?.value ?? 0) - (before?.value ?? 0));
  };
  expect(Math.round(move("CHN"))).toBe(12);
  expect(move("RUS")).toBeLessThan(-3);
  expect(move("RUS")).toBeGreaterThan(-4);
});

test("volumes of arms rose in the middle of the 2010s", () => {
  const change = changeOf(bench, figure("arms-change"));
  expect(change.year).toBeGreaterThanOrEqual(2014);
  expect(change.year).toBeLessThanOrEqual(2016);
});

test("who comes first differs between kinds of cooperation", () => {
  const at = values("layers-by-partner");
  expect(at("exercises", "russia-led")).toBeGreaterThan(at("exercises", "china-linked"));
  expect(at("technology", "china-linked")).toBeGreaterThan(at("technology", "russia-led"));
});
