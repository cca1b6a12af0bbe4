import fc from "fast-check";
import { expect, test } from "vitest";
import { spansOf } from "../../src/figures/metadata.ts";

test("places are told as spans, in whatever order they come", () => {
  expect(spansOf([])).toBe("");
  expect(spansOf([4])).toBe("4");
  expect(spansOf([0, 1, 2, 14])).toBe("0-2,14");
  expect(spansOf([14, 2, 0, 1])).toBe("0-2,14");
});

test("spans hold just the places that they were made of", () => {
  const placesIn = (text: string) =>
    text.split(",").flatMap((span) => {
      const [from = 0, to = from] = span.split("-").map(Number);
      return Array.from({ length: to - from + 1 }, (_, i) => from + i);
    });
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60), { minLength: 1 }), (places) => {
      expect(placesIn(spansOf(places))).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});
