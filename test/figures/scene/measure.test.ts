import { resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, measure, wrapped } from "../../../src/figures/scene/measure.ts";
import { BOLD, REGULAR } from "../../../src/figures/scene/widths.ts";
import { advancesOf } from "./font-file.ts";

const FONTS = resolve(import.meta.dirname, "../../../assets/fonts");

/** Advance widths as `widths.ts` packs them: runs of code points, base 36. */
function packed(advances: ReadonlyMap<number, number>): string {
  const runs: string[][] = [];
  let next = -1;
  for (const point of [...advances.keys()].filter((p) => p < 0xd800).toSorted((a, b) => a - b)) {
    const width = (advances.get(point) ?? 0).toString(36);
    if (point === next) runs.at(-1)?.push(width);
    else runs.push([`${point.toString(36)}:${width}`]);
    next = point + 1;
  }
  return runs.map((run) => run.join(" ")).join(",");
}

function font(file: string): ReadonlyMap<number, number> {
  return advancesOf(resolve(FONTS, file));
}

test("the table of widths is that of the fonts; where it is not, copy what is expected into widths.ts", () => {
  expect(REGULAR).toBe(packed(font("NotoSans-Regular.ttf")));
  expect(BOLD).toBe(packed(font("NotoSans-Bold.ttf")));
});

test("a width is the sum of the advances, and Chinese signs are one em", () => {
  const advances = font("NotoSans-Regular.ttf");
  const wide = [..."Oʻzbekiston"].reduce((sum, c) => sum + (advances.get(c.codePointAt(0) ?? 0) ?? 0), 0);
  expect(measure("Oʻzbekiston", 20)).toBeCloseTo((wide * 20) / 1000, 6);
  expect(measure("中亚，", 10)).toBe(30);
  expect(measure("Қ", 10)).toBeGreaterThan(0);
  expect(measure("W", 10, "bold")).toBeGreaterThan(measure("W", 10));
});

test("a cut text fits and says that it was cut", () => {
  expect(cut("short", 100, 12)).toBe("short");
  expect(cut("a very long name indeed", 60, 12)).toMatch(/…$/);
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.integer({ min: 20, max: 300 }),
      (text, width) => {
        expect(measure(cut(text, width, 12), 12)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test("Chinese is broken between signs, but no line begins with a closing mark", () => {
  expect(wrapped("按组织者划分，年度演习。", 72, 12)).toEqual(["按组织者划", "分，年度演", "习。"]);
});

test("Chinese rather breaks where a reader pauses or a word joins, and takes no line more for it", () => {
  const title = "2010—2015年至2016—2021年，中国的武器份额上升十二个百分点，俄罗斯下降不到四个百分点";
  expect(wrapped(title, 300, 17, "bold")).toEqual([
    "2010—2015年至2016—2021年，",
    "中国的武器份额上升十二个百分点，",
    "俄罗斯下降不到四个百分点",
  ]);
  expect(wrapped("哈萨克斯坦与乌兹别克斯坦", 108, 12)).toEqual(["哈萨克斯坦", "与乌兹别克斯坦"]);
  // A word that holds such a sign stays whole where it can.
  expect(wrapped("外部伙伴的参与者名单", 96, 12)).toEqual(["外部伙伴的", "参与者名单"]);
  const signs = fc.string({ unit: fc.constantFrom(..."中国的与和，。（）a1 "), maxLength: 60 });
  fc.assert(
    fc.property(signs, fc.integer({ min: 30, max: 300 }), (text, width) => {
      const lines = wrapped(text, width, 12, "regular", 1000);
      for (const line of lines) expect(measure(line, 12)).toBeLessThanOrEqual(Math.max(width, 48));
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});

test("a text without Chinese is broken where it is with a Chinese sign behind it", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."ab Қ ”),.(«—\u00a0🙂"), maxLength: 60 });
  fc.assert(
    fc.property(letters, fc.integer({ min: 5, max: 120 }), (text, width) => {
      const lines = wrapped(text, width, 12);
      expect(wrapped(`${text} 中`, width, 12).slice(0, lines.length - 1)).toEqual(lines.slice(0, -1));
    }),
  );
});

test("lines fit, and hold every sign of the text", () => {
  const words = fc.array(fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 80 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 30, max: 300 }), (list, width) => {
      const text = list.join(" ");
      const lines = wrapped(text, width, 12, "regular", 1000);
      for (const line of lines) expect(measure(line, 12)).toBeLessThanOrEqual(width);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

test("no line begins with the dot between parts, and no year is parted from its number", () => {
  const texts = ["Number of exercises · Central Asia · 1994–2023", "演习数量 · 中国与上合组织 · 2004—2013年"];
  for (const text of texts)
    for (let width = 90; width < 320; width++) {
      const lines = wrapped(text, width, 12);
      expect(lines.filter((line) => /^[·年]/.test(line))).toEqual([]);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }
});

test("the last line that is left is cut", () => {
  const lines = wrapped("one two three four five six seven", 50, 12, "regular", 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
});

test("where there is no room at all, wrapping still ends with every letter kept", () => {
  for (const width of [0, -20]) expect(wrapped("word", width, 12).join("")).toBe("word");
});
