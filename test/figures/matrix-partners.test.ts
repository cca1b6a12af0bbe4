import { expect, test } from "vitest";
import { gridOf } from "../../src/figures/ask/grid.ts";
import { benchFor } from "../../src/figures/bench.ts";
import type { Axis } from "../../src/figures/spec.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";

const bench = await benchFor(await openStudy(memoryFiles(exampleFiles())));
const { region } = bench.dataset.subject;
const question = {
  ...{ measure: "count", layer: "exercises", period: "2000..2020" },
  conventions: { attribution: "participant" },
} as const;
const rows: Axis = { field: "to", values: "region" };
const columns: Axis = { field: "from", values: "partners", rest: true };

test("who takes part with the recipients of a matrix is its partner, and none of the recipients is one of another", () => {
  const grid = gridOf(
    bench,
    { id: "m", kind: "matrix", title: { en: "M" }, question, series: rows, columns },
    columns,
  );
  expect(grid.series).toEqual(region);
  expect(grid.xs.filter((name) => region.includes(name))).toEqual([]);
  expect(grid.xs.length).toBeGreaterThan(1);
  const turned = gridOf(
    bench,
    { id: "m", kind: "matrix", title: { en: "M" }, question, series: columns, columns: rows },
    rows,
  );
  expect(turned.series).toEqual(grid.xs);
});

test("what all others have with a recipient is no more than all that it takes part in with somebody else", () => {
  const whole = { ...question, to: "region" } as const;
  const both = [question, whole].map(
    (asked) =>
      gridOf(
        bench,
        { id: "m", kind: "matrix", title: { en: "M" }, question: asked, series: rows, columns },
        columns,
      ).cells,
  );
  expect(both[0]?.map((row) => row.map(({ value }) => value))).toEqual(
    both[1]?.map((row) => row.map(({ value }) => value)),
  );
});
