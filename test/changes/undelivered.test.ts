import { expect, test } from "vitest";
import { undeliveredNeeds, undeliveredNotes } from "../../src/changes/undelivered.ts";
import { importNote } from "../../src/cli/import-notes.ts";
import type { Row } from "../../src/sources/source.ts";

const deal = (status: string): Row => ({ table: "transfers", row: 2, cells: { id: status, status } });
const delivery: Row = { table: "deliveries", row: 2, cells: { id: "d", deal: "licensed" } };
const LICENCES = [deal("licensed"), deal("pledged")];

test.each([
  ["licences and pledges alone", LICENCES, { status: "all", "year-basis": "order" }],
  ["pledges of which some have deliveries", [...LICENCES, delivery], { status: "all" }],
  ["a deal beside them that was delivered", [...LICENCES, deal("delivered")], {}],
  ["a deal beside them that says nothing", [...LICENCES, deal("")], {}],
  ["no deals", [], {}],
] as const)("%s count under the choices that they need", (_, rows, needs) => {
  expect(undeliveredNeeds(rows)).toEqual(needs);
});

test("an import says which choices the study lacks, in every language, and nothing where it makes them", () => {
  const [note = "", ...others] = undeliveredNotes(LICENCES, { status: "all" });
  expect(others).toEqual([]);
  expect(note).toContain("deals taken without it: 2");
  for (const lang of ["en", "ru", "zh"] as const) {
    const told = importNote(lang, note);
    expect(told).toContain("year-basis=order");
    expect(told).not.toContain("status=all");
    expect(told === note).toBe(lang === "en");
  }
  expect(undeliveredNotes(LICENCES, { status: "all", "year-basis": "order" })).toEqual([]);
});
