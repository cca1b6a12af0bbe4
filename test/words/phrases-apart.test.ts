import fc from "fast-check";
import { expect, test } from "vitest";
import { phrasesApart } from "../../src/words/phrases-apart.ts";

const NAMES = ["湖东共和国", "乌兹别克斯坦", "方"];

test.each([
  ["按组织方计，湖东共和国举办的演习多于其他方", "按组织方计，|湖东共和国|举办的|演习多于|其他方"],
  ["2010—2015年在乌兹别克斯坦；湖东共和国没有", "2010—2015年|在乌兹别克斯坦；|湖东共和国|没有"],
  ["“本地区”的演习307次", "“本地区”的|演习|307次"],
  ["湖东及其主导的组织", "湖东|及其主导的|组织"],
  ["", ""],
])("%s may be broken between its phrases alone", (text, pieces) => {
  expect(phrasesApart(text, NAMES).join("|")).toBe(pieces);
});

test("nothing is lost of a text, and no name is torn", () => {
  const texts = fc.array(
    fc.constantFrom(...NAMES, "的演习", "在", "，", "2010—2015年", "Rubezh 2021 ", "👩‍👩‍👧"),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join("");
      const pieces = phrasesApart(text, NAMES);
      expect(pieces.join("")).toBe(text);
      const count = (name: string) => text.split(name).length - 1;
      for (const name of NAMES)
        expect(pieces.reduce((n, piece) => n + piece.split(name).length - 1, 0)).toBe(count(name));
    }),
  );
});
