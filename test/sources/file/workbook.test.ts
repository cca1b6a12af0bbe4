import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { strToU8, type Zippable, zipSync } from "fflate";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";
import { FileError } from "../../../src/sources/file/document.ts";
import { workbookOf } from "../../../src/sources/file/workbook.ts";
import { zipOf } from "../../../src/sources/file/workbook-zip.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

interface Given {
  /** The inside of `<worksheet>` by the name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  readonly states?: Readonly<Record<string, string>>;
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook as Excel packs one, with as few parts as it needs. */
function parts({ sheets, strings, styles, properties = "", states = {}, parts = {} }: Given): Zippable {
  const names = Object.keys(sheets);
  const listed = names.map((name, i) => {
    const state = states[name] === undefined ? "" : ` state="${states[name]}"`;
    return `<sheet name="${name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const relations = names.map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`));
  const texts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": related([relation("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related([
      ...relations,
      relation("rId90", "sharedStrings", "sharedStrings.xml"),
      relation("rId91", "styles", "/xl/styles.xml"),
    ]),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings ?? ""}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles ?? ""}</styleSheet>`,
  };
  Object.values(sheets).forEach((sheet, i) => {
    texts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`;
  });
  const all = { ...texts, ...parts };
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]));
}

function relation(id: string, type: string, target: string, mode = ""): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
}

