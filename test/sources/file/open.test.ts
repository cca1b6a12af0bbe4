import { existsSync, readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Document, FileError, type Upload } from "../../../src/sources/file/document.ts";
import { openDocument } from "../../../src/sources/file/open.ts";
import { encoded, latin, uploadOf } from "./uploads.ts";

const none = () => false;
const open = (content: string | Uint8Array, hints = {}): Promise<Document> =>
  openDocument(uploadOf(content), hints, none);

async function refused(opening: Promise<Document>): Promise<string> {
  const error = await opening.catch((e: unknown) => e);
  if (!(error instanceof FileError)) throw error;
  return error.code;
}

const TEXT = "id,учение,год\r\n1,Сотрудничество,2019\r\n2,Центр,2015\r\n3,Мирная миссия,2018\r\n";
const ROWS = [
  ["id", "учение", "год"],
  ["1", "Сотрудничество", "2019"],
  ["2", "Центр", "2015"],
  ["3", "Мирная миссия", "2018"],
];

test.each(["utf-8", "utf-16le", "utf-16be", "windows-1251", "koi8-r", "ibm866", "gb18030"])(
  "a Russian table in %s is read as it was written",
  async (encoding) => {
    const document = await open(encoded(TEXT, encoding));
    expect(document.encoding).toBe(encoding);
    expect(document.delimiter).toBe(",");
    expect(document.grids[0]?.rows).toEqual(ROWS);
    expect(document.evidence[0]).toMatch(new RegExp(`^encoding ${encoding}: `));
    expect(document.evidence[1]).toBe("cells are parted by commas: 4 of the 4 rows looked at have 3");
    expect(document.evidence[2]).toBe("4 rows on 4 lines");
  },
);

test.each([
  ["\xef\xbb\xbf", "utf-8"],
  ["\xff\xfe", "utf-16le"],
])("a byte order mark is no part of the first cell: %j", async (mark, encoding) => {
  const document = await open(Uint8Array.from([...latin(mark), ...encoded(TEXT, encoding)]));
  expect(document.grids[0]?.rows).toEqual(ROWS);
});

test("a small file is gone through by its rows", async () => {
  const grid = (await open(TEXT)).grids[0];
  const seen: unknown[] = [];
  await grid?.each((cells, line) => seen.push([line, ...cells]));
  expect(seen).toEqual(ROWS.map((row, i) => [i + 1, ...row]));
  expect(grid?.whole).toBe(true);
});

test("the encoding that is named is taken", async () => {
  const document = await open(encoded(TEXT, "windows-1251"), { encoding: "cp866" });
  expect(document.encoding).toBe("ibm866");
  expect(document.evidence[0]).toBe("encoding ibm866: the encoding was named");
  expect(await refused(open(TEXT, { encoding: "elvish" }))).toBe("unknown-encoding");
});

describe("text that is no table comes whole", () => {
  test("XML in the encoding that it declares", async () => {
    const text = '<?xml version="1.0" encoding="windows-1251"?>\n<a>Центр</a>';
    const document = await open(encoded(text, "windows-1251"));
    expect(document).toMatchObject({
      kind: "xml",
      encoding: "windows-1251",
      text,
      grids: [],
      delimiter: null,
    });
  });
  test("XML that declares UTF-8 and is not", async () => {
    const text = '<?xml version="1.0" encoding="UTF-8"?>\n<a>Центр Сотрудничество</a>';
    const document = await open(encoded(text, "windows-1251"));
    expect(document).toMatchObject({ encoding: "windows-1251", text });
  });
  test.each([
    ["{\\rtf1\\mac a\x8a}", "macintosh"],
    ["{\\rtf1\\ansi\\ansicpg1251 a}", "windows-1251"],
    ["{\\rtf1\\ansi\\ansicpg936 a}", "gb18030"],
    ["{\\rtf1\\ansi a}", "windows-1252"],
  ])("RTF with the encoding of its code page: %j", async (text, encoding) => {
    expect(await open(latin(text))).toMatchObject({ kind: "rtf", encoding });
  });
});

