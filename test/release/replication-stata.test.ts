import { expect, test } from "vitest";
import type { Handed } from "../../src/release/handed.ts";
import { replicationFiles } from "../../src/release/replication/replication-files.ts";
import { MATA, STATA_SCRIPT } from "../../src/release/replication/stata-script.ts";
import { type Sheet, sheetOf } from "../../src/study/csv.ts";
import { exampleTexts, handedOf, referenceTexts } from "./handed.ts";
import { mataOf, type Value } from "./mata.ts";
import { builtinsOf, cellsOf } from "./mata-builtins.ts";

function tableOf(sheet: Sheet) {
  const columns = sheet.header.map((name) => sheet.column(name) ?? []);
  return cellsOf(
    sheet.header,
    Array.from({ length: sheet.size }, (_, i) => columns.map((cells) => cells[i] ?? "")),
  );
}

/** Runs the Mata of replicate.do over the files of a replication as the do-file does, and gives what it displays. */
async function displayed(handed: Handed): Promise<{ said: readonly string[]; questions: Sheet }> {
  const said: string[] = [];
  const functions = mataOf(
    MATA,
    builtinsOf((line) => said.push(line)),
  );
  const named = /foreach name in ([a-z ]+) \{/.exec(STATA_SCRIPT)?.[1]?.split(" ") ?? [];
  const texts = new Map<string, string>();
  for (const file of await replicationFiles(handed)) {
    const content = await file.content();
    texts.set(file.path, typeof content === "string" ? content : new TextDecoder().decode(content));
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

test("its Mata answers what it covers of the reference study as we do", { timeout: 300_000 }, async () => {
  const { said, questions } = await displayed(await handedOf(referenceTexts()));
  expect(said.filter((line) => line.endsWith("DIFFERS"))).toEqual([]);
  const covered = (questions.column("in_stata") ?? []).filter((cell) => cell === "yes").length;
  expect(said.at(-1)).toBe(`${covered} of ${covered} answers recomputed agree with ours`);
  expect(said).toHaveLength(questions.size + 1);
});
