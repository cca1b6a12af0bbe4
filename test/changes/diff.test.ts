import { describe, expect, test } from "vitest";
import { chosen } from "../../src/changes/choose.ts";
import { type Differences, differencesOf } from "../../src/changes/diff.ts";
import { namesIn } from "../../src/changes/names.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles, type Texts } from "../memory-files.ts";
import { opened } from "../sources/sipri/reading.ts";

const STUDY: Texts = {
  "study.yaml": `title: The Lakes
region: { name: the Lakes, members: [ADA, BEL] }
partners: [POL, QUA]
conventions: { vintage: sipri }
`,
  "actors.csv":
    "id,kind,name\nADA,state,Adania\nBEL,state,Belmark\nPOL,state,Polia\nQUA,state,Quaria\nFRA,state,France\n",
  "claims/arms.yaml": `- id: A-share
  says: Polia supplied 60 % of the volume
  printed: { value: 0.6, unit: share, rounding: percent-0 }
  question: { measure: share, layer: transfers, from: POL, to: region, period: 2011..2013, value: tiv-millions }
- id: A-late
  says: nothing came in 2018
  printed: { value: 0, unit: tiv-millions }
  question: { measure: sum, layer: transfers, to: region, period: "2018", value: tiv-millions }
- id: A-old
  says: something came in 2011
  printed: { value: 10, unit: tiv-millions }
  question: { measure: sum, layer: transfers, from: POL, to: region, period: "2011", value: tiv-millions }
`,
};

const COLUMNS = {
  deal: "SIPRI AT Database ID",
  from: "Supplier",
  to: "Recipient",
  what: "Designation",
  kind: "Description",
  category: "Armament category",
  ordered: "Order date",
  orderedFlag: "Order date is estimate",
  units: "Numbers delivered",
  unitsFlag: "Numbers delivered is estimate",
  year: "Delivery year",
  yearFlag: "Delivery year is estimate",
  status: "Status",
  estimate: "SIPRI estimate",
  each: "TIV deal unit",
  tiv: "TIV delivery values",
  local: "Local production",
} as const;
type Delivery = Partial<Readonly<Record<keyof typeof COLUMNS, string>>>;

const USUAL = {
  from: "Polia",
  to: "Adania",
  kind: "gun",
  category: "Artillery",
  ordered: "2010",
  orderedFlag: "No",
  units: "5",
  unitsFlag: "No",
  yearFlag: "No",
  status: "New",
  each: "1",
  local: "No",
} as const satisfies Delivery;

/** A flat register of some deliveries. */
function flat(day: string, deliveries: readonly Delivery[]): string {
  const keys = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const lines = deliveries.map((d) => keys.map((key) => ({ ...USUAL, ...d })[key] ?? "").join(","));
  return `Transfers of major conventional arms\nData generated: ${day} 2:29:20 PM\n\n${Object.values(COLUMNS).join(",")}\n${lines.join("\n")}\n`;
}

/** A register of one row a deal: recipient, supplier, order year, units, designation, years, comment, volume. */
function semi(day: string, deals: readonly string[]): string {
  const header =
    "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons";
  const lines = deals.map((deal) => {
    const [to, from, ordered, units, what, years, comment, tiv] = deal.split("|");
    return `${to},${from},${ordered},,${units},,${what},gun,${units},,${years},New,${comment},1,${tiv},${tiv}`;
  });
  return `Transfers of major conventional arms\nData generated: ${day} 2:29:20 PM\n\n${header}\n${lines.join("\n")}\n`;
}

async function compared(old: string, now: string, texts: Texts = STUDY): Promise<Differences> {
  const study = await openStudy(memoryFiles(texts));
  const told = async (text: string, name: string) => {
    const document = await opened(new TextEncoder().encode(text), name);
    const choice = chosen(document, undefined);
    if (choice === null) throw new Error("the file is of no source");
    return { document, source: choice.source };
  };
  const sides = [await told(old, "old.csv"), await told(now, "new.csv")] as const;
  return differencesOf(study, ...sides, await namesIn(study), "region");
}

const BASE: readonly Delivery[] = [
  { deal: "1", what: "Tank", year: "2011", tiv: "10" },
  { deal: "1", what: "Tank", year: "2012", tiv: "5" },
  { deal: "2", what: "Jet", from: "Quaria", to: "Belmark", ordered: "2011", year: "2012", tiv: "4" },
  { deal: "3", what: "Radar", year: "2013", tiv: "3" },
  { deal: "4", what: "Boat", from: "France", to: "Belmark", year: "2012", tiv: "6" },
  { deal: "5", what: "Gun", from: "Quaria", year: "2013", tiv: "1", orderedFlag: "Yes" },
];
const by = (deal: string, change: Delivery, more: (d: Delivery) => boolean = () => true) =>
  BASE.map((d) => (d.deal === deal && more(d) ? { ...d, ...change } : d));
