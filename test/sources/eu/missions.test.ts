import fc from "fast-check";
import { expect, test } from "vitest";
import { euBrokering } from "../../../src/sources/eu/brokering.ts";
import { euMissions } from "../../../src/sources/eu/missions.ts";
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

test("a licence for a mission is a transfer that is licensed, not delivered", async () => {
  const { found } = await understood(
    euMissions,
    file('2010,AT,Austria,TJ,Tajikistan,UN Mission,"Helmets\nVests"', "2010,FI,Finland,HT,Haiti,UN,Boats"),
  );
  expect([...rowsOf(found, "transfers").values()]).toEqual([
    {
      id: "eu-missions-2010-aut-tjk-helmets-vests",
      vintage: "",
      supplier: "AUT",
      recipient: "TJK",
      designation: "Helmets; Vests",
      description: "UN Mission",
      order_year: "2010",
      status: "licensed",
      source: "src",
      locator: "missions 2010, Austria to Tajikistan",
    },
  ]);
  expect(found.ignored.map((i) => i.reason)).toEqual(["neither supplier nor recipient is of the region"]);
});

test("cells of several countries, without a code or without an exporter are read; licences that look alike stay apart", async () => {
  const { found } = await understood(
    euMissions,
    file(
      "2011,AT; FI,Austria; Finland,KZ; KG,Kazakhstan; Kyrgyzstan,UN,Tents",
      "2011,,,KZ,Kazakhstan,UN,Tents",
      "2011,AT,Austria,,Kazakhstan,UN,Tents",
      "2011,AT,Austria,KZ,Kazakhstan,UN,Tents",
    ),
  );
  expect([...rowsOf(found, "transfers")].map(([id, t]) => [id, t.supplier, t.recipient])).toEqual([
    ["eu-missions-2011-aut-fin-kaz-kgz-tents", "AUT;FIN", "KAZ;KGZ"],
    ["eu-missions-2011-unknown-kaz-tents", "unknown", "KAZ"],
    ["eu-missions-2011-aut-kaz-tents", "AUT", "KAZ"],
    ["eu-missions-2011-aut-kaz-tents-2", "AUT", "KAZ"],
  ]);
});

test("a code beside another's name, an unknown name and a row without goods and exporter are refused", async () => {
  const { found } = await understood(
    euMissions,
    file(
      "2011,AT,Austria,KZ,Kyrgyzstan,UN,Tents",
      "2011,AT,Austria,,Atlantis,UN,Tents",
      "2011,,,KZ,Kazakhstan,,",
    ),
  );
  expect(found.rejects.map((r) => [r.row, r.column, r.reason])).toEqual([
    [1, "destination_code", "KZ is not the code of Kyrgyzstan"],
    [2, "destination", 'no actor is known as "Atlantis"'],
    [3, "goods", "names neither an exporter nor goods"],
  ]);
  expect(found.unmatched.map((u) => u.name)).toEqual(["Atlantis"]);
});

test("headings that somebody added are passed over, blank cells at the end may be there or not, other rows are refused", async () => {
  const rows = new Array(18).fill("2011,AT,Austria,KZ,Kazakhstan,UN,Tents");
  const document = file(
    "Year,Code,From,Code,To,Mission,Goods",
    ...rows,
    "2012,AT,Austria,KZ,Kazakhstan,UN",
    "2012,AT,Austria,KZ,Kazakhstan,UN,Tents,,",
    "see notes,,,,,,",
  );
  const reading = await euMissions.read(document);
  expect(reading.entries).toHaveLength(20);
  expect(reading.passed).toEqual({ header: 1, blank: 0 });
  expect(reading.rejects).toEqual([
    {
      row: 22,
      column: "year",
      text: "see notes",
      reason: "is no year",
      mend: "write the year of the report in four digits, such as 2017",
    },
  ]);
});

test("tables of the same width that hold something else are told apart", () => {
  const exercises = file("1999,Steppe,Kazakhstan,5,Almaty,300,x", "2000,Shield,Russia,6,Omsk,400,y");
  expect(euMissions.recognise(exercises)).toBeNull();
  const consultations = file("2005,AT,Austria,,,1,2,", "2005,,,KZ,Kazakhstan,,,3");
  expect(euMissions.recognise(consultations)).toBeNull();
  expect(euBrokering.recognise(consultations)?.score).toBe(1);
  const unlike = file("2005,AT,Austria,KZ,Kazakhstan,UN,a", "2005,AT,Finland,KZ,Chad,UN,b");
  expect(euMissions.recognise(unlike)?.score).toBeLessThan(0.7);
});

test("every row ends in exactly one way, whatever stands in it", async () => {
  const pair = fc.constantFrom(
    "KZ,Kazakhstan",
    "AT,Austria",
    ",Kazakhstan",
    ",Atlantis",
    "KZ,Austria",
    "AT; KZ,Austria; Kazakhstan",
    "ZZ,Zed",
    ",OTHER",
  );
  const exporter = fc.oneof(pair, fc.constant(","));
  const row = fc.tuple(exporter, pair, fc.constantFrom("UN", ""), fc.constantFrom("Tents", "Tents, 3", ""));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 8 }), async (rows) => {
      const { reading, found } = await understood(
        euMissions,
        file(...rows.map(([a, b, mission, goods]) => `2011,${a},${b},${mission},"${goods}"`)),
      );
      expect(fatesOf(reading, found)).toEqual(rows.map(() => 1));
      expect(faultsOf(euMissions, found)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a number is passed over that would make the id of another row", async () => {
  const row = (goods: string) => `2011,AT,Austria,KZ,Kazakhstan,UN,"${goods}"`;
  const { found } = await understood(
    euMissions,
    file(row("Tents"), row("Tents"), row("Tents"), row("Tents, 3")),
  );
  expect(new Set([...rowsOf(found, "transfers").keys()]).size).toBe(4);
  expect(faultsOf(euMissions, found)).toEqual([]);
});

test.skipIf(!hasSamples)(
  "716 licences for missions: all are understood but one, which says nothing",
  async () => {
    const document = await sampleOf("eu/caat_mission.csv");
    expect(euMissions.recognise(document)?.score).toBe(1);
    const { reading, found } = await understood(euMissions, document, contextOf(euMissions, null));
    expect(fatesOf(reading, found)).toEqual(new Array(716).fill(1));
    expect(faultsOf(euMissions, found)).toEqual([]);
    expect([found.rows.length, found.rejects.map((r) => r.column)]).toEqual([715, ["goods"]]);
    const region = await understood(euMissions, document);
    expect(
      [...rowsOf(region.found, "transfers").values()].map((t) => [t.order_year, t.supplier, t.recipient]),
    ).toEqual([
      ["2006", "GBR", "KAZ"],
      ["2009", "GBR", "KGZ"],
    ]);
  },
);
