import fc from "fast-check";
import { expect, test } from "vitest";
import { facilityCandidates } from "../../../src/changes/duplicates/facilities.ts";
import type { PlainRow } from "../../../src/changes/duplicates/facts.ts";

const ACTORS = [
  { id: "RUS", name: "Russia", names: "ru=Россия" },
  { id: "TJK", name: "Tajikistan", names: "" },
  { id: "IND", name: "India", names: "" },
];

const base = (id: string, name: string, more: PlainRow = {}): PlainRow => ({
  id,
  name,
  operator: "RUS",
  host: "TJK",
  ...more,
});

const pairs = (...rows: readonly PlainRow[]) =>
  facilityCandidates(rows, ACTORS, []).map(({ a, b }) => `${a} ${b}`);

test("one site under two names, by name, number or place", () => {
  expect(pairs(base("x", "Ayni airbase", { place: "Ayni" }), base("y", "Aini air base (Gissar)"))).toEqual([
    "x y",
  ]);
  expect(pairs(base("x", "Russian 201st Military Base"), base("y", "201-я военная база"))).toEqual(["x y"]);
  expect(pairs(base("x", "Okno complex", { place: "near Nurek" }), base("y", "Nurek space station"))).toEqual(
    ["y x"],
  );
});

test("one with the same number alone comes before those that have another besides", () => {
  const [first, second] = facilityCandidates(
    [
      base("a", "201st base: 149th Regiment"),
      base("x", "Russian 201st Military Base"),
      base("z", "201st Division"),
    ],
    ACTORS,
    [],
  ).filter(({ a, b }) => a === "x" || b === "x");
  expect([first?.a, first?.b].sort()).toEqual(["x", "z"]);
  expect([second?.a, second?.b].sort()).toEqual(["a", "x"]);
});

test("a row that names no site may be any of the operator's in that country, and says so", () => {
  const general = base("g", "Base or bases of Russia in Tajikistan");
  const [pair] = facilityCandidates(
    [base("x", "Okno", { place: "Nurek", opened: "2002" }), general],
    ACTORS,
    [],
  );
  expect(pair).toMatchObject({ a: "g", b: "x", kind: "same" });
  expect(pair?.evidence).toEqual([
    "one operator in one country",
    "not known to have been open at other times",
    "one of them names no site",
  ]);
});

test("other numbers, places, operators, hosts and times are others", () => {
  expect(pairs(base("x", "201st Military Base"), base("y", "102nd Military Base"))).toEqual([]);
  expect(pairs(base("x", "Okno"), base("y", "Farkhor"))).toEqual([]);
  expect(pairs(base("x", "Ayni"), base("y", "Ayni", { operator: "IND" }))).toEqual([]);
  expect(pairs(base("x", "Ayni"), base("y", "Ayni", { host: "IND" }))).toEqual([]);
  const early = base("x", "Ayni", { opened: "1979", closed: "1991" });
  expect(pairs(early, base("y", "Ayni", { opened: "2002" }))).toEqual([]);
  expect(pairs(early, base("y", "Ayni", { opened: "1991" }))).toEqual(["x y"]);
});

test("a part of the other, two parts of one, and what is judged are not offered", () => {
  expect(pairs(base("x", "Kant"), base("y", "Kant: depot", { part_of: "x" }))).toEqual([]);
  expect(pairs(base("x", "Kant", { part_of: "w" }), base("y", "Kant", { part_of: "w" }))).toEqual([]);
  const rows = [base("x", "Kant"), base("y", "Kant")];
  const judged = [{ table: "facilities", a: "y", b: "x", verdict: "different" }];
  expect(facilityCandidates(rows, ACTORS, judged)).toEqual([]);
  expect(facilityCandidates(rows, ACTORS, [{ ...judged[0], table: "exercises" }])).toHaveLength(1);
});

test("the order of rows changes no pair", () => {
  const cell = (...of: readonly string[]) => fc.constantFrom(...of);
  const row = fc.record({
    name: cell("Kant air base", "Kant", "Base", "201st base", "102nd base", "Ayni (Hisor)", ""),
    operator: cell("RUS", "IND", ""),
    host: cell("TJK", "IND"),
    place: cell("", "Kant", "near Ayni"),
    opened: cell("", "1990", "2003", "../2018"),
    closed: cell("", "1995", "2010"),
    part_of: cell("", "b0"),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const named = rows.map((r, i): PlainRow => ({ ...r, id: `b${i}` }));
      const found = facilityCandidates(named, ACTORS, []);
      expect(facilityCandidates(named.toReversed(), ACTORS, [])).toEqual(found);
      const of = new Map(named.map((r) => [r.id, r]));
      for (const { a, b } of found) {
        expect(a).not.toBe(b);
        expect([of.get(a)?.operator, of.get(a)?.host]).toEqual([of.get(b)?.operator, of.get(b)?.host]);
      }
    }),
  );
});
