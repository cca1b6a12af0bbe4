import { expect, test } from "vitest";
import { benchFor } from "../../../src/figures/bench.ts";
import { askFigure } from "../../../src/figures/figure.ts";
import { figuresOf } from "../../../src/figures/read.ts";
import { figuresOwing } from "../../../src/release/about/figures-owing.ts";
import { receiptLedger } from "../../../src/release/ledgers/receipts.ts";
import { recordTables } from "../../../src/release/tables/records.ts";
import { datasetFrom, packed } from "../../../src/study/packed.ts";
import { openStudy } from "../../../src/study/study.ts";
import { memoryFiles } from "../../memory-files.ts";
import { exampleTexts } from "../handed.ts";

test("a figure rests on the sources that LICENCES says, and on the same ones where a browser asks it", async () => {
  const study = await openStudy(memoryFiles(exampleTexts()));
  const bench = await benchFor(study);
  const tables = [...(await recordTables(study)), await receiptLedger({ study, bench, claims: [] })];
  const owing = figuresOwing(tables);
  const browser = { ...bench, dataset: datasetFrom(JSON.parse(JSON.stringify(packed(bench.dataset)))) };
  const { figures } = await figuresOf(study);
  expect(figures.length).toBeGreaterThan(2);
  for (const figure of figures) {
    const sources = askFigure(bench, figure, false).sources();
    for (const source of sources) expect(owing([source]), source).toContain(figure.id);
    for (const source of bench.dataset.sources.keys())
      expect(owing([source]).includes(figure.id), `${figure.id} ${source}`).toBe(sources.includes(source));
    const there = {
      ...browser,
      factors: { ...bench.factors, once: <T>(_: string, make: () => T) => make() },
    };
    expect([...askFigure(there, figure, false).sources()].sort(), figure.id).toEqual([...sources].sort());
  }
});
