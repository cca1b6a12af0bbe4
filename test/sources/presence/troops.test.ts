import fc from "fast-check";
import { expect, test } from "vitest";
import { usTroops } from "../../../src/sources/presence/troops.ts";
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

const file = (...rows: readonly string[]) =>
  documentOf(["countryname,year,ccode,iso3c,region,troops_ad,army_ad", ...rows].join("\n"));

test("a country and year is an indicator of the host, with the troops as printed", async () => {
  const { found } = await understood(
    usTroops,
    file("Tajikistan,2004,702,TJK,Asia,7,3", "Tajikistan,2005,702,TJK,Asia,0,0"),
  );
  expect([...rowsOf(found, "indicators").values()]).toEqual([
    {
      id: "us-troops-tjk-2004",
      name: "US active-duty troops",
      kind: "presence",
      reporter: "TJK",
      partner: "USA",
      start: "2004",
      value_best: "7",
      unit: "persons",
      source: "src",
      locator: "Tajikistan 2004, troops_ad",
      note: "",
    },
    expect.objectContaining({
      id: "us-troops-tjk-2005",
      value_best: "0",
      note: expect.stringMatching(/^0 as printed/),
    }),
  ]);
});

test("what R writes for unknown stays unknown, and years without a report say so", async () => {
  const { found } = await understood(
    usTroops,
    file(
      "Uzbekistan,1951,704,UZB,Asia,NA,NA",
      "Uzbekistan,1999,704,UZB,Asia,-Inf,1",
      "Uzbekistan,2000,704,UZB,Asia,,",
    ),
  );
  expect([...rowsOf(found, "indicators").values()].map((i) => i.value_best)).toEqual(["", "", ""]);
  expect(rowsOf(found, "indicators").get("us-troops-uzb-1951")?.note).toMatch(/no report of that year/);
});

test("quarters keep their month; a repeated row is ignored, and a second number for a year refused", async () => {
  const quarters = documentOf(
    "countryname,year,month,iso3c,troops_ad\nKazakhstan,2019,3,KAZ,20\nKazakhstan,2019,12,KAZ,25\n",
  );
  expect([...rowsOf((await understood(usTroops, quarters)).found, "indicators").keys()]).toEqual([
    "us-troops-kaz-2019-03",
    "us-troops-kaz-2019-12",
  ]);
  const { found } = await understood(
    usTroops,
    file(
      "Kazakhstan,2019,705,KAZ,A,20,1",
      "Kazakhstan,2019,705,KAZ,A,20,1",
      "Kazakhstan,2019,705,KAZ,A,21,1",
    ),
  );
  expect(found.ignored).toEqual([{ row: 3, reason: "the same country and year again" }]);
  expect(found.rejects.map((r) => [r.row, r.reason])).toEqual([
    [4, "is a second number for a country and year"],
  ]);
});

test("the ISO code decides; a name of another country is flagged, and a name alone will do", async () => {
  const { found } = await understood(
    usTroops,
    file(
      "Tajikistan,2001,705,KAZ,A,4,1",
      "Kyrgyzstan,2001,703,NA,A,5,1",
      "Afloat,2001,10200,NA,A,9,9",
      "Guam,2001,1008,GUM,A,3,3",
    ),
  );
  expect([...rowsOf(found, "indicators").values()].map((i) => i.reporter)).toEqual(["KAZ", "KGZ"]);
  expect(found.flags.map((f) => [f.row, f.column, f.text])).toEqual([[2, "countryname", "Tajikistan"]]);
  expect(found.unmatched.map((u) => u.name)).toEqual(["Afloat"]);
  expect(found.ignored).toEqual([{ row: 5, reason: "a country outside the region" }]);
});

test("every row ends in exactly one way, whatever stands in it", async () => {
  const cell = fc.constantFrom(
    "",
    "NA",
    "0",
    "12",
    "1,024",
    "3.5",
    "-1",
    "2003",
    "1951",
    "03",
    "KAZ",
    "USA",
    "XYZ",
    "Kazakhstan",
  );
  const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const lines = all.map(([name, year, code, troops]) => `${name},${year},1,${code},A,"${troops}",1`);
      const document = file(...lines);
      for (const scope of [["KAZ"], null]) {
        const { reading, found } = await understood(usTroops, document, contextOf(usTroops, scope));
        expect(fatesOf(reading, found)).toEqual(reading.entries.map(() => 1));
        expect(faultsOf(usTroops, found)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test.skipIf(!hasSamples)(
  "five countries of troopdata: 180 country-years, none of them in dispute",
  async () => {
    const document = await sampleOf("troops/troopdata_country_year_CA.csv");
    expect(usTroops.recognise(document)?.score).toBe(1);
    const { reading, found } = await understood(usTroops, document);
    expect(fatesOf(reading, found)).toEqual(new Array(180).fill(1));
    expect(faultsOf(usTroops, found)).toEqual([]);
    expect(rowsOf(found, "indicators").get("us-troops-kgz-2011")?.value_best).toBe("12135");
    expect([found.rejects, found.flags]).toEqual([[], []]);
  },
);
