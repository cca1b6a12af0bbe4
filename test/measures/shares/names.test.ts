import fc from "fast-check";
import { expect, test } from "vitest";
import { composition, largest, nameSet, smallest } from "../../../src/measures/shares/names.ts";
import { rank } from "../../../src/measures/shares/rank.ts";

const parts = (amounts: Readonly<Record<string, number>>, unknown = 0, focus: string | null = null) => ({
  names: Object.keys(amounts),
  values: Float64Array.from(Object.values(amounts)),
  unknown,
  focus,
});
const DRILLS = { KGZ: 28, KAZ: 25, TJK: 24, UZB: 12, TKM: 0 };
const ARMS = { RUS: 52, CHN: 15, TUR: 11, ITA: 7, FRA: 6 };

test("participations in Chinese-led drills: without Turkmenistan Uzbekistan is last, with it it is not", () => {
  expect(largest.of(parts(DRILLS)).value).toBe("KGZ");
  expect(smallest.of(parts(DRILLS)).value).toBe("TKM");
  const { TKM: _, ...four } = DRILLS;
  expect(smallest.of(parts(four)).value).toBe("UZB");
  expect(nameSet.of(parts(DRILLS)).value).toEqual(["KAZ", "KGZ", "TJK", "UZB"]);
  expect(composition.of(parts(DRILLS)).value).toEqual(["KGZ", "KAZ", "TJK", "UZB"]);
});

test("those who are level are all named", () => {
  expect(largest.of(parts({ b: 3, a: 3, c: 1 })).value).toEqual(["a", "b"]);
  expect(composition.of(parts({ b: 3, a: 3, c: 4 })).value).toEqual(["c", "a", "b"]);
});

test("an unknown amount is said where it could change the name", () => {
  expect(largest.of(parts(ARMS, 9)).notes).toBeUndefined();
  expect(largest.of(parts(ARMS, 40)).notes).toEqual([
    "an amount that belongs to nobody known could change this",
  ]);
  expect(largest.of(parts({ a: 2, b: 1, c: Number.NaN })).notes).toEqual([
    "1 named parts unknown and left out",
  ]);
});

test("nothing, zeros and unknown", () => {
  for (const m of [largest, smallest, composition, nameSet]) {
    expect(m.of(parts({})).why).toBe("no-data");
    expect(m.of(parts({ a: Number.NaN })).why).toBe("no-data");
  }
  for (const m of [largest, smallest, composition])
    expect(m.of(parts({ a: 0, b: 0 })).why).toBe("degenerate");
  expect(nameSet.of(parts({ a: 0, b: 0 })).value).toEqual([]);
  expect(largest.of(parts({ a: 1 })).value).toBe("a");
});

test("ranks, level places and bounds", () => {
  expect(rank.of(parts(ARMS, 0, "CHN"))).toEqual({ value: 2, low: 2, high: 2 });
  expect(rank.of(parts({ a: 3, b: 3, c: 1 }, 0, "b")).value).toBe(1);
  expect(rank.of(parts({ a: 3, b: 3, c: 1 }, 0, "c")).value).toBe(3);
  // 9 more make Turkey 20, above China; or 4.01 to Turkey and 8.01 to Italy would need 12.02.
  expect(rank.of(parts(ARMS, 9, "CHN"))).toEqual({ value: 2, low: 2, high: 3 });
  expect(rank.of(parts(ARMS, 40, "CHN")).low).toBe(1);
  // 1 more makes b level with a, which keeps its place.
  expect(rank.of(parts({ a: 5, b: 4 }, 1, "a")).high).toBe(1);
  // 5 above 4 and 3 by 1 and 2 leaves 2, too little for a newcomer above 5.
  expect(rank.of(parts({ a: 5, b: 4, c: 3 }, 5.5, "a"))).toEqual({ value: 1, low: 1, high: 3 });
});

test("rank of nobody, of an isolate, of an unknown", () => {
  expect(rank.of(parts(ARMS)).why).toBe("under-specified");
  expect(rank.of(parts(ARMS, 0, "USA")).why).toBe("isolate");
  expect(rank.of(parts(DRILLS, 0, "TKM")).why).toBe("isolate");
  expect(rank.of(parts({}, 0, "USA")).why).toBe("no-data");
  expect(rank.of(parts({ a: Number.NaN, b: 1 }, 0, "a")).why).toBe("no-data");
  expect(rank.of(parts({ a: Number.NaN, b: 1 }, 0, "b"))).toMatchObject({ value: 1, low: null, high: null });
});

test("the largest has rank 1 and heads the composition", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[A-Z]{3}$/), fc.integer({ min: 1, max: 50 }), { minKeys: 1 }),
      (amounts) => {
        const order = composition.of(parts(amounts)).value;
        const first = Array.isArray(order) ? order[0] : undefined;
        expect(rank.of(parts(amounts, 0, first)).value).toBe(1);
        expect([largest.of(parts(amounts)).value].flat()).toContain(first);
        expect([smallest.of(parts(amounts)).value].flat()).toContain(
          Array.isArray(order) ? order.at(-1) : undefined,
        );
      },
    ),
  );
});
