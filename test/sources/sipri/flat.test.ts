import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importNote } from "../../../src/cli/import-notes.ts";
import { sipriDeals } from "../../../src/sources/sipri/deals-text.ts";
import { sipriFlat } from "../../../src/sources/sipri/flat.ts";
import { sipriSemi } from "../../../src/sources/sipri/semi.ts";
import { tableOf } from "../../studies/facts.ts";
import {
  contextOf,
  documentOf,
  fatesOf,
  frozen,
  hasSamples,
  opened,
  rowsOf,
  sample,
  through,
} from "./reading.ts";

const PREAMBLE = `Transfers of major conventional arms from All countries  to All countries . Deals with deliveries or orders made for year range '1990' to '2023'
SIPRI trend-indicator values (TIVs) are in millions.

Source: SIPRI Arms Transfers Database (c) SIPRI.
Data generated: 18 May 2026 2:29:20 PM
`;
const HEADER =
  "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production\n";
const ROWS = `101,Belarus,Kazakhstan,Gun-1,towed gun,Artillery,2015,Yes,6,No,2016,No,Second hand,0.6,0.24,1.44,No
101,Belarus,Kazakhstan,Gun-1,towed gun,Artillery,2015,Yes,4,No,2017,,Second hand,0.6,0.24,0.96,No
102,unknown supplier(s),Uzbekistan,Plane-2,transport aircraft,Aircraft,2006,Yes,4,Yes,2006,No,New,1,0.4,0,
103,France,Peru,Plane-3,transport aircraft,Aircraft,2006,Yes,4,No,2006,No,New,1,1,4,No
`;
const WHOLE = PREAMBLE + HEADER + ROWS;

test("a deal becomes one transfer of all its rows, and each row a delivery", async () => {
  const { reading, found } = await through(sipriFlat, documentOf(WHOLE));
  expect(reading.vintage).toBe("2026-05-18");
  expect(reading.passed).toEqual({ preamble: 4, header: 1, blank: 1, footer: 0 });
  expect(reading.notes[0]).toBe(
    "the query was for 1990 to 2023, from All countries to All countries: that is no promise of what the file holds",
  );
  expect(fatesOf(reading, found)).toEqual([1, 1, 1, 1]);
  expect(found.ignored).toEqual([{ row: 10, reason: "recipient outside our three" }]);
  expect(rowsOf(found, "transfers")[0]).toEqual({
    id: "sipri-101",
    register: "sipri",
    vintage: "2024-04-13",
    supplier: "BLR",
    recipient: "KAZ",
    designation: "Gun-1",
    description: "towed gun",
    category: "Artillery",
    condition: "Second hand",
    local_production: "no",
    order_year: "2015",
    order_year_estimated: "yes",
    status: "delivered",
    source: "src",
    locator: "deal 101",
  });
  expect(rowsOf(found, "transfers")[1]?.supplier).toBe("unknown");
  expect(
    rowsOf(found, "deliveries").map((d) => [d.id, d.units_best, d.year_estimated, d.tiv_millions]),
  ).toEqual([
    ["sipri-101-2016", "6", "no", "1.44"],
    ["sipri-101-2017", "4", "", "0.96"],
    ["sipri-102-2006", "4", "no", ""],
  ]);
});

test.each([
  ["1916", "comes before the order of 2015"],
  ["2014", "comes before the order of 2015"],
  ["2061", "comes after 2024, in which the file was made"],
  ["2024", "lies outside the years of the query, 1990 to 2023"],
])("a delivery in %s is flagged, with its row and what to do", async (year, why) => {
  const { found } = await through(sipriFlat, documentOf(WHOLE.replace("No,2016,No", `No,${year},No`)));
  expect(found.flags).toEqual([
    {
      row: 7,
      column: "Delivery year",
      text: year,
      why: `${why}: taken as it stands; if it is wrong, correct it in the file and import it again`,
    },
  ]);
  expect(rowsOf(found, "deliveries")[0]?.year).toBe(year);
});