function related(relations: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`;
}

function open(given: Given) {
  return workbookOf("a.xlsx", zipSync(parts(given)));
}

async function rowsOf(given: Given) {
  return (await open(given)).grids[0]?.rows;
}

async function remarksOf(given: Given) {
  return (await open(given)).grids.flatMap((grid) =>
    grid.remarks.map(({ code, message }) => [code, message]),
  );
}

/** The code and the mend of what refuses a file. */
async function refused(bytes: Uint8Array): Promise<readonly string[]> {
  const error = await workbookOf("a.xlsx", bytes).then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(FileError);
  return error instanceof FileError ? [error.code, error.message, error.mend] : [];
}

const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (ref: string, value: string, style = 0) => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
const sheet = (...rows: string[]) =>
  `<sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join("")}</sheetData>`;
const xf = (formats: readonly number[]) =>
  `<cellXfs>${formats.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;

test("cells become the text that stands in them", async () => {
  const cells = [
    '<c r="A1" t="s"><v>1</v></c>',
    number("B1", "1.1000000000000001"),
    number("C1", "0.30000000000000004"),
    text("D1", "007"),
    '<c r="E1" t="b"><v>1</v></c>',
    '<c r="F1" t="e"><v>#REF!</v></c>',
    '<c r="G1" t="str"><f>A1</f><v>a_x000D_b</v></c>',
    number("H1", "1E-7"),
    number("I1", "12345678901234"),
    number("J1", "3.141592653589793"),
  ];
  const strings = "<si><t>no</t></si><si><r><t>Ри</t></r><r><t>ф</t></r><rPh><t>aid</t></rPh></si>";
  const expected = ["Риф", "1.1", "0.3", "007", "TRUE", "#REF!", "a\rb", "0.0000001", "12345678901234"];
  expect(await rowsOf({ sheets: { a: sheet(cells.join("")) }, strings })).toEqual([
    [...expected, "3.141592653589793"],
  ]);
});

test("a date is as precise as the cell shows it, and has a time only where there is one", async () => {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="yyyy"/><numFmt numFmtId="171" formatCode="[$-419]d\\ mmmm\\ yyyy&quot; г.&quot;;@"/><numFmt numFmtId="172" formatCode="0.0 &quot;days&quot;"/></numFmts>${xf([0, 14, 17, 170, 171, 172, 22, 20, 10])}`;
  const cells = [
    number("A1", "43235", 1),
    number("B1", "43221", 2),
    number("C1", "42370", 3),
    number("D1", "43235", 4),
    number("E1", "43235", 5),
    number("F1", "43235.604166666664", 6),
    number("G1", "0.604166666666667", 7),
    number("H1", "0.085", 8),
    number("I1", "43235", 2),
    number("J1", "59", 1),
  ].join("");
  expect(await rowsOf({ sheets: { a: sheet(cells) }, styles })).toEqual([
    [
      ...["2018-05-15", "2018-05", "2016", "2018-05-15", "43235", "2018-05-15T14:30", "14:30", "8.5%"],
      ...["2018-05-15", "1900-02-28"],
    ],
  ]);
  const properties = '<workbookPr date1904="1"/>';
  const mac = sheet(number("A1", "41773", 1));
  expect(await rowsOf({ sheets: { a: mac }, styles, properties })).toEqual([["2018-05-15"]]);
});

test("a date that does not show its year is told, for it may have been a name", async () => {
  const given = { sheets: { a: sheet(number("A1", "45352", 1)) }, styles: xf([0, 16]) };
  expect(await rowsOf(given)).toEqual([["2024-03-01"]]);
  expect(await remarksOf(given)).toEqual([
    [
      "yearless",
      "1 cell holds a date that does not show its year, first A1: a spreadsheet may have made it of a name such as MAR-1",
    ],
  ]);
});

test("merged headings give their text to each cell, merged cells below only to the first", async () => {
  const head = [text("A1", "Who") + text("C1", "When"), text("A2", "host") + text("B2", "guest")];
  const body = Array.from({ length: 10 }, (_, i) => text(`A${i + 3}`, `x${i}`) + text(`C${i + 3}`, "2001"));
  const merges = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/><mergeCell ref="A11:B12"/>';
  const given = { sheets: { a: `${sheet(...head, ...body)}${merges}</mergeCells>` } };
  const rows = await rowsOf(given);
  expect(rows?.slice(0, 2)).toEqual([
    ["Who", "Who", "When"],
    ["host", "guest", "When"],
  ]);
  expect(rows?.[10]).toEqual(["x8", "", "2001"]);
  expect(await remarksOf(given)).toEqual([
    ["merged", "merged cells, each part of which was given the text: A1:B1, C1:C2"],
    ["merged", "merged cells, whose text was left in the first of them alone: A11:B12"],
  ]);
});

test("hidden rows, columns and sheets are read and listed, and so are formulas, errors and colours", async () => {
  const fills = ["FF0000", "00FF00", "0000FF"].map(
    (rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`,
  );
  const styles = `<fills>${fills.join("")}</fills><cellXfs>${[0, 1, 2].map((i) => `<xf numFmtId="0" fillId="${i}"/>`).join("")}</cellXfs>`;
  const rows = [
    `<row r="1">${number("A1", "1", 0)}${number("B1", "2", 1)}${number("C1", "3", 2)}</row>`,
    `<row r="2" hidden="1">${text("A2", "x")}<c r="B2"><f>SUM(A1)</f><v>6</v></c><c r="C2"><f>1</f></c></row>`,
    '<row r="3" hidden="1"><c r="A3" t="e"><v>#N/A</v></c></row><row r="9" hidden="1"/>',
  ];
  const a = `<cols><col min="2" max="3" hidden="1"/></cols><sheetData>${rows.join("")}</sheetData>`;
  const given = { sheets: { a, b: sheet(text("A1", "y")), c: sheet() }, styles, states: { b: "veryHidden" } };
  const book = await open(given);
  expect(book.grids.map((grid) => [grid.name, grid.rows.length])).toEqual([
    ["a", 3],
    ["b", 1],
  ]);
  expect(await remarksOf(given)).toEqual([
    ["hidden-rows", "2 rows are hidden and read all the same: 2–3"],
    ["hidden-columns", "columns are hidden and read all the same: B–C"],
    ["formulas", "2 cells hold formulas; their values were read as they were last saved"],
    ["unstored", "1 formula has no saved value, which reads as blank"],
    ["errors", "1 cell holds an error such as #REF!, which was kept as text"],
    ["colours", "3 colours fill its cells; what they mean was not read"],
    ["hidden-sheet", "the sheet is hidden; it was read all the same"],
  ]);
  expect(book.evidence[1]).toBe('sheets without text were left out: "c"');
});

test("two tables on a sheet are told, beside each other and below each other; a title above a table is none", async () => {
  const beside = [1, 2, 3].map((r) => text(`A${r}`, "a") + text(`B${r}`, "b") + text(`D${r}`, "d"));
  expect((await remarksOf({ sheets: { a: sheet(...beside) } })).map(([code]) => code)).toEqual([
    "two-tables",
  ]);
  const table = (from: number) => [
    text(`A${from}`, "name") + text(`B${from}`, "year"),
    ...[1, 2].map((i) => text(`A${from + i}`, "x") + number(`B${from + i}`, "2001")),
  ];
  expect((await remarksOf({ sheets: { a: sheet(...table(1), "", ...table(5)) } })).map(([c]) => c)).toEqual([
    "two-tables",
  ]);
  const titled = sheet(text("A1", "My list"), "", ...table(3));
  expect(await remarksOf({ sheets: { a: titled } })).toEqual([]);
});

