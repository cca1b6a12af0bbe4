import fc from "fast-check";
import { expect, test } from "vitest";
import { euBrokering } from "../../../src/sources/eu/brokering.ts";
import {
  contextOf,
  documentOf,
  fatesOf,
  faultsOf,
  hasSamples,
  rowsOf,
  sampleOf,
  understood,
} from "../agreements/reading.ts";

const file = (...rows: readonly string[]) => documentOf(rows.join("\n"));
const counts = (rows: ReadonlyMap<string, Readonly<Record<string, string>>>) =>
  [...rows].map(([id, p]) => [id, p.value, p.unit]);

test("consultations are published counts: by member state both ways, by destination concerning it", async () => {
  const { found } = await understood(
    euBrokering,
    file(
      "2006,AT,Austria,,,4,2,",
      "2006,,,KZ,Kazakhstan,,,3",
      "2006,FI,Finland,,,0,0,",
      "2006,,,,Others,,,2",
      "2006,,,,,9,0,",
    ),
    contextOf(euBrokering, ["KAZ", "AUT", "FIN"]),
  );
  expect(counts(rowsOf(found, "published"))).toEqual([
    ["eu-brokering-consultations-2006-aut-initiated", "4", "consultations"],
    ["eu-brokering-consultations-2006-aut-received", "2", "consultations"],
    ["eu-brokering-consultations-2006-kaz-concerning", "3", "consultations"],
    ["eu-brokering-consultations-2006-fin-initiated", "0", "consultations"],
    ["eu-brokering-consultations-2006-fin-received", "0", "consultations"],
  ]);
  expect(rowsOf(found, "published").get("eu-brokering-consultations-2006-kaz-concerning")).toMatchObject({
    measure: "count",
    subject:
      "consultations between EU member states on refused arms exports, concerning exports to Kazakhstan",
    period: "2006",
  });
  expect(found.ignored.map((i) => [i.row, i.reason])).toEqual([
    [4, "a total or a remainder, of no country"],
    [5, "a total or a remainder, of no country"],
  ]);
});

test("a column of nothing but 0 in a year was not reported, and its 0 are not taken", async () => {
  const { reading, found } = await understood(
    euBrokering,
    file("1998,AT,Austria,,,4,0,", "1998,FI,Finland,,,1,0,", "1999,AT,Austria,,,2,2,"),
    contextOf(euBrokering, null),
  );
  expect([...rowsOf(found, "published").keys()]).toEqual([
    "eu-brokering-consultations-1998-aut-initiated",
    "eu-brokering-consultations-1998-fin-initiated",
    "eu-brokering-consultations-1999-aut-initiated",
    "eu-brokering-consultations-1999-aut-received",
  ]);
  expect(reading.notes).toContain("1998 received: 0 in every row, so it was not reported, and is left out");
  expect(reading.notes).toContain("in 1 of 2 years as many were initiated as were received");
});

test("two counts of one country and year both stand, and say so", async () => {
  const { found } = await understood(
    euBrokering,
    file("2013,,,KZ,Kazakhstan,,,1", "2013,,,KZ,Kazakhstan,,,5"),
  );
  expect(counts(rowsOf(found, "published")).map(([id, value]) => [id, value])).toEqual([
    ["eu-brokering-consultations-2013-kaz-concerning", "1"],
    ["eu-brokering-consultations-2013-kaz-concerning-2", "5"],
  ]);
  expect(found.rows.every((r) => r.cells.note?.includes("more than one count"))).toBe(true);
});

test("brokering licences are counted, and neither list of countries is called the origin", async () => {
  const { reading, found } = await understood(
    euBrokering,
    file(
      "2009,BG,Bulgaria,issued,KZ,Kazakhstan,1,51000.0,ML1; ML3,2; 40,,US,United States",
      "2009,SE,Sweden,refused,DE; KZ,Germany; Kazakhstan,2.0,,ML4,,,DE; ; NO,Germany; ; Norway",
      "2009,DE,Germany,issued,KZ,Kazakhstan,,,ML11,Various,2000000.0,US,United States",
      "2009,GB,United Kingdom,issued,,Multiple countries,1,,ML10,,,,Worldwide excluding embargoed countries",
      "2009,GB,United Kingdom,issued,KZ,Kazakhstan,1,,ML10,,,,Worldwide excluding embargoed countries",
      "2009,GB,United Kingdom,issued,,Kazakhstann,1,,ML10,,,,",
    ),
  );
  expect([...rowsOf(found, "published").values()].map((p) => [p.subject, p.scope, p.value])).toEqual([
    ["brokering licences issued by Bulgaria between Kazakhstan and United States", "ML1; ML3", "1"],
    ["brokering licences refused by Sweden between Germany, Kazakhstan and Germany, Norway", "ML4", "2"],
    [
      "brokering licences issued by United Kingdom between Kazakhstan and Worldwide excluding embargoed countries",
      "ML10",
      "1",
    ],
  ]);
  expect(found.ignored).toEqual([
    { row: 3, reason: "a further item of licences that another row counts" },
    { row: 4, reason: "no country of the region" },
  ]);
  expect(found.rejects.map((r) => [r.row, r.column])).toEqual([[6, "first"]]);
  expect(reading.notes.join(" ")).toMatch(/which is which is left open/);
  expect(faultsOf(euBrokering, found)).toEqual([]);
});

test("every row ends in exactly one way, whatever stands in it", async () => {
  const side = fc.constantFrom(
    "AT,Austria,,",
    ",,KZ,Kazakhstan",
    ",,,Atlantis",
    ",,,",
    ",,AT,Kazakhstan",
    "KZ,,,",
  );
  const count = fc.constantFrom("", "0", "7");
  const row = fc.tuple(side, count, count, count).filter(([, a, b, c]) => `${a}${b}${c}` !== "");
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 8 }), async (rows) => {
      const document = file(...rows.map(([countries, a, b, c]) => `2007,${countries},${a},${b},${c}`));
      for (const scope of [["KAZ"], null]) {
        const { reading, found } = await understood(euBrokering, document, contextOf(euBrokering, scope));
        expect(fatesOf(reading, found)).toEqual(rows.map(() => 1));
        expect(faultsOf(euBrokering, found)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test.skipIf(!hasSamples)(
  "735 rows of consultations: the two sides of 2004 to 2013 agree but for one",
  async () => {
    const document = await sampleOf("eu/caat_consult.csv");
    expect(euBrokering.recognise(document)?.score).toBe(1);
    const { reading, found } = await understood(euBrokering, document, contextOf(euBrokering, null));
    expect(fatesOf(reading, found)).toEqual(new Array(735).fill(1));
    expect(faultsOf(euBrokering, found)).toEqual([]);
    expect([found.rejects.length, found.ignored.map((i) => i.row)]).toEqual([0, [127, 174]]);
    expect(reading.notes).toContain("in 9 of 15 years as many were initiated as were received");
    const sum = (year: string, kind: string) =>
      found.rows
        .filter((r) => r.cells.period === year && new RegExp(`-${kind}(-\\d+)?$`).test(r.cells.id ?? ""))
        .reduce((total, r) => total + Number(r.cells.value), 0);
    expect([sum("2013", "initiated"), sum("2013", "received"), sum("2013", "concerning")]).toEqual([
      134, 134, 134,
    ]);
  },
);
