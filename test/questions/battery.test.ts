import { fileURLToPath } from "node:url";
import { assert, constantFrom, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import { answer } from "../../src/questions/answer.ts";
import { batteryOf } from "../../src/questions/battery.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { openStudy } from "../../src/study/study.ts";
import { datasetIn, EVERY_TABLE } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const STUDY = fileURLToPath(new URL("../../studies/central-asia", import.meta.url));
const LAYERS = ["exercises", "transfers", "facilities", "training", "technology", "assistance", "operations"];
const YEARS = Array.from({ length: 35 }, (_, i) => 1991 + i);

test("a battery has one number for each layer, year and measure, as single answers give them", async () => {
  const dataset = await datasetOf(await openStudy(diskFiles(STUDY)), EVERY_TABLE);
  const cells = batteryOf(dataset, { layers: LAYERS, years: YEARS });
  const names = [...new Set(cells.map((c) => c.measure))];
  expect(names).toEqual(expect.arrayContaining(["density", "hhi", "effective-number", "e-i"]));
  expect(cells).toHaveLength(names.length * YEARS.length * LAYERS.length);
  expect(cells.filter((c) => typeof c.value === "number").length).toBeGreaterThan(1000);
  assert(
    property(integer({ min: 0, max: cells.length - 1 }), (n) => {
      const cell = cells[n];
      if (cell === undefined) throw new Error(`no cell ${n}`);
      const { layer, year, measure, value, low, high, why } = cell;
      const one = answer(dataset, { measure, layer, period: String(year) });
      expect({ value, low, high, why }).toEqual({
        value: one.value,
        low: one.low,
        high: one.high,
        why: one.why,
      });
    }),
    { numRuns: 150, seed: 7 },
  );
});

test("what else the question says holds in every cell", async () => {
  const dataset = await datasetIn(smallStudy);
  const rest = { to: "region", conventions: { projection: "clique", attribution: "participant" } };
  const years = [2001, 2003, 2005, 2007, 2010];
  const measures = ["density", "hhi", "largest-share", "e-i"];
  const cells = batteryOf(dataset, { layers: ["exercises"], years, measures, rest });
  assert(
    property(constantFrom(...cells), ({ layer, year, measure, value, why }) => {
      const one = answer(dataset, { ...rest, measure, layer, period: String(year) });
      expect({ value, why }).toEqual({ value: one.value, why: one.why });
    }),
    { seed: 7 },
  );
  const plain = batteryOf(dataset, { layers: ["exercises"], years, measures });
  expect(cells.map((c) => c.value)).not.toEqual(plain.map((c) => c.value));
});

test("a battery of a measure that is no graph's, or of what there is not, is refused", async () => {
  const dataset = await datasetIn(smallStudy);
  const asked = (layer: string, measure: string) => () =>
    batteryOf(dataset, { layers: [layer], years: [2001], measures: [measure] });
  expect(asked("exercises", "first")).toThrow("first is not of all ties or of shares by partner");
  expect(asked("exercises", "densty")).toThrow("no measure");
  expect(asked("exercise", "density")).toThrow("did you mean exercises?");
});
