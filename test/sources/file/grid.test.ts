import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FileError } from "../../../src/sources/file/document.ts";
import { tableOfText } from "../../../src/sources/file/grid.ts";

/** Rows, and remarks as `row code`. */
function read(text: string) {
  const { grid, delimiter, evidence } = tableOfText(text);
  const remarks = grid.remarks.map(({ row, code }) => `${row} ${code}`);
  return { rows: grid.rows, lines: Array.from(grid.lines), remarks, delimiter, evidence };
}

const REGISTER = [
  "Transfers of arms, from all, to all, in all years",
  "A '?' in a column marks doubt, and there may be more, as said",
  "",
  "Recipient,Supplier,Year, ,Designation,Number, ,Comments",
  "Aland,Borduria,2015,?,T-1,10,,first",
  "Aland,Borduria,2016,,T-2,20,?,",
  'Bland,Syldavia,2017,,"T-3, long",30,,third',
  "Bland,Syldavia,2018,,T-4,40,,",
  "Cland,Syldavia,2019,?,T-5,50,?,fifth",
];

test("prose with commas before a table does not decide, and every line comes through as a row", () => {
  const { rows, delimiter, remarks, lines } = read(REGISTER.join("\n"));
  expect(delimiter).toBe(",");
  expect(rows).toHaveLength(9);
  expect(rows[0]).toEqual(["Transfers of arms", " from all", " to all", " in all years"]);
  expect(rows[3]).toEqual(["Recipient", "Supplier", "Year", " ", "Designation", "Number", " ", "Comments"]);
  expect(rows[6]?.[4]).toBe("T-3, long");
  expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(remarks).toEqual([]);
});

test("three columns headed by one blank stay three columns", () => {
  const { rows } = read("Order, ,Number, ,Delivered, ,Note\n2015,?,3,,3,?,x\n2016,,4,?,,,y\n");
  expect(rows[0]).toEqual(["Order", " ", "Number", " ", "Delivered", " ", "Note"]);
});

test("two registers glued together come through as they stand", () => {
  const other = ["Deals of another day", "", "ID;Seller;Buyer", "1;Syldavia;Aland", "2;Borduria;Bland"];
  const { rows, remarks } = read([...REGISTER, ...REGISTER, ...other].join("\n"));
  expect(rows).toHaveLength(23);
  expect(rows.slice(9, 18)).toEqual(rows.slice(0, 9));
  expect(rows.slice(18)).toEqual(other.map((line) => [line]));
  expect(remarks).toEqual([]);
});

describe("the delimiter", () => {
  test.each([
    ["semicolons, decimal commas", "a;b;c;d\n1,5;2,5;3,5;4,5\n1,6;2,6;3,6;4,6\n", ";", 4],
    ["semicolons, lists of six with commas", "a;b;c\nx;A, B, C, D, E, F;1\ny;A, B, C, D, E, F;2\n", ";", 3],
    ["commas, years in a list", "a,b,c\nx,2015; 2016; 2017,1\ny,2018; 2019; 2020,2\n", ",", 3],
    ["tabs, commas in text", "a\tb\tc\nx, y\tz, z, z\t1\nu, v\tw, w, w\t2\n", "\t", 3],
    ["bars", "a|b|c\nx|y|1\nu|v|2\n", "|", 3],
    ["one row only", "a;b;c", ";", 3],
  ])("%s", (_, text, delimiter, width) => {
    const found = read(text);
    expect(found.delimiter).toBe(delimiter);
    expect(found.rows.at(-1)).toHaveLength(width);
  });
  test("a list of names, one of them with a comma, has none", () => {
    const { rows, delimiter } = read("Aland\nBland\nCland\nDland, Republic of\nEland\nFland\nGland\n");
    expect(delimiter).toBeNull();
    expect(rows[3]).toEqual(["Dland, Republic of"]);
  });
});

