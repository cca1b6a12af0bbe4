import { expect, test } from "vitest";
import { importNote } from "../../src/cli/import-notes.ts";
import { publisherRows } from "../../src/words/catalogue/import/publisher-rows.ts";
import { field, listed, type Node, nodes, textsOf } from "./said-in-sources.ts";

/** Folders whose readers say in each language why rows are refused or left out. */
const TOLD = /^(?:exercises|agreements|eu|table|presence|training)\//;
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
    return listed(node, "arguments").slice(...(SAYING[name] ?? [0, 0]));
  }
  const isText = node.type === "Property" && /^(?:reason|mend)$/.test(field(node, "key")?.text ?? "");
  return isText ? (field(node, "value") ?? []) : [];
});
const said = [...new Set(given.flatMap(textsOf))];

test("why a row of an exercise, an agreement or a report of the EU is refused or left out is told in Russian and Chinese", () => {
  expect(said).toContain("has the id of an earlier row");
  expect(said).toContain("7 is not the code of 7");
  expect(said).toContain("no party of 7");
  expect(said).toContain("has no start date that can be read");
  expect(said).toContain("cannot be told apart into dates and participants");
  expect(said.length).toBeGreaterThan(40);
  for (const lang of ["ru", "zh"] as const)
    expect(
      said.filter((text) =>
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
  for (const [en, ru, zh] of publisherRows)
    expect([places(ru), places(zh)]).toEqual([places(en), places(en)]);
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
