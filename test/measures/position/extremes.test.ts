import { expect, test } from "vitest";
import { eigenvector } from "../../../src/measures/position/eigenvector.ts";
import { bonacichPower, katz } from "../../../src/measures/position/katz.ts";
import { pagerank } from "../../../src/measures/position/pagerank.ts";
import { spectralRadius } from "../../../src/measures/position/spectrum.ts";
import { tiesFrom } from "../../../src/measures/ties/build.ts";

const circle = (...weights: readonly number[]) => {
  const from = weights.map((_, i) => i);
  const to = from.map((i) => (i + 1) % weights.length);
  return tiesFrom(from.map(String), { from, to, weights }, { directed: true });
};

test("a circle has the geometric mean of its weights as its largest eigenvalue, however far they are apart", () => {
  expect(spectralRadius(circle(1e300, 1e-300))).toBeCloseTo(1, 10);
  expect(spectralRadius(circle(1e300, 1e300, 1e-300)) / 1e100).toBeCloseTo(1, 10);
  expect(spectralRadius(circle(1e-300, 1e-300, 4e-300)) / (4 ** (1 / 3) * 1e-300)).toBeCloseTo(1, 10);
  expect(spectralRadius(circle(2, 8))).toBeCloseTo(4, 12);
});

test("walks are refused at 1 / λ1 where weights are far apart, and summed below it", () => {
  const ties = circle(1e300, 1e-300);
  expect(katz.of({ ties, ego: 0 }, { "katz-alpha": "1" }).why).toBe("undefined-by-definition");
  expect(katz.of({ ties, ego: 1 }, { "katz-alpha": "0.5" }).value).toBeCloseTo(1, 12);
  // x = 1 + x1 w10 / 2, x1 = 1 + x w01 / 2: nearly (4/3 of 1, 2/3 of 1e300)
  expect(Number(katz.of({ ties, ego: 0 }, { "katz-alpha": "0.5" }).value) * 1e300).toBeCloseTo(2, 10);
});

test("a step that adds nothing does not end a sum over walks that a later step adds to", () => {
  const ties = circle(1e100, 1e-100, 1e-100);
  const alpha = 0.5 / spectralRadius(ties);
  const all = bonacichPower.each?.(ties, { "power-beta": String(alpha) }) ?? [];
  const w = [1e100, 1e-100, 1e-100];
  const paid = w.map((v, i) => {
    const [b = 0, c = 0] = [w[(i + 1) % 3], w[(i + 2) % 3]];
    return (v + alpha * v * b + alpha * alpha * v * b * c) / (1 - alpha ** 3 * v * b * c);
  });
  const length = Math.hypot(...paid) / Math.sqrt(3);
  paid.forEach((p, i) => {
    expect(all[i]).toBeCloseTo(p / length, 9);
  });
});

test("the leading vector of a circle of weights far apart satisfies its equation", () => {
  const [first = 0, second = 0] = eigenvector.each?.(circle(1e150, 1e-150), {}) ?? [];
  expect(second).toBeCloseTo(1, 12);
  expect(first * 1e150).toBeCloseTo(1, 10);
  const [a = 0, b = 0, c = 0] = eigenvector.each?.(circle(1e120, 3, 1e-120), {}) ?? [];
  const radius = 3 ** (1 / 3);
  expect((a * 1e120) / (radius * b)).toBeCloseTo(1, 10);
  expect((b * 3) / (radius * c)).toBeCloseTo(1, 10);
});

test("one actor alone has no place, asked one by one or all at once", () => {
  const ties = tiesFrom(["A"], { from: [], to: [], weights: [] }, { directed: true });
  expect(pagerank.of({ ties, ego: 0 }).why).toBe("undefined-by-definition");
  expect([...(pagerank.each?.(ties) ?? [])]).toEqual([Number.NaN]);
});
