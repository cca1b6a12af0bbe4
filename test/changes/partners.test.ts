import fc from "fast-check";
import { expect, test } from "vitest";
import { heldRows, othersIn, unlistedNotes } from "../../src/changes/partners.ts";
import { importNote } from "../../src/cli/import-notes.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";

const deal = (row: number, supplier: string, recipient: string) => ({
  table: "transfers",
  row,
  cells: { id: `${row}`, supplier, recipient },
});
const part = (row: number, actor: string, role: string) => ({
  table: "participants",
  row,
  cells: { activity: `${row}`, actor, role },
});

test("who sends to the region is a partner; recipients elsewhere, and who sends to them alone, are none", () => {
  const rows = [
    deal(1, "POL", "ADA"),
    deal(2, "POL", "QUA"),
    deal(3, "FRA", "QUA"),
    deal(4, "ADA", "PER"),
    deal(5, "unknown", "ADA"),
  ];
  expect(othersIn(rows, ["ADA"])).toEqual({ partners: ["POL"], strangers: ["QUA", "FRA", "PER"] });
});

test("who takes part with a member is a partner, and the country where it was held is none by that", () => {
  const rows = [
    { table: "exercises", row: 1, cells: { id: "1", country: "SEA" } },
    part(1, "ADA", "participant"),
    part(1, "POL", "host"),
    part(2, "QUA", "organiser"),
  ];
  expect(othersIn(rows, ["ADA"])).toEqual({ partners: ["POL"], strangers: ["QUA", "SEA"] });
});

test("partners stand in the order of their records with the region, whatever they have elsewhere and in how many rows", () => {
  const year = (row: number, deal: string) => ({ table: "deliveries", row, cells: { id: `${row}`, deal } });
  const rows = [
    deal(1, "QUA", "PER"),
    deal(2, "QUA", "PER"),
    deal(3, "QUA", "ADA"),
    ...[4, 5, 6].flatMap((row) => [
      { ...deal(row, "PER", "ADA"), cells: deal(4, "PER", "ADA").cells },
      year(row, "4"),
    ]),
    deal(7, "FRA", "ADA"),
    part(8, "POL", "organiser"),
    part(8, "ADA", "participant"),
    deal(9, "POL", "ADA"),
  ];
  expect(othersIn(rows, ["ADA"]).partners).toEqual(["POL", "FRA", "PER", "QUA"]);
});

test("everybody whom a table names is a member, a partner or neither, once", () => {
  const actor = fc.constantFrom("ADA", "BEL", "POL", "QUA", "PER");
  fc.assert(
    fc.property(fc.array(fc.tuple(actor, actor)), fc.uniqueArray(actor), (deals, members) => {
      const rows = deals.map(([from, to], i) => deal(i, from, to));
      const { partners, strangers } = othersIn(rows, members);
      const named = new Set(deals.flat());
      expect([...partners, ...strangers].toSorted()).toEqual(
        [...named].filter((id) => !members.includes(id)).toSorted(),
      );
    }),
  );
});

const SUBJECT = { region: ["ADA"], partners: ["POL"] };
const ROWS = [
  deal(1, "POL", "ADA"),
  deal(2, "FRA", "ADA"),
  { table: "deliveries", row: 2, cells: { id: "2-2001", deal: "2" } },
  deal(3, "FRA", "ADA"),
  deal(4, "QUA", "PER"),
  deal(5, "ADA", "BEL"),
  { table: "exercises", row: 6, cells: { id: "6", country: "SEA" } },
  part(6, "ADA", "participant"),
  part(6, "SAT", "participant"),
];

test("who sends to the region or takes part with it and is no partner yet is told, with how many records", () => {
  const [note = "", ...more] = unlistedNotes(ROWS, SUBJECT);
  expect(more).toEqual([]);
  expect(note).toMatch(/not in partners of study\.yaml.*: FRA \(2\), SAT \(1\); add to partners/);
  for (const lang of ["ru", "zh"] as const) {
    expect(importNote(lang, note)).toMatch(/study\.yaml.*FRA \(2\).*SAT \(1\)/);
    expect(importNote(lang, note)).not.toMatch(/they|records|whoever/);
  }
});

test("of many who are no partners yet the most frequent are told, and how many more", () => {
  const many = Array.from({ length: 23 }, (_, i) => deal(i, `P${i}`, "ADA"));
  const [note = ""] = unlistedNotes([...many, deal(30, "P22", "ADA")], SUBJECT);
  expect(note).toMatch(/: P22 \(2\), P0 \(1\), .* and 3 more; /);
  expect(importNote("ru", note)).toContain("и ещё 3;");
  expect(importNote("zh", note)).toContain("及另外3方");
});

test("nobody is missed where all are partners, or the study names no region or no partners", () => {
  expect(unlistedNotes(ROWS, { ...SUBJECT, partners: ["FRA", "POL", "SAT"] })).toEqual([]);
  expect(unlistedNotes(ROWS, { ...SUBJECT, region: [] })).toEqual([]);
  expect(unlistedNotes(ROWS, { ...SUBJECT, partners: [] })).toEqual([]);
});

test("of whom the study has records with the region already nothing is told again; of those new to it, all their records", async () => {
  const study = await openStudy(
    memoryFiles({
      "study.yaml": "title: T\nregion: { name: here, members: [ADA] }\npartners: [POL]\n",
      "transfers.csv": "id,supplier,recipient\n1,FRA,ADA\n2,QUA,PER\n",
      "participants.csv": "activity,actor,role\n6,SEA,participant\n6,ADA,participant\n7,SAT,participant\n",
    }),
  );
  const held = await heldRows(study, ["transfers", "participants", "transfers"]);
  const rows = [...ROWS, deal(7, "QUA", "ADA")];
  expect(unlistedNotes(rows, SUBJECT, held)[0]).toMatch(/: QUA \(1\), SAT \(1\); add/);
  expect(unlistedNotes([deal(2, "FRA", "ADA"), deal(9, "FRA", "ADA")], SUBJECT, held)).toEqual([]);
});
