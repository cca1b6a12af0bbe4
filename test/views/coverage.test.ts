import { expect, test } from "vitest";
import { openStudy } from "../../src/study/study.ts";
import { benchOf } from "../../src/views/bench.ts";
import { coverageOf, periodsOf } from "../../src/views/coverage.ts";
import { uncountedText } from "../../src/words/uncounted.ts";
import { memoryFiles } from "../memory-files.ts";
import { licences } from "../questions/licences.ts";

test("periods begin with round years, and none goes on past the last year on record", () => {
  expect(periodsOf({ first: 1992, last: 2026 }, 10)).toEqual([
    "1990..1999",
    "2000..2009",
    "2010..2019",
    "2020..2026",
  ]);
  expect(periodsOf({ first: 2020, last: 2020 }, 5)).toEqual(["2020"]);
  expect(periodsOf({ first: 2015, last: 2024 }, 5)).toEqual(["2015..2019", "2020..2024"]);
  expect(periodsOf(null, 5)).toEqual([]);
});

test("a cell whose records count under no choice made says how many they are and what leaves them out", async () => {
  const bench = await benchOf(await openStudy(memoryFiles(licences)));
  const { layers, recipients, cells } = coverageOf(bench, () => false, ["2006..2009", "2010..2013", "2014"]);
  const row = cells[layers.indexOf("transfers")]?.[recipients.indexOf("ADA")] ?? [];
  const by = ["status", "year-basis"];
  expect(row.map(({ n, uncounted }) => [n, uncounted])).toEqual([
    [null, { n: 2, by }],
    [null, { n: 1, by }],
    [null, null],
  ]);
  expect(uncountedText({ n: 2, by }, "en")).toBe("2 recorded, none counts under status, year-basis");
});
