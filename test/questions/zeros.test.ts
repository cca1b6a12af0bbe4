import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { sheetText } from "../../src/study/write.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const presence = (
  id: string,
  start: string,
  value_best: string,
  more: Readonly<Record<string, string>> = {},
) => ({
  ...{ id, name: "troops", kind: "presence", reporter: "ADA", partner: "POL", start, value_best },
  ...{ unit: "persons", source: "plain", ...more },
});
const HEADS = "id name kind reporter partner start value_best value_high unit source".split(" ");
const of = (rows: readonly Readonly<Record<string, string>>[]) =>
  datasetIn({ ...smallStudy, "indicators.csv": sheetText(HEADS, rows) });

const dataset = await of([
  presence("i1", "2001", "3"),
  presence("i2", "2002", "0"),
  presence("i3", "2003", "0"),
  presence("i4", "2004", ""),
  presence("i5", "2005", "6"),
  presence("i6", "2006", "0", { value_high: "4" }),
]);
const asked = (question: Partial<Question>, from = dataset) =>
  answer(from, { measure: "sum", layer: "indicators", value: "persons", to: "ADA", ...question });

describe("a number that is recorded as 0 is one", () => {
  test("in a sum, which rests on it and has its unit, and for one who sends it", () => {
    for (const from of [{}, { from: "POL" }]) {
      const zero = asked({ period: "2002", ...from });
      expect(zero).toMatchObject({ value: 0, receipt: ["i2"], coverage: { known: 1, unknown: 0 } });
      expect(asked({ value: "value", period: "2002", ...from })).toMatchObject({ value: 0, unit: "persons" });
    }
    expect(asked({ period: "2002", from: "BEL" }).receipt).not.toContain("i2");
    expect(asked({ period: "2001..2003" })).toMatchObject({ value: 3, receipt: ["i1", "i2", "i3"] });
  });

  test("in a mean and a median, whole or by year", () => {
    const period = "2001..2003";
    expect(asked({ measure: "mean", period })).toMatchObject({ value: 1, receipt: ["i1", "i2", "i3"] });
    expect(asked({ measure: "median", period })).toMatchObject({ value: 0 });
    const years = asked({ measure: "median", period, by: "year" });
    expect(years.value).toBe(0);
    expect((years.notes ?? []).join()).not.toMatch(/unknown|no record/);
    expect(Object.entries(years.parts ?? {}).map(([name, part]) => [name, part.value, part.receipt])).toEqual(
      [
        ["2001", 3, ["i1"]],
        ["2002", 0, ["i2"]],
        ["2003", 0, ["i3"]],
      ],
    );
  });

  test("and not one that is blank, or of another year", () => {
    expect(asked({ period: "2004" })).toMatchObject({ value: null, coverage: { known: 0, unknown: 1 } });
    expect(asked({ period: "2007" })).toMatchObject({ value: 0, receipt: [], coverage: { known: 0 } });
  });

  test("that may be more stands with its range", () => {
    expect(asked({ period: "2006" })).toMatchObject({ value: 0, high: 4, receipt: ["i6"] });
  });
});

test("a mean is that of the numbers that records have, whichever of them are 0", async () => {
  const numbers = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(numbers, async (values) => {
      const one = await of(values.map((n, k) => presence(`i${k}`, `${2001 + k}`, String(n))));
      const { value, receipt } = asked({ measure: "mean" }, one);
      expect(value).toBeCloseTo(values.reduce((a, b) => a + b) / values.length, 9);
      expect(receipt).toHaveLength(values.length);
    }),
    { numRuns: 20 },
  );
});
