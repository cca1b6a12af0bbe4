import fc from "fast-check";
import { expect, test } from "vitest";
import { othersIn } from "../../src/changes/partners.ts";

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
