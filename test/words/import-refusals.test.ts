import { expect, test } from "vitest";
import { importNote } from "../../src/cli/import-notes.ts";
import { ownTableNotes } from "../../src/words/catalogue/import/own-table.ts";
import { publisherRows } from "../../src/words/catalogue/import/publisher-rows.ts";
import { field, listed, type Node, nodes, textsOf } from "./said-in-sources.ts";

/** Folders whose readers say in each language why rows are refused or left out. */
const TOLD = /^(?:exercises|agreements|eu|table|presence|training|generic|events)\//;
/** What refuses a row or leaves it out, with the places of its texts among the arguments. */
const SAYING: Readonly<Record<string, readonly [number, number]>> = {
  refuse: [2, 4],
  ignore: [1, 2],
  reject: [1, 3],
  rejected: [1, 3],
};

const given: readonly Node[] = nodes.flatMap((node) => {
  if (!TOLD.test(node.file)) return [];
  if (node.type === "CallExpression") {
    const name = /(\w+)$/.exec(field(node, "callee")?.text ?? "")?.[1] ?? "";
    return listed(node, "arguments").slice(
      ...((Object.hasOwn(SAYING, name) ? SAYING[name] : undefined) ?? [0, 0]),
    );
  }
  const isText = node.type === "Property" && /^(?:reason|mend)$/.test(field(node, "key")?.text ?? "");
  return isText ? (field(node, "value") ?? []) : [];
});
/** What a cell of a stream of events is to be, of which its refusal is made. */
const forms = nodes.flatMap((node) => {
  const isForm = node.type === "Property" && field(node, "key")?.text === "what";
  return isForm && node.file.startsWith("events/") ? textsOf(field(node, "value")) : [];
});
const said = [...new Set(given.flatMap(textsOf))].flatMap((text) =>
  text === "is no 7" ? forms.map((form) => `is no ${form}`) : [text],
);

test("why a row of an exercise, an agreement, a report of the EU, a stream of events or a table of one's own is refused or left out is told in Russian and Chinese", () => {
  expect(said).toContain("has the id of an earlier row");
  expect(said).toContain("7 is not the code of 7");
  expect(said).toContain("no party of 7");
  expect(said).toContain("is no class from 1 to 4");
  expect(said).toContainEqual(expect.stringContaining("a database such as DuckDB"));
  expect(said).toContain("has no start date that can be read");
  expect(said).toContain("cannot be told apart into dates and participants");
  expect(said.length).toBeGreaterThan(40);
  for (const lang of ["ru", "zh"] as const)
    expect(
      [...said, "has 40 cells where GDELT 1.0 has 58 or 57"].filter((text) =>
        importNote(lang, text)
          .split(/[;；] ?/)
          .some(isEnglish),
      ),
    ).toEqual([]);
});

test("no row is refused without a word on what to write", () => {
  expect(said.filter((text) => /row as (?:published|it is)/.test(text))).toEqual([]);
});

test("every pattern fills the same places in each language", () => {
  const places = (text: string) =>
    [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name))].sort();
  for (const [en, ru, zh] of [...publisherRows, ...ownTableNotes])
    expect([places(ru), places(zh)]).toEqual([places(en), places(en)]);
});

test("what stands for nothing known is told whole", () => {
  const mend = "write what was counted, or say in the mapping that it stands for nothing known";
  expect(importNote("ru", `is less than nothing; ${mend}`)).toBe(
    "меньше нуля; напишите, сколько было насчитано, или укажите в разметке, что это означает «ничего не известно»",
  );
  expect(importNote("zh", `is less than nothing; ${mend}`)).toBe(
    "小于零；请写所计的数量，或在列对应中说明它表示未知",
  );
  expect(importNote("zh", "has no participants or organiser or host or name")).toBe(
    "没有participants或organiser或host或name",
  );
});

/** What is told of the reading of a table of one's own: texts that these files hand back, or keep as `why` or `evidence`. */
const read = nodes
  .filter(({ file }) => /^(?:file\/(?:encoding|utf16)|generic\/(?:describe|wide))\.ts$/.test(file))
  .flatMap((node) => {
    const isKept = node.type === "Property" && /^(?:why|evidence)$/.test(field(node, "key")?.text ?? "");
    if (isKept) return textsOf(field(node, "value"));
    return node.type === "ReturnStatement" ? textsOf(field(node, "argument")) : [];
  })
  .map((text) => text.replace("prove 7", "prove month first").replace("7 of the cells", "7 % of the cells"));

test("how a table of one's own was read is told in Russian and Chinese", () => {
  const told = [
    ...new Set(read),
    "encoding utf-8: the file says so",
    "no header, cells parted by tabs",
    "99 of the first 100 rows have 58 cells with dates, CAMEO codes and classes in their places",
    "line 1 holds 20 of the 20 headings of ICEWS",
    "3 of 100 events lie more than 31 days before the day they were added, the first on 20041126",
    "0 of 100 events lie more than 31 days before the day they were added",
    "is an RTF file",
    "is an XML file",
    'is an Excel workbook (.xlsx): "A" with 1,234 rows of 4 columns, "B" with 2 rows of 3 columns',
    "12 dates prove day first, none contradicts; 3 could be read both ways",
  ];
  expect(told).toContain("7 lines have signs beyond ASCII: 7 signs of UTF-8 and 7 bytes that are not");
  expect(told).toContainEqual(expect.stringContaining("dates prove month first and"));
  for (const lang of ["ru", "zh"] as const)
    expect(
      told.filter((text) =>
        importNote(lang, text)
          .split(/[;；] ?/)
          .some(isEnglish),
      ),
    ).toEqual([]);
});

/** Words of the program in English: two small ones in a row. */
function isEnglish(clause: string): boolean {
  return /[a-z]{2,} [a-z]{2,}/.test(clause);
}

test("several names that are near are told apart in the words of each language", () => {
  const near = (...names: readonly string[]) =>
    `did you mean ${names.join(" or ")}? If not, add the name to names of actors.csv`;
  const told = (lang: "ru" | "zh", ...names: readonly string[]) =>
    importNote(lang, near(...names)).split(/[?？]/)[0];
  expect(told("ru", "A (AAA)", "B (BBB)")).toBe("может быть, A (AAA) или B (BBB)");
  expect(told("ru", "A", "B", "C")).toBe("может быть, A, B или C");
  expect(told("zh", "A", "B")).toBe("是否指A或B");
  expect(told("zh", "A")).toBe("是否指A");
});