test("rows keep their number, and sheets and headings named like parts of an object are harmless", async () => {
  const rows = `<row r="3">${text("B3", "__proto__")}${text("C3", "constructor")}</row><row r="5">${number("B5", "1")}</row>`;
  const { grids } = await open({
    sheets: { __proto__x: sheet(), constructor: `<sheetData>${rows}</sheetData>` },
  });
  expect(grids.map((grid) => grid.name)).toEqual(["constructor"]);
  expect(grids[0]?.rows).toEqual([
    ["", "", ""],
    ["", "", ""],
    ["", "__proto__", "constructor"],
    ["", "", ""],
    ["", "1", ""],
  ]);
  const seen: number[] = [];
  await grids[0]?.each((_, line) => seen.push(line));
  expect([seen, Array.from(grids[0]?.lines ?? [])]).toEqual([
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
  ]);
  const proto = parts({ sheets: { "__proto__ ": sheet(text("A1", "x")) } });
  expect((await workbookOf("a.xlsx", zipSync(proto))).grids[0]?.name).toBe("__proto__ ");
});

test("macros and links to other files are refused with their mend; hyperlinks are not", async () => {
  const sheets = { a: sheet(text("A1", "x")) };
  const withPart = (name: string, content = "x") => zipSync(parts({ sheets, parts: { [name]: content } }));
  const links = related([relation("rId1", "hyperlink", "https://example.org/", ' TargetMode="External"')]);
  await expect(
    workbookOf("a", withPart("xl/worksheets/_rels/sheet1.xml.rels", links)),
  ).resolves.toBeDefined();
  const macro = ["macros", "holds macros, which are programs", "save it as .xlsx without macros"];
  expect(await refused(withPart("xl/vbaProject.bin"))).toEqual(macro);
  const types = `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>`;
  expect(await refused(withPart("[Content_Types].xml", types))).toEqual(macro);
  const [code, message] = await refused(withPart("xl/externalLinks/externalLink1.xml"));
  expect([code, message]).toEqual([
    "external-links",
    'takes cells from another file: "xl/externalLinks/externalLink1.xml"',
  ]);
  const object = related([relation("rId1", "oleObject", "file:///C:/x.xlsx", ' TargetMode="External"')]);
  expect((await refused(withPart("xl/worksheets/_rels/sheet1.xml.rels", object)))[0]).toBe("external-links");
});

test("an entity bomb is refused before any entity is read", async () => {
  const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
  const given = { sheets: { a: sheet(text("A1", "x")) }, parts: { "xl/sharedStrings.xml": bomb } };
  expect(await refused(zipSync(parts(given)))).toEqual([
    "entities",
    'defines entities of its own in "xl/sharedStrings.xml"',
    "do not use this file: no spreadsheet writes that",
  ]);
});

test("a zip bomb is refused by what it says, and stopped where it lies", async () => {
  const big = "a".repeat(50 << 20);
  const bomb = zipSync(
    parts({ sheets: { a: sheet(text("A1", "x")) }, parts: { "xl/sharedStrings.xml": big } }),
  );
  const [code, message] = await refused(bomb);
  expect(code).toBe("too-large");
  expect(message).toMatch(/^packs 50 MiB into 5\d,\d{3} bytes, 1,0\d\d to 1$/);
  const lying = bomb.slice();
  const view = new DataView(lying.buffer);
  for (let i = 0; i < lying.length - 4; i++) {
    if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) === big.length) {
      view.setUint32(i + 24, 1000, true);
    }
  }
  let inflated = 0;
  const zip = zipOf(lying);
  const read = () =>
    zip.read("xl/sharedStrings.xml", (bytes) => {
      inflated += bytes.length;
    });
  expect(read).toThrow("holds a part that is not as it was saved");
  expect(inflated).toBeLessThanOrEqual(1000);
});

test("too many parts, two of a name, names that point outside and passwords are refused", async () => {
  const small = { parts: 3, partBytes: 100, totalBytes: 150, ratio: 200 };
  const some = (...names: string[]) =>
    zipSync(Object.fromEntries(names.map((n) => [n, strToU8("x".repeat(60))])));
  expect(() => zipOf(some("a", "b", "c", "d"), small)).toThrow("holds more than 3 parts");
  expect(() => zipOf(some("a", "b", "c"), small)).toThrow("would unpack to 1 MiB");
  expect(() => zipOf(some("a", "A"))).toThrow('holds two parts named "A"');
  for (const name of ["../a", "a/../../b", "/etc/passwd", "..\\a", "C:\\a"]) {
    expect(() => zipOf(some(name)), name).toThrow("points outside");
  }
  const locked = some("a");
  const view = new DataView(locked.buffer);
  view.setUint16(
    locked.findLastIndex((_, i) => i + 4 <= locked.length && view.getUint32(i, true) === 0x02014b50) + 8,
    1,
    true,
  );
  expect(() => zipOf(locked)).toThrow("is protected by a password");
});