test("a printed 0 is a volume under half a million, not nothing", async () => {
  const { found } = await through(sipriFlat, documentOf(WHOLE));
  const small = rowsOf(found, "deliveries")[2];
  expect([small?.tiv_low, small?.tiv_millions, small?.tiv_high]).toEqual(["0", "", "0.5"]);
});

test("the three registers are told apart, with and without the lines above the header", () => {
  for (const text of [WHOLE, HEADER + ROWS]) {
    const document = documentOf(text);
    const score = sipriFlat.recognise(document)?.score ?? 0;
    expect(score).toBeGreaterThanOrEqual(0.85);
    for (const other of [sipriDeals, sipriSemi]) {
      expect(other.recognise(document)?.score ?? 0).toBeLessThan(score);
    }
  }
  expect(sipriFlat.recognise(documentOf("MMEID,Ex_Name,StateA,StateB\nmme1,X,Y,Z\n"))).toBeNull();
});

test("a copy without the lines above says that its vintage is not known", async () => {
  const { reading } = await through(sipriFlat, documentOf(HEADER + ROWS));
  expect(reading.vintage).toBeNull();
  expect(reading.notes).toContain("the file does not say on which day it was made: say it with --vintage");
});

describe("copies that were edited", () => {
  test("a semicolon that closes every line is left off", async () => {
    const closed = WHOLE.replaceAll("\n", ";\n").replaceAll("\n", "\r\n");
    const { reading, found } = await through(sipriFlat, documentOf(closed));
    const plain = await through(sipriFlat, documentOf(WHOLE));
    expect(found.rows).toEqual(plain.found.rows);
    expect(reading.vintage).toBe("2026-05-18");
    expect(reading.notes.join()).toContain("lines are closed by a semicolon");
  });

  test("blank cells past the end of some rows change nothing", async () => {
    const trailing = WHOLE.replace("0.96,No\n", "0.96,No,,,\n");
    const { found } = await through(sipriFlat, documentOf(trailing));
    expect(found.rows).toEqual((await through(sipriFlat, documentOf(WHOLE))).found.rows);
  });

  test("renamed headings are read as what they are, and said", async () => {
    const renamed = WHOLE.replace("SIPRI AT Database ID", "sipri_at_database_id")
      .replace("TIV delivery values", "TIV delivered")
      .replace("Order date,", "Order year,");
    const { reading, found } = await through(sipriFlat, documentOf(renamed));
    expect(found.rows).toEqual((await through(sipriFlat, documentOf(WHOLE))).found.rows);
    expect(reading.notes).toContain("the column TIV delivered was read as TIV delivery values");
  });

  test("a spreadsheet's semicolons and decimal commas are read where a column proves them", async () => {
    const local = (HEADER + ROWS)
      .replace(/(\d)\.(\d)/g, "$1;$2")
      .replaceAll(",", "\t")
      .replaceAll(";", ",");
    const { reading, found } = await through(sipriFlat, documentOf(local, "\t"));
    expect(found.rows).toEqual((await through(sipriFlat, documentOf(HEADER + ROWS))).found.rows);
    expect(reading.notes.filter((n) => n.includes("decimal comma"))).toHaveLength(2);
  });

  test("a comma that may part thousands or decimals is refused, since a number is never guessed", async () => {
    const unclear =
      HEADER + ROWS.replace("1.44", '"1,440"').replace("0.96", "96").replace("0.24,96", "24,96");
    const { found } = await through(sipriFlat, documentOf(unclear));
    expect(found.rejects).toMatchObject([{ row: 2, column: "TIV delivery values", text: "1,440" }]);
  });

  test("where one cell has another decimal sign, it alone is refused with those that can be read in two ways, and named", async () => {
    const row = (deal: number, tiv: string) =>
      `${deal},France,Kazakhstan,Gun,gun,Artillery,2015,No,6,No,2016,No,New,0.6,0.24,"${tiv}",No\n`;
    const rows = ["3.2", "5.25", "7,5", "1,200", "1.200", "8"].map((tiv, i) => row(i + 1, tiv)).join("");
    const { reading, found } = await through(sipriFlat, documentOf(HEADER + rows));
    expect(rowsOf(found, "deliveries").map((d) => d.tiv_millions)).toEqual(["3.2", "5.25", "8"]);
    expect(found.rejects.map((r) => [r.row, r.text])).toEqual([
      [4, "7,5"],
      [5, "1,200"],
      [6, "1.200"],
    ]);
    expect(new Set(found.rejects.map((r) => r.mend))).toEqual(
      new Set([
        '"7,5" in row 4 has another sign before its decimals than others of the column: write all with a point before decimals and no sign between thousands',
      ]),
    );
    expect(reading.notes.filter((n) => n.includes("comma"))).toHaveLength(1);
  });

  test("damaged designations are kept and flagged, damaged numbers are refused", async () => {
    const damaged = WHOLE.replaceAll("Gun-1", "1-Mar").replace("4,No,2017", "4.Feb,No,2017");
    const { reading, found } = await through(sipriFlat, documentOf(damaged));
    expect(fatesOf(reading, found)).toEqual([1, 1, 1, 1]);
    expect(found.flags).toMatchObject([{ row: 7, column: "Designation", text: "1-Mar" }]);
    expect(rowsOf(found, "transfers")[0]?.designation).toBe("1-Mar");
    expect(found.rejects).toMatchObject([{ row: 8, column: "Numbers delivered", text: "4.Feb" }]);
  });

  test.each([
    [
      "Yes,4,No,2017,",
      "Yes,4,No,20I7,",
      "Delivery year",
      "is no year",
      "write the year of the delivery in four digits, such as 2017",
    ],
    [
      "Yes,4,No,2017,",
      "Yes,4,No,,",
      "Delivery year",
      "says that something was delivered, and not when",
      "write the year of the delivery",
    ],
    [
      "101,Belarus,Kazakhstan,Gun-1,towed gun,Artillery,2015,Yes,4",
      "101,Belarus,,Gun-1,towed gun,Artillery,2015,Yes,4",
      "Recipient",
      "names nobody",
      "write the name that SIPRI gives there",
    ],
    [
      "2015,Yes,4,No,2017",
      "2O15,Yes,4,No,2017",
      "Order date",
      "is no year",
      "write the year in four digits, or leave it blank if it is not known",
    ],
  ])(
    "a refused delivery is told with its deal, which stays, and what to write: %s as %s",
    async (right, wrong, column, why, mend) => {
      const { found } = await through(sipriFlat, documentOf(WHOLE.replace(right, wrong)));
      const reason = `${why}; its deal sipri-101 is taken without it`;
      expect(found.rejects).toMatchObject([{ row: 8, column, reason, mend }]);
      expect(rowsOf(found, "transfers").map((t) => t.id)).toContain("sipri-101");
      for (const lang of ["ru", "zh"] as const)
        expect(importNote(lang, `${reason}; ${mend}`)).not.toMatch(/[a-z]{2,} [a-z]{2,}/);
    },
  );

  test("of a deal that is refused whole nothing is said to stay, and a row without its number is told what to write", async () => {
    const { found } = await through(
      sipriFlat,
      documentOf(WHOLE.replace("102,", ",").replace("101,Belarus", "101,Belarsu")),
    );
    expect(found.rejects.map((r) => [r.row, r.reason.split(";")[1] ?? "", r.mend])).toContainEqual([
      9,
      "",
      "write the number of its deal, which other rows of the deal have too",
    ]);
  });

  test("a name that nobody knows is refused with what is near to it, and counted", async () => {
    const misspelt = WHOLE.replaceAll("Kazakhstan", "Kazakhstn");
    const { found } = await through(sipriFlat, documentOf(misspelt));
    expect(found.rejects.map((r) => [r.row, r.column])).toEqual([
      [7, "Recipient"],
      [8, "Recipient"],
    ]);
    expect(found.unmatched).toMatchObject([{ name: "Kazakhstn", rows: 2, first: 7 }]);
    expect(found.unmatched[0]?.suggestions[0]?.id).toBe("KAZ");
  });

  test("a file cut off in the middle of a row refuses that row", async () => {
    for (const cut of [WHOLE.slice(0, -30), WHOLE.slice(0, -2)]) {
      const { reading, found } = await through(sipriFlat, documentOf(cut), contextOf(null));
      expect([...reading.rejects, ...found.rejects].map((r) => r.row)).toEqual([10]);
    }
  });

  test("rows above the header are refused and not lost", async () => {
    const [first = "", ...rest] = ROWS.trim().split("\n");
    const { reading } = await through(sipriFlat, documentOf(`${first}\n${HEADER}${rest.join("\n")}\n`));
    expect(reading.rejects).toMatchObject([{ row: 1, reason: "stands above the header" }]);
    expect(reading.entries).toHaveLength(3);
  });

  test("a copy without its deal numbers is no register of deliveries", async () => {
    const without = HEADER.replace("SIPRI AT Database ID,", "") + ROWS.replaceAll(/^\d+,/gm, "");
    expect(sipriFlat.recognise(documentOf(without))).toBeNull();
    await expect(sipriFlat.read(documentOf(without))).rejects.toThrow("holds no flat trade register");
  });
});

