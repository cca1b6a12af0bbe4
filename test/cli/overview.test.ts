import { expect, test } from "vitest";
import { screenOf } from "../../src/cli/screen.ts";
import { showCoverage, widthOfMatrix } from "../../src/cli/show/coverage.ts";
import { openStudy } from "../../src/study/study.ts";
import type { Coverage } from "../../src/views/coverage.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { memoryFiles } from "../memory-files.ts";
import { smallStudy } from "../questions/small-study.ts";

test("recipients stand above narrow columns by their codes, whole", async () => {
  const cell = { n: 1, searched: false, leftOut: 0, uncounted: null };
  const recipients = ["KAZ", "KGZ", "TJK"];
  const coverage: Coverage = {
    layers: ["exercises"],
    recipients,
    periods: ["2000..2009"],
    cells: [recipients.map(() => [cell])],
    unopened: 0,
  };
  let told = "";
  const out = {
    columns: 60,
    write: (text: string) => {
      told += text;
    },
  };
  const screen = screenOf({ out, err: { write: () => undefined }, env: {} }, false);
  const labels = await labelsOf(await openStudy(memoryFiles(smallStudy)), "en");
  showCoverage(screen, coverage, { ...labels, actor: (id) => `Republic of ${id}` }, "en");
  const [head = "", years = "", row = ""] = told.split("\n");
  expect(head.trim().split(/ +/)).toEqual(recipients);
  for (const line of [head, years, row]) expect(line.length).toBeLessThanOrEqual(widthOfMatrix(coverage) + 1);
  expect(row.lastIndexOf("1")).toBeLessThan(head.lastIndexOf("TJK") + 3);
});
