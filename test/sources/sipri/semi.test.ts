import { describe, expect, test } from "vitest";
import { sipriFlat } from "../../../src/sources/sipri/flat.ts";
import { sipriSemi } from "../../../src/sources/sipri/semi.ts";
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

const PREAMBLE = `Transfers of major conventional arms from All countries  to All countries . Deals with deliveries or orders made for year range '1950' to '2024' 
SIPRI trend-indicator values (TIVs) are in millions.

Data generated: 13 Oct 2024 2:20:11 PM
`;
const HEADER =
  "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons\n";
const ROWS = `Kazakhstan,South Africa,2013,,90,?,Truck-1,APC,90,?,2016; 2017; 2018,New,"Made at home, as Arrow",0.22,19.8,19.8
Kazakhstan,France,2021,?,20,,Missile-2,SAM,0,,,New,,0.25,5,
Uzbekistan,France,2018,,,?,Heli-3,transport helicopter,8,?,2019,New,Armed,7.25,,0
Uzbekistan,France,2018,,,?,Heli-3,transport helicopter,2,,2021,New,,7.25,,14.5
Peru,France,2018,,,?,Heli-3,transport helicopter,2,,2021,New,,7.25,,14.5
`;
const WHOLE = PREAMBLE + HEADER + ROWS;

test("the three columns without a heading are the question marks of those before them", async () => {
  const { reading } = await through(sipriSemi, documentOf(WHOLE));
  expect(reading.columns.slice(-3)).toEqual(["Year of order ?", "Number ordered ?", "Number delivered ?"]);
  expect(reading.entries[0]?.cells["Number ordered ?"]).toBe("?");
  expect(reading.vintage).toBe("2024-10-13");
  expect(reading.notes).toContain(
    "the column Comments is not taken (2 rows have it): comments of a register are not carried into a study",
  );
});

test("a year of delivery before the order is flagged", async () => {
  const { found } = await through(sipriSemi, documentOf(WHOLE.replace("2016; 2017", "1916; 2017")));
  expect(found.flags.map((f) => [f.row, f.column, f.text, f.why.split(":")[0]])).toEqual([
    [6, "Year(s) of delivery", "1916", "comes before the order of 2013"],
  ]);
});

test("a deal becomes a transfer with its whole, and a delivery without amounts for each year", async () => {
  const { reading, found } = await through(sipriSemi, documentOf(WHOLE));
  expect(fatesOf(reading, found)).toEqual([1, 1, 1, 1, 1]);
  expect(found.ignored).toEqual([{ row: 10, reason: "recipient outside our three" }]);
  expect(rowsOf(found, "transfers")[0]).toEqual({
    id: "sipri-zaf-kaz-2013-truck-1",
    register: "sipri",
    vintage: "2024-04-13",
    supplier: "ZAF",
    recipient: "KAZ",
    designation: "Truck-1",
    description: "APC",
    condition: "New",
    order_year: "2013",
    order_year_estimated: "no",
    units_best: "90",
    units_ordered: "90",
    units_estimated: "yes",
    tiv_best: "19.8",
    status: "delivered",
    source: "src",
    locator: "South Africa to Kazakhstan, ordered 2013: Truck-1",
  });
  expect(rowsOf(found, "deliveries").slice(0, 3)).toEqual(
    ["2016", "2017", "2018"].map((year) => ({
      id: `sipri-zaf-kaz-2013-truck-1-${year}`,
      deal: "sipri-zaf-kaz-2013-truck-1",
      year,
      vintage: "2024-04-13",
      source: "src",
    })),
  );
  expect(JSON.stringify(found)).not.toContain("Arrow");
});

test("what is on order has no delivery, a printed 0 is under half a million, equal deals are numbered", async () => {
  const { found } = await through(sipriSemi, documentOf(WHOLE));
  const [, order, small, next] = rowsOf(found, "transfers");
  expect(order).toMatchObject({ status: "ordered", units_best: "0", units_ordered: "20", tiv_best: "" });
  expect(rowsOf(found, "deliveries").filter((d) => d.deal === order?.id)).toEqual([]);
  expect(small).toMatchObject({ tiv_low: "0", tiv_best: "", tiv_high: "0.5", units_ordered: "" });
  expect([small?.id, next?.id]).toEqual(["sipri-fra-uzb-2018-heli-3", "sipri-fra-uzb-2018-heli-3-2"]);
});