describe("two registers in one file", () => {
  test("of two days are refused, with the line and both days", async () => {
    const second = WHOLE.replace("18 May 2026", "3 Jan 2025");
    await expect(sipriFlat.read(documentOf(WHOLE + second))).rejects.toMatchObject({
      name: "FileError",
      code: "two-registers",
      row: 11,
      message: "holds two registers: one made 2026-05-18, and from line 11 on one made 2025-01-03",
    });
  });

  test("of one day are refused too, and so are those with only a second header or a second day", async () => {
    const day = "Data generated: 3 Jan 2025 9:16:02 PM\n";
    for (const text of [WHOLE + WHOLE, WHOLE + HEADER + ROWS, WHOLE + day + ROWS]) {
      await expect(sipriFlat.read(documentOf(text))).rejects.toMatchObject({ code: "two-registers" });
    }
  });

  test("are not seen where the day only stands below the rows", async () => {
    const { reading } = await through(
      sipriFlat,
      documentOf(`${HEADER}${ROWS}\nData generated: 3 Jan 2025\n`),
    );
    expect([reading.vintage, reading.passed.footer]).toEqual(["2025-01-03", 1]);
  });
});

test("exact copies of a row are both kept and flagged; a second delivery of a year has its own id", async () => {
  const [first = ""] = ROWS.split("\n");
  const again = `${WHOLE}${first}\n${first.replace(",6,No,2016", ",7,No,2016")}\n`;
  const { found } = await through(sipriFlat, documentOf(again));
  expect(rowsOf(found, "deliveries").map((d) => d.id)).toEqual([
    "sipri-101-2016",
    "sipri-101-2017",
    "sipri-101-2016-2",
    "sipri-101-2016-3",
    "sipri-102-2006",
  ]);
  expect(found.flags.map((f) => [f.row, f.why])).toEqual([
    [11, "is the same as row 7 in every cell: both are kept, since they may be two deliveries"],
  ]);
});

