import fc from "fast-check";
import { expect, test } from "vitest";
import { baseLists, usBases } from "../../../src/sources/presence/bases.ts";
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

const sites = (...rows: readonly string[]) =>
  documentOf(["countryname,ccode,iso3c,basename,lat,lon,base,lilypad,fundedsite", ...rows].join("\n"));
const pairs = (...rows: readonly string[]) => documentOf([",Country,Overseas Base", ...rows].join("\n"));
const points = (...rows: readonly string[]) => documentOf(["basename;lon;lat", ...rows].join("\n"), ";");

test("a site of troopdata is a facility of its host by code, without a point", async () => {
  const { found } = await understood(
    usBases,
    sites("Uzbekistan,704,UZB,Field One,38.5,65.5,1,0,0", "Uzbekistan,704,UZB,NA,NA,NA,0,1,1"),
  );
  const rows = rowsOf(found, "facilities");
  expect(rows.get("bases-usa-uzb-field-one")).toEqual({
    id: "bases-usa-uzb-field-one",
    name: "Field One",
    kind: "military-base",
    operator: "USA",
    host: "UZB",
    opened: "../2018",
    status: "held",
    source: "src",
    locator: "Field One, Uzbekistan",
    note: "base; the list does not say when it was in use; point not kept",
  });
  expect(rows.get("bases-usa-uzb-unnamed")).toMatchObject({ name: "Unnamed site, Uzbekistan" });
  expect(rows.get("bases-usa-uzb-unnamed")?.note).toMatch(/lily pad.*paid for/);
  expect(JSON.stringify(found.rows)).not.toMatch(/38\.5|65\.5/);
});

test("a territory keeps the state of its code and is flagged; sites of one name keep their ids in any order", async () => {
  const rows = [
    "Guam,2,USA,Field Two,1,2,1,0,0",
    "Guam,2,USA,Field Two,3,4,1,0,0",
    "Georigia,372,GEO,Field,5,6,1,0,0",
  ];
  const of = async (lines: readonly string[]) =>
    (await understood(usBases, sites(...lines), contextOf(usBases, null))).found;
  const found = await of(rows);
  expect([...rowsOf(found, "facilities").values()].map((f) => f.host)).toEqual(["USA", "USA", "GEO"]);
  expect(found.flags.map((f) => [f.row, f.why])).toEqual([
    [2, "named Guam, coded as United States: taken by its code"],
    [3, "named Guam, coded as United States: taken by its code"],
  ]);
  const turned = await of(rows.toReversed());
  expect(turned.rows.map((r) => r.cells.id).toReversed()).toEqual(found.rows.map((r) => r.cells.id));
});

test("a pair of countries is a facility; a cell may be a name with a comma, or several names", async () => {
  const { found } = await understood(
    baseLists,
    pairs(
      '0,Russia,"Tajikistan, Kyrgyzstan"',
      '1,"Korea, South",Kazakhstan',
      "2,France,Chad",
      "3,Russia,Atlantis",
    ),
    { ...contextOf(baseLists), register: "bases" },
  );
  expect([...rowsOf(found, "facilities")].map(([id, f]) => [id, f.name])).toEqual([
    ["bases-rus-tjk", "Base or bases of Russia in Tajikistan"],
    ["bases-rus-kgz", "Base or bases of Russia in Kyrgyzstan"],
    ["bases-kor-kaz", "Base or bases of South Korea in Kazakhstan"],
  ]);
  expect(found.ignored).toEqual([{ row: 4, reason: "neither operator nor host is of the region" }]);
  expect(found.rejects.map((r) => [r.row, r.column])).toEqual([[5, "Overseas Base"]]);
});

test("points without a host are leads, which are never counted, and never carry a point", async () => {
  const { reading, found } = await understood(
    baseLists,
    points("Base A;70.5;40.5", "Base A;71.5;41.5", ";1;2"),
    { ...contextOf(baseLists), register: "bases" },
  );
  expect([...rowsOf(found, "leads")].map(([id, lead]) => [id, lead.table])).toEqual([
    ["bases-base-a", "facilities"],
    ["bases-base-a-2", "facilities"],
  ]);
  expect(found.rejects.map((r) => r.row)).toEqual([4]);
  expect(JSON.stringify(found.rows)).not.toMatch(/7[01]\.5|4[01]\.5/);
  expect(reading.notes).toEqual(["points on the map are not taken into a study"]);
  expect(found.notes).toEqual([
    "the list names neither operator nor host: say both with --fill operator=ID --fill host=ID, and the rows become facilities; without a host they are leads, which are never counted",
  ]);
});

