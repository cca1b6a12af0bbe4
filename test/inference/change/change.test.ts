import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { argmaxBelow, breakInterval } from "../../../src/inference/change/break-interval.ts";
import { lnCounts, lnShares, poissonCost, squaresLeft } from "../../../src/inference/change/marginals.ts";
import { runLengths } from "../../../src/inference/change/run-lengths.ts";
import { cheapest, cheapestOfEach, severalChanges } from "../../../src/inference/change/several.ts";
import { credibleSet, modeOf, singleChange } from "../../../src/inference/change/single.ts";
import { bic, breakF } from "../../../src/inference/change/volumes.ts";
import { coal, nile } from "./series.ts";

const rows = [
  [8, 3, 0],
  [7, 4, 1],
  [9, 3, 1],
  [6, 2, 3],
  [5, 2, 4],
  [4, 1, 5],
];

describe("one change", () => {
  test("shares: a posterior worked out apart from this code", () => {
    const { posterior, lnBayesFactor, lnNone } = singleChange(6, lnShares(rows, 0.5));
    const expected = [0.0434, 0.07843, 0.63811, 0.18262, 0.05744];
    for (const [k, p] of expected.entries()) expect(posterior[k]).toBeCloseTo(p, 5);
    expect(lnNone).toBeCloseTo(-24.9439520714, 9);
    expect(lnBayesFactor).toBeCloseTo(1.6978290219192722, 10);
    expect(modeOf(posterior)).toBe(2);
  });

  test("counts: the coal disasters change after 1891", () => {
    const { posterior, lnBayesFactor } = singleChange(112, lnCounts(coal, 1, 1));
    expect(modeOf(posterior) + 1).toBe(41);
    expect(posterior[40]).toBeCloseTo(0.245020172, 9);
    expect(posterior[39]).toBeCloseTo(0.1847603306, 9);
    expect(posterior[38]).toBeCloseTo(0.1431629822, 9);
    expect(posterior.reduce((sum, p, k) => sum + p * (k + 1), 0)).toBeCloseTo(40.07101018, 8);
    expect(lnBayesFactor).toBeCloseTo(28.94224825, 8);
  });

  test("a year in which nothing happened cannot tell which side it is of", () => {
    const { posterior } = singleChange(
      5,
      lnShares(
        [
          [5, 0],
          [6, 0],
          [0, 0],
          [0, 4],
          [0, 5],
        ],
        0.5,
      ),
    );
    expect(posterior[1]).toBeCloseTo(posterior[2] ?? 0, 12);
    expect(modeOf(posterior)).toBe(1);
  });

  test("the credible set is the smallest that holds enough, with holes where it has some", () => {
    expect(credibleSet([0.5, 0.02, 0.46, 0.02])).toEqual([0, 2]);
    expect(credibleSet([1])).toEqual([0]);
  });

  test("fewer than two years hold no change", () => {
    expect(() => singleChange(1, () => 0)).toThrow(RangeError);
  });

  test("the posterior is a distribution, turns round with time, and does not know partners by name", () => {
    const counts = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(counts, (table) => {
        const once = singleChange(table.length, lnShares(table, 0.5));
        expect(once.posterior.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
        const back = singleChange(table.length, lnShares(table.toReversed(), 0.5));
        const named = singleChange(
          table.length,
          lnShares(
            table.map(([a, b, c]) => [c, a, b]),
            0.5,
          ),
        );
        once.posterior.forEach((p, k) => {
          expect(back.posterior[table.length - 2 - k]).toBeCloseTo(p, 9);
          expect(named.posterior[k]).toBeCloseTo(p, 9);
        });
        expect(named.lnBayesFactor).toBeCloseTo(once.lnBayesFactor, 8);
      }),
    );
  });
});

