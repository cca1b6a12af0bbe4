import { describe, expect, test } from "vitest";
import { sipriExports } from "../../../src/sources/sipri/export-table.ts";
import { sipriFlat } from "../../../src/sources/sipri/flat.ts";
import { sipriSemi } from "../../../src/sources/sipri/semi.ts";
import { sipriValues } from "../../../src/sources/sipri/value-table.ts";
import { contextOf, documentOf, fatesOf, frozen, hasSamples, rowsOf, sample, through } from "./reading.ts";

const EXPORTS = `"TIV of arms exports from France, 2018-2021",,,,,
A '0' indicates that the value of deliveries is less than 0.5m,,,,,
,,,,,
Source: SIPRI Arms Transfers Database,,,,,
Generated: 28 July 2022,,,,,
,,,,,
,2018,2019,2020,2021,Total
Kazakhstan,0,3,,12,15
Kyrgyzstan,,,,,
Peru,1,,,,1
,,,,,
Total,1,3,,12,16
`;

const VALUES = `Volume of transfers of major arms
Figures are in millions of SIPRI trend-indicator values (TIVs).

Data generated: 13 Apr 2024 3:54:15 PM

Imports by,2022,2023,2022-2023,Percentage,Sum total years,Percentage of total
Kazakhstan,100,0 ,100,38%,100,38%
Central Asia,100,,100,38%,100,38%
Peru,,7,7,8.5%,7,8.5%
Total world import,100,7,107,100%,107,
`;

test("a table of one supplier becomes a published value a cell", async () => {
  const { reading, found } = await through(sipriExports, documentOf(EXPORTS));
  expect(reading.vintage).toBe("2022-07-28");
  expect(reading.columns[0]).toBe("exports from France");
  expect(reading.passed).toEqual({ preamble: 4, header: 1, blank: 3, footer: 0, total: 1, group: 0 });
  expect(fatesOf(reading, found)).toEqual([1, 1, 1]);
  expect(found.ignored.map((i) => i.reason)).toEqual(["no volume in any year", "country outside our three"]);
  expect(rowsOf(found, "published").map((p) => [p.id, p.value, p.note])).toEqual([
    ["sipri-tiv-fra-kaz-2018", "0", "under 0.5"],
    ["sipri-tiv-fra-kaz-2019", "3", ""],
    ["sipri-tiv-fra-kaz-2021", "12", ""],
  ]);
  expect(rowsOf(found, "published")[1]).toMatchObject({
    measure: "sum",
    subject: "KAZ",
    scope: "from FRA",
    period: "2019",
    unit: "tiv-millions",
    locator: "exports from France: row Kazakhstan, column 2019",
  });
});

test("a table of a recipient has it on the other side, and all its rows where it is of the study", async () => {
  const imports = EXPORTS.replace("exports from France", "imports to Uzbekistan");
  const { found } = await through(sipriExports, documentOf(imports));
  expect(rowsOf(found, "published").map((p) => [p.id, p.scope, p.subject])).toContainEqual([
    "sipri-tiv-per-uzb-2018",
    "to UZB",
    "PER",
  ]);
});

test("without its title a table is refused unless the user says whose it is", async () => {
  const bare = documentOf(EXPORTS.split("\n").slice(6).join("\n"));
  expect(sipriExports.recognise(bare)?.score).toBe(0.6);
  const { reading, found } = await through(sipriExports, bare);
  expect(found.rejects.map((r) => r.row)).toEqual(reading.entries.map((e) => e.row));
  const said = sipriExports.interpret(reading, { ...contextOf(), fill: { supplier: "FRA" } });
  expect(rowsOf(said, "published")[0]?.id).toBe("sipri-tiv-fra-kaz-2018");
});

