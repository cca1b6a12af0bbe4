import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { widthOf } from "../../src/cli/wrap.ts";
import { multivector } from "./run.ts";

const LIST = `Exercise,Date,Place,Participants
Alpha,3/4/2010,Almaty,Kazakhstan; Russia
Beta,2/4/2011,Astana,Kazakhstan; Uzbekistan
Gamma,5/7/2012,Osh,Kyrgyzstan; China
`;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "multivector-again-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A study made of the list, and commands on it. */
async function studyOf(name: string) {
  const list = join(root, `${name}.csv`);
  const folder = join(root, name);
  await writeFile(list, LIST);
  await multivector(["init", folder, "--from", list, "--answer", "date-style=day-first", "--yes"]);
  const ids = async () =>
    (await readFile(join(folder, "exercises.csv"), "utf8")).split("\n").map((line) => line.split(",")[0]);
  const again = (...args: readonly string[]) =>
    multivector(["--study", folder, "import", list, "--yes", ...args]);
  const mapped = async (from: string, to: string) => {
    const path = join(folder, "mappings", `${name}.yaml`);
    await writeFile(path, (await readFile(path, "utf8")).replace(from, to));
  };
  return { list, ids, again, mapped };
}

test("records that an edit of the mapping gave other ids are told and not written until it is said what they are", async () => {
  const { ids, again, mapped } = await studyOf("edited");
  const before = await ids();
  for (const [from, to, id] of [
    ["dates: day-first", "dates: month-first", "edited-alpha-2010-03-04"],
    ["  - start\n", "  - place\n", "edited-alpha-almaty"],
  ] as const) {
    await mapped(from, to);
    const told = await again("--json");
    expect(told.code).toBe(1);
    expect(JSON.parse(told.out)).toMatchObject({ applied: null, duplicates: [] });
    expect(JSON.parse(told.out).alike).toHaveLength(3);
    expect(JSON.parse(told.out).alike[0]).toEqual({
      table: "exercises",
      id,
      row: 2,
      like: "edited-alpha-2010-04-03",
    });
    expect(await ids()).toEqual(before);
  }
  for (const [lang, head, mend] of [
    ["en", "new, and like records of an earlier import that the file no longer has", "--drop-gone where"],
    ["ru", "новые, но похожи на записи прежнего импорта", "--drop-gone, если"],
    ["zh", "与此前导入而文件已不再包含的记录相似", "用--drop-gone"],
  ] as const) {
    const { code, out } = await again("--lang", lang);
    expect(code).toBe(1);
    expect(out).toContain(head);
    expect(out).toMatch(/4 {2}edited-gamma-osh {4,}edited-gamma-2012-07-05\n/);
    expect(out.replaceAll("\n", "")).toContain(mend);
  }
  expect(await ids()).toEqual(before);
});

test("what the study says of the source of a list holds of a later file of it, which is told", async () => {
  const { list } = await studyOf("later");
  const folder = join(root, "later");
  const path = join(folder, "sources.csv");
  const cells = async () => (await readFile(path, "utf8")).trimEnd().split("\n").slice(1);
  const [was = ""] = await cells();
  const said = was
    .replace(/^later,later.csv,,/, 'later,"Our list","Reed, Alma",Lakes Institute')
    .replace(",not stated,no,", ",CC BY 4.0,yes,");
  await writeFile(path, (await readFile(path, "utf8")).replace(was, said));
  const newer = join(root, "later-2013.csv");
  await writeFile(newer, `${await readFile(list, "utf8")}Delta,6/7/2013,Osh,Kyrgyzstan; Russia\n`);
  for (const [lang, told] of [
    [
      "en",
      "holds of it too: authors, publisher, terms later may be handed on: write yes under may_redistribute of later-2013 too",
    ],
    ["ru", "верно и здесь: authors, publisher, terms later можно передавать дальше"],
    ["zh", "同样适用：authors，publisher，terms later可以再分发"],
  ] as const) {
    const { out } = await multivector(["--study", folder, "import", newer, "--lang", lang]);
    expect(out.replaceAll(/\s/g, "")).toContain(told.replaceAll(" ", ""));
  }
  expect((await multivector(["--study", folder, "import", newer, "--yes"])).code).toBe(0);
  const [first, second = ""] = await cells();
  expect(first).toBe(said);
  expect(second).toMatch(/^later-2013,later-2013.csv,"Reed, Alma",Lakes Institute,.*,en,.*,CC BY 4.0,no,/);
});

test("what was gone makes room where that is said, and both stand where they are said to be others", async () => {
  const one = await studyOf("instead");
  await one.mapped("  - start\n", "  - place\n");
  expect((await one.again("--drop-gone")).code).toBe(0);
  expect(await one.ids()).toEqual([
    "id",
    "instead-alpha-almaty",
    "instead-beta-astana",
    "instead-gamma-osh",
    "",
  ]);
  const both = await studyOf("beside");
  await both.mapped("  - start\n", "  - place\n");
  expect((await both.again("--as-new")).code).toBe(0);
  expect((await both.ids()).length).toBe(8);
  expect((await both.again()).code).toBe(0);
});

test("an edited list is as before where rows are added, or put in the place of others", async () => {
  const { list, again, ids } = await studyOf("grown");
  const grown = LIST.replace(
    /Gamma.*/,
    "Delta,3/8/2015,Bishkek,Kyrgyzstan; Russia\nEta,1/2/2016,Osh,Kyrgyzstan; China",
  );
  await writeFile(list, grown);
  expect((await again()).code).toBe(0);
  expect((await ids()).length).toBe(7);
  await writeFile(list, grown.replace("Delta,3/8/2015", "Delta,4/8/2015"));
  expect((await again()).code).toBe(1);
});

test.each(["80", "120"])("pairs that may be one are legible on a screen of %s columns", async (columns) => {
  const { again, mapped } = await studyOf(`a-list-with-a-rather-long-name-${columns}`);
  await mapped("  - start\n", "  - place\n");
  await again("--as-new");
  const folder = join(root, `a-list-with-a-rather-long-name-${columns}`);
  const { out } = await multivector(["duplicates"], { cwd: folder, env: { COLUMNS: columns } });
  const apart = columns === "80" ? "\n" : "  ";
  const id = `a-list-with-a-rather-long-name-${columns}-alpha`;
  expect(out).toContain(`${id}-2010-04-03${apart}${id}-almaty`);
  expect(out.replaceAll(/\s+/g, " ")).toContain("may be the same: their dates overlap; 2 of 2 participants");
  const [pairs = ""] = out.split("next: ");
  for (const line of pairs.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(Number(columns));
  expect(pairs.split("\n").length).toBeLessThan(16);
});
