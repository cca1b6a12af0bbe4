import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valuesIn, withCodes } from "../../src/changes/codebook.ts";
import { type Holding, planTable } from "../../src/changes/plan.ts";
import type { Row } from "../../src/sources/source.ts";
import { sheetOf } from "../../src/study/csv.ts";

const row = (cells: Readonly<Record<string, string>>, n = 2, table = "transfers"): Row => ({
  table,
  row: n,
  cells,
});
const holding = (more: Partial<Holding> = {}): Holding => ({
  base: new Map(),
  owned: (cell) => cell("register") === "reg",
  covers: () => true,
  newer: () => false,
  replaces: () => false,
  drop: false,
  ...more,
});
const SHEET = sheetOf(
  "transfers.csv",
  "id,register,supplier,recipient,designation,order_year,note\r\na,reg,X,Y,T-72,2010,seen by us\nb,media,X,Y,Mi-17,2011,\n",
);

describe("a row of a file against the study's", () => {
  test("new rows come last, and rows that do not change keep every byte", () => {
    const plan = planTable("transfers", SHEET, [row({ id: "c", register: "reg", supplier: "Z" })], holding());
    expect(plan.text).toBe(`${SHEET.text}c,reg,Z,,,,\r\n`);
    expect(plan.changes.map((c) => [c.id, c.kind])).toEqual([
      ["c", "new"],
      ["a", "gone"],
    ]);
  });
  test("the register's own row takes the new value, and a blank takes nothing away", () => {
    const plan = planTable(
      "transfers",
      SHEET,
      [
        row({
          id: "a",
          register: "reg",
          supplier: "X",
          recipient: "Y",
          designation: "T-72B",
          order_year: "2012",
        }),
      ],
      holding(),
    );
    expect(plan.changes[0]?.cells.map((c) => [c.field, c.class, c.taken])).toEqual([
      ["order_year", "substance", true],
      ["designation", "label", true],
    ]);
    expect(plan.text).toContain("a,reg,X,Y,T-72B,2012,seen by us\n");
    expect(plan.rivals).toEqual([]);
  });
  test("a row of another register is shown and left, but a blank of it is filled", () => {
    const plan = planTable("transfers", SHEET, [row({ id: "b", order_year: "2013", note: "n" })], holding());
    expect(plan.changes[0]?.kind).toBe("changed");
    expect(plan.changes[0]?.cells.map((c) => [c.field, c.taken])).toEqual([
      ["order_year", false],
      ["note", true],
    ]);
    expect(plan.text).toContain("b,media,X,Y,Mi-17,2011,n\n");
  });
  test("what a person changed since the last import stays, and the file's new value becomes a rival", () => {
    const base = new Map([["a", { id: "a", order_year: "2009", designation: "T-72" }]]);
    const plan = planTable(
      "transfers",
      SHEET,
      [row({ id: "a", order_year: "2011", designation: "T-72M", locator: "deal a" })],
      holding({ base }),
    );
    expect(plan.changes[0]?.cells.map((c) => [c.field, c.new, c.taken])).toEqual([
      ["order_year", "2011", false],
      ["designation", "T-72M", true],
      ["locator", "deal a", true],
    ]);
    expect(plan.rivals).toEqual([
      { table: "transfers", id: "a", field: "order_year", value: "2011", locator: "deal a" },
    ]);
  });
  test("a file that says what it said last changes nothing, whatever a person did", () => {
    const base = new Map([["a", { id: "a", order_year: "2009" }]]);
    const plan = planTable("transfers", SHEET, [row({ id: "a", order_year: "2009" })], holding({ base }));
    expect(plan.changes[0]?.kind).toBe("unchanged");
    expect(plan.text).toBeNull();
  });
  test("a row that a person took out stays out", () => {
    const base = new Map([["gone", { id: "gone", order_year: "2009" }]]);
    const plan = planTable("transfers", SHEET, [row({ id: "gone", order_year: "2009" })], holding({ base }));
    expect(plan.changes[0]?.kind).toBe("kept");
    expect(plan.text).toBeNull();
  });
  test("rows that are gone stay unless they are to be dropped", () => {
    const kept = planTable("transfers", SHEET, [], holding());
    expect([kept.changes[0]?.kind, kept.text]).toEqual(["gone", null]);
    expect(planTable("transfers", SHEET, [], holding({ drop: true })).text).not.toContain("T-72");
  });
  test("a column that the table lacks is added, blank in the other rows", () => {
    const plan = planTable("transfers", SHEET, [row({ id: "c", tiv_best: "3" })], holding());
    expect(plan.text?.split(/\r?\n/)).toEqual([
      "id,register,supplier,recipient,designation,order_year,note,tiv_best",
      "a,reg,X,Y,T-72,2010,seen by us,",
      "b,media,X,Y,Mi-17,2011,,",
      "c,,,,,,,3",
      "",
    ]);
  });
  test("planning what the plan wrote changes nothing", () => {
    const cell = fc.stringMatching(/^[a-z0-9 ,"]{0,6}$/);
    const rows = fc.uniqueArray(
      fc.record({ id: fc.stringMatching(/^[a-f]$/), designation: cell, note: cell }),
      {
        selector: (r) => r.id,
      },
    );
    fc.assert(
      fc.property(rows, (cells) => {
        const incoming = cells.map((c, i) => row({ ...c, register: "reg" }, i + 2));
        const first = planTable("transfers", SHEET, incoming, holding());
        const after = sheetOf("transfers.csv", first.text ?? SHEET.text);
        const again = planTable("transfers", after, incoming, holding());
        expect(again.text).toBeNull();
        expect(again.changes.every((c) => ["unchanged", "gone", "kept"].includes(c.kind))).toBe(true);
      }),
    );
  });
});

describe("a codebook with further values", () => {
  const label = { en: "licensed", ru: "лицензировано", zh: "已许可" };
  const codes = new Map([["status", new Map([["licensed", label]])]]);
  test("gains a line below those of the variable, and every other byte stays", () => {
    const text = '# coded\nstatus:\n  held: { en: "held" }\nrole:\n  host: { en: "host" }\n';
    const after = withCodes(text, codes);
    expect(after.replace(/^ {2}licensed:.*\n/m, "")).toBe(text);
    expect([...(valuesIn(after).get("status") ?? [])]).toEqual(["held", "licensed"]);
  });
  test("gains the variable where it has none", () => {
    expect([...(valuesIn(withCodes("role:\n  host: { en: host }", codes)).get("status") ?? [])]).toEqual([
      "licensed",
    ]);
  });
});