test("where the columns of question marks are gone, nobody says that nothing is estimated", async () => {
  const cut = (line: string) => {
    const cells = line.split(",");
    return cells.filter((_, i) => ![3, 5, 9].includes(i));
  };
  const text = (HEADER + ROWS.replace('"Made at home, as Arrow"', "x"))
    .trim()
    .split("\n")
    .map((line) => cut(line).join(","))
    .join("\n");
  const document = documentOf(text);
  expect(sipriSemi.recognise(document)?.score).toBeGreaterThanOrEqual(0.85);
  const { reading, found } = await through(sipriSemi, document);
  expect(rowsOf(found, "transfers")[0]).toMatchObject({
    order_year_estimated: "",
    units_estimated: "",
    tiv_best: "19.8",
  });
  expect(reading.notes).toContain("the column Number delivered ? is missing: what it says stays blank");
});

test("columns of question marks are known by what they hold, under whatever heading", async () => {
  const named = WHOLE.replace("order, ,Number", "order,X.1,Number").replace(
    "ordered, ,Weapon",
    "ordered,Unsure,Weapon",
  );
  const { found } = await through(sipriSemi, documentOf(named));
  expect(found.rows).toEqual((await through(sipriSemi, documentOf(WHOLE))).found.rows);
});

test("years that are none, and numbers that are none, refuse their row", async () => {
  const wrong = WHOLE.replace("2016; 2017; 2018", "2016; 20l7").replace(
    "Heli-3,transport helicopter,8",
    "Heli-3,transport helicopter,8.Jan",
  );
  const { reading, found } = await through(sipriSemi, documentOf(wrong));
  expect(found.rejects.map((r) => [r.row, r.column, r.text])).toEqual([
    [6, "Year(s) of delivery", "2016; 20l7"],
    [8, "Number delivered", "8.Jan"],
  ]);
  expect(fatesOf(reading, found)).toEqual([1, 1, 1, 1, 1]);
});

test("a comment broken in two by a line break costs no row", async () => {
  const broken = WHOLE.replace("New,Armed,7.25", "New,Armed\r\nversion,7.25");
  const document = await opened(new TextEncoder().encode(broken));
  const { reading, found } = await through(sipriSemi, document);
  expect(reading.rejects).toEqual([]);
  expect(found.rows.map((r) => r.cells)).toEqual(
    (await through(sipriSemi, documentOf(WHOLE))).found.rows.map((r) => r.cells),
  );
});

test("exact copies are kept and flagged", async () => {
  const last = ROWS.split("\n")[3] ?? "";
  const { found } = await through(sipriSemi, documentOf(`${WHOLE}${last}\n`));
  expect(found.flags.map((f) => f.row)).toEqual([11]);
  expect(rowsOf(found, "transfers").at(-1)?.id).toBe("sipri-fra-uzb-2018-heli-3-3");
});

test("two registers in one file are refused, of this shape and of another", async () => {
  const flat = "SIPRI AT Database ID,Supplier,Recipient,Designation\n1,France,Peru,Gun\n";
  for (const text of [WHOLE + WHOLE, WHOLE + flat]) {
    await expect(sipriSemi.read(documentOf(text))).rejects.toMatchObject({ code: "two-registers" });
  }
});

test("interpreting leaves the entries as they are", async () => {
  const reading = frozen(await sipriSemi.read(documentOf(WHOLE)));
  expect(sipriSemi.interpret(reading, contextOf(null)).rejects).toEqual([]);
});

describe.skipIf(!hasSamples)("a real copy (skipped where the samples are not here)", () => {
  test("trade-register_semi_CA_2024-10-13_cp1252.csv", async () => {
    const file = "trade-register_semi_CA_2024-10-13_cp1252.csv";
    const document = await sample(file);
    expect(sipriSemi.recognise(document)?.score).toBeCloseTo(1);
    expect(sipriFlat.recognise(document)?.score ?? 0).toBeLessThan(0.7);
    const { reading, found } = await through(sipriSemi, document, contextOf(null));
    expect(reading.vintage).toBe("2024-10-13");
    expect([reading.entries.length, reading.rejects, found.rejects]).toEqual([253, [], []]);
    expect(fatesOf(reading, found).every((n) => n === 1)).toBe(true);
    const ids = found.rows.map((r) => `${r.table} ${r.cells.id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