const OLD = flat("13 Apr 2024", BASE);
const newer = (deliveries: readonly Delivery[]) => flat("3 Jan 2025", deliveries);
const short = (d: Differences) =>
  d.differences.map((x) => [x.class, x.kind, x.id, ...x.cells.map((c) => `${c.field} ${c.old}→${c.new}`)]);

describe("two vintages of one shape", () => {
  test("that say the same differ in nothing but their day", async () => {
    const d = await compared(OLD, newer(BASE));
    expect([d.old.vintage, d.new.vintage]).toEqual(["2024-04-13", "2025-01-03"]);
    expect(d.old).toMatchObject({ source: "sipri-flat", read: 6, taken: 6, refused: 0 });
    expect(d.rows).toEqual({ same: 11, new: 0, gone: 0, changed: 0, onlyOld: 0, onlyNew: 0 });
    expect([d.differences, d.ranks, d.moves]).toEqual([[], [], []]);
  });

  test.each([
    ["a number", by("2", { units: "6" }), ["substance", "changed", "sipri-2-2012", "units_best 5→6"]],
    ["a volume", by("2", { tiv: "4.5" }), ["substance", "changed", "sipri-2-2012", "tiv_millions 4→4.5"]],
    [
      "the year of the order",
      by("2", { ordered: "2010" }),
      ["substance", "changed", "sipri-2", "order_year 2011→2010"],
    ],
    [
      "a flag of the order",
      by("5", { orderedFlag: "No" }),
      ["flag", "changed", "sipri-5", "order_year_estimated yes→no"],
    ],
    [
      "a flag of the number",
      by("2", { unitsFlag: "Yes" }),
      ["flag", "changed", "sipri-2-2012", "units_estimated no→yes"],
    ],
    ["a label", by("2", { kind: "jet gun" }), ["label", "changed", "sipri-2", "description gun→jet gun"]],
  ])("%s that changed is one difference of its class", async (_, deliveries, expected) => {
    const d = await compared(OLD, newer(deliveries));
    expect(short(d)).toEqual([expected]);
    expect(d.rows).toEqual({ same: 10, new: 0, gone: 0, changed: 1, onlyOld: 0, onlyNew: 0 });
    expect(d.classes[d.differences[0]?.class ?? "comment"]).toBe(1);
  });

  test("a delivery that moved to another year is gone in one and new in the other", async () => {
    const d = await compared(OLD, newer(by("2", { year: "2013" })));
    expect(short(d).toSorted()).toEqual([
      ["substance", "gone", "sipri-2-2012"],
      ["substance", "new", "sipri-2-2013"],
    ]);
  });

  test("a deal with another number and another label is the same deal", async () => {
    const d = await compared(OLD, newer(by("4", { deal: "94", what: "Boat Mk 2" })));
    expect(short(d)).toEqual([
      ["label", "changed", "sipri-4", "designation Boat→Boat Mk 2", "locator deal 4→deal 94"],
    ]);
    expect(d.differences[0]?.what).toContain("FRA → BEL");
  });

  test("a new deal and one that is gone are said with who supplies whom; years only one covers are counted apart", async () => {
    const d = await compared(
      OLD,
      newer([
        ...BASE.filter((x) => x.deal !== "3"),
        { deal: "7", what: "Ship", year: "2013", tiv: "2", ordered: "2012" },
        { deal: "8", what: "Sub", year: "2018", tiv: "9", ordered: "2017" },
      ]),
    );
    expect(d.differences.map((x) => [x.kind, x.id, x.what])).toEqual([
      ["new", "sipri-7", "POL → ADA, Ship, ordered 2012"],
      ["gone", "sipri-3", "POL → ADA, Radar, ordered 2010"],
      ["new", "sipri-7-2013", "POL → ADA, Ship, ordered 2012, delivered 2013"],
      ["gone", "sipri-3-2013", "POL → ADA, Radar, ordered 2010, delivered 2013"],
    ]);
    expect(d.rows).toMatchObject({ new: 2, gone: 2, onlyOld: 0, onlyNew: 2 });
  });

  test("substance comes first, then flags, then labels; the weightiest class of a row counts", async () => {
    const d = await compared(
      OLD,
      newer([
        ...by("3", { what: "Radar-2" }).filter((x) => x.deal !== "5" && x.deal !== "2"),
        { ...BASE[5], orderedFlag: "No" },
        { ...BASE[2], tiv: "8", unitsFlag: "Yes" },
      ]),
    );
    expect(d.differences.map((x) => [x.class, x.id])).toEqual([
      ["substance", "sipri-2-2012"],
      ["flag", "sipri-5"],
      ["label", "sipri-3"],
    ]);
    expect(d.differences[0]?.cells.map((c) => c.class)).toEqual(["substance", "flag"]);
    expect(d.classes).toMatchObject({ substance: 1, flag: 1, label: 1, comment: 0 });
  });
});

