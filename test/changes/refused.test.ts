import { expect, test } from "vitest";
import { type Kept, pathsOf, recordText } from "../../src/changes/record.ts";
import { refusedIn } from "../../src/changes/refused.ts";
import { memoryFiles } from "../memory-files.ts";

function kept(id: string, file: string): readonly [string, string] {
  const record: Kept = {
    ...{ id, file, size: 1, sha256: "", on: "2026-05-18", source: "list", register: "list", vintage: "" },
    ...{ encoding: "utf-8", rows: { refused: 1 }, changes: {}, touched: [] },
  };
  return [pathsOf(id).record, recordText(record)];
}

test("refused rows of a file are those of its last import, beside which those of another file stay", async () => {
  const [first, second] = [pathsOf("0001-list").rejects, pathsOf("0002-list").rejects];
  const texts = {
    ...Object.fromEntries([kept("0001-list", "2018.csv"), kept("0002-list", "2019.csv")]),
    [first]: "row\n3\n",
    [second]: "row\n4\n",
  };
  expect(await refusedIn(memoryFiles(texts))).toEqual([
    { file: "2018.csv", path: first },
    { file: "2019.csv", path: second },
  ]);
  const mended = { ...texts, ...Object.fromEntries([kept("0003-list", "2018.csv")]) };
  expect(await refusedIn(memoryFiles(mended))).toEqual([{ file: "2019.csv", path: second }]);
});

test("a list that was deleted is dealt with, and a study without imports refused nothing", async () => {
  expect(await refusedIn(memoryFiles(Object.fromEntries([kept("0001-list", "2018.csv")])))).toEqual([]);
  expect(await refusedIn(memoryFiles({}))).toEqual([]);
});
