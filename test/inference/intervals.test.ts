import fc from "fast-check";
import { expect, test } from "vitest";
import { betaBelow, betaQuantile, lnGamma } from "../../src/inference/beta.ts";
import { drawsOf, posteriorSampler } from "../../src/inference/bootstrap.ts";
import { credible, expectedHhi, meansOf, posteriorOf } from "../../src/inference/dirichlet.ts";
import { clopperPearson, fisherExact, jeffreys, middleOf, wilson } from "../../src/inference/intervals.ts";
import { quantile } from "../../src/measures/quantile.ts";
import { sum } from "../../src/measures/sum.ts";

/** Exercises led by five partners, from the catalogue of methods, 1.9. */
const LED = [136, 91, 41, 19, 20];

test("posterior of 136, 91, 41, 19, 20: means, interval of the third, expected HHI", () => {
  const posterior = posteriorOf(LED);
  const means = [0.4410339257, 0.295638126, 0.1340872375, 0.06300484653, 0.0662358643];
  meansOf(posterior).forEach((m, k) => {
    expect(m).toBeCloseTo(means[k] ?? 0, 10);
  });
  const { low, high } = credible(posterior, 2);
  expect(low).toBeCloseTo(0.09849905855, 10);
  expect(high).toBeCloseTo(0.1741505119, 10);
  expect(expectedHhi(posterior)).toBeCloseTo(0.31047687428947524, 10);
});

test("draws of the posterior: interval of the HHI, and how surely the first is ahead of the second", () => {
  const hhi = new Float64Array(20_000);
  let ahead = 0;
  drawsOf([posteriorSampler(posteriorOf(LED))], hhi.length, 1, ([out = new Float64Array()], d) => {
    const whole = sum(out);
    hhi[d] = sum(out.map((x) => (x / whole) ** 2));
    if ((out[0] ?? 0) > (out[1] ?? 0)) ahead++;
  });
  const { low, high } = middleOf(hhi);
  expect(low).toBeCloseTo(0.2809, 2);
  expect(high).toBeCloseTo(0.3432, 2);
  expect(Math.abs(sum(hhi) / hhi.length - 0.310476874)).toBeLessThan((4 * 0.016) / Math.sqrt(hhi.length));
  const se = Math.sqrt((0.9987 * 0.0013) / hhi.length);
  expect(Math.abs(ahead / hhi.length - 0.9987)).toBeLessThan(4 * se + 0.00005);
});

test("41 of 307: Clopper-Pearson and Wilson", () => {
  const exact = clopperPearson(41, 307);
  expect(exact.low).toBeCloseTo(0.09757104146, 10);
  expect(exact.high).toBeCloseTo(0.1767867258, 10);
  const score = wilson(41, 307);
  expect(score.low).toBeCloseTo(0.09999318862, 10);
  expect(score.high).toBeCloseTo(0.17616514349, 10);
});

test("10 of 91 beside 13 of 93: Fisher's p is .657; a table as even as can be has p 1", () => {
  expect(fisherExact(10, 91, 13, 93)).toBeCloseTo(0.657, 3);
  expect(fisherExact(5, 10, 5, 10)).toBeCloseTo(1, 12);
  // Fisher 1935: the lady tasting tea, 3 of 4 right, two-sided 34/70.
  expect(fisherExact(3, 4, 1, 4)).toBeCloseTo(34 / 70, 10);
});

test("ln gamma is that of factorials, and of a half", () => {
  expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  let factorial = 1;
  for (let n = 1; n <= 20; n++) {
    factorial *= n;
    expect(Math.abs(lnGamma(n + 1) - Math.log(factorial))).toBeLessThan(1e-13 * Math.max(1, lnGamma(n + 1)));
  }
});

test("the incomplete beta function is 1 - (1 - x)^b for a = 1, and its own mirror", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
      fc.double({ min: 0.5, max: 500, noNaN: true }),
      fc.double({ min: 0.5, max: 500, noNaN: true }),
      (x, a, b) => {
        expect(betaBelow(x, 1, b)).toBeCloseTo(1 - (1 - x) ** b, 11);
        expect(betaBelow(x, a, b) + betaBelow(1 - x, b, a)).toBeCloseTo(1, 11);
      },
    ),
  );
});

test("quantiles are the inverse, in the far ends too", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1e-9, 0.025, 0.3, 0.5, 0.975),
      fc.constantFrom(0.5, 1, 2.5, 41.5, 5000),
      fc.constantFrom(0.5, 1, 2.5, 268, 1e6),
      (p, a, b) => {
        const x = betaQuantile(p, a, b);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        // Where x is next to 1 it has too few digits to tell p back.
        if (x < 0.999) expect(Math.abs(betaBelow(x, a, b) / p - 1)).toBeLessThan(1e-8);
      },
    ),
  );
  expect(betaQuantile(0, 2, 3)).toBe(0);
  expect(() => betaQuantile(1.2, 2, 3)).toThrow(RangeError);
  expect(() => betaBelow(0.5, 0, 3)).toThrow(RangeError);
});

test("none and all reach the ends, and intervals hold the share", () => {
  for (const interval of [clopperPearson, wilson, jeffreys]) {
    expect(interval(0, 12).low).toBe(0);
    expect(interval(12, 12).high).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        const k = Math.round(p * n);
        const { low, high } = interval(k, n);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
      }),
    );
    expect(() => interval(3, 2)).toThrow(RangeError);
  }
});

test("Clopper-Pearson holds the true share at least 95 times in 100, for every n and share", () => {
  for (const n of [5, 20, 50]) {
    const held = Array.from({ length: n + 1 }, (_, k) => clopperPearson(k, n));
    for (const p of [0.01, 0.1, 0.134, 0.37, 0.5]) {
      let covered = 0;
      for (let k = 0; k <= n; k++) {
        const chance = Math.exp(
          lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p),
        );
        if ((held[k]?.low ?? 0) <= p && p <= (held[k]?.high ?? 0)) covered += chance;
      }
      expect(covered).toBeGreaterThanOrEqual(0.95);
    }
  }
});

test("the middle 95 % of draws are quantiles of type 7, in whatever order they come", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 })), {
        minLength: 1,
        maxLength: 60,
      }),
      (draws) => {
        const { low, high } = middleOf(Float64Array.of(...draws, Number.NaN));
        // Zeros are one, of whichever sign.
        expect(low + 0).toBe(quantile(draws, 0.025) + 0);
        expect(high + 0).toBe(quantile(draws, 0.975) + 0);
      },
    ),
  );
  expect(middleOf(new Float64Array()).low).toBeNaN();
  expect(middleOf(Float64Array.of(1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).high).toBe(
    Number.POSITIVE_INFINITY,
  );
});

test("counts that are none are refused", () => {
  expect(() => posteriorOf([1, -1])).toThrow(RangeError);
  expect(() => posteriorOf([1.5])).toThrow(RangeError);
});
