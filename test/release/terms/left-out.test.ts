import { beforeAll, describe, expect, test } from "vitest";
import { aboutOf } from "../../../src/figures/about.ts";
import { benchFor } from "../../../src/figures/bench.ts";
import { askFigure, drawFigure } from "../../../src/figures/figure.ts";
import { figuresOf } from "../../../src/figures/read.ts";
import type { Figure } from "../../../src/figures/spec.ts";
import type { Files } from "../../../src/model/files.ts";
import { leftOutFor, leftOutOf } from "../../../src/questions/left-out.ts";
import { readmeFile } from "../../../src/release/about/readme.ts";
import { networkFiles } from "../../../src/release/networks/network-files.ts";
import { panelTables } from "../../../src/release/panels/panel-tables.ts";
import { handedOut } from "../../../src/release/terms/hand-out.ts";
import { checkStudy } from "../../../src/study/check.ts";
import { rowsOf, sheetOf } from "../../../src/study/csv.ts";
import { type LeftOut, leftOutIn } from "../../../src/study/left-out.ts";
import { openStudy, type Study } from "../../../src/study/study.ts";
import { coverageByYear } from "../../../src/web/coverage.ts";
import { labelsOf } from "../../../src/words/labels.ts";
import { LANGS, type Lang } from "../../../src/words/words.ts";
import { memoryFiles, type Texts } from "../../memory-files.ts";
import { exampleTexts, handedOf, NONE_UNJUDGED } from "../handed.ts";
import { shutStudy } from "../shut-study.ts";

const DRILL: LeftOut = {
  ...{ source: "shut-press", named: "Shut Press", layer: "exercises", to: ["DOR"], years: "2019" },
  records: 1,
};

describe("a study with one row that its source does not let go", () => {
  let study: Study;
  beforeAll(async () => {
    const { files } = await handedOut(await openStudy(memoryFiles(shutStudy())));
    study = await openStudy(files);
  });

  test("says in what it hands out how many records of what, with whom and when, and nothing else of them", async () => {
    expect(leftOutIn(study.yaml.data)).toEqual([DRILL]);
    const text = new TextDecoder().decode((await study.files.read("study.yaml")) ?? undefined);
    expect(text).not.toMatch(/quiet-drill|2019-05/);
    expect((await checkStudy(study)).filter(({ file }) => file === "study.yaml")).toEqual([]);
  });

  test("hands it on when it is handed out again", async () => {
    const again = await openStudy((await handedOut(study)).files);
    expect(leftOutIn(again.yaml.data)).toEqual([DRILL]);
  });

  test("shows the cell as left out, and its neighbours as they are", async () => {
    const { rows } = coverageByYear(await benchFor(study), leftOutIn(study.yaml.data));
    const cells = rows.flatMap(({ layer, recipient, cells }) =>
      cells.filter(({ leftOut }) => leftOut > 0).map(({ year, n }) => ({ layer, recipient, year, n })),
    );
    expect(cells).toEqual([{ layer: "exercises", recipient: "DOR", year: 2019, n: 0 }]);
  });

  const draw = async (id: string, lang: Lang) => {
    const bench = await benchFor(study);
    const labels = await labelsOf(study, lang);
    const figure = (await figuresOf(study)).figures.find((one) => one.id === id);
    if (figure === undefined) throw new Error(`no figure ${id}`);
    const speech = { labels, subject: study.subject, lang };
    const look = { lang, theme: "light", width: 960 } as const;
    return drawFigure(askFigure(bench, figure), look, speech, aboutOf(study, bench, labels)).svg;
  };

  test("says so on a figure that would have shown it, in every language, and on no other", async () => {
    for (const lang of LANGS) expect(await draw("exercises-by-year", lang)).toContain("Shut Press");
    expect(await draw("exercises-by-year", "en")).toContain(
      "Records of exercises left out of this release for the terms of Shut Press: 1.",
    );
    expect(await draw("arms-by-state", "en")).not.toContain("Shut Press");
  });
});

test("each network says how many records of its layer and period are left out, in every format, and no other does", async () => {
  const handed = await handedOf(leaving(["exercises, to: [DOR], years: 2011..2012, records: 3"]), {
    claims: [],
  });
  const bare = await networkFiles(await handedOf(exampleTexts(), { claims: [] }));
  const files = await networkFiles(handed);
  expect(files.map(({ path }) => path)).toEqual(bare.map(({ path }) => path));
  const telling = async (of: typeof files) => {
    const texts = await Promise.all(
      of.map(async (file) => [file.path, String(await file.content())] as const),
    );
    return texts.filter(([, text]) => text.includes("records_left_out"));
  };
  expect(await telling(bare)).toEqual([]);
  const told = await telling(files);
  const years = [...new Set(told.map(([path]) => /([^/]*)\.\w+$/.exec(path)?.[1]))].filter(
    (y) => y !== "whole",
  );
  expect(told.every(([path]) => path.startsWith("networks/exercises/"))).toBe(true);
  expect(years.length).toBeGreaterThan(0);
  expect(told).toHaveLength(3 * (1 + years.length));
  for (const span of years) {
    const [first, last] = (span ?? "").split("-").map(Number);
    expect([2011, 2012].some((year) => year >= (first ?? 0) && year <= (last ?? 0))).toBe(true);
  }
  for (const [path, text] of told)
    expect(text).toMatch(path.endsWith(".graphml") ? /"graph_records_left_out">3</ : /records_left_out: 3\b/);
});

