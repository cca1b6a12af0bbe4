import { describe, expect, test } from "vitest";
import { sipriFlat } from "../../../src/sources/sipri/flat.ts";
import { sipriSemi } from "../../../src/sources/sipri/semi.ts";
import { sipriValues } from "../../../src/sources/sipri/value-table.ts";
import { evenVolumes, valueCells, volumesOf } from "../../../src/sources/sipri/yearly.ts";
import { documentOf, hasSamples, sample } from "./reading.ts";

const FLAT = `SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production
1,France,Peru,Gun,gun,Artillery,2015,No,6,No,2016,No,New,0.6,0.24,3,No
1,France,Peru,Gun,gun,Artillery,2015,No,4,No,2017,No,New,0.6,0.24,1,No
2,India,Peru,Gun,gun,Artillery,2015,No,4,No,2017,No,New,0.6,0.24,0.25,No
`;
const SEMI = `Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons
Peru,France,2015,,10,,Gun,gun,10,,2016; 2017,New,,0.4,4,4
Peru,India,2015,,4,,Gun,gun,4,,2017,New,,0.06,0.25,0.25
`;

test("volumes by recipient and year are what was delivered then", async () => {
  expect([...volumesOf(await sipriFlat.read(documentOf(FLAT)))]).toEqual([
    ["Peru\t2016", 3],
    ["Peru\t2017", 1.25],
  ]);
});

test("two shapes of one day agree where each deal is spread evenly", async () => {
  const flat = evenVolumes(await sipriFlat.read(documentOf(FLAT)));
  const semi = evenVolumes(await sipriSemi.read(documentOf(SEMI)));
  expect([...flat]).toEqual([
    ["Peru\t2016", 2],
    ["Peru\t2017", 2.25],
  ]);
  expect([...semi]).toEqual([...flat]);
});

test("a value table gives its cells and its years", async () => {
  const text = "Imports by,2016,2017,2018,2016-2018\nPeru,3,0 ,,3\nTotal world import,3,0 ,,3\n";
  const { values, years } = valueCells(await sipriValues.read(documentOf(text)));
  expect([...values]).toEqual([
    ["Peru\t2016", 3],
    ["Peru\t2017", 0],
  ]);
  expect([...years]).toEqual(["2016", "2017", "2018"]);
});

describe.skipIf(!hasSamples)("real copies (skipped where the samples are not here)", () => {
  test("two shapes of one region a few months apart are near to one another over the years that both have", async () => {
    const flat = evenVolumes(
      await sipriFlat.read(await sample("trade-register_flat_CA_2000-2030_2025-01-03.csv")),
    );
    const semi = evenVolumes(
      await sipriSemi.read(await sample("trade-register_semi_CA_2024-10-13_cp1252.csv")),
    );
    const keys = [...flat.keys()].filter(
      (key) => key.startsWith("Kazakhstan") && Number(key.slice(-4)) > 2003,
    );
    const off = keys.filter((key) => Math.abs((flat.get(key) ?? 0) - (semi.get(key) ?? 0)) > 0.51);
    expect(keys.length).toBeGreaterThan(15);
    expect(off.length).toBeLessThan(keys.length / 4);
  });
});
