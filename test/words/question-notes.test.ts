import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importNote } from "../../src/cli/import-notes.ts";
import { typedText } from "../../src/cli/refusal-text.ts";

const SOURCE = readFileSync(new URL("../../src/sources/generic/questions.ts", import.meta.url), "utf8");

/** What is asked of a file, and what answers mean: each text of the questions, but those of cells alone. */
const texts = (of: string) =>
  [...SOURCE.matchAll(new RegExp(`\\b${of}(?::| =) [^"\`\\n]*?(["\`])(.+?)\\1(?: : \\1(.+?)\\1)?`, "g"))]
    .flatMap(([, , one = "", other]) => (other === undefined ? [one] : [one, other]))
    .map((text) => text.replaceAll(/\$\{[^{}]*\}/g, (part) => VALUES[part.slice(2, -1)] ?? "x"))
    .filter((text) => /[a-z]{3}/.test(text));
const VALUES: Readonly<Record<string, string>> = {
  threes: "3",
  where: "in row 3 of n",
  why: "days that can be read in two ways: 4, and no date decides",
};

const questions = texts("text");
const answers = [...texts("says"), '"1.200" is 1.2', '"1.200" is no number'];

test("the questions and answers of a table are found in its source", () => {
  expect(questions.length).toBeGreaterThan(7);
  expect(answers.length).toBeGreaterThan(11);
  expect(questions).toContain("who is the x of all rows?");
});

test.each(["ru", "zh"] as const)("each is asked and told in %s", (lang) => {
  expect([...questions, ...answers].filter((text) => importNote(lang, text) === text)).toEqual([]);
});

test.each(["ru", "zh"] as const)("each is told in %s where nobody is there to be asked", (lang) => {
  const lines = questions.flatMap((text) => [
    `list.csv: ${text}; say it: --answer table=a|b`,
    `list.csv: ${text}; say it: --answer year=… (still to be asked: --answer host=…)`,
  ]);
  const encoding =
    "list.csv can be read as koi8-r or as windows-1251, and neither makes clearly more sense; say which with --encoding";
  expect([...lines, encoding].filter((line) => typedText(lang, line) === line)).toEqual([]);
});
