import fc from "fast-check";
import { expect, test } from "vitest";
import { every } from "../../../src/measures/amounts/every.ts";
import { frequency, tieCoverage } from "../../../src/measures/amounts/rates.ts";
import { institutionalOverlap, membershipOverlap } from "../../../src/measures/shares/overlap.ts";

test("28 of 31 is not every one; an open case is not a failure", () => {
  expect(every.of({ holds: 28, of: 31, open: 0 })).toMatchObject({ value: "no", notes: ["28 of 31 do"] });
  expect(every.of({ holds: 28, of: 31, open: 3 })).toMatchObject({ value: null, why: "no-data" });
  expect(every.of({ holds: 31, of: 31, open: 0 }).value).toBe("yes");
  expect(every.of({ holds: 0, of: 0, open: 0 })).toEqual({ value: null, why: "no-data" });
  expect(() => every.of({ holds: 3, of: 4, open: 2 })).toThrow("not counts within a set: 3 and 2 of 4");
});

test("activities a year, with bounds", () => {
  const count = { best: 12, low: 10, high: 15, known: 20 };
  expect(frequency.of({ count, years: 5 })).toEqual({ value: 2.4, low: 2, high: 3 });
  expect(frequency.of({ count, years: 0 }).why).toBe("degenerate");
  expect(frequency.of({ count: { best: 0, low: 0, high: 0, known: 0 }, years: 5 }).why).toBe("no-data");
  expect(() => frequency.of({ count, years: -1 })).toThrow("not a number of years: -1");
  expect(() => frequency.of({ count: { ...count, best: -1, low: -1 }, years: 1 })).toThrow(
    "negative count: -1",
  );
});

test("seven of ten pairs of recipient and layer", () => {
  expect(tieCoverage.of({ reached: 7, possible: 10 }).value).toBe(0.7);
  expect(tieCoverage.of({ reached: 0, possible: 10 }).value).toBe(0);
  expect(tieCoverage.of({ reached: 0, possible: 0 }).why).toBe("no-data");
  expect(() => tieCoverage.of({ reached: 3, possible: 2 })).toThrow("not a part of 2 pairs: 3");
});

const sets = (...texts: string[]) => texts.map((t) => new Set(t === "" ? [] : t.split(" ")));

test("three frameworks: 2/3, 1/3 and 1/4 worked by hand", () => {
  const value = membershipOverlap.of({ sets: sets("KZ KG TJ", "KZ KG", "KZ UZ"), focus: null }).value;
  expect(value).toBeCloseTo((2 / 3 + 1 / 4 + 1 / 3) / 3, 12);
  expect(membershipOverlap.of({ sets: sets("KZ", "KZ", ""), focus: null })).toMatchObject({
    value: 1,
    notes: ["2 pairs with an empty framework left out"],
  });
  expect(membershipOverlap.of({ sets: [], focus: null }).why).toBe("no-data");
  expect(membershipOverlap.of({ sets: sets("KZ"), focus: null }).why).toBe("too-few");
});

test("a partner in two frameworks and five recipients", () => {
  const [focus] = sets("SCO CICA");
  const recipients = sets("SCO CICA", "SCO CICA", "SCO CICA", "SCO", "");
  expect(institutionalOverlap.of({ sets: recipients, focus: focus ?? null }).value).toBeCloseTo(0.7, 12);
  expect(institutionalOverlap.of({ sets: recipients, focus: null }).why).toBe("under-specified");
  expect(institutionalOverlap.of({ sets: [], focus: focus ?? null }).why).toBe("no-data");
  expect(institutionalOverlap.of({ sets: sets(""), focus: new Set() }).why).toBe("too-few");
  expect(institutionalOverlap.of({ sets: sets("", "SCO"), focus: new Set() })).toMatchObject({
    value: 0,
    notes: ["1 recipients where neither side is in a framework left out"],
  });
});

test("overlap lies in 0 to 1, and is 1 among equals", () => {
  const set = fc.array(fc.constantFrom(..."abcdef"), { minLength: 1 }).map((m) => new Set(m));
  fc.assert(
    fc.property(fc.array(set, { minLength: 2, maxLength: 6 }), (all) => {
      const value = Number(membershipOverlap.of({ sets: all, focus: null }).value);
      expect(value >= 0 && value <= 1).toBe(true);
      const [one = new Set<string>()] = all;
      expect(institutionalOverlap.of({ sets: [one, one], focus: one }).value).toBe(1);
    }),
  );
});