describe("a number beside each cell", () => {
  const lines = ["exercises, to: [DOR], years: 2011..2012, records: 3", "transfers, records: 2"];

  /** Cells of a panel by column, row by row. */
  const panelRows = async (texts: Texts) => {
    const tables = await panelTables(await handedOf(texts, { claims: [] }));
    return tables.flatMap((table) =>
      [...table.rows].map(
        (row): ReadonlyMap<string, string> =>
          new Map(table.columns.map(({ name }, i) => [name, row[i] ?? ""])),
      ),
    );
  };

  test("of a panel is how many records of its layer, recipient and year are left out", async () => {
    const rows = await panelRows(leaving(lines));
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const to = row.get("role") === "partner" ? "region" : (row.get("recipient") ?? row.get("actor"));
      const meets = ["DOR", "region"].includes(to ?? "") && ["2011", "2012"].includes(row.get("year") ?? "");
      expect(row.get("exercises_records_left_out")).toBe(meets ? "3" : "0");
      expect(row.get("transfers_records_left_out")).toBe("2");
      expect(row.get("facilities_records_left_out")).toBe("0");
    }
  });

  test("of a figure is how many are left out where its value looks", async () => {
    const study = await openStudy(memoryFiles(leaving(lines)));
    const bench = await benchFor(study);
    const labels = await labelsOf(study, "en");
    const csvOf = (figure: Pick<Figure, "kind" | "question"> & Partial<Figure>) => {
      const asked = askFigure(bench, { id: "f", title: { en: "F" }, ...figure });
      const speech = { labels, subject: study.subject, lang: "en" } as const;
      const look = { lang: "en", theme: "light", width: 960 } as const;
      return rowsOf(sheetOf("f.csv", drawFigure(asked, look, speech, aboutOf(study, bench, labels)).csv));
    };
    const question = { measure: "count", layer: "exercises", to: "region" } as const;
    const years = csvOf({ kind: "bars", question: { ...question, by: "year" } });
    expect(years.length).toBeGreaterThan(3);
    for (const { x, records_left_out } of years)
      expect(records_left_out).toBe(x === "2011" || x === "2012" ? "3" : "0");
    const ties = csvOf({ kind: "ring", question: { ...question, period: "2012..2014" } });
    expect(ties.map(({ x }) => x)).toContain("DOR");
    for (const { x, records_left_out } of ties)
      expect(records_left_out).toBe(x === "DOR" || x === "total" ? "3" : "0");
    const against = csvOf({
      kind: "bars",
      question: {
        ...question,
        measure: "ratio",
        by: "recipient",
        period: "2014",
        against: { period: "2011" },
      },
    });
    expect(against.map(({ x, records_left_out }) => [x, records_left_out])).toContainEqual(["DOR", "3"]);
    const later = csvOf({ kind: "timeline", question: { ...question, period: "2013..2020" } });
    expect(new Set(later.map((row) => row.records_left_out))).toEqual(new Set(["0"]));
  });

  test("counts what the terms of its source keep back, and nothing that the study keeps to itself", async () => {
    const told = async (texts: Texts) => {
      const { files } = await handedOut(await openStudy(memoryFiles(texts)));
      const rows = await panelRows(await textsOf(files));
      return rows.filter((row) => row.get("exercises_records_left_out") !== "0");
    };
    const texts = shutStudy();
    const withheld = await told(texts);
    expect(new Set(withheld.map((row) => row.get("year")))).toEqual(new Set(["2019"]));
    // Nothing is told of who led it, so that no partner is told from another.
    const partners = withheld.filter((row) => row.get("role") === "partner");
    expect(partners.length).toBeGreaterThan(3);
    const internal = (texts["study.yaml"] ?? "").replace("[leads]", '[leads, "exercises:quiet-drill"]');
    expect(await told({ ...texts, "study.yaml": internal })).toEqual([]);
  });
});

test("README says below what is left out that bounds and networks know nothing of it, with layers, recipients and years", async () => {
  const lines = [
    "exercises, to: [DOR], years: 2011..2012, records: 3",
    "exercises, to: [ALV], years: 2015, records: 1",
    "transfers, records: 2",
  ];
  const said = async (texts: Texts) =>
    readmeFile(await handedOf(texts, { claims: [] }), [], [], NONE_UNJUDGED);
  const readme = await said(leaving(lines));
  const [sentence] = /^Bounds of panels .*$/m.exec(readme) ?? [];
  expect(sentence).toContain("columns `…_records_left_out` of panels");
  expect(sentence).toContain(
    "exercises 4 (ALV, DOR; 2011–2015), transfers 2 (recipients not told; years not told); ",
  );
  expect(readme.indexOf("Bounds of panels")).toBeGreaterThan(readme.indexOf("## What is left out"));
  expect(readme.indexOf("Bounds of panels")).toBeLessThan(readme.indexOf("## How it counts"));
  expect(await said(exampleTexts())).not.toContain("Bounds of panels");
});