test("of operator and host only the one that was not said is still to be said", async () => {
  const notesOf = async (fill: Readonly<Record<string, string>>) =>
    (await understood(baseLists, points("Base A;1;2"), contextOf(baseLists, null, fill))).found.notes;
  expect(await notesOf({ operator: "RUS" })).toEqual([
    "the list names no host: say it too with --fill host=ID, and the rows become facilities; without a host they are leads, which are never counted",
  ]);
  expect(await notesOf({ host: "KAZ" })).toEqual([
    "the list names no operator: say it too with --fill operator=ID",
  ]);
  expect(await notesOf({ operator: "RUS", host: "KAZ" })).toEqual([]);
  const pair = await understood(baseLists, pairs("0,Russia,Kazakhstan"));
  expect(pair.found.notes).toEqual([]);
});

test("with operator and host said at the import, points are facilities of a kind that their names tell", async () => {
  const document = points(
    "First Air Base;1;2",
    "Second Radar Station;3;4",
    "Third Cosmodrome;5;6",
    "Fourth;7;8",
  );
  const said = contextOf(baseLists, ["KAZ"], { operator: "Russia", host: "KAZ", confidence: "low" });
  const { found } = await understood(baseLists, document, said);
  expect(
    [...rowsOf(found, "facilities").values()].map((f) => [f.operator, f.host, f.kind, f.confidence]),
  ).toEqual([
    ["RUS", "KAZ", "air-base", "low"],
    ["RUS", "KAZ", "radar", "low"],
    ["RUS", "KAZ", "cosmodrome", "low"],
    ["RUS", "KAZ", "military-base", "low"],
  ]);
  const elsewhere = contextOf(baseLists, ["KGZ"], { operator: "Russia", host: "KAZ" });
  const other = await understood(baseLists, document, elsewhere);
  expect(other.found.ignored).toHaveLength(4);
});

test("a user's own table of places with points is not taken for a list of bases", () => {
  expect(baseLists.recognise(documentOf("name,lon,lat\nA,1,2\n"))).toBeNull();
  const wide = baseLists.recognise(documentOf("basename,lon,lat,owner,opened,troops\nA,1,2,x,1999,5\n"));
  expect(wide?.score).toBe(0.5);
});

test("every row ends in exactly one way, whatever stands in it", async () => {
  const cell = fc.constantFrom(
    "",
    "NA",
    "KAZ",
    "Kazakhstan",
    "Russia",
    "Atlantis",
    "Field",
    "1",
    "Korea, South",
  );
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const documents = [
        sites(...all.map(([a, b, c]) => `"${a}",1,"${b}","${c}",1,2,1,0,0`)),
        pairs(...all.map(([a, b], i) => `${i},"${a}","${b}"`)),
        points(...all.map(([a]) => `"${a}";1;2`)),
      ];
      for (const [i, document] of documents.entries()) {
        const source = i === 0 ? usBases : baseLists;
        const { reading, found } = await understood(source, document);
        expect(fatesOf(reading, found)).toEqual(reading.entries.map(() => 1));
        expect(faultsOf(source, found)).toEqual([]);
      }
    }),
    { numRuns: 50 },
  );
});

test.skipIf(!hasSamples)(
  "the lists of bases as they are handed out: every row is taken where no region is named",
  async () => {
    const counts: Readonly<Record<string, readonly [entries: number, flags: number]>> = {
      "troops/basedata.csv": [414, 41],
      "bases/kathleengraham_military_bases.csv": [115, 0],
      "bases/thirdwave_rubases.csv": [17, 0],
      "bases/thirdwave_chbases.csv": [8, 0],
    };
    for (const [path, [entries, flags]] of Object.entries(counts)) {
      const document = await sampleOf(path);
      const source = path.startsWith("troops") ? usBases : baseLists;
      expect(source.recognise(document)?.score).toBe(1);
      const { reading, found } = await understood(source, document, contextOf(source, null));
      expect(fatesOf(reading, found)).toEqual(new Array(entries).fill(1));
      expect(faultsOf(source, found)).toEqual([]);
      expect([found.rejects.length, found.ignored.length, found.flags.length]).toEqual([0, 0, flags]);
    }
  },
);
