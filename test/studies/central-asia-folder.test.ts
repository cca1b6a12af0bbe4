import { expect, test } from "vitest";
import { figuresOf } from "../../src/figures/read.ts";
import { tieLayers } from "../../src/layers/index.ts";
import { TABLES } from "../../src/study/schema.ts";
import { openStudy } from "../../src/study/study.ts";
import { rowsOf } from "../edit-sheet.ts";
import { memoryFiles } from "../memory-files.ts";
import { datasetIn } from "../questions/asking.ts";
import { factsOf, hasFacts, studyTexts, tableOf } from "./facts.ts";

const tables = Object.keys(studyTexts)
  .filter((path) => path.endsWith(".csv"))
  .map((path) => path.slice(0, -4));
/** The chapter and other texts and data of its authors: a group of their own in LICENCES.md. */
const OWN = new Set(["seed", "kennan52", "oxus-protest-tracker"]);
const readme = studyTexts["README.md"] ?? "";

test("every table is one of the schema, with columns of its own, in their order, and no other", () => {
  for (const table of tables) {
    const header = (studyTexts[`${table}.csv`] ?? "").split(/\r?\n/)[0]?.split(",") ?? [];
    expect(header, table).toEqual(Object.keys(TABLES[table] ?? {}).filter((c) => header.includes(c)));
  }
});

test("no column keeps the words of a source, no cell a point on the map but those of towns and districts", () => {
  for (const table of tables.filter((t) => t !== "places")) {
    for (const row of rowsOf(studyTexts[`${table}.csv`] ?? "")) {
      for (const [column, cell] of Object.entries(row)) {
        expect(column).not.toMatch(/verbatim|quote|sentence|^lat|^lon/);
        if (!column.includes("url"))
          expect(cell, `${table} ${row.id}`).not.toMatch(/\b(lat|lon)\b|(?<!doi:)\b\d{1,3}\.\d{4,}/);
      }
    }
  }
});

test("facilities are placed no finer than the district or the city", () => {
  expect([...new Set(tableOf("facilities").map((f) => f.precision))].toSorted()).toEqual([
    "city",
    "district",
    "region",
  ]);
});

test("organisers that a rule inferred are marked, row by row: all of MME", () => {
  const organisers = tableOf("participants").filter((p) => p.role === "organiser");
  const inferred = organisers.filter((p) => p.evidence === "inferred");
  expect(inferred).toHaveLength(137);
  expect(inferred.every((p) => p.activity?.startsWith("mme-"))).toBe(true);
  expect(organisers.filter((p) => p.activity?.startsWith("mme-") && p.evidence !== "inferred")).toEqual([]);
  const duplicates = new Set(
    factsOf("exercises")
      .filter((f) => f.possible_duplicate_of !== "")
      .map((f) => f.id),
  );
  if (hasFacts) expect(inferred.filter((p) => !duplicates.has(p.activity))).toHaveLength(125);
});

test("no lead is a record", async () => {
  const dataset = await datasetIn(studyTexts);
  const records = new Set([...dataset.tables.values()].flatMap((t) => t.ids));
  const leads = tableOf("leads").map((l) => l.id ?? "");
  expect(leads).toHaveLength(41);
  expect(leads.filter((id) => records.has(id))).toEqual([]);
});

test("every source has terms, and one with none found may not be redistributed", () => {
  for (const source of tableOf("sources")) {
    expect(source.terms, source.id).not.toBe("");
    if (source.terms?.startsWith("unknown")) expect(source.may_redistribute, source.id).toBe("no");
  }
});

test("the line of the SIPRI registers names the day of each of them that rows rest on", () => {
  const days = tableOf("sources").flatMap(
    ({ title }) => /trade register generated (.*)/.exec(title ?? "")?.[1] ?? [],
  );
  expect(days).toHaveLength(3);
  for (const file of ["study.yaml", "LICENCES.md"])
    for (const day of days)
      expect(studyTexts[file]?.replace(/\s+/g, " "), file).toMatch(new RegExp(`egisters of [^;.]*${day}`));
});

test("the licence of the study sends nobody to a LICENCES.md beside its pages, where a release alone has one", () => {
  const yaml = studyTexts["study.yaml"] ?? "";
  for (const said of ["LICENCES.md of each release", "LICENCES.md каждого выпуска", "各发布版的LICENCES.md"])
    expect(yaml).toContain(said);
});

