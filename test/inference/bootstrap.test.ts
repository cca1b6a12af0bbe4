import { expect, test } from "vitest";
import { BLOCK, bootstrapOf, drawBlock, drawsOf, poissonBootstrapOf } from "../../src/inference/bootstrap.ts";
import { sum } from "../../src/measures/sum.ts";

const units = (rows: readonly (readonly number[])[]) => ({
  size: rows.length,
  columns: rows[0]?.length ?? 0,
  values: Float64Array.from(rows.flat()),
});

test("a mean drawn again has the standard error of the mean", () => {
  const values = Array.from({ length: 30 }, (_, i) => (i * 7) % 30);
  const sampler = bootstrapOf(units(values.map((v) => [v, 1])));
  const means = new Float64Array(8000);
  drawsOf([sampler], means.length, 5, ([out = new Float64Array()], d) => {
    means[d] = (out[0] ?? 0) / (out[1] ?? 0);
  });
  const mean = sum(values) / 30;
  const variance = sum(values.map((v) => (v - mean) ** 2)) / 30 / 30;
  const own = sum(means) / means.length;
  expect(Math.abs(own - mean)).toBeLessThan(4 * Math.sqrt(variance / means.length));
  const spread = sum(means.map((m) => (m - own) ** 2)) / means.length;
  expect(spread / variance).toBeGreaterThan(0.93);
  expect(spread / variance).toBeLessThan(1.07);
});

test("the number of units stays in one bootstrap and varies like a Poisson number in the other", () => {
  const rows = units(Array.from({ length: 50 }, () => [1]));
  const counts = { fixed: new Float64Array(4000), open: new Float64Array(4000) };
  drawsOf([bootstrapOf(rows), poissonBootstrapOf(rows)], 4000, 2, ([a, b], d) => {
    counts.fixed[d] = a?.[0] ?? 0;
    counts.open[d] = b?.[0] ?? 0;
  });
  expect(counts.fixed.every((n) => n === 50)).toBe(true);
  const mean = sum(counts.open) / 4000;
  expect(Math.abs(mean - 50)).toBeLessThan(4 * Math.sqrt(50 / 4000));
  expect(sum(counts.open.map((n) => (n - mean) ** 2)) / 4000 / 50).toBeCloseTo(1, 0);
});

test("draws do not depend on the order in which blocks are done, nor on how many follow", () => {
  const sampler = bootstrapOf(
    units([
      [1, 0],
      [2, 1],
      [4, 4],
      [0, 9],
    ]),
  );
  const draws = 3 * BLOCK + 17;
  const one = new Float64Array(draws);
  drawsOf([sampler], draws, 9, ([out], d) => {
    one[d] = out?.[0] ?? 0;
  });
  const other = new Float64Array(draws);
  for (const block of [3, 1, 0, 2])
    drawBlock([sampler], block, draws, 9, ([out], d) => {
      other[d] = out?.[0] ?? 0;
    });
  expect(other).toEqual(one);
  const fewer = new Float64Array(BLOCK);
  drawsOf([sampler], BLOCK, 9, ([out], d) => {
    fewer[d] = out?.[0] ?? 0;
  });
  expect(fewer).toEqual(one.slice(0, BLOCK));
});