/** The tables and settings of a study as texts. */
async function textsOf(files: Files): Promise<Texts> {
  const read = async (path: string) => [
    path,
    new TextDecoder().decode((await files.read(path)) ?? undefined),
  ];
  return Object.fromEntries(await Promise.all((await files.list("")).map(read)));
}

/** The example study as a release that leaves some records out. */
function leaving(lines: readonly string[]): Texts {
  const left = lines.map((one) => `  - { source: shut-press, named: Shut Press, layer: ${one} }\n`).join("");
  return { ...exampleTexts(), "study.yaml": `${exampleTexts()["study.yaml"]}\nleft_out:\n${left}` };
}

test("a number of context that its source does not let go is told as a record is", async () => {
  const indicators =
    "id,name,kind,reporter,start,value_best,unit,source\ndebt,debt,economy,DOR,2018,5,USD,shut-press\n";
  const whole = await openStudy(memoryFiles({ ...shutStudy(), "indicators.csv": indicators }));
  const study = await openStudy((await handedOut(whole)).files);
  expect(leftOutIn(study.yaml.data)).toEqual([DRILL, { ...DRILL, layer: "indicators", years: "2018" }]);
  expect((await checkStudy(study)).filter(({ file }) => file === "study.yaml")).toEqual([]);
});

test("what is left out has the years of its own dates, also where no exercise or operation is as old", async () => {
  const texts = shutStudy();
  const indicators =
    "id,name,kind,from,reporter,start,value_best,unit,source\ntrade,trade,economy,MIR,DOR,1931,5,USD,shut-press\n";
  const whole = await openStudy(memoryFiles({ ...texts, "indicators.csv": indicators }));
  const study = await openStudy((await handedOut(whole)).files);
  const numbers = leftOutIn(study.yaml.data).filter(({ layer }) => layer === "indicators");
  expect(numbers).toEqual([{ ...DRILL, layer: "indicators", years: "1931" }]);
  const asked = (period: string) => leftOutFor(study, [{ layer: "indicators", to: "DOR", period }]);
  expect(asked("2010..2012")).toEqual([]);
  expect(asked("1930..1935")).toEqual(numbers);
});

test("deliveries are no records of their own: a deal that does not go is one, in the years of its deliveries", async () => {
  const texts = shutStudy();
  texts["transfers.csv"] =
    "id,supplier,recipient,weapon,status,source\nboats,ORL,DOR,boats,delivered,shut-press\nradars,ORL,DOR,radars,delivered,lake-herald\n";
  texts["deliveries.csv"] =
    "id,deal,year,source\nboats-2016,boats,2016,shut-press\nboats-2018,boats,2018,shut-press\nradars-2014,radars,2014,lake-herald\nradars-2017,radars,2017,shut-press\n";
  const whole = await openStudy(memoryFiles(texts));
  const left = leftOutIn((await openStudy((await handedOut(whole)).files)).yaml.data);
  expect(left).toEqual([
    DRILL,
    { ...DRILL, layer: "transfers", years: "2016..2018" },
    { ...DRILL, layer: "transfers", years: "2017" },
  ]);
});

test("a study that lets everything go, or keeps a row to itself, tells of nothing left out", async () => {
  const texts = shutStudy();
  texts["study.yaml"] = (texts["study.yaml"] ?? "").replace("[leads]", '[leads, "exercises:quiet-drill"]');
  for (const one of [exampleTexts(), texts]) {
    const { files } = await handedOut(await openStudy(memoryFiles(one)));
    expect(leftOutIn((await openStudy(files)).yaml.data)).toEqual([]);
  }
});

test.each([
  [{ layer: "exercises", to: "DOR" }, true],
  [{ layer: "all", to: "region", period: "2010..2020" }, true],
  [{ layer: "exercises,transfers", to: "ALV,DOR" }, true],
  [{ layer: "exercises", to: "lakes", period: "2019" }, true],
  [{ layer: "exercises" }, true],
  [{ layer: "transfers", to: "DOR" }, false],
  [{ layer: "exercises", to: "ALV" }, false],
  [{ layer: "exercises", to: "DOR", period: "..2015" }, false],
])("a question of %j would have looked at it: %s", (scope, would) => {
  const subject = { region: ["ALV", "DOR"], groupings: { usual: { lakes: ["ALV", "DOR"] } } };
  expect(leftOutOf([DRILL], [scope], subject)).toEqual(would ? [DRILL] : []);
});

test("a record of no year and with nobody that may be told is one of every question of its layer", () => {
  const bare = { ...DRILL, to: [], years: "" };
  const subject = { region: ["DOR"], groupings: {} };
  expect(leftOutOf([bare], [{ layer: "exercises", to: "ALV", period: "1999" }], subject)).toEqual([bare]);
  expect(leftOutIn({ left_out: [{ layer: "exercises" }, { records: 2 }, 7, null] })).toEqual([]);
});