describe("several changes", () => {
  const starts = (factor: number) => cheapest(112, poissonCost(coal), factor * Math.log(112));

  test("optimal partitioning of the coal disasters, as R's changepoint divides them", () => {
    expect(starts(1).starts).toEqual([41, 79, 92, 95, 97]);
    expect(starts(2).starts).toEqual([41, 97]);
    expect(starts(2).cost).toBeCloseTo(115.9926826, 6);
    expect(starts(3).starts).toEqual([41]);
    expect(starts(3).cost).toBeCloseTo(122.2652712, 6);
  });

  test("sums of squares and BIC of the Nile, as R's strucchange has them", () => {
    const divisions = cheapestOfEach(100, squaresLeft(nile), 6, 15);
    expect(divisions.map((d) => d.starts)).toEqual([
      [],
      [28],
      [28, 83],
      [28, 68, 83],
      [28, 45, 68, 83],
      [15, 30, 45, 68, 83],
    ]);
    const squares = [2835156.75, 1597457.194, 1552923.616, 1538096.513, 1507888.476, 1659993.5];
    for (const [m, s] of squares.entries()) expect(divisions[m]?.cost).toBeCloseTo(s, 2);
    for (const [m, x] of [1318.242, 1270.084, 1276.467].entries())
      expect(bic(divisions[m]?.cost ?? 0, 100, m)).toBeCloseTo(x, 3);
    expect(breakF(divisions[0]?.cost ?? 0, divisions[1]?.cost ?? 0, 100)).toBeCloseTo(75.929769, 6);
  });

  test("where divisions are few, the exact sums are those of all of them", () => {
    const n = rows.length;
    const ln = lnShares(rows, 0.5);
    const weights = new Float64Array(n);
    const ways = new Float64Array(n);
    let best = { starts: [0], ln: Number.NEGATIVE_INFINITY };
    for (let mask = 0; mask < 1 << (n - 1); mask++) {
      const starts = Array.from({ length: n - 1 }, (_, k) => k + 1).filter((k) => (mask >> (k - 1)) & 1);
      const all = [0, ...starts].reduce((sum, s, i) => sum + ln(s, starts[i] ?? n), 0);
      weights[starts.length] = (weights[starts.length] ?? 0) + Math.exp(all);
      ways[starts.length] = (ways[starts.length] ?? 0) + 1;
      if (starts.length === 1 && all > best.ln) best = { starts, ln: all };
    }
    const joint = weights.map((w, m) => w / (ways[m] ?? 1));
    const total = joint.reduce((a, b) => a + b, 0);
    const made = severalChanges(n, ln, 5);
    for (const [m, p] of made.numbers.entries()) expect(p).toBeCloseTo((joint[m] ?? 0) / total, 10);
    expect(made.starts).toEqual(best.starts);
  });

  test("the cheapest division is the cheapest of all there are, and of no more regimes where a change costs more", () => {
    const counts = fc.array(fc.nat(12), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 8, noNaN: true }), (values, penalty) => {
        const n = values.length;
        const cost = poissonCost(values);
        let least = Number.POSITIVE_INFINITY;
        for (let mask = 0; mask < 1 << (n - 1); mask++) {
          const starts = Array.from({ length: n - 1 }, (_, k) => k + 1).filter((k) => (mask >> (k - 1)) & 1);
          const all = [0, ...starts].reduce((sum, s, i) => sum + cost(s, starts[i] ?? n), 0);
          least = Math.min(least, all + penalty * starts.length);
        }
        expect(cheapest(n, cost, penalty).cost).toBeCloseTo(least, 9);
        const dear = cheapest(n, cost, penalty + 5).starts.length;
        expect(dear).toBeLessThanOrEqual(cheapest(n, cost, penalty).starts.length);
      }),
    );
  });
});

describe("run lengths", () => {
  test("the coal disasters as the years come in", () => {
    const { posteriors, lnEvidence } = runLengths(coal, 1, 1, 0.02);
    const expected = [
      [0.02, 0.98],
      [0.02, 0.004555, 0.975445],
      [0.02, 0.00396, 0.003942, 0.972098],
    ];
    for (const [t, row] of expected.entries())
      for (const [r, p] of row.entries()) expect(posteriors[t]?.[r]).toBeCloseTo(p, 6);
    expect(lnEvidence).toBeCloseTo(-176.25446070943505, 9);
    expect(runLengths(coal.slice(0, 10), 1, 1, 0.02).lnEvidence).toBeCloseTo(-24.655077548535047, 10);
  });

  test("ten years are the sum over all 512 divisions of them", () => {
    const ten = coal.slice(0, 10);
    const ln = lnCounts(ten, 1, 1);
    let all = 0;
    for (let mask = 0; mask < 512; mask++) {
      const starts = Array.from({ length: 9 }, (_, k) => k + 1).filter((k) => (mask >> (k - 1)) & 1);
      const prior = starts.length * Math.log(0.02) + (9 - starts.length) * Math.log(0.98);
      all += Math.exp(prior + [0, ...starts].reduce((sum, s, i) => sum + ln(s, starts[i] ?? 10), 0));
    }
    expect(runLengths(ten, 1, 1, 0.02).lnEvidence).toBeCloseTo(Math.log(all), 10);
  });
});

describe("the interval of a break", () => {
  test("Bai's law as R's strucchange has it", () => {
    expect(argmaxBelow(-3, 1)).toBeCloseTo(0.15682066838, 10);
    expect(argmaxBelow(5, 1)).toBeCloseTo(0.907233493122, 10);
    const phi = (0.8 / 1.3) ** 2;
    expect(argmaxBelow(-3, phi)).toBeCloseTo(0.189607523763, 10);
    expect(argmaxBelow(0, phi)).toBeCloseTo(0.725321888412, 10);
    expect(argmaxBelow(5, phi)).toBeCloseTo(0.988599204141, 10);
    expect(argmaxBelow(-3, 0.25)).toBeCloseTo(0.195504830232, 10);
    expect(argmaxBelow(5, 0.25)).toBeCloseTo(0.997303279327, 10);
  });

  test("it rises from 0 to 1, alike on both sides where the variances are", () => {
    const phi = fc.double({ min: 0.05, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        phi,
        fc.double({ min: -30, max: 30, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (p, x, step) => {
          const here = argmaxBelow(x, p);
          expect(here).toBeGreaterThanOrEqual(-1e-9);
          expect(here).toBeLessThanOrEqual(1 + 1e-9);
          expect(argmaxBelow(x + step, p)).toBeGreaterThanOrEqual(here - 1e-9);
          expect(argmaxBelow(-x, 1)).toBeCloseTo(1 - argmaxBelow(x, 1), 9);
        },
      ),
    );
  });

  test("a larger step has a shorter interval; no step and no spread have none", () => {
    expect(breakInterval(2, 1, 1)).toEqual({ back: 3, ahead: 3 });
    expect(breakInterval(10, 1, 1)).toEqual({ back: 1, ahead: 1 });
    expect(breakInterval(0, 1, 1)).toBeNull();
    expect(breakInterval(1, 0, 0)).toBeNull();
  });
});
