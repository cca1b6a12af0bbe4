import { expect, test } from "vitest";
import { regionDecides } from "../../src/changes/region-decides.ts";
import { importNote } from "../../src/cli/import-notes.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";

const rows = { read: 3, taken: 0, ignored: 3, refused: 0 };
const OUTSIDE = [{ reason: "names nobody of the Lakes", rows: 3 }];

test("an import that takes nothing names the place where the study says who the region is, and the mend", async () => {
  const study = await openStudy(memoryFiles(exampleFiles()));
  const why = regionDecides(study, { rows, ignored: OUTSIDE }) ?? "";
  expect(why).toMatch(/^study\.yaml:6:12: .*\(ALV, BRE, CAS, DOR\).*--scope all/);
  for (const lang of ["ru", "zh"] as const) {
    const told = importNote(lang, why);
    expect(told).toMatch(/study\.yaml:6:12.*ALV.*--scope all/);
    expect(told).not.toContain("region");
  }
});

test("one that takes a row, or leaves rows out for something else, says nothing of the region", async () => {
  const study = await openStudy(memoryFiles(exampleFiles()));
  expect(regionDecides(study, { rows: { ...rows, taken: 1 }, ignored: OUTSIDE })).toBeNull();
  expect(regionDecides(study, { rows, ignored: [{ reason: "umbrella", rows: 3 }] })).toBeNull();
  const other = { ...study, subject: { ...study.subject, region: [], regionName: "the Lakes" } };
  expect(regionDecides(other, { rows, ignored: OUTSIDE })).toBeNull();
});