test("what differs within a deal is flagged and the first stands; other sides are refused", async () => {
  const label = WHOLE.replace(
    "Gun-1,towed gun,Artillery,2015,Yes,4",
    "Gun-1M,towed gun,Artillery,2015,Yes,4",
  );
  const { found } = await through(sipriFlat, documentOf(label));
  expect(found.flags).toMatchObject([{ row: 8, column: "Designation", text: "Gun-1M" }]);
  expect(rowsOf(found, "transfers")[0]?.designation).toBe("Gun-1");
  const lines = WHOLE.split("\n");
  lines[7] = (lines[7] ?? "").replace("Kazakhstan", "Kyrgyzstan");
  const other = await through(sipriFlat, documentOf(lines.join("\n")));
  expect(other.found.rejects).toMatchObject([
    { row: 8, reason: "has other sides than row 7 of the same deal" },
  ]);
});

test("another register's name is the stem of all ids", async () => {
  const context = { ...contextOf(), register: "sipri-2019", fill: { confidence: "high", supplier: "XXX" } };
  const { found } = await through(sipriFlat, documentOf(WHOLE), context);
  expect(rowsOf(found, "transfers")[0]).toMatchObject({
    id: "sipri-2019-101",
    register: "sipri-2019",
    supplier: "BLR",
    confidence: "high",
  });
  expect(rowsOf(found, "deliveries")[0]).toMatchObject({
    id: "sipri-2019-101-2016",
    deal: "sipri-2019-101",
  });
});