describe("a record that an unquoted line break split in two", () => {
  const rows = (middle: string) =>
    `${REGISTER.slice(3, 6).join("\n")}\n${middle}\n${REGISTER.slice(6).join("\n")}`;
  test("is joined where it can only be one", () => {
    const found = read(rows("Bland,Syldavia,2016,,T-9,9,,was built\r\nelsewhere"));
    // The first part is whole by itself, so nothing tells that the second belongs to it.
    expect(found.rows[4]).toEqual(["elsewhere"]);
    const inner = read(rows("Bland,Syldavia,2016,,T-9 of\r\nlate make,9,,x"));
    expect(inner.rows[3]).toEqual(["Bland", "Syldavia", "2016", "", "T-9 of\nlate make", "9", "", "x"]);
    expect(inner.rows).toHaveLength(7);
    expect(inner.lines).toEqual([1, 2, 3, 4, 6, 7, 8]);
    expect(inner.remarks).toEqual(["4 joined-record"]);
  });
  test("is joined from three parts", () => {
    const found = read(rows("Bland,Syldavia,2016,,T-9\n\nlate make,9,,x"));
    expect(found.rows[3]?.[4]).toBe("T-9\n\nlate make");
  });
  test.each([
    ["the sum does not fit", "Bland,Syldavia,2016\nlate make,9,,x"],
    ["the second part begins as a row does", "Bland,Syldavia,2016,,T-9\nAland,9,,x"],
  ])("is left as it is where %s", (_, middle) => {
    const found = read(rows(middle));
    expect(found.rows).toHaveLength(8);
    expect(found.remarks).toEqual([]);
  });
  test("two short rows of a table with numbered rows are two rows", () => {
    const { rows, remarks } = read("id,a,b,c\n1,x,y,z\n2,x\n3,y,z\n4,x,y,z\n5,x,y,z\n");
    expect(rows).toHaveLength(6);
    expect(remarks).toEqual([]);
  });
});

describe("quotation marks", () => {
  test("one that is never closed costs its row and no other", () => {
    const text = 'id,name,place\n1,"Steppe, east",x\n2,"Eagle,y\n3,"Lion, west",z\n4,Owl,"u, v"\n';
    const { rows, remarks } = read(text);
    expect(rows).toEqual([
      ["id", "name", "place"],
      ["1", "Steppe, east", "x"],
      ["2", '"Eagle', "y"],
      ["3", "Lion, west", "z"],
      ["4", "Owl", "u, v"],
    ]);
    expect(remarks).toEqual(["3 unclosed-quote"]);
  });
  test("one that a later mark seems to close is told by the width of the row", () => {
    const { rows, remarks } = read('id,name,place\n1,a,"b\n2,c,d\n3,e,f\n12",g,h\n4,i,j\n5,k,l\n');
    expect(rows).toHaveLength(7);
    expect(rows[1]).toEqual(["1", "a", '"b']);
    expect(remarks).toEqual(["2 unclosed-quote"]);
  });
  test("one that is never closed in a text longer than what is looked at hides no row", () => {
    const text = `id,name\n1,"Owl\n${"2,Eagle\n".repeat(200_000)}`;
    const { rows, evidence } = read(text);
    expect(rows).toHaveLength(200_002);
    expect(evidence[0]).toBe("cells are parted by commas: 3,000 of the 3,000 rows looked at have 2");
  });
  test("a line break inside a quoted cell is part of it", () => {
    const { rows, lines } = read('id,note\n1,"two\nlines"\n2,x\n');
    expect(rows[1]).toEqual(["1", "two\nlines"]);
    expect(lines).toEqual([1, 2, 4]);
  });
  test("text after a closing mark is kept and said", () => {
    const { rows, remarks } = read('id,gun\n1,"Oto" 76\n2,x\n');
    expect(rows[1]).toEqual(["1", "Oto 76"]);
    expect(remarks).toEqual(["2 text-after-quote"]);
  });
});

const WHOLE = [
  ["id", "name", "note"],
  ["1", "Steppe, east", "x"],
  ["2", 'the "Eagle"', "y"],
  ["3", "Lion", "z"],
];

