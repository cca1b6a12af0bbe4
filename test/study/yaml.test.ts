import { expect, test } from "vitest";
import { faultText } from "../../src/cli/show/faults.ts";
import { yamlOf } from "../../src/study/yaml.ts";

const TAB = "a tab begins the line, and YAML takes none there";
const placed = (text: string) =>
  yamlOf("a.yaml", text).faults.map((f) => `${f.file}:${f.row}:${f.column} ${f.message}`);

test.each([
  ["in a map", "title: T\nregion:\n\tname: here\n\tmembers: [A]\npartners: [B]\n", "3:1"],
  [
    "in an entry of a list",
    "- id: one\n\tkind: bars\n- id: two\n  kind: bars\n  question: { a: b }\n",
    "2:1",
  ],
  ["behind spaces", "- id: one\n  question:\n\t  measure: count\n  kind: bars\n- id: two\n", "3:1"],
  ["after spaces that would do", "- id: one\n  question:\n  \tmeasure: count\n   x: y\n", "3:3"],
  ["within brackets", "title: T\nregion: { name: x,\n\tmembers: [A] }\na: b\n", "3:1"],
  ["in a block of text", "text: |\n  a\n\tb\nx: y\n", "3:1"],
  ["before all", "\ttitle: T\nregion: x\n", "1:1"],
  ["after lines that a carriage return ends", "title: T\r\nregion:\r\n\tname: here\r\n", "3:1"],
])("a tab that begins a line is one fault, at the tab: %s", (_, text, place) => {
  expect(placed(text)).toEqual([`a.yaml:${place} ${TAB}`]);
});

test("what is wrong before a tab is told too, and a tab that indents nothing is none", () => {
  expect(placed("a: b: c\nd:\n\te: f\n")).toEqual([
    expect.stringMatching(/^a\.yaml:1:4 /),
    `a.yaml:3:1 ${TAB}`,
  ]);
  expect(placed("title:\tT\nx:\t{ a: b }\ntext: |\n  a\n  \tb\n")).toEqual([]);
});

test("where the rest can no longer be read it is one fault, and faults that do not follow are told each", () => {
  expect(placed("- id: one\nkind: bars\n- id: two\n")).toHaveLength(1);
  expect(placed("a: b: c\nd: e: f\n")).toHaveLength(2);
});

test.each([
  ["ru", "строка начинается с табуляции", "делайте отступ пробелами"],
  ["zh", "该行以制表符开头", "请改用空格缩进"],
] as const)("a tab is told in %s with its mend", (lang, is, mend) => {
  const [fault] = yamlOf("a.yaml", "a:\n\tb: c\n").faults;
  const told = faultText(lang, `${fault?.message}; ${fault?.mend}`);
  for (const said of [is, mend]) expect(told).toContain(said);
  expect(told).not.toContain("tab");
});
