import { expect, test } from "vitest";
import { parse } from "yaml";
import { faultText } from "../../src/cli/show/faults.ts";
import { handedOut } from "../../src/release/terms/hand-out.ts";
import { unnamedIn } from "../../src/release/unnamed.ts";
import { releaseOf } from "../../src/study/release.ts";
import { openStudy } from "../../src/study/study.ts";
import { LANGS } from "../../src/words/words.ts";
import { memoryFiles } from "../memory-files.ts";
import { withoutRelease } from "../study/without-release.ts";
import { exampleTexts } from "./handed.ts";

const YAML = exampleTexts()["study.yaml"] ?? "";

/** What is told of the example as it is handed out, with another release section. */
async function told(release: string): Promise<readonly string[]> {
  const yaml = `${withoutRelease(YAML)}${release}`;
  const { files } = await handedOut(await openStudy(memoryFiles({ ...exampleTexts(), "study.yaml": yaml })));
  return unnamedIn(await openStudy(files)).map(({ code, message, mend }) => `${code}: ${message}; ${mend}`);
}

test("a study without a section on releases is told how to name its makers and its licence", async () => {
  const [fault, ...others] = await told("");
  expect(others).toEqual([]);
  expect(fault).toMatch(
    /^no-release: .*no creators and no licence.*; write release: \{ creators: .*licence: /,
  );
});

test("one that names its makers and no licence is told of the licence", async () => {
  expect((await told("release: { creators: [{ name: X }] }\n")).map((f) => f.split(":")[0])).toEqual([
    "no-licence",
  ]);
});

test("one that names its licence and no makers is told of the makers", async () => {
  expect((await told("release: { licence: CC0-1.0 }\n")).map((f) => f.split(":")[0])).toEqual([
    "no-creators",
  ]);
});

test("what stands in the place of makers who are not named is told, in each language", async () => {
  const makers = '"Makers of Security cooperation around the Lakes (invented)"';
  for (const release of ["", "release: { licence: CC0-1.0 }\n"]) {
    const [fault = ""] = await told(release);
    const said = fault.replace(/^[a-z-]+: /, "");
    for (const lang of LANGS) {
      const own = faultText(lang, said);
      expect(own).toContain(makers);
      expect(own).toContain("creators: [{ name: … }]");
      if (lang !== "en") expect(own.replace(makers, "")).not.toMatch(/[a-z]{2,} [a-z]{2,}/);
    }
  }
});

test("one that names its authors alone is cited by them, and told of the licence", async () => {
  const found = await told("authors: [A. One, Lakes Institute]\n");
  expect(found.map((f) => f.split(":")[0])).toEqual(["no-licence"]);
  expect(releaseOf(parse("authors: [A. One, Lakes Institute]")).creators).toEqual([
    { name: "A. One" },
    { name: "Lakes Institute" },
  ]);
  expect(releaseOf(parse("{ authors: A. One, release: { creators: [{ name: B. Two }] } }")).creators).toEqual(
    [{ name: "B. Two" }],
  );
});

test("one that names both is told nothing", async () => {
  expect(await told("release: { creators: [{ name: X }], licence: CC0-1.0 }\n")).toEqual([]);
});
