import { expect, test } from "vitest";
import { type Screen, screenOf } from "../../src/cli/screen.ts";
import { showCoverage, widthOfMatrix } from "../../src/cli/show/coverage.ts";
import { openStudy } from "../../src/study/study.ts";
import type { Coverage } from "../../src/views/coverage.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { memoryFiles } from "../memory-files.ts";
import { smallStudy } from "../questions/small-study.ts";

test("layers of which nothing is recorded or searched are named below the others, and have no row", async () => {
  const cell = { n: null, searched: false, leftOut: 0, uncounted: null };
  const coverage: Coverage = {
    layers: ["exercises", "transfers", "operations", "training"],
    recipients: ["KAZ"],
    periods: ["2000..2004", "2005..2009"],
    cells: [
      [[cell, { ...cell, n: 1 }]],
      [[cell, cell]],
      [[cell, { ...cell, searched: true }]],
      [[cell, { ...cell, leftOut: 1 }]],
    ],
    unopened: 0,
  };
  const labels = await labelsOf(await openStudy(memoryFiles(smallStudy)), "en");
  const told = toldBy((screen) => showCoverage(screen, coverage, labels, "en"));
  const [, , ...lines] = told.trimEnd().split("\n");
  expect(lines.map((line) => line.trim().split(/ +/)[0])).toEqual([
    "exercises",
    "operations",
    "training",
    "nothing",
  ]);
  expect(lines.at(-1)).toBe("nothing recorded, and not searched in full: arms transfers");
  const none = { ...coverage, layers: ["exercises"], cells: [coverage.cells[0] ?? []] };
  expect(toldBy((screen) => showCoverage(screen, none, labels, "en"))).not.toContain("nothing");
});

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
  const labels = await labelsOf(await openStudy(memoryFiles(smallStudy)), "en");
  const told = toldBy((screen) =>
    showCoverage(screen, coverage, { ...labels, actor: (id) => `Republic of ${id}` }, "en"),
  );
  const [head = "", years = "", row = ""] = told.split("\n");
  expect(head.trim().split(/ +/)).toEqual(recipients);
  for (const line of [head, years, row]) expect(line.length).toBeLessThanOrEqual(widthOfMatrix(coverage) + 1);
  expect(row.lastIndexOf("1")).toBeLessThan(head.lastIndexOf("TJK") + 3);
});

/** What is shown on a screen of 60 columns. */
function toldBy(show: (screen: Screen) => void): string {
  let told = "";
  const out = {
    columns: 60,
    write: (text: string) => {
      told += text;
    },
  };
  show(screenOf({ out, err: { write: () => undefined }, env: {} }, false));
  return told;
}
