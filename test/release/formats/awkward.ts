import type { Table } from "../../../src/release/tables/table.ts";

/** Tables with cells of every awkward kind: what a format must give back as it went in. */
export function awkwardTables(): readonly Table[] {
  const texts = [
    "",
    " ",
    "plain",
    'a "quoted" word',
    '"',
    "a,b;c\td",
    "two\nlines",
    "mac\rline\r\nwindows",
    '=HYPERLINK("https://example.org")',
    "+1",
    "-1",
    "@x",
    "'",
    "'=1",
    "😀 👩‍👩‍👧 é é",
    "right \u202eto left\u202c \u2066isolated\u2069",
    "Тоҷикистон 塔吉克斯坦",
    "NULL",
    "null",
    "\\N",
    "007",
    "1e5",
    "2018-05",
    "MAR-1",
    "_x000D_",
    "constructor",
    "__proto__",
    "\u0001\u001f\u007f",
    "\ufeffmark",
    "x".repeat(30_000),
  ];
  const integers = ["", "0", "-1", "9007199254740991", "-9007199254740991", "42"];
  const numbers = ["", "0", "-0.5", "0.1", "0.30000000000000004", "123456789012345", "0.000001", "1.50"];
  const truths = ["", "true", "false"];
  const at = (cells: readonly string[], i: number) => cells[i % cells.length] ?? "";
  return [
    {
      name: "awkward",
      title: "It’s a 'table' with \"quotes\"",
      group: "records",
      columns: [
        { name: "id", type: "string", says: "Its id." },
        { name: 'odd "name", 1', type: "string", says: "A text; it's odd.", list: true },
        { name: "select", type: "integer", says: "A count.", unit: "pieces" },
        { name: "x", type: "number", says: "A number." },
        { name: "yes", type: "boolean", says: "Whether." },
        {
          name: "kind",
          type: "string",
          says: "Its kind.",
          codes: [
            { value: "a", label: "the 'first'" },
            { value: "b", label: "b" },
          ],
        },
      ],
      rows: texts.map((text, i) => [
        `r${i}`,
        text,
        at(integers, i),
        at(numbers, i),
        at(truths, i),
        i % 2 === 0 ? "a" : "",
      ]),
      key: ["id"],
      links: [],
    },
    {
      name: "bare",
      title: "A table without rows",
      group: "records",
      columns: [
        { name: "id", type: "string", says: "Its id." },
        { name: "of", type: "string", says: "Which." },
      ],
      rows: [],
      key: ["id"],
      links: [{ columns: ["of"], table: "awkward", to: ["id"] }],
    },
    {
      name: "one_column",
      title: "One column, and blank rows in it",
      group: "panels",
      columns: [{ name: "text", type: "string", says: "A text." }],
      rows: [["a"], [""], ["b"]],
      key: [],
      links: [],
    },
  ];
}
