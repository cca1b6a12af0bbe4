import fc from "fast-check";
import { expect, test } from "vitest";
import { change, ratio, share } from "../../../src/measures/amounts/pairs.ts";
import type { Total } from "../../../src/measures/measure.ts";

const total = (best: number, low = best, high = best, known = 1): Total => ({ best, low, high, known });

test("the share of 52 in 91, and bounds that move apart", () => {
  const of = total(52);
  const against = total(91);
  expect(share.of({ of, against, rest: restOf(of, against) }).value).toBeCloseTo(52 / 91, 12);
  const ranged = total(4500, 2000, 7000);
  const whole = total(6000, 3301, 8699);
  const reading = share.of({ of: ranged, against: whole, rest: restOf(ranged, whole) });
  expect(reading.value).toBe(0.75);
  expect(reading.low).toBeCloseTo(0.5406866720735334, 12);
  expect(reading.high).toBeCloseTo(0.8432718949524154, 12);
});

test("an unknown mass goes to nobody or to the partner: x/T and (x + u)/T", () => {
  const reading = share.of({ of: total(30, 30, 50), against: total(100), rest: total(70, 50, 70) });
  expect([reading.value, reading.low, reading.high]).toEqual([0.3, 0.3, 0.5]);
});

test("a whole of nothing: degenerate where it was looked at, no data where not", () => {
  const none = total(0);
  expect(share.of({ of: none, against: none, rest: none }).why).toBe("degenerate");
  const unseen = total(0, 0, 0, 0);
  expect(share.of({ of: unseen, against: unseen, rest: unseen }).why).toBe("no-data");
  expect(ratio.of({ of: total(1), against: total(Number.NaN), rest: null }).why).toBe("no-data");
});

test("a part larger than its whole and a negative amount are misuse", () => {
  expect(() => share.of({ of: total(2), against: total(1), rest: total(0) })).toThrow(
    "part larger than its whole: 2 of 1",
  );
  expect(() => ratio.of({ of: total(-2), against: total(1), rest: null })).toThrow("negative amount: -2");
});

test("a ratio of two ranges, and one whose base may be 0", () => {
  expect(ratio.of({ of: total(4, 2, 6), against: total(2, 1, 4), rest: null })).toEqual({
    value: 2,
    low: 0.5,
    high: 6,
  });
  expect(ratio.of({ of: total(4), against: total(2, 0, 4), rest: null }).high).toBeNull();
});

test("a change may fall, and its bounds cross", () => {
  const reading = change.of({ of: total(4, 2, 6), against: total(5, 4, 8), rest: null });
  expect(reading).toEqual({ value: -1, low: -6, high: 2 });
  expect(change.of({ of: total(4), against: total(0, 0, 0, 0), rest: null }).why).toBe("no-data");
});

test("every share that the ends allow lies within the bounds", () => {
  const amount = fc.tuple(fc.nat(1000), fc.nat(1000)).map(([low, more]) => ({ low, high: low + more }));
  fc.assert(
    fc.property(
      amount,
      amount,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (p, r, a, b) => {
        const x = p.low + a * (p.high - p.low);
        const y = r.low + b * (r.high - r.low);
        fc.pre(x + y > 0 && p.low + r.high > 0);
        const of = total(x, p.low, p.high);
        const rest = total(y, r.low, r.high);
        const reading = share.of({ of, against: total(x + y, p.low + r.low, p.high + r.high), rest });
        expect(reading.low).toBeCloseTo(p.low / (p.low + r.high), 10);
        expect(reading.value).toBeGreaterThanOrEqual(reading.low ?? 1);
        expect(reading.value).toBeLessThanOrEqual(reading.high ?? 0);
      },
    ),
  );
});

test("a share of which everything is certain has ends that are equal to it", () => {
  const amounts = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
  const sumOf = (list: readonly number[]) => total(list.reduce((sum, n) => sum + n, 0));
  fc.assert(
    fc.property(amounts, amounts, (part, rest) => {
      const against = sumOf([...rest, ...part]);
      const { value, low, high } = share.of({ of: sumOf(part), against, rest: sumOf(rest) });
      expect([low, high]).toEqual([value, value]);
    }),
  );
});

/** The rest of a whole whose records are others than those of the part. */
function restOf(part: Total, whole: Total): Total {
  return {
    best: whole.best - part.best,
    low: Math.max(0, whole.low - part.low),
    high: Math.max(0, whole.high === Number.POSITIVE_INFINITY ? whole.high : whole.high - part.high),
    known: whole.known,
  };
}
