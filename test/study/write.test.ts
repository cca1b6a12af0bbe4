import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sheetOf } from "../../src/study/csv.ts";
import { edited, sheetText } from "../../src/study/write.ts";
import { anyCell, anySheet } from "./any-sheet.ts";

const edit = (text: string, row: number, cells: Record<string, string>) =>
  edited(sheetOf("t.csv", text), { set: new Map([[row, cells]]) });

test("a table that is not edited keeps every byte", () => {
  fc.assert(
    fc.property(anySheet, ({ text }) => {
      expect(edited(sheetOf("t.csv", text), {})).toBe(text);
    }),
  );
});

test("any text at all keeps every byte, also where it is no table", () => {
  const noisy = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "я", " "), maxLength: 40 });
  fc.assert(
    fc.property(noisy, (text) => {
      expect(edited(sheetOf("t.csv", text), {})).toBe(text);
    }),
  );
});

test("one edited cell changes its row and nothing else", () => {
  const cell = anyCell.filter((c) => !c.includes("\0") && c.trim() !== "");
  fc.assert(
    fc.property(anySheet, fc.nat(), fc.nat(), cell, ({ header, rows, text }, r, c, value) => {
      fc.pre(rows.length > 0);
      const row = r % rows.length;
      const name = header[c % header.length] ?? "";
      const before = sheetOf("t.csv", text);
      const after = sheetOf("t.csv", edited(before, { set: new Map([[row, { [name]: value }]]) }));
      expect(after.size).toBe(before.size);
      const cut = (s: typeof before, i: number) => s.text.slice(s.starts[i], s.starts[i + 1]);
      for (let i = 0; i < before.size; i++) if (i !== row) expect(cut(after, i)).toBe(cut(before, i));
      header.forEach((column) => {
        const wanted = rows.map((cells, i) =>
          i === row && column === name ? value : cells[header.indexOf(column)],
        );
        expect(after.column(column)).toEqual(wanted);
      });
    }),
  );
});

describe("an edited row keeps what is not edited", () => {
  test("its line end, and the lack of one", () => {
    expect(edit("a,b\r\n1,2\r\n3,4", 0, { b: "x" })).toBe("a,b\r\n1,x\r\n3,4");
    expect(edit("a,b\r\n1,2\r\n3,4", 1, { b: "x" })).toBe("a,b\r\n1,2\r\n3,x");
    expect(edit("a,b\n1,2\r\n3,4\n", 0, { b: "x" })).toBe("a,b\n1,x\r\n3,4\n");
  });
  test("cells past the header, and those of columns without a name of their own", () => {
    expect(edit("a,b\n1,2,3,4\n", 0, { a: "x" })).toBe("a,b\nx,2,3,4\n");
    expect(edit("a,,\n1,2,3\n", 0, { a: "x" })).toBe("a,,\nx,2,3\n");
    expect(edit("a,b,b\n1,2,3\n", 0, { a: "x" })).toBe("a,b,b\nx,2,3\n");
  });
  test("columns that were not read", () => {
    const sheet = sheetOf("t.csv", "a,b,c\n1,2,3\n", new Set(["a"]));
    expect(edited(sheet, { set: new Map([[0, { a: "x" }]]) })).toBe("a,b,c\nx,2,3\n");
  });
  test("a byte order mark before the header", () => {
    expect(edit("\ufeffa,b\n1,2\n", 0, { b: "x" })).toBe("\ufeffa,b\n1,x\n");
  });
});

describe("rows added and taken out", () => {
  const sheet = sheetOf("t.csv", "a,b\r\n1,2\r\n3,4");
  test("a row is added in the line ends of the file, after one that had none", () => {
    expect(edited(sheet, { add: [{ a: "5", b: "6,7" }] })).toBe('a,b\r\n1,2\r\n3,4\r\n5,"6,7"\r\n');
  });
  test("a row is taken out with its line end", () => {
    expect(edited(sheet, { remove: new Set([0]) })).toBe("a,b\r\n3,4");
    expect(edited(sheet, { remove: new Set([0, 1]), add: [{ b: "x" }] })).toBe("a,b\r\n,x\r\n");
  });
  test("a row is added to a header without a line end", () => {
    expect(edited(sheetOf("t.csv", "a,b"), { add: [{ a: "1" }] })).toBe("a,b\n1,\n");
  });
});

test("a column named after a part of a JavaScript object gets nothing by itself", () => {
  expect(sheetText(["id", "constructor", "__proto__"], [{ id: "1" }])).toBe(
    "id,constructor,__proto__\n1,,\n",
  );
});
