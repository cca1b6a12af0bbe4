import { expect, test } from "vitest";
import type { Handed } from "../../src/release/handed.ts";
import { QUESTION_COLUMNS, questionRows } from "../../src/release/replication/questions.ts";
import { DATES as IN_R } from "../../src/release/replication/r/dates.ts";
import { replicationFiles } from "../../src/release/replication/replication-files.ts";
import { MATA, STATA_SCRIPT } from "../../src/release/replication/stata-script.ts";
import { rowsOf, type Sheet, sheetOf } from "../../src/study/csv.ts";
import { daysOf } from "../../src/study/days.ts";
import { TABLES } from "../../src/study/schema.ts";
import { asking, CHOOSING } from "./choosing.ts";
import { exampleTexts, handedOf, referenceTexts } from "./handed.ts";
import { mataOf } from "./mata.ts";
import { builtinsOf, cellsOf } from "./mata-builtins.ts";
import { matrix, type Value } from "./mata-values.ts";
import { has, outputOf } from "./programs.ts";

function tableOf(sheet: Sheet) {
  const columns = sheet.header.map((name) => sheet.column(name) ?? []);
  return cellsOf(
    sheet.header,
    Array.from({ length: sheet.size }, (_, i) => columns.map((cells) => cells[i] ?? "")),
  );
}