test("LICENCES.md counts the rows of every source, and names each publisher with five or more", () => {
  const licences = studyTexts["LICENCES.md"] ?? "";
  const lines = licences.split("\n").filter((line) => line.startsWith("| "));
  const cellsOf = (line: string) => line.split("|").map((cell) => cell.trim());
  const counted = lines.map(cellsOf).filter((c) => /^\d+$/.test(c[2] ?? ""));
  const all = counted.find((c) => c[1] === "in all");
  const groups = counted.slice(
    0,
    counted.findIndex((c) => c[1] === "in all"),
  );
  const add = (column: number) => groups.reduce((n, c) => n + Number(c[column]), 0);
  expect([add(2), add(3)]).toEqual([Number(all?.[2]), Number(all?.[3])]);
  expect(Number(all?.[2])).toBe(tableOf("sources").length);

  const publishers = new Map(tableOf("sources").map((s) => [s.id, s]));
  const rows = new Map<string, number>();
  let total = 0;
  for (const table of tables.filter((t) => t !== "participants" && t !== "sources")) {
    for (const row of tableOf(table)) {
      const source = publishers.get(row.source);
      if (source === undefined) continue;
      total++;
      if (!source.terms?.startsWith("unknown") || OWN.has(source.id ?? "")) continue;
      rows.set(source.publisher ?? "", (rows.get(source.publisher ?? "") ?? 0) + 1);
    }
  }
  expect(Number(all?.[3])).toBe(total);
  const named = new Map(counted.map((c) => [c[1], Number(c[3])]));
  for (const [publisher, n] of rows) {
    if (n >= 5) expect(licences, publisher).toContain(publisher);
    if (named.has(publisher)) expect(named.get(publisher), publisher).toBe(n);
  }
});

test("the numbers of the README are the numbers of the tables", () => {
  const here = readme.slice(0, readme.indexOf("## Numbers to hold"));
  const counts = [...here.matchAll(/^\| ([a-z, ]+) \| ([\d, ]+) \|/gm)].flatMap((m) => {
    const names = (m[1] ?? "").split(", ");
    return (m[2] ?? "").split(", ").map((n, i) => [names[i]?.trim() ?? "", Number(n)] as const);
  });
  expect(counts.length).toBeGreaterThan(15);
  for (const [table, n] of counts) expect(tableOf(table), table).toHaveLength(n);
});

test.skipIf(!hasFacts)(
  "each of the 45 doubts has its line in the README (skipped where the facts are not here)",
  () => {
    const doubts = factsOf("doubts");
    expect(doubts).toHaveLength(45);
    const lines = readme
      .slice(readme.indexOf("## Doubts of the second reader"))
      .split("\n")
      .filter((line) => line.startsWith("| ") && !line.startsWith("| table") && !line.startsWith("| ---"))
      .map((line) => line.split("|").map((cell) => cell.trim().replace("\\*", "*")));
    expect(lines).toHaveLength(45);
    doubts.forEach((doubt, i) => {
      const [, table, row, field, done, moves] = lines[i] ?? [];
      expect([table, row?.replaceAll("\\", ""), field]).toEqual([doubt.table, doubt.row, doubt.field]);
      expect(done).not.toBe("");
      expect(moves).not.toBe("");
    });
  },
);

test("each of the chapter's four figures has a panel for each attribution, or says in every language why it has none", async () => {
  const { figures } = await figuresOf(await openStudy(memoryFiles(studyTexts)));
  const drawn = figures.filter(({ where }) => where?.startsWith("Lemon and Jardine 2023, Figure "));
  expect(drawn.map(({ where }) => where?.at(-1)).toSorted()).toEqual(["1", "2", "3", "4"]);
  for (const { id, panels, note, question } of drawn) {
    if (tieLayers.find(({ name }) => name === question.layer)?.attributed) {
      expect(panels, id).toEqual({ field: "attribution", values: "all" });
      continue;
    }
    expect(note?.en, id).toContain("Attributions do not apply");
    expect(note?.ru, id).toContain("неприменимы");
    expect(note?.zh, id).toContain("不适用");
  }
});