test("a workbook whose name says CSV comes as its sheets", async () => {
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const bytes = zipSync({
    "[Content_Types].xml": xml(
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheet}.worksheet+xml"/></Types>`,
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Register" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/worksheets/sheet1.xml": xml(
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>учение</t></is></c><c r="B1" t="inlineStr"><is><t>год</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Центр</t></is></c><c r="B2"><v>2015</v></c></row></sheetData></worksheet>`,
    ),
  });
  const document = await open(bytes);
  expect(document).toMatchObject({ kind: "workbook", encoding: null, delimiter: null });
  expect(document.grids.map(({ name, rows }) => [name, rows])).toEqual([
    [
      "Register",
      [
        ["учение", "год"],
        ["Центр", "2015"],
      ],
    ],
  ]);
});

describe("what cannot be read", () => {
  test("a sparse file is refused after its first MiB, however large it is", async () => {
    let read = 0;
    const sparse: Upload = {
      name: "register.csv",
      size: 2 * 2 ** 30,
      chunks: async function* () {
        for (;;) {
          read++;
          yield new Uint8Array(1 << 16);
        }
      },
    };
    expect(await refused(openDocument(sparse, {}, none))).toBe("nul-file");
    expect(read).toBe(16);
  });
  test("a file over 4 GiB is refused unread", async () => {
    const huge: Upload = {
      name: "events.csv",
      size: 5 * 2 ** 30,
      chunks: () => {
        throw new Error("was read");
      },
    };
    const error = await openDocument(huge, {}, none).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: "too-large", message: "is larger than 4 GiB" });
  });
  test.each([
    ["", "empty-file"],
    ["%PDF-1.4\n1 0 obj", "pdf"],
    ["<html>not found</html>", "html"],
  ])("%j", async (text, code) => {
    expect(await refused(open(text))).toBe(code);
  });
});

test("progress is told up to the end", async () => {
  const told: number[] = [];
  const upload = uploadOf(TEXT);
  await openDocument(upload, { progress: (done) => told.push(done) }, none);
  expect(told.at(-1)).toBe(upload.size);
});

const DATA = new URL("../../../../shared/data/", import.meta.url);
describe.skipIf(!existsSync(DATA))("the files as their publishers hand them out", () => {
  test.each([
    ["sipri/trade-register_semi_CA_2024-10-13_cp1252.csv", "windows-1252", ",", 16, 265],
    ["sipri/trade-register_flat_CA_1990-2023_2024-04-13.csv", "utf-8", ",", 17, 389],
    ["sipri/DealsAndTIVs_US_CA_2022-09-17.txt", "utf-8", ";", 17, 17],
    ["sipri/TIV-Export-KAZ-1950-2021.csv", "utf-8", ",", 74, 24],
    ["sipri/ev_andrei_1990-2023.csv", "utf-8", ",", 39, 131],
    ["exercises/mme_v7_CA_1994-2003.csv", "utf-8", ",", 64, 97],
    ["bases/thirdwave_rubases.csv", "utf-8", ";", 3, 18],
    ["troops/basedata.csv", "windows-1252", ",", 9, 415],
    ["eu/caat_mission.csv", "utf-8", ",", 7, 716],
    ["events/icews_2018_first600.tab", "utf-8", "\t", 20, 601],
    ["events/gdelt1_20141124.export.CSV", "utf-8", "\t", 58, 100],
  ])("%s", async (path, encoding, delimiter, width, rows) => {
    const document = await open(new Uint8Array(readFileSync(new URL(path, DATA))));
    expect(document).toMatchObject({ kind: "table", encoding, delimiter });
    const grid = document.grids[0];
    expect(grid?.rows).toHaveLength(rows);
    expect(Math.max(...(grid?.rows ?? []).map((row) => row.length))).toBe(width);
    expect(grid?.remarks.filter(({ row }) => row > 0)).toEqual([]);
  });
});
