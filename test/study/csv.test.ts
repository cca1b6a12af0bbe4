import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellText, rowText, sheetOf } from "../../src/study/csv.ts";
import { heldMemory } from "../held-memory.ts";
import { anySheet } from "./any-sheet.ts";

const codes = (text: string) => sheetOf("t.csv", text).faults.map((f) => `${f.row}:${f.column} ${f.code}`);

test("cells with commas, quotes, line ends and spaces", () => {
  const sheet = sheetOf(
    "t.csv",
    'id,note\r\n1,"a, b"\r\n2,"he said ""no"""\r\n3,"two\nlines"\r\n4," spaced "\r\n',
  );
  expect(sheet.column("note")).toEqual(["a, b", 'he said "no"', "two\nlines", " spaced "]);
  expect(sheet.newline).toBe("\r\n");
  expect(sheet.faults).toEqual([]);
});

test("any table of any text reads back as it was written", () => {
  fc.assert(
    fc.property(anySheet, ({ header, rows, text }) => {
      const sheet = sheetOf("t.csv", text);
      expect(sheet.header).toEqual(header);
      expect(sheet.size).toBe(rows.length);
      header.forEach((name, c) => {
        expect(sheet.column(name)).toEqual(rows.map((row) => row[c]));
      });
      expect(sheet.faults).toEqual([]);
    }),
  );
});

test("the rows of a sheet are its text, cut at its starts", () => {
  fc.assert(
    fc.property(anySheet, ({ text }) => {
      const { starts, size } = sheetOf("t.csv", text);
      const head = text.slice(0, starts[0]);
      const rows = Array.from({ length: size }, (_, i) => text.slice(starts[i], starts[i + 1]));
      expect(head + rows.join("")).toBe(text);
    }),
  );
});

test("any text at all is read without an error, and no row of it is lost", () => {
  const noisy = fc.string({
    unit: fc.constantFrom("a", '"', ",", "\n", "\r", "\0", "я", "\ufeff", " "),
    maxLength: 60,
  });
  fc.assert(
    fc.property(noisy, (text) => {
      const sheet = sheetOf("t.csv", text);
      expect(sheet.starts).toHaveLength(sheet.size + 1);
      for (const name of sheet.header) expect(sheet.column(name)).toHaveLength(sheet.size);
    }),
    { numRuns: 500 },
  );
});

test("only the columns that are wanted are kept", () => {
  const sheet = sheetOf("t.csv", "a,b,c\n1,2,3\n4,5\n", new Set(["a", "c"]));
  expect(sheet.column("a")).toEqual(["1", "4"]);
  expect(sheet.column("b")).toEqual([]);
  expect(sheet.column("c")).toEqual(["3", ""]);
});

describe("what is wrong is said, and what can be read is read", () => {
  test.each<[string, string, readonly string[]]>([
    ["a short row", "a,b\n1\n2,3\n", ["2:0 cell-count"]],
    ["a long row", "a,b\n1,2,3\n", ["2:0 cell-count"]],
    ["a blank row", "a,b\n\n1,2\n", ["2:0 blank-row"]],
    ["an unclosed quote", 'a,b\n1,"2\n', ["2:2 unclosed-quote"]],
    ["an unnamed column", "a,,c\n1,2,3\n", ["1:2 unnamed-column"]],
    ["a repeated column", "a,b,a\n1,2,3\n", ["1:3 repeated-column"]],
    ["no content", "", ["1:0 empty-file"]],
    ["a byte order mark and nothing else", "\ufeff", ["1:0 empty-file"]],
    ["a NUL", "a,b\n1,\0\n", ["2:0 nul"]],
    ["semicolons in place of commas", "a;b\n1;2;;;\n", ["1:0 delimiter"]],
    ["tabs in place of commas", "a\tb\n1\t2\n", ["1:0 delimiter"]],
  ])("%s", (_, text, faults) => {
    expect(codes(text)).toEqual(faults);
  });
  test("a row that follows a bad one is read", () => {
    expect(sheetOf("t.csv", "a,b\n1\n2,3\n").column("b")).toEqual(["", "3"]);
    expect(sheetOf("t.csv", "a,b\n1,2,3\n4,5\n").column("b")).toEqual(["2", "5"]);
  });
});

test.each([
  ["\n", "\n"],
  ["\r\n", "\r\n"],
  ["\r", "\r"],
] as const)("rows that end in %j", (newline, found) => {
  const sheet = sheetOf("t.csv", ["a,b", "1,2", "3,4"].join(newline));
  expect(sheet.newline).toBe(found);
  expect(sheet.column("b")).toEqual(["2", "4"]);
});

test("columns named after parts of a JavaScript object", () => {
  const sheet = sheetOf("t.csv", "__proto__,constructor,toString\n1,2,3\n");
  expect(sheet.column("__proto__")).toEqual(["1"]);
  expect(sheet.column("constructor")).toEqual(["2"]);
  expect(sheet.column("hasOwnProperty")).toBeNull();
});

test("a cell is quoted only where it must be", () => {
  expect(cellText("plain; text")).toBe("plain; text");
  expect(cellText(" edge")).toBe('" edge"');
  expect(rowText(["a", "b,c", 'd"', "e\nf", ""])).toBe('a,"b,c","d""","e\nf",');
});

test("a long table holds its text, where its rows start and its cells, and no room to spare", () => {
  const many = 500_000;
  const text = `id\n${"a\n".repeat(many)}`;
  const before = heldMemory();
  const sheet = sheetOf("t.csv", text);
  // Four bytes for where a row starts and eight for its cell.
  expect((heldMemory() - before) / many).toBeLessThan(16);
  expect(sheet.column("id")).toHaveLength(many);
});
