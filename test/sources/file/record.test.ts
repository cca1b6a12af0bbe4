import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DELIMITERS } from "../../../src/sources/file/delimiter.ts";
import { lineCells, lineEnds } from "../../../src/sources/file/record.ts";
import { remarking } from "../../../src/sources/file/remarks.ts";
import { splitting } from "../../../src/sources/file/split.ts";

/** Rows of a text that comes in pieces, with the line that each starts at. */
function split(text: string, delimiter: string, piece = text.length || 1) {
  const rows: string[][] = [];
  const lines: number[] = [];
  const splitter = splitting(delimiter, 0, remarking(), (cells, line) => {
    rows.push(cells);
    lines.push(line);
  });
  for (let i = 0; i < text.length; i += piece) splitter.write(text.slice(i, i + piece));
  return { rows, lines, ends: splitter.end() };
}

const SIGNS = ["a", "я", "中", "0", '"', "'", ",", ";", "\t", "|", " ", "\n", "\r\n", "\\", "="] as const;
const anyCell = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 8 });

/** Any valid table as text: cells quoted where they must be, some where they need not be. */
const anyTable = fc
  .record({
    rows: fc.array(fc.array(anyCell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
    delimiter: fc.constantFrom(...DELIMITERS),
    newline: fc.constantFrom("\n", "\r\n"),
    quoted: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    closed: fc.boolean(),
  })
  .map(({ rows, delimiter, newline, quoted, closed }) => {
    const cellOf = (cell: string, i: number) =>
      quoted[i % 40] || cell === "" || /["\r\n]/.test(cell) || cell.includes(delimiter)
        ? `"${cell.replaceAll('"', '""')}"`
        : cell;
    const lines = rows.map((row, r) => row.map((cell, c) => cellOf(cell, r * 5 + c)).join(delimiter));
    return { rows, delimiter, text: lines.join(newline) + (closed ? newline : "") };
  });

test("any valid text, whole or in pieces, has the cells that csv-parse finds in it, for each delimiter", () => {
  fc.assert(
    fc.property(anyTable, fc.integer({ min: 1, max: 12 }), ({ rows, delimiter, text }, piece) => {
      const theirs: string[][] = parse(text, {
        delimiter,
        relax_column_count: true,
        record_delimiter: ["\r\n", "\n"],
      });
      expect(split(text, delimiter).rows).toEqual(theirs);
      expect(theirs).toEqual(rows);
      expect(split(text, delimiter, piece)).toEqual(split(text, delimiter));
    }),
    { numRuns: 400 },
  );
});

test("any text at all is split without an error and without losing a letter", () => {
  const noisy = fc.string({ unit: fc.constantFrom(...SIGNS, "\r", '"', '"'), maxLength: 60 });
  const letters = (text: string) => text.replaceAll(/[",\s]/g, "");
  fc.assert(
    fc.property(noisy, (text) => {
      const { rows } = split(text, ",");
      expect(letters(rows.flat().join(""))).toBe(letters(text));
    }),
    { numRuns: 500 },
  );
});

test("line ends of three kinds and a mix of them", () => {
  const { rows, lines, ends } = split('a,b\r\n1,2\n3,4\r5,"6\n6"\r\n7,8', ",");
  expect(rows).toEqual([
    ["a", "b"],
    ["1", "2"],
    ["3", "4"],
    ["5", "6\n6"],
    ["7", "8"],
  ]);
  expect(lines).toEqual([1, 2, 3, 4, 6]);
  expect(ends).toBe(6);
  expect(lineEnds("a\r\n\r\rb\n", 0, 7)).toBe(4);
});

test("a line by itself keeps a quotation mark that it never closes, and reads those that it does", () => {
  expect(lineCells('1,"a, b","c,3', 44)).toEqual(["1", "a, b", '"c', "3"]);
  expect(lineCells('"x ""y""",', 44)).toEqual(['x "y"', ""]);
  expect(lineCells("", 44)).toEqual([""]);
});
