import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { agreed, ask } from "../../src/cli/prompt.ts";

/** Somebody who types a line, and what they are shown. */
function person(types: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = "";
  output.on("data", (text: Buffer) => {
    shown += text;
  });
  input.end(`${types}\n`);
  return { at: { input, output }, shown: () => shown };
}

const CHOICES = [
  { value: "order", lines: ["год заказа"] },
  { value: "delivery", lines: [] },
];

test.each([
  ["en", "which? 1–2, or nothing to stop:"],
  ["ru", "какой вариант? 1–2; ничего — прекратить:"],
  ["zh", "选哪一项？1–2，留空则停止："],
] as const)("a person is asked in %s, and picks by number or by name", async (lang, how) => {
  for (const [types, picked] of [
    ["2", "delivery"],
    ["order", "order"],
    ["", null],
    ["9", null],
  ] as const) {
    const { at, shown } = person(types);
    expect(await ask(lang, "?", CHOICES, at)).toBe(picked);
    expect(shown()).toContain(how);
    expect(shown()).toContain("  1  order\n       год заказа\n");
  }
});

test("a person may answer in their own words where that may be, beside what there is to pick", async () => {
  for (const [types, said] of [
    ["1", "order"],
    ["delivery", "delivery"],
    ["KAZ,KGZ", "KAZ,KGZ"],
    ["", null],
  ] as const) {
    const { at, shown } = person(types);
    expect(await ask("en", "?", CHOICES, at, { free: true })).toBe(said);
    expect(shown()).toContain("which? 1–2, or an answer of your own, or nothing to stop:");
  }
});

test.each([
  ["en", "an answer of your own, or nothing for “My list”:"],
  ["ru", "ваш ответ (ничего — «My list»):"],
  ["zh", "请回答，留空则为“My list”："],
] as const)("where nothing typed is an answer it is shown, in %s", async (lang, how) => {
  for (const [types, said] of [
    ["", "My list"],
    ["Reefs", "Reefs"],
  ] as const) {
    const { at, shown } = person(types);
    expect(await ask(lang, "?", [], at, { unsaid: "My list" })).toBe(said);
    expect(shown()).toContain(how);
  }
});

test.each([
  ["en", "yes", "[Y/n]"],
  ["en", "no", "[y/N]"],
  ["ru", "yes", "[Д/н]"],
  ["ru", "no", "[д/Н]"],
  ["zh", "yes", "[是/否，回车即为是]"],
  ["zh", "no", "[是/否，回车即为否]"],
] as const)(
  "in %s nothing typed is %s where that was said, yes in any language agrees, and else nobody does",
  async (lang, unsaid, mark) => {
    for (const [types, yes] of [
      ["", unsaid === "yes"],
      ["Да", true],
      ["y", true],
      ["是", true],
      ["н", false],
      ["否", false],
      ["no", false],
    ] as const) {
      const { at, shown } = person(types);
      expect([types, await agreed(lang, "write it?", unsaid, at)]).toEqual([types, yes]);
      expect(shown()).toContain(`write it? ${mark}`);
    }
  },
);
