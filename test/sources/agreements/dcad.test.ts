import fc from "fast-check";
import { expect, test } from "vitest";
import { dcad } from "../../../src/sources/agreements/dcad.ts";
import {
  contextOf,
  documentOf,
  fatesOf,
  faultsOf,
  hasSamples,
  rowsOf,
  sampleOf,
  understood,
} from "./reading.ts";

const HEADER =
  "ccode1,cowName1,ccode2,cowName2,signDay,signMonth,signYear,EIFDay,EIFMonth,EIFYear,type,category1,category2,category3,span,renewType,renewYears,terminated,durationActual,endYearEstimate,asymmetry,categoryConf,UNTS,fullText,sourceType,source,factivaConf,factivaSign,factivaEIF,DCAid";

/** A row of DCAD, with the columns that a test is about. */
function row(of: Readonly<Record<string, string>>): string {
  const usual: Readonly<Record<string, string>> = {
    ccode1: "365",
    cowName1: "RUS",
    ccode2: "705",
    cowName2: "KZK",
    signYear: "1999",
    type: "general",
    category1: "DCA",
    terminated: "0",
    endYearEstimate: "2010",
    sourceType: "treaty",
  };
  return HEADER.split(",")
    .map((column) => of[column] ?? usual[column] ?? "")
    .join(",");
}

function file(...rows: readonly Readonly<Record<string, string>>[]) {
  return documentOf(
    [HEADER, ...rows.map((of, i) => row({ DCAid: `DCADv1.0-${9000 + i}`, ...of }))].join("\n"),
  );
}

test("an agreement becomes a framework and two signatories, from the entry into force where it is given", async () => {
  const { found } = await understood(
    dcad,
    file({
      signDay: "3",
      signMonth: "7",
      signYear: "1998",
      EIFMonth: "2",
      EIFYear: "1999",
      category1: "TREX",
    }),
  );
  expect(rowsOf(found, "frameworks").get("dcad-9000")).toMatchObject({
    name: "Military training and exercise agreement, Russia and Kazakhstan, 1998",
    kind: "defence-agreement",
    founded: "1998-07-03",
    dissolved: "",
    locator: "DCADv1.0-9000",
  });
  expect([...rowsOf(found, "memberships").values()].map((m) => [m.actor, m.role, m.from, m.to])).toEqual([
    ["RUS", "signatory", "1999-02", ""],
    ["KAZ", "signatory", "1999-02", ""],
  ]);
});

test("an end is taken only where the source says that it ended, and after how many years", async () => {
  const { found } = await understood(
    dcad,
    file(
      { terminated: "1", durationActual: "7" },
      { terminated: "1" },
      { terminated: "-88", endYearEstimate: "2005" },
      { terminated: "0", endYearEstimate: "2010" },
    ),
  );
  const frameworks = [...rowsOf(found, "frameworks").values()];
  expect(frameworks.map((f) => f.dissolved)).toEqual(["2006", "", "", ""]);
  expect(frameworks.map((f) => /guesses (\d+)/.exec(f.note ?? "")?.[1])).toEqual([
    undefined,
    undefined,
    "2005",
    undefined,
  ]);
  expect(found.flags.map((f) => [f.row, f.column])).toEqual([[3, "durationActual"]]);
});

test("a day that is none is left out of the date and flagged; a mark of missing data is only left out", async () => {
  const { found } = await understood(
    dcad,
    file(
      { signDay: "31", signMonth: "2" },
      { signDay: "-99", signMonth: "5" },
      { signDay: "4", signMonth: "" },
    ),
  );
  expect([...rowsOf(found, "frameworks").values()].map((f) => f.founded)).toEqual([
    "1999-02",
    "1999-05",
    "1999",
  ]);
  expect(found.flags.map((f) => f.why)).toEqual(["is no day of 1999-02: 31: left out of the date"]);
});

test("what cannot be a party is refused: an unknown number, letters of another state, no year", async () => {
  const { found } = await understood(
    dcad,
    file(
      { ccode2: "999", cowName2: "QQQ" },
      { ccode2: "705", cowName2: "EGY" },
      { signYear: "-99" },
      { DCAid: "" },
      { DCAid: "DCADv1.0-9000" },
    ),
  );
  expect(found.rows).toEqual([]);
  expect(found.rejects.map((r) => [r.row, r.column, r.reason])).toEqual([
    [2, "ccode2", 'no actor is known as "QQQ"'],
    [3, "ccode2", "has the number of one state and the letters of another"],
    [4, "signYear", "has no year of signing or entry into force"],
    [5, "DCAid", "has no id"],
    [6, "DCAid", "has the id of an earlier row"],
  ]);
  expect(found.rejects[1]?.mend).toBe(
    "look the agreement up and correct the number (705) or the letters (EGY)",
  );
  expect(found.rejects.slice(3).map((r) => r.mend)).toEqual([
    "write the id that DCAD gives it, such as DCADv1.0-123",
    "row 2 has it too: give it an id of its own, or take one of the two out",
  ]);
  expect(found.unmatched.map((u) => [u.name, u.rows, u.first])).toEqual([["QQQ", 1, 2]]);
});

test("an agreement without a party of the region is left out by name", async () => {
  const { found } = await understood(dcad, file({ ccode2: "651", cowName2: "" }));
  expect(found.ignored).toEqual([{ row: 2, reason: "no party of the region" }]);
});

test("a table of anything else is no DCAD", () => {
  expect(dcad.recognise(documentOf("ccode1,ccode2,year\n2,20,1990\n"))).toBeNull();
  expect(dcad.recognise(file({}))?.score).toBe(1);
});

test("every row ends in exactly one way, whatever stands in it", async () => {
  const cell = fc.constantFrom("", "0", "-99", "2", "705", "365", "31", "12", "1999", "1", "x", "2010");
  const columns = [
    "ccode1",
    "ccode2",
    "cowName2",
    "signDay",
    "signMonth",
    "signYear",
    "EIFYear",
    "terminated",
    "DCAid",
  ];
  const any = fc.record(Object.fromEntries(columns.map((c) => [c, cell])));
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 8 }), async (rows) => {
      const { reading, found } = await understood(dcad, file(...rows));
      expect(fatesOf(reading, found)).toEqual(reading.entries.map(() => 1));
      expect(faultsOf(dcad, found)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.skipIf(!hasSamples)(
  "300 rows of DCAD: all are accounted for, and two have the number of another state",
  async () => {
    const document = await sampleOf("agreements/DCAD-v1.0-main_first300.csv");
    expect(dcad.recognise(document)?.score).toBe(1);
    const { reading, found } = await understood(dcad, document, contextOf(dcad, null));
    expect(fatesOf(reading, found)).toEqual(new Array(300).fill(1));
    expect(faultsOf(dcad, found)).toEqual([]);
    expect(reading.vintage).toBe("1.0");
    expect(found.rejects.map((r) => r.row)).toEqual([109, 293]);
    expect([...rowsOf(found, "frameworks").values()].filter((f) => f.dissolved !== "")).toHaveLength(7);
    const region = await understood(dcad, document);
    expect(rowsOf(region.found, "frameworks").size).toBe(7);
  },
);
