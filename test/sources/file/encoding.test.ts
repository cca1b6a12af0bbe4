import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decoded, encodingNamed } from "../../../src/sources/file/decoder.ts";
import { FileError } from "../../../src/sources/file/document.ts";
import { encodingOf, type KnownWords } from "../../../src/sources/file/encoding.ts";
import { openDocument } from "../../../src/sources/file/open.ts";
import { surveying } from "../../../src/sources/file/survey.ts";
import { encoded, latin, uploadOf } from "./uploads.ts";

const none: KnownWords = () => false;

function found(bytes: Uint8Array, known = none, piece = bytes.length || 1): string {
  const survey = surveying(bytes.length);
  for (let i = 0; i < bytes.length; i += piece) survey.add(bytes.subarray(i, i + piece));
  return encodingOf(survey.end(), undefined, known).name;
}

/** A small table as such files are: English headers, one column of names. */
function table(names: readonly string[]): string {
  const rows = names.map((name, i) => `${i + 1},${2010 + i},${name},${i * 7},planned\r\n`);
  return `id,year,name,troops,status\r\n${rows.join("")}`;
}

function errorOf(act: () => unknown): FileError {
  try {
    act();
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

const RUSSIAN = [
  "Сотрудничество",
  "Взаимодействие",
  "Мирная миссия",
  "Центр",
  "Боевое содружество",
  "ИНДРА",
  "Рубеж",
  "Поиск",
  "Щит союза",
  "Нерушимое братство",
];
const CHINESE = [
  "和平使命",
  "合作",
  "海上联合",
  "反恐演习",
  "友谊",
  "联合演习",
  "中部",
  "西部联合",
  "北部",
  "和平方舟",
];
const CYRILLIC = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "koi8-r", "ibm866", "gb18030"] as const;

describe("a short table with one column of names", () => {
  test.each(CYRILLIC)("in Russian, %s", (encoding) => {
    expect(found(encoded(table(RUSSIAN), encoding))).toBe(encoding);
  });
  test.each(["utf-8", "utf-16le", "utf-16be", "gb18030"])("in Chinese, %s", (encoding) => {
    expect(found(encoded(table(CHINESE), encoding))).toBe(encoding);
  });
  test.each(["utf-8", "windows-1252", "macintosh"])("in German and French, %s", (encoding) => {
    const names = ["Übung Süd", "Défense commune", "Große Brücke", "Forêt", "Málaga", "Gefährten", "Noël"];
    expect(found(encoded(table(names), encoding))).toBe(encoding);
  });
  test.each(["Bü-181", "Wärtsilä", "Örn", "Türkiye", "Côte d’Ivoire"])(
    "one name beyond ASCII in windows-1252: %s",
    (name) => {
      expect(found(encoded(table(["Tank", name, "Gun"]), "windows-1252"))).toBe("windows-1252");
    },
  );
  test.each(["Сотрудничество", "Казахстан", "Взаимодействие"])(
    "one Russian name, which is valid GB18030 in most of the old encodings: %s",
    (name) => {
      for (const encoding of ["windows-1251", "koi8-r", "ibm866"]) {
        expect(found(encoded(table([name]), encoding))).toBe(encoding);
      }
    },
  );
});

test("the bytes of a Russian word in windows-1251 are a valid Chinese word, so that order of trial would fail", () => {
  const bytes = encoded("Сотрудничество", "windows-1251");
  expect(new TextDecoder("gb18030", { fatal: true }).decode(bytes)).toHaveLength(7);
  expect(found(bytes)).toBe("windows-1251");
});

test("any Russian words in any encoding that has them read back as they were", () => {
  const words = fc
    .array(fc.constantFrom(...RUSSIAN, "Россия", "Казахстан", "Узбекистан", "совместное учение", "войска"), {
      minLength: 3,
      maxLength: 12,
    })
    .map(table);
  fc.assert(
    fc.property(
      words,
      fc.constantFrom(...CYRILLIC),
      fc.integer({ min: 1, max: 50 }),
      (text, encoding, piece) => {
        const bytes = encoded(text, encoding);
        const name = found(bytes, none, piece);
        expect(name).toBe(encoding);
        expect(decoded(bytes, name)).toBe(text);
      },
    ),
  );
});

describe("UTF-16 without a byte order mark", () => {
  test.each([
    ["Russian without a space or a line end", RUSSIAN.join("").replaceAll(" ", ""), "utf-16le"],
    ["Russian, big end first", RUSSIAN.join("").replaceAll(" ", ""), "utf-16be"],
    ["English", "year,name\n2016,Exercise of spring\n", "utf-16le"],
  ])("%s", (_, text, encoding) => {
    expect(found(encoded(text, encoding))).toBe(encoding);
  });
  test("lower-case English in ASCII, whose pairs would be Chinese characters, is none", () => {
    expect(found(latin("bush hid the facts\n"))).toBe("utf-8");
  });
  test("some NULs in ASCII are none", () => {
    expect(found(latin(`${"a,b,c\n".repeat(50)}\0\0`))).toBe("utf-8");
  });
});

test.each([
  ["\xef\xbb\xbf", "utf-8"],
  ["\xff\xfe", "utf-16le"],
  ["\xfe\xff", "utf-16be"],
  ["\x84\x31\x95\x33", "gb18030"],
])("a byte order mark %j", (mark, encoding) => {
  const text = encoded(table(RUSSIAN), encoding);
  const bytes = Uint8Array.from([...latin(mark), ...text]);
  expect(found(bytes)).toBe(encoding);
  expect(decoded(bytes, encoding).replace(/^\ufeff/, "")).toBe(table(RUSSIAN));
});

test("UTF-8 with a few damaged bytes stays UTF-8, and they are counted", () => {
  const good = encoded(table(RUSSIAN), "utf-8");
  const bytes = Uint8Array.from([
    ...good.slice(0, 10),
    0xe4,
    ...good.slice(10),
    ...latin("11,2020,B\xfc-181,1,x\r\n"),
  ]);
  const survey = surveying(bytes.length);
  survey.add(bytes);
  const { name, why } = encodingOf(survey.end(), undefined, none);
  expect(name).toBe("utf-8");
  expect(why).toMatch(/and 2 bytes that are not$/);
});

test("a word far down a large file counts as one at its top", () => {
  const bytes = latin(`${"1,2016,Exercise\n".repeat(20_000)}2,2017,W\xe4rtsil\xe4\n`);
  expect(found(bytes, none, 4096)).toBe("windows-1252");
});

test("an excerpt that no one can decide is handed to a person with both readings side by side", () => {
  const bytes = encoded("id,name\n1,ШОС\n2,tank\n", "windows-1251");
  const error = errorOf(() => found(bytes));
  expect(error.code).toBe("encoding-undecided");
  expect(error.mend).toBe("say which with --encoding");
  const lines = new Map(error.choices.map(({ value, lines }) => [value, lines]));
  expect(lines.get("windows-1251")).toEqual(["1,ШОС"]);
  expect(lines.get("koi8-r")).toEqual(["1,ьня"]);
});

test("a known name decides it", () => {
  const bytes = encoded("id,name\n1,ШОСК\n2,tank\n", "windows-1251");
  expect(found(bytes, (word) => word === "ШОСК")).toBe("windows-1251");
  expect(found(encoded("a\n文柿\n", "gb18030"), (word) => word === "文柿")).toBe("gb18030");
  expect(found(encoded("a\n文柿\n", "gb18030"), (word) => word === "ОДКБ")).toBe("windows-1251");
});

test("signs that both of the likeliest encodings have alike need no decision", () => {
  expect(found(latin("id,note\n1,\x93quoted\x94 \x96 \xabso\xbb\n"))).toBe("windows-1252");
});

test("what is named is taken, by any of its names, and what is none is refused with those that are", () => {
  const survey = surveying(3);
  survey.add(latin("abc"));
  expect(encodingOf(survey.end(), "CP1251", none).name).toBe("windows-1251");
  expect(["gbk", "gb2312", "cp866", "latin1", "mac-roman", "UTF8"].map(encodingNamed)).toEqual([
    "gb18030",
    "gb18030",
    "ibm866",
    "windows-1252",
    "macintosh",
    "utf-8",
  ]);
  const error = errorOf(() => encodingNamed("klingon"));
  expect(error.code).toBe("unknown-encoding");
  expect(error.mend).toContain("koi8-r");
});

test("windows-1252 has dashes and the euro sign from 0x80, whatever the platform makes of it", () => {
  expect(decoded(latin("\x80 \x96 \x9f \xfc"), "windows-1252")).toBe("€ – Ÿ ü");
});

test("bytes that no text has are refused", () => {
  const bytes = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) % 29);
  expect(errorOf(() => found(bytes)).code).toBe("binary");
});

const SAMPLE = new URL(
  "../../../../shared/data/sipri/trade-register_semi_CA_2024-10-13_cp1252.csv",
  import.meta.url,
);
test.skipIf(!existsSync(SAMPLE))("the register as its publisher hands it out is windows-1252", () => {
  const bytes = readFileSync(SAMPLE);
  expect(found(bytes)).toBe("windows-1252");
  expect(decoded(bytes, "windows-1252")).toContain("Türkiye");
});

test("a letter that was lost before is UTF-8, whatever else its bytes could be", async () => {
  const bytes = new TextEncoder().encode("name,place\nT\ufffdrkiye,Ankara\nKazakhstan,Astana\n");
  const document = await openDocument(uploadOf(bytes, "lost.csv"), {}, () => false);
  expect(document.encoding).toBe("utf-8");
});
