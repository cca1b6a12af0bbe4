import { expect, test } from "vitest";
import { importNote } from "../../src/cli/import-notes.ts";
import { field, listed, type Node, nodes, textsOf } from "./said-in-sources.ts";

/** What readers give as the reason of a flag: the last argument of `flag`, and `why` beside `column`. */
const given: readonly Node[] = nodes.flatMap((node) => {
  if (node.type === "CallExpression" && /(?:^|\.)flag$/.test(field(node, "callee")?.text ?? ""))
    return listed(node, "arguments").slice(-1);
  if (node.type !== "ObjectExpression") return [];
  const named = (name: string) => listed(node, "properties").find((p) => field(p, "key")?.text === name);
  const why = named("why");
  return why === undefined || named("column") === undefined ? [] : (field(why, "value") ?? []);
});

const whys = [...new Set(given.flatMap(textsOf))].filter((text) => text.trim() !== "");

test("why a cell is flagged is told in Russian and Chinese by every reader", () => {
  expect(whys).toContain("may be a month that is none: taken as a span of years");
  expect(whys).toContainEqual(expect.stringMatching(/^is no day of .*: left out of the date$/));
  expect(whys).toContain("holds letters read in a wrong encoding");
  expect(whys.length).toBeGreaterThan(40);
  for (const lang of ["ru", "zh"] as const) {
    const told = whys.map((why) => importNote(lang, why));
    expect(told.filter((text) => /[a-z]{3}/.test(text))).toEqual([]);
    expect(new Set(told).size).toBe(whys.length);
  }
});

test("no reason of a flag is of a kind that is not looked for here", () => {
  const unseen = given.filter((node) => textsOf(node).length === 0);
  // What is handed on by these is looked for where it is said first.
  expect(unseen.map((node) => `${node.file}: ${node.text}`).sort()).toEqual([
    "generic/draft.ts: why",
    "table/ledger.ts: why",
    "training/fmtr-rows.ts: why",
    "training/fmtr-rows.ts: why",
  ]);
});
