import fc from "fast-check";
import { expect, test } from "vitest";
import { aboutOf } from "../../src/figures/about.ts";
import { benchFor } from "../../src/figures/bench.ts";
import { isDate, isLater, isVersion, titleAndLicence } from "../../src/release/edition.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { memoryFiles } from "../memory-files.ts";
import { htmlAt, siteOf, textOf } from "../web/pages/site-of.ts";

test.each(["0.1.0", "1.0.0-rc.1", "10.20.30", "1.0.0-alpha-a.b"])("%s is a version", (text) => {
  expect(isVersion(text)).toBe(true);
});

test.each(["1", "1.0", "01.0.0", "v1.0.0", "1.0.0+build", "1.0.0-", "1.0.0-01", "../1.0.0", "1.0.0\n"])(
  "%j is none",
  (text) => {
    expect(isVersion(text)).toBe(false);
  },
);

/** The order that semver.org gives as its example. */
const ORDER = [
  ...["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2"],
  ...["1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.1.0", "2.0.0", "10.0.0"],
];

test("versions come after one another as semver.org says", () => {
  for (const [i, a] of ORDER.entries())
    for (const [j, b] of ORDER.entries()) expect([a, b, isLater(a, b)]).toEqual([a, b, i > j]);
});

test("a day is one of the calendar", () => {
  expect(["2026-01-31", "2024-02-29"].every(isDate)).toBe(true);
  expect(["2026-02-30", "2025-02-29", "2026-1-1", "20260131", ""].some(isDate)).toBe(false);
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true }),
      (day) => isDate(day.toISOString().slice(0, 10)),
    ),
  );
});

test.each([
  ["licence: CC0 1.0; everything in it is invented", "CC0 1.0; everything in it is invented", "CC0 1.0"],
  ["", "CC0-1.0", "CC0-1.0"],
  ["licence: my own", "my own (CC0-1.0)", "my own (CC0-1.0)"],
])(
  "one licence is told everywhere, where study.yaml says %j and release.licence CC0-1.0",
  async (own, whole, short) => {
    const texts: Record<string, string> = { ...exampleFiles() };
    texts["study.yaml"] = (texts["study.yaml"] ?? "").replace(/^licence: .*$/m, own);
    const study = await openStudy(memoryFiles(texts));
    expect(titleAndLicence(study).licence).toBe(whole);
    expect(aboutOf(study, await benchFor(study), await labelsOf(study, "en")).licence).toBe(short);
    expect(textOf(await htmlAt(await siteOf(texts), "data"))).toContain(`The study itself: ${whole}`);
  },
);