test("a workbook that is cut off or damaged anywhere is refused and never read in part", async () => {
  const whole = zipSync(parts({ sheets: { a: sheet(text("A1", "x".repeat(300))) } }));
  const rows = (await workbookOf("a.xlsx", whole)).grids[0]?.rows;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.boolean(),
      fc.integer({ min: 1, max: 255 }),
      async (at, cut, by) => {
        const bytes = cut ? whole.slice(0, at) : whole.slice();
        if (!cut) bytes[at] = (bytes[at] ?? 0) ^ by;
        const found = await workbookOf("a.xlsx", bytes).then(
          (book) => book.grids[0]?.rows,
          (error: unknown) => (error instanceof FileError ? "refused" : error),
        );
        expect(["refused", rows]).toContainEqual(found);
        if (cut) expect(found).toBe("refused");
      },
    ),
  );
});

/** A sheet of one text, and below it a million rows of one formatted cell that holds nothing. */
function millionEmpty(): Uint8Array {
  const rows: string[] = [];
  for (let r = 2; r <= 1_000_000; r++)
    rows.push(`<row r="${r}" s="1" customFormat="1"><c r="A${r}" s="1"/></row>`);
  const data = `<sheetData><row r="1">${text("A1", "x")}</row>${rows.join("")}</sheetData>`;
  return zipSync(parts({ sheets: { a: data } }), { level: 1 });
}

/** Reads a workbook in a process of its own. */
const READER = `import { readFileSync } from "node:fs";
import { workbookOf } from "./workbook.mjs";
const book = await workbookOf("a.xlsx", readFileSync("a.xlsx"));
process.stdout.write(JSON.stringify(book.grids[0].rows));
`;

test("a million empty formatted rows and cells are read in forty megabytes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "multivector-book-"));
  try {
    const workbook = join(import.meta.dirname, "../../../src/sources/file/workbook.ts");
    const build = await rolldown({ input: { workbook }, platform: "node" });
    await build.write({ dir: folder, format: "esm", entryFileNames: "[name].mjs" });
    await build.close();
    await writeFile(join(folder, "a.xlsx"), millionEmpty());
    await writeFile(join(folder, "reader.mjs"), READER);
    const read = spawnSync(process.execPath, ["--max-old-space-size=40", "reader.mjs"], { cwd: folder });
    expect([read.stdout.toString(), read.status]).toEqual(['[["x"]]', 0]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("an old .xls reads as the .xlsx of the same cells does", async () => {
  const made = utils.aoa_to_sheet([
    ["Учение", "n", "start", "ok"],
    ["Риф", 1.1, { t: "n", v: 43_235, z: "yyyy-mm-dd" }, true],
    ["007", { t: "e", v: 0x17 }, { t: "n", v: 42_370, z: "yyyy" }, ""],
  ]);
  made["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, made, "список");
  const as = async (bookType: "biff8" | "xlsx") =>
    (await workbookOf("a", new Uint8Array(write(book, { type: "array", bookType })))).grids[0];
  const [old, recent] = [await as("biff8"), await as("xlsx")];
  expect(old?.rows).toEqual([
    ["Учение", "n", "start", "ok"],
    ["Риф", "1.1", "2018-05-15", "TRUE"],
    ["007", "#REF!", "2016", ""],
  ]);
  expect(recent?.rows).toEqual(old?.rows);
  expect(recent?.name).toBe(old?.name);
  expect(old?.remarks.map((r) => r.code)).toEqual(["merged", "errors"]);
});

test("an .xls with macros, another Office file and what is no workbook at all are refused", async () => {
  const { CFB } = await import("@e965/xlsx");
  const container = (names: readonly string[]) => {
    const cfb = CFB.utils.cfb_new();
    for (const name of names) CFB.utils.cfb_add(cfb, name, new Uint8Array(600));
    return new Uint8Array(CFB.write(cfb, { type: "array" }));
  };
  expect((await refused(container(["/Workbook", "/_VBA_PROJECT_CUR/VBA/dir"])))[0]).toBe("macros");
  expect((await refused(container(["/EncryptedPackage", "/EncryptionInfo"])))[0]).toBe("encrypted");
  expect((await refused(container(["/WordDocument"])))[1]).toBe("is an Office file, but no workbook");
  expect((await refused(container(["/Book"])))[1]).toBe("is a workbook of before 1997, which is not read");
  expect((await refused(new Uint8Array(100)))[0]).toBe("not-a-workbook");
});
