import fc from "fast-check";
import { expect, test } from "vitest";
import { withDecimals } from "../../src/words/formats.ts";
import { LANGS } from "../../src/words/words.ts";

const byPlatform = (value: number, most: number, lang: string) =>
  new Intl.NumberFormat(lang, { maximumFractionDigits: most }).format(value).replace(/^-/, "\u2212");

test("numbers are written as the platform writes them, in every language", () => {
  const numbers = fc.oneof(
    fc.double({ noNaN: true }),
    fc.double({ min: -1e7, max: 1e7, noNaN: true }),
    fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
    fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 2000),
    fc.maxSafeInteger(),
  );
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 3 }), fc.constantFrom(...LANGS), (value, most, lang) => {
      fc.pre(!Object.is(value, -0));
      expect(withDecimals(value, most, lang)).toBe(byPlatform(value, most, lang));
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  [1.005, 2, "1.01"],
  [0.0005, 3, "0.001"],
  [0.00049999, 3, "0"],
  [-0.0004, 2, "\u22120"],
  [999.9996, 3, "1,000"],
  [1e-7, 3, "0"],
  [1e21, 3, "1,000,000,000,000,000,000,000"],
  [Number.POSITIVE_INFINITY, 3, "∞"],
  [Number.NaN, 3, "NaN"],
] as const)("%d with at most %i decimals is %s", (value, most, text) => {
  expect(withDecimals(value, most, "en")).toBe(text);
  expect(byPlatform(value, most, "en")).toBe(text);
});