test("every row ends in exactly one way, whatever stands in it, and no entry is changed", async () => {
  const cell = fc.oneof(
    fc.constantFrom("", "0", "Yes", "No", "2016", "1.5", "1,5", "Kazakhstan", "Uzbekistan", "France", "7"),
    fc.string({ maxLength: 8 }).map((text) => text.replace(/[",;\r\n]/g, " ")),
  );
  const row = fc
    .tuple(fc.constantFrom("7", "8", "x"), fc.array(cell, { minLength: 16, maxLength: 16 }))
    .map(([id, cells]) => [id, ...cells].map((c) => `"${c}"`).join(","));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const reading = frozen(await sipriFlat.read(documentOf(`${HEADER}${rows.join("\n")}\n`)));
      const found = sipriFlat.interpret(reading, contextOf());
      expect(fatesOf(reading, found)).toEqual(reading.entries.map(() => 1));
      const passed = Object.values(reading.passed).reduce((a, b) => a + b, 0);
      expect(reading.entries.length + reading.rejects.length + passed).toBe(rows.length + 1);
    }),
    { numRuns: 200 },
  );
});

describe("opened as a user's file is", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const plain = async () => (await through(sipriFlat, documentOf(WHOLE))).found.rows;

  test.each([
    ["with a byte order mark and CR LF", `\ufeff${WHOLE.replaceAll("\n", "\r\n")}`],
    ["with a semicolon that closes every line", WHOLE.replaceAll("\n", ";\r\n")],
    ["parted by tabs", WHOLE.replaceAll(",", "\t")],
    ["parted by semicolons", WHOLE.replaceAll(",", ";")],
    ["with blank cells past the end of every row", WHOLE.replaceAll("\n", ",,,\n")],
    ["with every row in quotation marks", `${PREAMBLE}${(HEADER + ROWS).replaceAll(/^(.+)$/gm, '"$1"')}`],
  ])("%s", async (_, text) => {
    const document = await opened(bytes(text));
    expect(sipriFlat.recognise(document)?.score).toBeCloseTo(1);
    const { reading, found } = await through(sipriFlat, document);
    expect(reading.vintage).toBe("2026-05-18");
    expect(found.rows).toEqual(await plain());
  });

  test("two registers glued together are refused", async () => {
    const document = await opened(bytes(WHOLE + WHOLE.replace("18 May 2026", "3 Jan 2025")));
    await expect(sipriFlat.read(document)).rejects.toMatchObject({ code: "two-registers", row: 11 });
  });
});

const DEALS = `SIPRI Transfers Database


 Database search results for buyer 'All Countries' and seller  'United States' and the years from 2008 to 2015 - (created: 17-09-2022)

Deal ID;Seller;Buyer;Designation;Description;Armament category;Order date;Order date is estimate;Numbers delivered;Numbers delivered is estimate;Delivery year;Delivery year is estimate;Status;SIPRI estimate;TIV deal unit;TIV delivery values;Local production
501;United States;Uzbekistan;Truck-1;APC;Armoured vehicles;2014;No;70;Yes;2015;No;Second hand;0.3200;0.128;8.96;No
502;United States;Kazakhstan;Truck-2; armoured;APC;Armoured vehicles;2014;No;5;Yes;2015;No;New;0.3200;0.5000;2.5;No
503;United States;Kazakhstan;Truck-3; b;no such thing;Armoured vehicles;2014;No;5;Yes;2015;No;New;0.3;0.5;2.5;No

© Stockholm International Peace Research Institute, 2022. See: href=http://www.sipri.org/databases/terms.
`;

