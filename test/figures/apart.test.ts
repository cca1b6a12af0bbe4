import fc from "fast-check";
import { expect, test } from "vitest";
import { apart } from "../../src/figures/plot/apart.ts";

test("places that do not meet stay, and those that do move apart about their middle", () => {
  expect(
    apart(
      [
        { at: 10, room: 4 },
        { at: 30, room: 4 },
      ],
      0,
      100,
    ),
  ).toEqual([10, 30]);
  expect(
    apart(
      [
        { at: 50, room: 10 },
        { at: 50, room: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([45, 55]);
  expect(
    apart(
      [
        { at: 1, room: 10 },
        { at: 2, room: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([5, 15]);
  expect(apart([], 0, 10)).toEqual([]);
});

test("where there is room nothing meets, nothing leaves the bounds and the order stays", () => {
  const wanted = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 300 }), room: fc.integer({ min: 1, max: 20 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(wanted, (list) => {
      const placed = apart(list, 0, 300);
      const spans = list
        .map(({ at, room }, i) => ({
          at,
          low: (placed[i] ?? 0) - room / 2,
          high: (placed[i] ?? 0) + room / 2,
        }))
        .sort((a, b) => a.low - b.low);
      spans.forEach((span, i) => {
        const next = spans[i + 1];
        expect(span.low).toBeGreaterThanOrEqual(-1e-9);
        expect(span.high).toBeLessThanOrEqual(300 + 1e-9);
        if (next === undefined) return;
        expect(next.low).toBeGreaterThanOrEqual(span.high - 1e-9);
        expect(next.at).toBeGreaterThanOrEqual(span.at);
      });
    }),
  );
});