/** Runs the Mata of replicate.do over the files of a replication as the do-file does, and gives what it displays. */
async function displayed(
  handed: Handed,
  change: (text: string, path: string) => string = (text) => text,
): Promise<{ said: readonly string[]; questions: Sheet }> {
  const said: string[] = [];
  const functions = mataOf(
    MATA,
    builtinsOf((line) => said.push(line)),
  );
  const named = /foreach name in ([a-z ]+) \{/.exec(STATA_SCRIPT)?.[1]?.split(" ") ?? [];
  const texts = new Map<string, string>();
  for (const file of await replicationFiles(handed)) {
    const content = await file.content();
    const text = typeof content === "string" ? content : new TextDecoder().decode(content);
    texts.set(file.path, change(text, file.path));
  }
  const tables = new Map<string, Value>();
  for (const name of [...named, "questions"]) {
    const path = name === "questions" ? "questions.csv" : `data/${name}.csv`;
    const text = texts.get(path);
    if (text !== undefined) tables.set(name, tableOf(sheetOf(path, text)));
  }
  functions.get("ask_all")?.(tables);
  return { said, questions: sheetOf("questions.csv", texts.get("questions.csv") ?? "") };
}

async function agreesWith(handed: Handed): Promise<number> {
  const { said, questions } = await displayed(handed);
  expect(said.filter((line) => line.endsWith("DIFFERS"))).toEqual([]);
  expect(said).not.toContain("exit 9");
  const covered = (questions.column("in_stata") ?? []).filter((cell) => cell === "yes").length;
  expect(said.at(-1)).toBe(`${covered} of ${covered} answers recomputed agree with ours`);
  expect(said).toHaveLength(questions.size + 1);
  for (const row of rowsOf(questions))
    expect([row.id, row.in_stata === "yes"]).toEqual([row.id, row.stata_reason === ""]);
  return covered;
}

test("its Mata answers what it covers of the example as we do", { timeout: 120_000 }, async () => {
  expect(await agreesWith(await handedOf(exampleTexts()))).toBeGreaterThan(2);
});

test("its Mata answers what it covers of the reference study as we do", { timeout: 600_000 }, async () => {
  const handed = await handedOf(referenceTexts());
  expect(questionRows(handed).filter((row) => row.in_stata !== "yes")).toEqual([]);
  expect(await agreesWith(handed)).toBeGreaterThan(130);
});

test("its Mata follows every choice that R follows", { timeout: 600_000 }, async () => {
  expect(await agreesWith(await handedOf(asking(referenceTexts(), CHOOSING)))).toBe(CHOOSING.length);
});

test("numbers, ranges, texts and no value agree with the same alone", () => {
  const agrees = mataOf(
    MATA,
    builtinsOf(() => undefined),
  ).get("agrees");
  const told = [
    ["0.3333333333", "0.33333333333", "number", 1],
    ["0.3334", "0.3333", "number", 0],
    ["", "0", "number", 0],
    ["0", "0", "number", 1],
    ["0..2", "0..2", "range", 1],
    ["0..3", "0..2", "range", 0],
    ["1..2", "0..2", "range", 0],
    ["2..", "2..", "range", 1],
    ["2..4", "2..", "range", 0],
    ["", "0..2", "range", 0],
    ["KAZ", "KAZ", "text", 1],
    ["KAZ;UZB", "KAZ", "text", 0],
    ["", "", "none", 1],
    ["0", "", "none", 0],
  ] as const;
  expect(told.map(([theirs, ours, kind]) => [theirs, ours, kind, agrees?.(theirs, ours, kind)])).toEqual(
    told,
  );
});

test("its Mata recomputes: with fewer records it finds other answers", { timeout: 120_000 }, async () => {
  const { said } = await displayed(await handedOf(exampleTexts()), (text, path) =>
    path === "data/exercises.csv" ? text.split("\n").slice(0, 6).join("\n") : text,
  );
  expect(said.filter((line) => line.endsWith("DIFFERS")).length).toBeGreaterThan(0);
  expect(said.at(-1)).toBe("exit 9");
});

const DATES = [
  ...[
    "2016",
    "2016~",
    "2016?",
    "2016-05",
    "2016-12",
    "2016-05-07",
    "2016-02-30",
    "2016-13",
    "2016-00",
    "nonsense",
    "",
  ],
  ...[
    "2016-21",
    "2016-24",
    "2016-29",
    "2016-33",
    "2016-36",
    "2016-37",
    "2016-41",
    "201X",
    "20XX",
    "2016-XX",
    "2016-1X",
  ],
  ...[
    "2016-05-XX",
    "2016-XX-XX",
    "../2016",
    "2016/2018-03",
    "2016-05/..",
    "2016-05/",
    "2018/2016",
    "2016-24/2017",
  ],
  ...["[2014,2016-03]", "{2014..2016-02,2013}", "[..2016]", "[2016,nonsense]", "2016-05-07/2016-05-09"],
];

test("both scripts read dates as we do", { timeout: 60_000 }, () => {
  const { from, to } = daysOf(DATES);
  const ours = DATES.map((date, i) => [date, Math.max(from[i] ?? 0, -1e7), Math.min(to[i] ?? 0, 1e7)]);
  const many = mataOf(
    MATA,
    builtinsOf(() => undefined),
  ).get("many_days");
  const read = matrix(many?.({ r: DATES.length, c: 1, d: DATES }) ?? 0);
  expect(DATES.map((date, i) => [date, read.d[2 * i], read.d[2 * i + 1]])).toEqual(ours);
  if (!has("Rscript", ["-e", "1"])) return;
  const asked = `${IN_R}\nd <- many_days(c(${DATES.map((date) => JSON.stringify(date)).join(", ")}))\ncat(format(t(d), scientific = FALSE, trim = TRUE))`;
  const theirs = outputOf("Rscript", ["--vanilla", "-e", asked]).trim().split(/\s+/).map(Number);
  expect(DATES.map((date, i) => [date, theirs[2 * i], theirs[2 * i + 1]])).toEqual(ours);
});

// The names that Mata keeps for itself, [M-2] reswords.
const RESERVED =
  /^(aggregate|array|boolean|break|byte|case|catch|class|colvector|complex|const|continue|default|delegate|delete|do|double|else|eltypedef|end|enum|explicit|export|external|final|float|for|friend|function|global|goto|if|inline|int|local|long|mata|matrix|namespace|new|numeric|NULL|operator|orgtypedef|pointer|polymorphic|pragma|private|protected|public|quad|real|return|rowvector|scalar|short|signed|sizeof|static|string|struct|super|switch|template|this|throw|transmorphic|try|typedef|typename|union|unsigned|using|vector|version|virtual|void|volatile|while)$/;

test("the do-file reads as Stata does: macros and quotes close, and Mata has none of them and no name of its own", () => {
  const [before = "", inside = "", after = ""] = STATA_SCRIPT.split(/^mata:$|^end$/m);
  for (const line of `${before}\n${after}`.split("\n").filter((text) => !text.startsWith("*"))) {
    expect([line, (line.match(/"/g) ?? []).length % 2]).toEqual([line, 0]);
    expect([line, line.match(/`/g)?.length]).toEqual([line, line.match(/`\w+'/g)?.length]);
  }
  expect([after.split("{").length, after.split("`").length]).toEqual([
    after.split("}").length,
    after.split("'").length,
  ]);
  expect(inside).not.toMatch(/[`$]/);
  expect(inside).not.toMatch(/^\s*end\b/m);
  const declared = [
    ...inside.matchAll(/\b(?:(?:real|string) (?:scalar|rowvector|colvector|matrix)|transmorphic) ([\w, ]+)/g),
  ];
  const names = declared.flatMap(([, list = ""]) =>
    list.split(",").map((name) => name.trim().split(" ").at(-1) ?? ""),
  );
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name) => RESERVED.test(name))).toEqual([]);
});

test("every column that the do-file looks in is one of the questions or of a table", () => {
  const known = new Set([...Object.values(TABLES).flatMap((table) => Object.keys(table)), "institution"]);
  const columns = [...MATA.matchAll(/column\([^()]*(?:\([^()]*\))?[^()]*, "(\w+)"\)/g)].map(
    ([, name]) => name ?? "",
  );
  expect(columns.length).toBeGreaterThan(30);
  expect(columns.filter((name) => !known.has(name))).toEqual([]);
  const asked = [...MATA.matchAll(/asked\(\w+, "(\w+)"\)/g)].map(([, name]) => name ?? "");
  expect(asked.length).toBeGreaterThan(40);
  const fields = ["where_"];
  expect(asked.filter((name) => !QUESTION_COLUMNS.includes(name) && !fields.includes(name))).toEqual([]);
});
