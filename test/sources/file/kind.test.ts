import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { FileError } from "../../../src/sources/file/document.ts";
import { inZip, kindOf } from "../../../src/sources/file/kind.ts";
import { encoded, latin } from "./uploads.ts";

function refused(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof FileError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error("nothing was refused");
}

const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<a/>")])));

test.each([
  ["a,b\n1,2\n", "text"],
  ["\xef\xbb\xbfa,b\n", "text"],
  ["<unknown>,b\n1,2\n", "text"],
  ['<?xml version="1.0"?>\n<training/>', "xml"],
  ['<?xml version="1.0"?>\n<dump><table name="x"/></dump>', "xml"],
  ["<training><row/></training>", "xml"],
  ["{\\rtf1\\mac text}", "rtf"],
  ["  {\\rtf1 text}", "rtf"],
  ["PK\x03\x04....", "zip"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "workbook"],
])("%j is %s", (text, kind) => {
  expect(kindOf(latin(text))).toBe(kind);
});

test("XML in UTF-16 is XML", () => {
  expect(kindOf(Uint8Array.from([0xff, 0xfe, ...encoded('<?xml version="1.0"?><a/>', "utf-16le")]))).toBe(
    "xml",
  );
});

describe("what is no table is refused by its content, and the message says what it is", () => {
  test.each([
    ["", "empty-file: is empty"],
    ["%PDF-1.7\n%\xe2\xe3", "pdf: is a PDF, not a table"],
    ["\x89PNG\r\n\x1a\n", "image: is an image (PNG), not a table"],
    ["\xff\xd8\xff\xe0", "image: is an image (JPEG), not a table"],
    ["\x1f\x8b\x08", "gzip: is a gzip archive, not a table"],
    ["PAR1....", "parquet: is a Parquet file, not a table"],
    ["SQLite format 3\0", "database: is an SQLite database, not a table"],
    ["<!DOCTYPE html>\n<html><body>404", "html: is a web page, not a table"],
    ["\n<table border=1><tr><td>a", "html: is a web page, not a table"],
    ['<?xml version="1.0"?><html xmlns="x">', "html: is a web page, not a table"],
    ['[\n  {"id": 1}]', "json: is JSON, not a table"],
    ["\0".repeat(50), "nul-file: holds nothing: its 50 bytes are all NUL"],
    [`a,b\n${"\0".repeat(50)}`, "nul-file: holds hardly anything: 50 of its first 54 bytes are NUL"],
    ["\xff\xfe\0\0a\0\0\0", "utf-32: is text in UTF-32, which is not read"],
    ["a\0\0\0,\0\0\0b\0\0\0", "utf-32: is text in UTF-32, which is not read"],
  ])("%j", (text, message) => {
    expect(refused(() => kindOf(latin(text)))).toBe(message);
  });
});

describe("a zip archive", () => {
  test("with the parts of a workbook is one", () => {
    expect(inZip(zip("[Content_Types].xml", "xl/workbook.xml"))).toBe("workbook");
    expect(inZip(zip("xl/workbook.bin"))).toBe("workbook");
  });
  test("that is cut off is told by what is left", () => {
    const bytes = zip("xl/workbook.xml", "xl/worksheets/sheet1.xml");
    expect(inZip(bytes.subarray(0, 60))).toBe("workbook");
  });
  test.each([
    ["word/document.xml", "docx: is a Word document, not a table"],
    ["ppt/presentation.xml", "pptx: is a presentation, not a table"],
    ["Index/Document.iwa", "numbers: is a Numbers file, not a table"],
    ["[Content_Types].xml", "cut-archive: is a workbook or document that is cut off or damaged"],
    ["register.csv", 'zip: is a zip archive: it holds "register.csv"'],
  ])("with %s is not", (name, message) => {
    expect(refused(() => inZip(zip(name)))).toBe(message);
  });
  test("of OpenDocument says which kind it is", () => {
    const mime = strToU8("application/vnd.oasis.opendocument.spreadsheet");
    const bytes = zipSync({ mimetype: [mime, { level: 0 }], "content.xml": strToU8("<a/>") });
    expect(refused(() => inZip(bytes))).toBe("ods: is an OpenDocument spreadsheet, not a table");
  });
});
