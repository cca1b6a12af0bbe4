import { expect, test } from "vitest";
import { randomOf } from "../../src/inference/random.ts";
import { gamma, normal, poissonOne } from "../../src/inference/variates.ts";
import { sum } from "../../src/measures/sum.ts";

const N = 40_000;

/** Mean and variance of N draws, in standard errors from what they should be. */
function moments(draw: () => number, mean: number, variance: number, kurtosis: number): readonly number[] {
  const draws = Float64Array.from({ length: N }, draw);
  const own = sum(draws) / N;
  const spread = sum(draws.map((x) => (x - mean) ** 2)) / N;
  return [
    (own - mean) / Math.sqrt(variance / N),
    (spread - variance) / (variance * Math.sqrt((kurtosis - 1) / N)),
  ];
}

test("one stream of a seed is always the same, and another is another", () => {
  const take = (seed: number, stream: number) => {
    const random = randomOf(seed, stream);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(take(1, 0)).toEqual(take(1, 0));
  const firsts = new Set([1, 2, 3].flatMap((s) => [0, 1, 2, 3].map((stream) => take(s, stream)[0])));
  expect(firsts.size).toBe(12);
});

test("whole numbers below a size are all drawn, and as often", () => {
  for (const size of [1, 2, 7, 1000, 2 ** 21, 2 ** 40]) {
    const random = randomOf(3, size % 1000);
    const draws = Array.from({ length: 20_000 }, () => random.below(size));
    expect(draws.every((x) => Number.isInteger(x) && x >= 0 && x < size)).toBe(true);
    const tenths = new Float64Array(10);
    for (const x of draws)
      tenths[Math.floor((x / size) * 10)] = (tenths[Math.floor((x / size) * 10)] ?? 0) + 1;
    if (size >= 1000) {
      const chi2 = sum(tenths.map((n) => (n - 2000) ** 2 / 2000));
      expect(chi2).toBeLessThan(27.9); // 1 in 1000, 9 degrees of freedom
    }
  }
});

test("the first numbers of many streams are uniform and of no order", () => {
  const firsts = Float64Array.from({ length: N }, (_, stream) => randomOf(1, stream).next());
  const seconds = Float64Array.from({ length: N }, (_, stream) => {
    const random = randomOf(1, stream);
    random.next();
    return random.next();
  });
  const r = (12 * sum(firsts.map((x, i) => (x - 0.5) * ((seconds[i] ?? 0) - 0.5)))) / N;
  expect(Math.abs(r)).toBeLessThan(4 / Math.sqrt(N));
  const next = (12 * sum(firsts.map((x, i) => (x - 0.5) * ((firsts[i + 1] ?? 0.5) - 0.5)))) / N;
  expect(Math.abs(next)).toBeLessThan(4 / Math.sqrt(N));
});

test.each([0.5, 1, 3.5, 200])("gamma of shape %f has its mean and variance", (shape) => {
  const random = randomOf(7, Math.round(shape));
  for (const z of moments(() => gamma(random, shape), shape, shape, 3 + 6 / shape))
    expect(Math.abs(z)).toBeLessThan(4);
});

test("normal and Poisson numbers have their mean and variance", () => {
  const random = randomOf(11);
  for (const z of moments(() => normal(random), 0, 1, 3)) expect(Math.abs(z)).toBeLessThan(4);
  for (const z of moments(() => poissonOne(random), 1, 1, 4)) expect(Math.abs(z)).toBeLessThan(4);
});

test("a shape that is none is refused", () => {
  expect(() => gamma(randomOf(1), 0)).toThrow(RangeError);
  expect(() => gamma(randomOf(1), Number.NaN)).toThrow(RangeError);
});
