import { expect, test } from "vitest";
import { changelog } from "../../../src/release/changes/changelog.ts";
import { claimChanges } from "../../../src/release/changes/claim-changes.ts";
import { recordChanges } from "../../../src/release/changes/record-changes.ts";
import { stillTold } from "../../../src/release/terms/earlier.ts";
import { handedOut } from "../../../src/release/terms/hand-out.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { openStudy } from "../../../src/study/study.ts";
import { memoryFiles, type Texts } from "../../memory-files.ts";
import { leaksInBytes } from "../canary.ts";
import { NO_CHANGES } from "../changes/no-changes.ts";
import { MARKS, markedStudy, openlyMarked } from "../marked-study.ts";

const SINCE = { version: "0.1.0", date: "2026-01-02", hash: "abc" };

/** What changed from one release of a study to another, with the claims named alone. */
async function changed(before: Texts, after: Texts) {
  const [was, whole] = await Promise.all([openStudy(memoryFiles(before)), openStudy(memoryFiles(after))]);
  const old = await openStudy((await handedOut(was)).files);
  const now = await openStudy((await handedOut(whole)).files);
  const told = await stillTold(old, whole);
  return { told, tables: await recordChanges(told.study, now) };
}

test("of what an earlier release handed out and this one keeps back, numbers are told and nothing else", async () => {
  const { told, tables } = await changed(openlyMarked(), markedStudy());
  const claims = ["LX-1", "LX-9", "LX-11"].filter((id) => told.tells({ id }));
  const { noLonger } = told;
  const text = changelog({
    ...NO_CHANGES,
    version: "0.2.0",
    since: SINCE,
    noLonger,
    settings: [],
    tables,
    claims: claimChanges([], []),
  });
  const out = { text, json: JSON.stringify({ noLonger, tables, claims }) };
  const ids = ["LX-9", "LX-11", "secret-deal", "talks-source", "QTA", "QTB", "shut-one", "shut-series"];
  expect(await leaksInBytes(Object.entries(out), [...MARKS, ...ids])).toEqual([]);
  expect(claims).toEqual(["LX-1"]);
  expect(tables).toEqual([]);
  expect(noLonger).toContainEqual({ table: "exercises", why: "terms", records: 1, cells: 1 });
  expect(text).toContain(
    "* exercises: 3 records are no longer handed out: kept by the study 2, terms of a source 1;",
  );
  expect(text).toContain("* claims: 3 claims are no longer handed out: kept by the study 3");
});

test("what a study has no more stands as removed, beside what it keeps back", async () => {
  const texts = markedStudy();
  const gone = "open-one,Open one";
  const less = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      path,
      path.endsWith(".csv")
        ? text
            .split("\n")
            .filter((line) => !/\bopen-one\b/.test(line))
            .join("\n")
        : text,
    ]),
  );
  expect(texts["exercises.csv"]).toContain(gone);
  const { told, tables } = await changed(openlyMarked(), less);
  expect(tables.find(({ table }) => table === "exercises")?.removed).toEqual(["open-one"]);
  expect(JSON.stringify(told.noLonger)).not.toContain("open-one");
  expect(await leaksInBytes([["tables", JSON.stringify(tables)]], MARKS)).toEqual([]);
});

test("a value that was told otherwise before is not told where its source is withheld now", async () => {
  const value = (text: string) => {
    const texts = openlyMarked();
    return { ...texts, "values.csv": `${texts["values.csv"]}`.replace("canarywithheldValue7f3", text) };
  };
  const { tables } = await changed(value("canarywithheldValue7f3 before"), markedStudy());
  expect(tables).toEqual([]);
});

test("values of figures are told again only where nothing handed out before is kept back or from elsewhere now", async () => {
  const tells = async (before: Texts, after: Texts) => (await changed(before, after)).told.tellsValues;
  const texts = exampleFiles();
  expect(await tells(texts, texts)).toBe(true);
  expect(await tells(openlyMarked(), markedStudy())).toBe(false);
  // A row that another source tells now, since its own may not be handed on any more.
  const [header = "", first = "", ...rest] = `${texts["exercises.csv"]}`.split("\n");
  const own = first.split(",")[header.split(",").indexOf("source")] ?? "";
  const row = `${texts["sources.csv"]}`.split("\n").find((line) => line.startsWith(`${own},`)) ?? "";
  const lone = first.split(",").with(header.split(",").indexOf("source"), "lone").join(",");
  const before = {
    ...texts,
    "exercises.csv": [header, lone, ...rest].join("\n"),
    "sources.csv": `${texts["sources.csv"]?.trimEnd()}\n${row.replace(own, "lone")}\n`,
  };
  const yaml = `${texts["study.yaml"]}`.replace(/^release:\n(?:[ #].*\n|\n)*/m, "");
  const shut = "release:\n  terms:\n    - { sources: [lone], rows: withheld, obtain: ask them }\n";
  const after = { ...before, "exercises.csv": texts["exercises.csv"] ?? "", "study.yaml": yaml + shut };
  const { told } = await changed({ ...before, "study.yaml": yaml }, after);
  expect({ noLonger: told.noLonger, tells: told.tellsValues }).toEqual({ noLonger: [], tells: false });
});

test("a field of claims that was handed out before and is internal now goes no more", async () => {
  const before = openlyMarked();
  const yaml = `${before["study.yaml"]}`.replace("\n  terms:", "\n  internal: [claims.where]\n  terms:");
  const goes = async (after: Texts) => (await changed(before, after)).told.goes;
  expect((await goes(before))("where")).toBe(true);
  const less = await goes({ ...before, "study.yaml": yaml });
  expect([less("where"), less("says")]).toEqual([false, true]);
});

test("a claim and a figure that named what is kept back now and are put without it still go, and nothing is told of how they were", async () => {
  const after = { ...exampleFiles() };
  const named = "eagle-rock-2005";
  const put = (path: string, from: string, to: string) => ({ [path]: `${after[path]}`.replace(from, to) });
  const before = {
    ...after,
    ...put("claims/example.yaml", "where: Exercises, second", `where: ${named}, second`),
    ...put("figures/example.yaml", "exercises-by-year", `exercises-by-year\n  note: { en: see ${named} }`),
  };
  const yaml = `${after["study.yaml"]}`.replace(
    "internal: [leads]",
    `internal: [leads, "exercises:${named}"]`,
  );
  const { told } = await changed(before, { ...after, "study.yaml": yaml });
  expect(told.noLonger.map(({ table }) => table)).toEqual(["exercises", "participants"]);
  expect([told.tells({ id: "LX-1" }), told.tells({ id: "exercises-by-year" }, "figures")]).toEqual([
    false,
    false,
  ]);
});
