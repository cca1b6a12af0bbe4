import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantityOf } from "../../../src/sources/cells/quantities.ts";

type Short = readonly [
  low: number | null,
  best: number | null,
  high: number | null,
  unit: string,
  about: boolean,
];

const cases: readonly (readonly [string, Short | null])[] = [
  ["1200", [null, 1200, null, "", false]],
  ["1,200", [null, 1200, null, "", false]],
  ["1 200", [null, 1200, null, "", false]],
  ["1\u202f200\u00a0000", [null, 1200000, null, "", false]],
  ["1'200", [null, 1200, null, "", false]],
  ["1.200.000", [null, 1200000, null, "", false]],
  ["1,200.5", [null, 1200.5, null, "", false]],
  ["1.200,5", [null, 1200.5, null, "", false]],
  ["1,5", [null, 1.5, null, "", false]],
  ["0,500", [null, 0.5, null, "", false]],
  ["-3", [null, -3, null, "", false]],
  ["−3", [null, -3, null, "", false]],
  ["c. 1,200", [null, 1200, null, "", true]],
  ["ca 1200 troops", [null, 1200, null, "troops", true]],
  ["~1200", [null, 1200, null, "", true]],
  ["около 1,2 тыс. человек", [null, 1200, null, "человек", true]],
  ["约1200人", [null, 1200, null, "人", true]],
  ["1.2万人", [null, 12000, null, "人", false]],
  ["1200?", [null, 1200, null, "", true]],
  ["(12)", [null, 12, null, "", true]],
  ["60–70", [60, null, 70, "", false]],
  ["60 to 70 vehicles", [60, null, 70, "vehicles", false]],
  ["between 60 and 70", [60, null, 70, "", false]],
  ["от 60 до 70", [60, null, 70, "", false]],
  ["60至70人", [60, null, 70, "人", false]],
  ["1 000 – 1 500", [1000, null, 1500, "", false]],
  ["1.2–1.5 million", [1200000, null, 1500000, "", false]],
  ["over 500", [500, null, null, "", false]],
  ["more than 500 troops", [500, null, null, "troops", false]],
  ["500+", [500, null, null, "", false]],
  ["более 500", [500, null, null, "", false]],
  ["500人以上", [500, null, null, "人", false]],
  ["up to 500", [null, null, 500, "", false]],
  ["до 500", [null, null, 500, "", false]],
  ["$38,553 ", [null, 38553, null, "$", false]],
  ["US$ 5 million", [null, 5000000, null, "US$", false]],
  ["€1,5 bn", [null, 1500000000, null, "€", false]],
  ["8.5%", [null, 8.5, null, "%", false]],
  ["1.00E+05", [null, 100000, null, "", false]],
  ["70–60", null],
  ["1,200 (north), 300 (south)", null],
  ["3-4-5", null],
  ["dozens", null],
  ["", null],
  ["n/a", null],
];

describe("a number as it is found", () => {
  test.each(cases)("%s", (text, short) => {
    const q = quantityOf(text);
    expect(q === null ? null : [q.low, q.best, q.high, q.unit, q.about]).toEqual(short);
  });

  test("is read by the decimal mark of its column where that is known", () => {
    expect(quantityOf("1,200", ",")?.best).toBe(1.2);
    expect(quantityOf("1.200", ",")?.best).toBe(1200);
    expect(quantityOf("1.200", ".")?.best).toBe(1.2);
    expect(quantityOf("1,5", ".")?.best).toBe(1.5);
    expect(quantityOf("1,200,300", ",")).toBeNull();
  });

  test("is itself in every writing of thousands", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.constantFrom(",", " ", "\u00a0", "\u2009", "'"), (n, mark) => {
        const text = String(n).replace(/\B(?=(\d{3})+$)/g, mark);
        expect(quantityOf(text)?.best).toBe(n);
      }),
    );
  });

  test("is never made of anything", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (text) => {
        const q = quantityOf(text);
        if (q === null) return;
        expect(text).toMatch(/\p{Nd}|\p{No}/u);
        expect([q.low, q.best, q.high].some((n) => n !== null && Number.isFinite(n))).toBe(true);
      }),
    );
  });
});

test("a lone letter multiplies money, and of anything else nobody knows what it says", () => {
  expect(quantityOf("$25m")).toMatchObject({ best: 25_000_000, unit: "$" });
  expect(quantityOf("€1.5 b")).toMatchObject({ best: 1_500_000_000 });
  expect(quantityOf("USD 40k")).toMatchObject({ best: 40_000 });
  for (const text of ["$25 mil", "US$ 25 mil.", "25 mil USD", "25m USD", "25 m. €"])
    expect([text, quantityOf(text)]).toMatchObject([text, { best: 25_000_000, scaled: true }]);
  expect(["25k", "25 m", "3M", "25 mil"].map((text) => quantityOf(text))).toEqual([null, null, null, null]);
  expect(quantityOf("25 men")).toMatchObject({ best: 25, unit: "men" });
});
