import fc from "fast-check";
import { expect, test } from "vitest";
import { csvForPeople, csvFromPeople, defused, restored } from "../../../src/changes/spreadsheet/formula.ts";
import { rowText } from "../../../src/study/csv.ts";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\0", "＝", "1", "a", '"', ",") }),
);

test("what begins like a formula gets an apostrophe; numbers and other texts stay", () => {
  for (const cell of [
    '=HYPERLINK("http://a")',
    "+49 30",
    "-",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\0=1",
    "＝1",
    "-3-2",
  ]) {
    expect(defused(cell)).toBe(`'${cell}`);
  }
  for (const cell of ["-3", "+3.5", "-3,5", "-1e5", "", "a=b", "'quoted'", "2001/..", "Rubezh-2021"]) {
    expect(defused(cell)).toBe(cell);
  }
  expect(defused("'=1")).toBe("''=1");
  expect(restored("'quoted'")).toBe("'quoted'");
});

test("what is restored is what was defused", () => {
  fc.assert(
    fc.property(text, (cell) => {
      expect(restored(defused(cell))).toBe(cell);
      expect(
        /^[=+\-@\t\r\n\0]/.test(defused(cell)) && Number.isNaN(Number(defused(cell).replace(",", "."))),
      ).toBe(false);
    }),
  );
});

test("a table for people comes back byte for byte", () => {
  expect(csvForPeople('id,note\r\na,"=1+1"\r\nb,"x, y"\r\n')).toBe('id,note\r\na,\'=1+1\r\nb,"x, y"\r\n');
  const table = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(table, fc.constantFrom("\n", "\r\n"), (rows, end) => {
      const csv = rows.map((cells) => rowText(cells) + end).join("");
      expect(csvFromPeople(csvForPeople(csv))).toBe(csv);
    }),
  );
});
