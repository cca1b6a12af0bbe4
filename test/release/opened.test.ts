import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openedFont } from "../../src/release/opened.ts";

const bytes = await readFile(new URL("../../assets/fonts/NotoSans-Regular.ttf", import.meta.url));

test("a glyph stands for the letters of its own text, whichever text came first", () => {
  const [space, unbroken] = [[0x20], [0xa0]];
  for (const texts of [" \u00a0", "\u00a0 "]) {
    const font = openedFont(bytes);
    for (const text of texts) {
      const [glyph] = font.layout(text).glyphs;
      expect(glyph?.codePoints).toEqual(text === " " ? space : unbroken);
      expect(glyph?.path.commands).toEqual([]);
    }
  }
});

test("what is done with the places of a text does not reach the next that asks for it", () => {
  const font = openedFont(bytes);
  const { positions, advanceWidth } = font.layout("Khujand");
  for (const place of positions) Object.assign(place, { xAdvance: 0 });
  expect(font.layout("Khujand").advanceWidth).toBe(advanceWidth);
  expect(advanceWidth).toBeGreaterThan(3000);
});

test("marks find their places, and other texts are laid out without looking for them", () => {
  const font = openedFont(bytes);
  const [, mark] = font.layout("х\u0304").positions;
  expect(mark?.xOffset).not.toBe(0);
  expect(font.layout("AV").advanceWidth).toBeLessThan(
    font.layout("A").advanceWidth + font.layout("V").advanceWidth,
  );
});
