import { expect, test } from "vitest";
import { knownWords } from "../../../src/sources/names/words.ts";

const known = knownWords();

test.each([
  "kazakhstan",
  "Kazakhstan",
  "türkiye",
  "казахстан",
  "РОССИЯ",
  "таджикистан",
  "哈萨克斯坦",
  "哈萨",
  "oʻzbekiston",
  "côte",
])("%s is a word of a name", (word) => expect(known(word)).toBe(true));

test("words of another encoding, short ones and others are none", () => {
  const garbled = new TextDecoder("windows-1252").decode(new TextEncoder().encode("Казахстан"));
  const asChinese = new TextDecoder("gb18030").decode(
    Uint8Array.from([0xca, 0xe0, 0xe7, 0xe0, 0xf5, 0xf1, 0xf2, 0xe0, 0xed]),
  );
  expect([garbled, asChinese, "of", "the", "towed", "助教", ""].filter(known)).toEqual([]);
});
