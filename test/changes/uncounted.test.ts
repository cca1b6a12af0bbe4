import { expect, test } from "vitest";
import { uncountedNotes } from "../../src/changes/uncounted.ts";
import { importNote } from "../../src/cli/import-notes.ts";
import type { Row } from "../../src/sources/source.ts";

const deal = (id: string, register: string): Row => ({ table: "transfers", row: 2, cells: { id, register } });
const DEALS = [deal("a", "sipri"), deal("b", "sipri")];

test.each([
  ["register", 1],
  ["sipri", 0],
  ["all", 0],
  [undefined, 0],
])("deals of a register that a study does not count are told where it counts %s", (vintage, notes) => {
  const conventions = vintage === undefined ? {} : { vintage };
  expect(uncountedNotes(DEALS, { conventions })).toHaveLength(notes);
});

test.each([
  ["en", "questions count the register own alone"],
  ["ru", "вопросы считают только регистр own"],
  ["zh", "问题只计入登记册own"],
] as const)(
  "which register counts, how many deals are left out and the mend are told in %s",
  (lang, begins) => {
    const [note = ""] = uncountedNotes(DEALS, { conventions: { vintage: "own" } });
    const told = importNote(lang, note);
    expect(told).toContain(begins);
    expect(told).toMatch(/sipri.*2/);
    expect(told).toContain("vintage=sipri");
  },
);
