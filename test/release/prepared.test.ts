import { expect, test } from "vitest";
import { inTurn, madeLast } from "../../src/cli/explore/in-turn.ts";
import { typedText } from "../../src/cli/refusal-text.ts";
import { heldBack, mendOf } from "../../src/cli/release/held-back.ts";
import { refuseEmpty, sayLeftOut } from "../../src/cli/release/prepared.ts";
import { screenOf } from "../../src/cli/screen.ts";
import { isOfTerms, tableFaults } from "../../src/release/study-faults.ts";
import { NONE_UNASKED, type Withheld } from "../../src/release/terms/withheld.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { openStudy } from "../../src/study/study.ts";
import { SEARCH_FILE } from "../../src/web/data/search.ts";
import { memoryFiles } from "../memory-files.ts";
import { exampleTexts } from "./handed.ts";

const HEAD = "id,name,kind,reporter,start,value_best,unit,source\n";

/** A study of one number of context, of which the terms of a source keep rows of a table back. */
async function refusing(table: string): Promise<() => void> {
  const texts = {
    "study.yaml": exampleTexts()["study.yaml"] ?? "",
    "indicators.csv": `${HEAD}debt,debt,economy,DOR,2018,5,USD,s1\n`,
  };
  const dataset = await datasetOf(await openStudy(memoryFiles(texts)), ["exercises", "indicators"]);
  const one = { source: "shut", title: "Shut", terms: "closed", cells: {}, obtain: "" };
  const withheld: Withheld = {
    bySource: [{ ...one, rows: { [table]: 2 } }],
    kept: [],
    unasked: NONE_UNASKED,
  };
  return () =>
    refuseEmpty(dataset, withheld, [
      { source: "shut", place: "sources.csv:2:9", byRule: false, excerpt: false },
    ]);
}

test("where nothing that happened is left for the terms of a source, a number of context is no activity", async () => {
  expect(await refusing("exercises")).toThrow("no activity would be left: the terms of shut");
  expect(await refusing("exercises")).toThrow(/let no row go further$/);
  expect(await refusing("indicators")).not.toThrow();
});

const SOURCES = `id,title,may_redistribute
mine,My list,no
open,Open list,yes
shut,Register,
talks,Talks,yes
`;

test("a source that holds rows back is told with the place where that is set, and what to write there", async () => {
  const yaml = "title: T\nrelease:\n  terms:\n    - { sources: [talks], rows: withheld }\n";
  const study = await openStudy(memoryFiles({ "study.yaml": yaml, "sources.csv": SOURCES }));
  const held = await heldBack(study);
  expect(held).toEqual([
    { source: "mine", place: "sources.csv:2:3", byRule: false, excerpt: false },
    { source: "shut", place: "sources.csv:4:3", byRule: false, excerpt: false },
    { source: "talks", place: expect.stringMatching(/^study.yaml:4:\d+$/), byRule: true, excerpt: false },
  ]);
  const mend =
    "where a source is your own list, or may be handed on, write yes under may_redistribute in sources.csv:2:3, sources.csv:4:3";
  expect(mendOf(held)).toEqual([mend, expect.stringMatching(/^rules that withhold rows stand at study/)]);
  const many = Array.from({ length: 5 }, (_, i) => ({
    source: `${i}`,
    place: `sources.csv:${i}`,
    byRule: i > 3,
    excerpt: i === 0,
  }));
  for (const lang of ["ru", "zh"] as const)
    for (const text of [...mendOf(held), ...mendOf(many)]) expect(typedText(lang, text)).not.toBe(text);
});

test("of a source whose terms allow an excerpt alone a rule is asked for, and not a yes that check refuses", async () => {
  const sources = `id,title,terms,may_redistribute\nregister,Register,"excerpts under 10 % of a data set",\n`;
  const study = await openStudy(memoryFiles({ "study.yaml": "title: T\n", "sources.csv": sources }));
  expect(mendOf(await heldBack(study))).toEqual([
    "where terms allow an excerpt alone, give the source a rule under release.terms of study.yaml with rows: excerpt, its limit and, under attribution, the line that its terms ask for: sources.csv:2:4",
  ]);
  const yes = await openStudy(
    memoryFiles({ "study.yaml": "title: T\n", "sources.csv": sources.replace('set",', 'set",yes') }),
  );
  expect((await tableFaults(yes)).filter(isOfTerms).map(({ row, column }) => [row, column])).toEqual([
    [2, 4],
  ]);
});

test("rows that stay behind are told with where to say that they go, and those of a rule are only counted", async () => {
  const one = { title: "", terms: "", cells: {}, obtain: "" };
  const withheld: Withheld = {
    bySource: [
      { ...one, source: "mine", rows: { exercises: 2 } },
      { ...one, source: "talks", rows: { exercises: 3 } },
    ],
    kept: [
      { table: "leads", column: null, count: 4 },
      { table: "values", column: "coder", count: 7 },
      { table: "claims", column: "note", count: 1 },
    ],
    unasked: NONE_UNASKED,
  };
  const held = [
    { source: "mine", place: "sources.csv:2:3", byRule: false, excerpt: false },
    { source: "other", place: "sources.csv:9:3", byRule: false, excerpt: false },
    { source: "talks", place: "study.yaml:9", byRule: true, excerpt: false },
  ];
  const lines: string[] = [];
  const out = { write: (text: string) => lines.push(text) };
  const screen = screenOf({ out, err: out, env: {} }, true);
  sayLeftOut({ screen, lang: "en" }, withheld, held, "toldInReadme");
  const said = lines.join("").replaceAll(/\s+/g, " ");
  expect(said).toContain("5 rows for the terms of their sources; README.md says how to get them");
  expect(said).toContain("the study keeps to itself 4 of its rows and 7 of its cells");
  expect(said).toContain("write yes under may_redistribute in sources.csv:2:3");
  expect(said).not.toMatch(/sources.csv:9|study.yaml/);
});

test("a file in pieces is handed on piece by piece, and never made whole", async () => {
  const said = { write: () => {} };
  const call = { screen: screenOf({ out: said, err: said, env: {} }, true), lang: "en" } as const;
  let made = 0;
  const pieces = function* () {
    for (const letter of ["a", "b"]) {
      made++;
      yield Buffer.from(letter);
    }
  };
  const whole = () => {
    throw new Error("made whole");
  };
  const file = (path: string) => ({ path, content: whole, pieces: async () => pieces() });
  const files = madeLast([file(SEARCH_FILE), file("records.js")]);
  const seen: string[] = [];
  for await (const { path, content } of inTurn(() => files, call)) {
    expect(made).toBe(2 * seen.length);
    if (typeof content === "string" || content instanceof Uint8Array) throw new Error("one piece");
    const all: string[] = [];
    for await (const piece of content) all.push(String(piece));
    seen.push(`${path} ${all.join("|")}`);
  }
  expect(seen).toEqual(["records.js a|b", `${SEARCH_FILE} a|b`]);
});

test("files that threads make are begun when the first is wanted, and not before tables are written", async () => {
  const said = { write: () => {} };
  let begun = false;
  const files = inTurn(
    () => {
      begun = true;
      return [{ path: "a.html", content: () => "a" }];
    },
    { screen: screenOf({ out: said, err: said, env: {} }, true), lang: "en" },
  );
  expect(begun).toBe(false);
  const written: string[] = [];
  for await (const { path } of files) written.push(path);
  expect([begun, written]).toEqual([true, ["a.html"]]);
});