test("the old text of deals is read under the same ids", async () => {
  const document = documentOf(DEALS, ";");
  expect(sipriDeals.recognise(document)?.score).toBeGreaterThan(sipriFlat.recognise(document)?.score ?? 0);
  const { reading, found } = await through(sipriDeals, document);
  expect(reading.vintage).toBe("2022-09-17");
  expect(reading.notes[0]).toContain("2008 to 2015, from United States to All Countries");
  expect(reading.passed).toEqual({ preamble: 2, header: 1, blank: 4, footer: 1 });
  expect(rowsOf(found, "transfers").map((t) => [t.id, t.designation])).toEqual([
    ["sipri-501", "Truck-1"],
    ["sipri-502", "Truck-2; armoured"],
  ]);
  expect(rowsOf(found, "deliveries")[1]).toMatchObject({ tiv_per_unit: "0.5", tiv_millions: "2.5" });
  expect(reading.rejects).toMatchObject([{ row: 9, reason: "has 18 cells where the header has 17" }]);
});

describe.skipIf(!hasSamples)("real copies (skipped where the samples are not here)", () => {
  const files = [
    ["trade-register_flat_CA_1990-2023_2024-04-13.csv", "2024-04-13", 377, 253],
    ["trade-register_flat_CA_2000-2030_2025-01-03.csv", "2025-01-03", 353, 236],
  ] as const;
  test.each(files)("%s", async (file, vintage, deliveries, deals) => {
    const document = await sample(file);
    expect(sipriFlat.recognise(document)?.score).toBeCloseTo(1);
    const { reading, found } = await through(sipriFlat, document, contextOf(null));
    expect(reading.vintage).toBe(vintage);
    expect(found.rejects).toEqual([]);
    expect(rowsOf(found, "deliveries")).toHaveLength(deliveries);
    expect(rowsOf(found, "transfers")).toHaveLength(deals);
    expect(fatesOf(reading, found).every((n) => n === 1)).toBe(true);
  });

  test("the register of the reference study holds what this one reads, wherever its numbers did not change", async () => {
    const { found } = await through(sipriFlat, await sample(files[0][0]), contextOf(null));
    const study = new Map(tableOf("deliveries").map((row) => [row.id, row]));
    const both = rowsOf(found, "deliveries").flatMap((row) => {
      const known = study.get(row.id ?? "");
      return known === undefined ? [] : [{ row, known }];
    });
    const alike = both.filter(({ row, known }) =>
      ["year", "units_best", "tiv_per_unit", "tiv_millions"].every((c) => row[c] === known[c]),
    );
    expect(both.length).toBeGreaterThan(250);
    expect(alike.length / both.length).toBeGreaterThan(0.9);
    const first = both.find(({ row }) => row.id === "sipri-23386-1994");
    expect(first?.row).toMatchObject({ year_estimated: "yes", units_best: "10", tiv_per_unit: "2.9" });
  });

  test("DealsAndTIVs", async () => {
    const { reading, found } = await through(sipriDeals, await sample("DealsAndTIVs_US_CA_2022-09-17.txt"));
    expect(reading.vintage).toBe("2022-09-17");
    expect(reading.entries).toHaveLength(9);
    expect([found.rejects, found.ignored.length]).toEqual([[], 1]);
  });
});

test("a world-wide register of 30,000 rows is read and understood", async () => {
  const names = ["Kazakhstan", "Uzbekistan", "France", "Peru", "India", "Turkiye"];
  const rows = Array.from({ length: 30_000 }, (_, i) => {
    const deal = 1000 + Math.floor(i / 2);
    return `${deal},France,${names[deal % names.length]},Gun-${deal % 900},towed gun,Artillery,2015,Yes,${1 + (i % 9)},No,${2016 + (i % 2)},No,New,0.6,0.24,1.44,No`;
  });
  const document = documentOf(`${PREAMBLE}${HEADER}${rows.join("\n")}\n`);
  const context = contextOf();
  const reading = await sipriFlat.read(document);
  const found = sipriFlat.interpret(reading, context);
  expect(rowsOf(found, "deliveries")).toHaveLength(10_000);
});