describe("what moves", () => {
  test("ranks of suppliers, in the years that both files cover", async () => {
    const d = await compared(
      OLD,
      newer([...by("2", { tiv: "7" }), { deal: "8", what: "Sub", from: "Quaria", year: "2018", tiv: "90" }]),
    );
    expect(d.ranks).toEqual([
      { recipient: "BEL", supplier: "FRA", old: 1, new: 2, oldVolume: 6, newVolume: 6 },
      { recipient: "BEL", supplier: "QUA", old: 2, new: 1, oldVolume: 4, newVolume: 7 },
    ]);
  });

  test("claims, by what both files cover alone", async () => {
    const d = await compared(
      OLD,
      newer([...by("2", { tiv: "90" }), { deal: "8", what: "Sub", year: "2018", tiv: "9", ordered: "2017" }]),
    );
    expect(d.moves.map((m) => m.claim)).toEqual(["A-share"]);
    expect(d.moves[0]).toMatchObject({
      old: { value: 18 / 29, finding: "differs-in-our-records" },
      new: { value: 18 / 115, finding: "differs-in-our-records" },
      moved: ["value", "bounds"],
    });
  });

  test("claims are asked of the two files and not of the study's own rows of the register", async () => {
    const own = {
      ...STUDY,
      "transfers.csv":
        "id,register,supplier,recipient,order_year,source\nsipri-1,sipri,QUA,ADA,2010,s\npress,media,QUA,ADA,2011,s\n",
      "deliveries.csv": "id,deal,year,tiv_millions,source\nsipri-1-2011,sipri-1,2011,999,s\n",
    };
    expect(await compared(OLD, newer(BASE), own)).toEqual(await compared(OLD, newer(BASE)));
  });
});

describe("two shapes", () => {
  const deals = [
    "Adania|Polia|2010|10|Tank|2011; 2012||15",
    "Belmark|Quaria|2011|5|Jet|2012||4",
    "Adania|Polia|2010|5|Radar|2013||3",
    "Belmark|France|2010|5|Boat|2012||6",
    "Adania|Quaria|2010|5|Gun|2013||1",
  ];

  test("of the same deals do not differ; only an answer of one year moves, since a deal without amounts a year is spread evenly", async () => {
    const d = await compared(flat("13 Apr 2024", BASE), semi("3 Jan 2025", deals));
    expect(d.differences.map((x) => [x.id, ...x.cells.map((c) => c.field)])).toEqual([
      ["sipri-5", "order_year_estimated"],
    ]);
    expect(d.rows).toEqual({ same: 4, new: 0, gone: 0, changed: 1, onlyOld: 0, onlyNew: 0 });
    expect(d.ranks).toEqual([]);
    expect(d.moves.map((m) => [m.claim, m.old.value, m.new.value])).toEqual([["A-old", 10, 7.5]]);
  });

  test("are compared by whole deals: a changed total, a changed list of years, a new and a gone deal", async () => {
    const changed = [
      ...deals.filter((x) => !x.includes("Radar")).map((x) => x.replace("2011; 2012||15", "2011; 2013||17")),
      "Belmark|Polia|2012|2|Ship|2013||2",
    ];
    const d = await compared(flat("13 Apr 2024", BASE), semi("3 Jan 2025", changed));
    const substance = d.differences.filter((x) => x.class === "substance");
    expect(new Set(d.differences.map((x) => x.table))).toEqual(new Set(["transfers"]));
    expect(substance.map((x) => [x.kind, x.id])).toEqual([
      ["changed", "sipri-1"],
      ["new", "sipri-pol-bel-2012-ship"],
      ["gone", "sipri-3"],
    ]);
    expect(substance[0]?.cells.map((c) => [c.field, c.old, c.new])).toEqual([
      ["tiv_best", "15", "17"],
      ["delivered", "2011; 2012", "2011; 2013"],
    ]);
  });

  test("comments of a register are not carried and make no difference", async () => {
    const told = deals.map((x) => x.replace("||", "|told by a newspaper|"));
    const d = await compared(semi("13 Apr 2024", deals), semi("3 Jan 2025", told));
    expect(d.differences).toEqual([]);
    expect(d.rows).toMatchObject({ same: 11, changed: 0 });
  });
});

test("two registers that are not of one publisher, and what has no vintages, are refused", async () => {
  const list = `basename;lon;lat\nField;1;2\n`;
  await expect(compared(OLD, list)).rejects.toMatchObject({ name: "FileError", code: "two-registers" });
  await expect(compared(list, list)).rejects.toMatchObject({ name: "FileError", code: "two-registers" });
});
