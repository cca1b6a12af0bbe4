import { expect, test } from "vitest";
import { judgeClaims } from "../../src/claims/judge.ts";
import { conventionsOf } from "../../src/conventions/index.ts";
import { benchFor } from "../../src/figures/bench.ts";
import { checkFigures } from "../../src/figures/check.ts";
import { askFigure, drawFigure } from "../../src/figures/figure.ts";
import { placesOf } from "../../src/figures/geo/places.ts";
import { figuresOf } from "../../src/figures/read.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { tablesOf } from "../../src/questions/plan.ts";
import { mapBaseFor } from "../../src/release/map-base.ts";
import { checkStudy } from "../../src/study/check.ts";
import { sheetOf } from "../../src/study/csv.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { TABLES } from "../../src/study/schema.ts";
import { openStudy } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { LANGS } from "../../src/words/words.ts";
import { memoryFiles } from "../memory-files.ts";

const open = () => openStudy(memoryFiles(exampleFiles()));

async function ask(question: Question) {
  return answer(await datasetOf(await open(), tablesOf(question)), question);
}

test("it is a complete study: every table, a codebook, claims, and nothing wrong", async () => {
  const files = Object.keys(exampleFiles());
  for (const table of Object.keys(TABLES)) expect(files).toContain(`${table}.csv`);
  expect(files).toEqual(
    expect.arrayContaining(["study.yaml", "codebook.yaml", "README.md", "claims/example.yaml"]),
  );
  const study = await open();
  const known = conventionsOf(await datasetOf(study, ["transfers"]));
  expect(await checkStudy(study, known)).toEqual([]);
});

test("its title, region, groupings and groups are called something in each language", async () => {
  const { labels, groupings } = (await open()).subject;
  for (const lang of LANGS) {
    expect(labels?.title[lang]).toEqual(expect.any(String));
    expect(labels?.region[lang]).toEqual(expect.any(String));
    for (const [grouping, groups] of Object.entries(groupings)) {
      expect(labels?.groupings[grouping]?.[lang]).toEqual(expect.any(String));
      for (const group of Object.keys(groups))
        expect(labels?.groups[grouping]?.[group]?.[lang]).toEqual(expect.any(String));
    }
  }
});

test("it is the same every time", () => {
  expect(exampleFiles()).toEqual(exampleFiles());
});

test("it says that it is invented, where a reader begins", () => {
  const files = exampleFiles();
  expect(files["study.yaml"]?.split("\n")[0]).toContain("invented");
  expect(files["README.md"]).toContain("invented");
});

test.each([
  ["exercises", 40, 50],
  ["transfers", 25, 25],
  ["deliveries", 36, 44],
  ["facilities", 6, 6],
  ["sources", 12, 12],
])("it has a handful of %s", (table, least, most) => {
  const { size } = sheetOf(table, exampleFiles()[`${table}.csv`] ?? "");
  expect(size).toBeGreaterThanOrEqual(least);
  expect(size).toBeLessThanOrEqual(most);
});

test.each<[Question, number | string]>([
  [{ measure: "count", layer: "exercises", from: "orlavian", to: "region", period: "2005..2020" }, 12],
  [{ measure: "count", layer: "exercises", from: "mirelian", to: "region", period: "2005..2020" }, 12],
  [{ measure: "first", layer: "exercises", from: "MIR", to: "DOR" }, "2014-11-17"],
  [{ measure: "count", layer: "facilities", from: "ORL", to: "region", period: "2015" }, 2],
  [{ measure: "count", layer: "transfers", from: "VES", to: "region", period: "2005..2020" }, 5],
])("questions are answered as of any other study: %j", async (question, value) => {
  expect((await ask(question)).value).toBe(value);
});

test("its claims show what a claim can come to", async () => {
  const findings = (await judgeClaims(await open())).map((c) => [c.id, c.finding]);
  expect(findings).toEqual([
    ["LX-1", "differs-in-our-records"],
    ["LX-2", "recomputed"],
    ["LX-3", expect.stringMatching(/recomputed|consistent/)],
    ["LX-4", "not-testable"],
  ]);
});

test("its figures are asked without a fault, and its map places every partner and facility", async () => {
  const study = await open();
  expect(await checkFigures(study)).toEqual([]);
  const { figures } = await figuresOf(study);
  expect(figures.map((figure) => figure.kind)).toContain("map");
  const points = (await placesOf(study)).filter((place) => place.point !== null);
  expect(new Set(points.flatMap((place) => place.countries))).toEqual(
    new Set(["ALV", "BRE", "CAS", "DOR", "ORL", "VES", "MIR"]),
  );
});

test("a map of states that no base map knows stands on its places, and without points says what is missing", async () => {
  for (const [points, says] of [
    [true, "stand where places.csv puts them"],
    [false, "Nothing can be placed: places.csv names no town or district of"],
  ] as const) {
    const files = exampleFiles();
    const bare = (files["places.csv"] ?? "").replace(/^(.*)$/m, (head) =>
      head.replace("lat", "x").replace("lon", "y"),
    );
    const study = await openStudy(memoryFiles(points ? files : { ...files, "places.csv": bare }));
    const figure = (await figuresOf(study)).figures.find((one) => one.kind === "map");
    if (figure === undefined) throw new Error("no map");
    const bench = await benchFor(study, mapBaseFor(study.subject.region));
    const speech = { labels: await labelsOf(study, "en"), subject: study.subject, lang: "en" as const };
    const about = { title: "", version: "", licence: "", dataHash: "" };
    const { svg } = drawFigure(
      askFigure(bench, figure),
      { lang: "en", theme: "light", width: 640 },
      speech,
      about,
    );
    const text = svg.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
    expect(text).toContain(says);
    // What has no place is named below, with what it has.
    expect(/\bMirelia and its Forum \(12\)/.test(text)).toBe(!points);
  }
});