describe("rows that were saved badly", () => {
  test("each quoted as a whole", () => {
    const text = '"id,name,note"\n"1,""Steppe, east"",x"\n"2,""the """"Eagle"""""",y"\n"3,Lion,z"\n';
    expect(read(text).rows).toEqual(WHOLE);
    expect(read(text).remarks).toContain("2 quoted-row");
  });
  test("each quoted as a whole and closed by separators of another kind", () => {
    const text =
      '"id,name,note";;;;;\n"1,""Steppe, east"",x";;;;;\n"2,""the """"Eagle"""""",y";;;;;\n"3,Lion,z";;;;;\n';
    expect(read(text).rows).toEqual(WHOLE);
    expect(read(text).delimiter).toBe(",");
  });
  test("some quoted as a whole", () => {
    const { rows, remarks } = read('id,name,note\n"1,""Steppe, east"",x"\n2,"the ""Eagle""",y\n3,Lion,z\n');
    expect(rows).toEqual(WHOLE);
    expect(remarks).toEqual(["2 quoted-row"]);
  });
  test("a name with a comma in a row that is blank otherwise is one name", () => {
    expect(read('a,b,c\n"Aland, Republic of",,\n1,2,3\n4,5,6\n').rows[1]).toEqual([
      "Aland, Republic of",
      "",
      "",
    ]);
  });
  test("blank cells past the last column, on all rows or on some", () => {
    const all = read("a,b,c,,,\n1,2,3,,,\n4,5,6,,,\n");
    expect(all.rows).toEqual([
      ["a", "b", "c"],
      ["1", "2", "3"],
      ["4", "5", "6"],
    ]);
    expect(all.evidence).toContain("3 rows: blank cells past the last column were dropped");
    const some = read("a,b,c\n1,2,3,,,\n4,5,6\n7,8,,,,\n9,8,7\n");
    expect(some.rows.map((row) => row.length)).toEqual([3, 3, 3, 3, 3]);
    expect(some.remarks).toEqual(["0 trailing-separators"]);
  });
  test("cells past the last column that are not blank are kept", () => {
    expect(read("a,b,c\n1,2,3,x\n4,5,6\n7,8,9\n").rows[1]).toEqual(["1", "2", "3", "x"]);
  });
  test("a semicolon that closes every line of a table with commas", () => {
    const { rows, remarks } = read("a,b,c;\r\n1,2,3;\r\n4,5,;\r\n");
    expect(rows).toEqual([
      ["a", "b", "c"],
      ["1", "2", "3"],
      ["4", "5", ""],
    ]);
    expect(remarks).toEqual(["0 closing-separator"]);
  });
  test("a list that ends in a semicolon on one row keeps it", () => {
    expect(read("a,b\n1,2015; 2016;\n2,2017\n3,2018\n").rows[1]).toEqual(["1", "2015; 2016;"]);
  });
  test("rows with another delimiter than the rest", () => {
    const { rows, remarks } = read("a,b,c\n1,x,y\n2;u;v\n3\tr\ts\n4,p,q\n5,m,n\n");
    expect(rows.slice(2, 4)).toEqual([
      ["2", "u", "v"],
      ["3", "r", "s"],
    ]);
    expect(remarks).toEqual(["3 other-delimiter", "4 other-delimiter"]);
  });
  test("NUL bytes are dropped and said, and what could not be read is counted", () => {
    const { rows, remarks } = read("a,b\n1,x\0y\n2,B\ufffd-181\n3,z\n");
    expect(rows[1]).toEqual(["1", "xy"]);
    expect(rows[2]).toEqual(["2", "B\ufffd-181"]);
    expect(remarks).toEqual(["2 nul", "3 unreadable"]);
  });
  test("a register that is cut off in mid-row keeps the part that is there", () => {
    expect(read("a,b,c\n1,2,3\n4,5,6\n7,8").rows.at(-1)).toEqual(["7", "8"]);
  });
});

test("a cell of more than a million letters is refused by its row", () => {
  const text = `a,b\n1,2\n3,"${"x".repeat(1_000_001)}"\n4,5\n`;
  expect(() => tableOfText(text)).toThrow(FileError);
  expect(() => tableOfText(text)).toThrow("row 3 has a cell of more than 1,000,000 letters");
  expect(read(`a,b\n1,"${"x".repeat(1_000_000)}"\n3,4\n`).rows[1]?.[1]).toHaveLength(1_000_000);
});

test("remarks by row stop at 200 of a kind, and the rest is counted", () => {
  const { grid } = tableOfText(`a,b\n${"1,x\0y\n".repeat(500)}`);
  expect(grid.remarks.filter(({ code }) => code === "nul")).toHaveLength(201);
  expect(grid.remarks.at(-1)).toEqual({
    code: "nul",
    row: 0,
    message: "500 rows: holds NUL bytes; they were dropped",
  });
});

test("columns named after parts of a JavaScript object are cells like any other", () => {
  expect(read("__proto__,constructor\n1,2\n").rows[0]).toEqual(["__proto__", "constructor"]);
});

test("any lines at all become rows in their order, and no letter is lost", () => {
  const line = fc.string({ unit: fc.constantFrom("a", "b", "7", ",", ";", '"', "\t", " "), maxLength: 14 });
  const letters = (text: string) => text.replaceAll(/[^ab7]/g, "");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { rows, lines: starts } = read(lines.join("\n"));
      expect(letters(rows.flat().join(""))).toBe(letters(lines.join("")));
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});