test("sums are held against the stated totals, and what rounding does not explain is said", async () => {
  const { reading } = await through(sipriExports, documentOf(EXPORTS));
  expect(reading.notes).toContain("the cells add up to the stated totals of all 3 rows, within rounding");
  const wrong = await through(sipriExports, documentOf(EXPORTS.replace("0,3,,12,15", "0,3,,12,25")));
  expect(wrong.reading.notes).toContain(
    "the cells do not add up to the stated totals of 1 of 3 rows: Kazakhstan (15, stated 25)",
  );
});

test("a table of all countries is of each country's whole; totals, shares and groups are passed", async () => {
  const document = documentOf(VALUES);
  expect(sipriValues.recognise(document)?.score).toBe(1);
  expect(sipriExports.recognise(document)).toBeNull();
  const { reading, found } = await through(sipriValues, document);
  expect(reading.vintage).toBe("2024-04-13");
  expect(reading.passed).toMatchObject({ total: 1, group: 1 });
  expect(reading.notes[0]).toBe(
    "the columns of totals and shares are not taken: 2022-2023, Percentage, Sum total years, Percentage of total",
  );
  expect(rowsOf(found, "published").map((p) => [p.id, p.scope, p.value, p.note])).toEqual([
    ["sipri-tiv-imports-kaz-2022", "imports", "100", ""],
    ["sipri-tiv-imports-kaz-2023", "imports", "0", "under 0.5"],
  ]);
});

test("a cell that is no number, a country that stands twice and a name nobody knows are refused", async () => {
  const odd = VALUES.replace("Peru,,7", "Uzbekistan,12.Mar,7").replace(
    "Central Asia,100",
    "Republic of Kazakhstan,1,2,3,,,\nKazakhstn,100",
  );
  const { reading, found } = await through(sipriValues, documentOf(odd));
  expect(found.rejects.map((r) => [r.row, r.column, r.reason])).toEqual([
    [8, "imports by", "is of the same country and year as row 7"],
    [9, "imports by", "no actor is known by this name"],
    [10, "2022", "is no whole number"],
  ]);
  expect(fatesOf(reading, found)).toEqual([1, 1, 1, 1]);
});

test("two tables in one file are refused", async () => {
  for (const [source, text] of [
    [sipriExports, EXPORTS],
    [sipriValues, VALUES],
  ] as const) {
    await expect(source.read(documentOf(text + text))).rejects.toMatchObject({ code: "two-registers" });
  }
});

test("interpreting leaves the entries as they are", async () => {
  const reading = frozen(await sipriValues.read(documentOf(VALUES)));
  expect(sipriValues.interpret(reading, contextOf(null)).rejects).toEqual([]);
});

describe.skipIf(!hasSamples)("real copies (skipped where the samples are not here)", () => {
  const codes = ["CHI", "FRA", "ITA", "KAZ", "RUS", "TUR", "UKR", "USA"];
  test.each(codes)("TIV-Export-%s-1950-2021.csv", async (code) => {
    const document = await sample(`TIV-Export-${code}-1950-2021.csv`);
    expect(sipriExports.recognise(document)?.score).toBe(1);
    for (const other of [sipriFlat, sipriSemi, sipriValues]) expect(other.recognise(document)).toBeNull();
    const { reading, found } = await through(sipriExports, document, contextOf(null));
    expect([reading.vintage, found.rejects]).toEqual(["2022-07-28", []]);
    expect(fatesOf(reading, found).every((n) => n === 1)).toBe(true);
    expect(reading.notes.filter((n) => n.includes("do not add up"))).toEqual([]);
  });

  test("ev_andrei_1990-2023.csv", async () => {
    const document = await sample("ev_andrei_1990-2023.csv");
    const { reading, found } = await through(sipriValues, document, contextOf(null));
    expect([reading.vintage, reading.entries.length, found.rejects]).toEqual(["2024-04-13", 119, []]);
    expect(reading.notes.filter((n) => n.includes("do not add up"))).toEqual([]);
    expect(rowsOf(found, "published").find((p) => p.id === "sipri-tiv-exports-usa-2023")?.value).toBe(
      "11287",
    );
  });
});
