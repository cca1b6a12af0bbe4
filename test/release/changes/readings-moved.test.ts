import { expect, test } from "vitest";
import { claimsIn, printed } from "../../../src/cli/release/printed-claims.ts";
import { changelog } from "../../../src/release/changes/changelog.ts";
import { claimChanges, claimWithout } from "../../../src/release/changes/claim-changes.ts";
import { settingChanges } from "../../../src/release/changes/setting-changes.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { openStudy } from "../../../src/study/study.ts";
import { labelsOf } from "../../../src/words/labels.ts";
import { memoryFiles } from "../../memory-files.ts";
import { NO_CHANGES } from "./no-changes.ts";

const labels = await labelsOf(await openStudy(memoryFiles(exampleFiles())), "en");

/** A claim as `claims.json` has it, which holds in some of its readings. */
const file = (readings: object, finding = "consistent") =>
  JSON.stringify({
    claims: [
      {
        ...{ id: "A", says: "A sentence", where: "p. 1", printed: null, question: { measure: "count" } },
        ...{ answer: { value: 3, unit: "exercises" }, finding, comparison: "independent-records", and: [] },
        ...readings,
      },
    ],
  });
const counts = (holdsIn: number, of: number, distinct: number, unvalued: number) => ({
  ...{ holdsIn, of, distinct },
  unvalued: { count: unvalued, when: [] },
});
const changesOf = (was: string, is: string) => claimChanges(claimsIn(was, labels), claimsIn(is, labels));
const told = (was: string, is: string) =>
  changelog({
    ...NO_CHANGES,
    version: "0.2.0",
    since: { version: "0.1.0", date: "2026-01-02", hash: "abc" },
    claims: changesOf(was, is),
  });

test("a claim that holds in other readings is told though neither finding nor value moved", () => {
  const [was, is] = [file(counts(1, 9, 5, 3)), file(counts(1, 3, 1, 0))];
  expect(changesOf(was, is)).toMatchObject([{ id: "A", kind: "readings", own: [] }]);
  const text = told(was, is);
  expect(text).not.toContain("No claim moved");
  expect(text).toContain(
    "`A` A sentence: consistent (independent records), ours 3 exercises as before; holds in 1 of 9 equivalent readings (5 distinct values, 3 without a value) → 1 of 3 equivalent readings (1 distinct value)",
  );
  expect(changesOf(was, was)).toEqual([]);
});

test("where the finding moved too, both are told", () => {
  const text = told(file(counts(2, 2, 1, 0)), file(counts(0, 2, 1, 0), "differs-in-our-records"));
  expect(text).toMatch(/consistent .* → differs in our records .*; holds in 2 of 2 .* → 0 of 2/);
});

test("a release that does not say how many have no value is held against on all else alone", () => {
  const old = file({ holdsIn: 1, of: 9, distinct: 5 });
  expect(changesOf(old, file(counts(1, 3, 1, 0)))).toEqual([]);
});

test("readings that a study keeps to itself now are told in no change", () => {
  const [claim] = claimsIn(file(counts(1, 9, 5, 3)), labels);
  expect(claim?.readings).toEqual({ holdsIn: 1, of: 9, distinct: 5, unvalued: 3 });
  if (claim === undefined) throw new Error("no claim");
  expect(claimWithout(claim, (field) => field !== "readings").readings).toBeUndefined();
});

test("a finding as it is judged is printed with its readings", () => {
  const item = { printed: null, question: null, answer: null, finding: "x", comparison: "none", and: [] };
  expect(
    printed({ id: "A", says: "", where: null, ...item, ...counts(1, 2, 1, 1) }, labels).readings,
  ).toEqual({
    ...{ holdsIn: 1, of: 2, distinct: 1 },
    unvalued: 1,
  });
});

test("another title of a study and other names of its groups are settings that differ", () => {
  const labelled = (en: string) => ({ title: "Lakes", labels: { groups: { usa: { en } } } });
  expect(settingChanges(labelled("USA"), { ...labelled("United States"), title: "Great Lakes" })).toEqual([
    { field: "title", was: "Lakes", is: "Great Lakes" },
    { field: "labels.groups.usa.en", was: "USA", is: "United States" },
  ]);
});
