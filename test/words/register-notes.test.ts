import { describe, expect, test } from "vitest";
import { importNote } from "../../src/cli/import-notes.ts";
import type { Document } from "../../src/sources/file/document.ts";
import { sipriDeals } from "../../src/sources/sipri/deals-text.ts";
import { sipriExports } from "../../src/sources/sipri/export-table.ts";
import { sipriFlat } from "../../src/sources/sipri/flat.ts";
import { sipriRtf } from "../../src/sources/sipri/rtf.ts";
import { sipriSemi } from "../../src/sources/sipri/semi.ts";
import { sipriValues } from "../../src/sources/sipri/value-table.ts";
import type { Source } from "../../src/sources/source.ts";
import { registerNotes } from "../../src/words/catalogue/import/register-notes.ts";
import { registerRows } from "../../src/words/catalogue/import/register-rows.ts";
import { documentOf, rtfOf, through } from "../sources/sipri/reading.ts";

const QUERY =
  "Transfers of major arms from All countries to All countries . Deals with deliveries or orders made for year range '1990' to '2023'\nData generated: 18 May 2026\n\n";
const DELIVERIES =
  "Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivered,Local production,Mine\n";
const REST = "Gun-1,towed gun,Artillery,2015,Yes,6,No,2016,No,New,0.6,0.24,1.44,No,x\n";
const FLAT = `SIPRI AT Database ID,Supplier,Recipient,${DELIVERIES}1,Belarus,Kazakhstan,${REST}2,Nowhere,Kazakhstan,${REST}3,France,Peru,${REST}x,France,Kazakhstan,${REST}1,France,Kazakhstan,${REST}`;
const SEMI = `Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons
Kazakhstan,France,2013,,90,?,Truck-1,APC,some,,2016; 2017,New,none,0.22,19.8,19.8
Kazakhstan,France,2013,,90,?,Truck-1,APC,9,,soon,New,none,0.22,19.8,19.8
`;
const EXPORTS = `"TIV of arms exports from France, 2018-2019",,,
Generated: 28 July 2022,,,
,2018,2019,Total
Kazakhstan,0,3,15
Kyrgyzstan,2,x,9
Peru,1,,1
Uzbekistan,,,
Total,3,3,90
`;
const VALUES = `Volume of transfers of major arms
Imports by,2022,2023,Percentage
Kazakhstan,100,0,38%
Total world import,100,0,100%
`;
const RTF = String.raw`{\rtf1\b Transfers of major weapons: Deals with deliveries or orders made for 1950 to 2022\par{\b \tab recipient (R)\par}
{\b France}\par{\b R:} Kazakhstan\tab 20\tab Turret-1\tab APC turret\tab 2019\tab 2020\tab 20\tab For 7\par{\b R:} Peru\tab 1\par`;

const FILES: readonly (readonly [Source, Document])[] = [
  [sipriFlat, documentOf(QUERY + FLAT)],
  [sipriFlat, documentOf(`stray,,,\n${FLAT.replace(",Mine", "").replaceAll("\n", ";\n")}`)],
  [
    sipriDeals,
    documentOf(QUERY + FLAT.replace("SIPRI AT Database ID,Supplier,Recipient", "Deal ID,Seller,Buyer")),
  ],
  [
    sipriFlat,
    documentOf(
      QUERY +
        FLAT +
        ["4.25", "4,25", "1,200"]
          .map((tiv) => `9,France,Kazakhstan,${REST.replace("1.44", `"${tiv}"`)}`)
          .join(""),
    ),
  ],
  [sipriFlat, documentOf(`${QUERY + FLAT}9,France,Kazakhstan,${REST.replace("1.44", '"1,200"')}`)],
  [sipriSemi, documentOf(SEMI)],
  [sipriExports, documentOf(EXPORTS)],
  [sipriExports, documentOf(EXPORTS.split("\n").slice(2).join("\n"))],
  [sipriExports, documentOf(EXPORTS.replace("from France", "from Nowhere"))],
  [sipriValues, documentOf(VALUES)],
  [sipriValues, documentOf(VALUES.replace("Imports by", "").replace("Total world import", "World"))],
  [sipriRtf, rtfOf(RTF)],
];

/** Words of the program in English: three small ones in a row. */
const ENGLISH = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/;

describe.each(["ru", "zh"] as const)("in %s", (lang) => {
  test.each(FILES.map(([source, document], i) => [source.name, i, source, document] as const))(
    "what a file of %s is, how it was read and why its rows are left out is told (%i)",
    async (_, __, source, document) => {
      const { reading, found } = await through(source, document);
      const said = [
        source.title,
        source.terms,
        ...(source.recognise(document)?.evidence ?? []),
        ...reading.notes,
        ...found.ignored.map(({ reason }) => reason),
        ...[...reading.rejects, ...found.rejects].flatMap(({ reason, mend }) => [reason, mend]),
        ...Object.keys(reading.passed).map((what) => `3 ${what}`),
      ];
      const told = said.map((text) => importNote(lang, text));
      const bare = (text: string) =>
        reading.columns.reduce(
          (left, column) => left.replaceAll(column, ""),
          text.replaceAll(/"[^"]*"/g, ""),
        );
      expect(told.filter((text, i) => ENGLISH.test(bare(text)) || text === said[i])).toEqual([]);
    },
  );

  test.each([
    "the study holds the vintage 2026-02-12; this one takes its place",
    "the study holds the vintage 2026-02-12 and the file is of 2024-04-13: its rows are kept beside as the register sipri-2024-04-13, and are never added to the others",
    "the register mine is of 2026-02-12 in the study: this takes it back to 2024-04-13",
    "the study holds the register sipri too: under the name sipri-2025-01-03 the two are vintages of one and never added, under mine they are two registers",
    'whom the query was for is not known by name, "Nowhere": say it in asked_from of sources.csv',
    "the query was from France to Peru, and names no years",
    "4 totals of deals were not taken: the study has their deliveries year by year",
    "2 of them are not the sum of the study's deliveries, and a file of deals cannot say which year differs (import the register by delivery): a: 3 in the file, 2.5 here; b: 4 in the file, 1 here",
  ])("what becomes of a register in a study is told: %s", (english) => {
    expect(importNote(lang, english)).not.toMatch(ENGLISH);
  });
});

test("the numbers and names of a note stay in it", () => {
  const note =
    "the query was for 1990 to 2023, from France to All countries: that is no promise of what the file holds";
  expect(importNote("ru", note)).toBe(
    "запрос был за 1990–2023 гг., от кого: France, кому: All countries; что на самом деле есть в файле, из этого не следует",
  );
  expect(importNote("zh", note)).toBe(
    "查询的是1990—2023年，供应方为France，接受方为All countries：文件内容未必如此",
  );
  const sums =
    "the cells do not add up to the stated totals of 2 of 3 rows: Kazakhstan (3, stated 15); Kyrgyzstan (2, stated 9); and others";
  expect(importNote("ru", sums)).toBe(
    "ячейки в сумме не дают указанных итогов в 2 из 3 строк: Kazakhstan (3, указано 15); Kyrgyzstan (2, указано 9); и другие",
  );
});

test("every pattern fills the same places in each language", () => {
  const places = (text: string) =>
    [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name))].sort();
  for (const [en, ru, zh] of [...registerNotes, ...registerRows]) {
    expect(places(ru), en).toEqual(places(en));
    expect(places(zh), en).toEqual(places(en));
  }
});
