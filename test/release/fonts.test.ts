import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faceFor, fontsOf, lettersMissing } from "../../src/release/fonts.ts";
import { lettersOf } from "../../src/release/glyphs.ts";
import { fontRuns } from "../../src/release/runs.ts";

const fonts = await fontsOf();

/** Every letter of the alphabets in which names of the region are written. */
const ALPHABETS = {
  kazakh: "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя",
  "kazakh in Latin": "AaÄäBbDdEeFfGgĞğHhİiIıJjKkLlMmNnŊŋÑñOoÖöPpQqRrSsŞşTtUuŪūÜüVvYyZz",
  kyrgyz: "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнҢңОоӨөПпРрСсТтУуҮүФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя",
  tajik: "АаБбВвГгҒғДдЕеЁёЖжЗзИиӢӣЙйКкҚқЛлМмНнОоПпРрСсТтУуӮӯФфХхҲҳЧчҶҷШшЪъЭэЮюЯя",
  uzbek: "AaBbDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvXxYyZzOʻoʻGʻgʻʼ‘’ŞşÇç",
  "uzbek in Cyrillic": "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЪъЬьЭэЮюЯяЎўҚқҒғҲҳ",
  turkmen: "AaBbÇçDdEeÄäFfGgHhIiJjŽžKkLlMmNnŇňOoÖöPpRrSsŞşTtUuÜüWwYyÝýZz",
  "turkmen in Cyrillic": "АаБбВвГгДдЕеЁёЖжҖҗЗзИиЙйКкЛлМмНнҢңОоӨөПпРрСсТтУуҮүФфХхЦцЧчШшЩщЪъЫыЬьЭэӘәЮюЯя",
} as const;

test.each(Object.entries(ALPHABETS))("no letter of %s is missing, regular and bold", (_, letters) => {
  for (const weight of ["regular", "bold"] as const) {
    const own = fonts.filter((face) => face.family === "Noto Sans" && face.weight === weight);
    expect(own).toHaveLength(1);
    expect(lettersMissing([letters], own)).toEqual([]);
  }
});

test("a rare hanzi, a script that no font has and an emoji are each named once", () => {
  expect(lettersMissing(["龘 Khujand", "苦盏龘靐", "ᠮ 🙂🙂"], fonts)).toEqual(["龘", "靐", "ᠮ", "🙂"]);
});

test("what draws nothing is not missed", () => {
  expect(lettersMissing(["a\u200b\u00ad\u2068b\u2069\tc\n\u00a0\ufe0f"], fonts)).toEqual([]);
});

test("a character map tells what a font has and what it lacks", () => {
  const latin = fonts[0]?.letters;
  expect(["A", "ҷ", "–"].map((letter) => latin?.has(letter.codePointAt(0) ?? 0))).toEqual([true, true, true]);
  expect(latin?.has(0x82e6)).toBe(false);
  expect(fonts[2]?.letters.has(0x82e6)).toBe(true);
  expect(latin?.has(0xffff)).toBe(false);
});

test("a face is of the family and weight asked for where that has the letter, else of any that has it", () => {
  const found = (family: string, weight: "regular" | "bold", letter: string) => {
    const face = faceFor(fonts, family, weight, letter.codePointAt(0) ?? 0);
    return face === null ? null : `${face.family} ${face.weight}`;
  };
  expect(found("Noto Sans", "bold", "Ө")).toBe("Noto Sans bold");
  expect(found("Noto Sans", "bold", "苦")).toBe("Noto Sans SC bold");
  expect(found("Noto Sans SC", "regular", "苦")).toBe("Noto Sans SC regular");
  expect(found("Noto Sans SC", "regular", "ҷ")).toBe("Noto Sans regular");
  expect(found("Noto Sans", "regular", "龘")).toBeNull();
});

test("a text is split by font; marks stay with their letter, and nothing is lost", () => {
  const runs = (text: string) =>
    fontRuns({ kind: "text", x: 0, y: 0, size: 12, text }, fonts).map((r) => [r.text, r.face.family]);
  expect(runs("Khujand, Хуҷанд, 苦盏")).toEqual([
    ["Khujand, Хуҷанд, ", "Noto Sans"],
    ["苦盏", "Noto Sans SC"],
  ]);
  expect(runs("苦e\u0301")).toEqual([
    ["苦", "Noto Sans SC"],
    ["e\u0301", "Noto Sans"],
  ]);
  expect(runs("")).toEqual([]);
});

test("what is no font is refused with its name and the mend", async () => {
  expect(() => lettersOf(new TextEncoder().encode("wOF2 and more"))).toThrow(/TTF or OTF/);
  expect(() => lettersOf(new Uint8Array([0, 1, 0, 0, 0, 9]))).toThrow(/cut short/);
  expect(() => lettersOf(new Uint8Array(0))).toThrow(/cut short/);
  const folder = await mkdtemp(join(tmpdir(), "multivector-fonts-"));
  try {
    const path = join(folder, "page.ttf");
    await writeFile(path, "<!doctype html>");
    await expect(fontsOf([path])).rejects.toThrow(/page\.ttf is no TrueType/);
    await expect(fontsOf([join(folder, "none.ttf")])).rejects.toThrow(/none\.ttf cannot be read \(ENOENT\)/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
