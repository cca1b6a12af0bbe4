import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { candidates } from "../../../src/changes/duplicates/candidates.ts";
import { importNote } from "../../../src/cli/import-notes.ts";
import { mme } from "../../../src/sources/exercises/mme.ts";
import type { Interpretation, Row } from "../../../src/sources/source.ts";
import { tableOf } from "../../studies/facts.ts";
import { contextOf, documentOf, fatesOf, frozen, rowsIn } from "./reading.ts";

const HEADER =
  "MMEID,Ex_Name,Series_Name,Location,lat,lon,StartDate,s.year,s.month,s.day,EndDate,e.year,e.month,e.day," +
  "CPX,Air,Land,Sea,Amphibious,Cyber,Warfighting,Peacekeeping,Humanitarian,FocusDescription,AdditionalParticipantInfo," +
  "StateA,StateB,StateC,StateD";

/** A row of MME: what is given, and the rest blank or 0. */
function mmeRow(cells: Readonly<Record<string, string>>): readonly string[] {
  return HEADER.split(",").map((column) => {
    const marks = /^(CPX|Air|Land|Sea|Amphibious|Cyber|Warfighting|Peacekeeping|Humanitarian)$/;
    return cells[column] ?? (marks.test(column) ? "0" : "");
  });
}

const day = { StartDate: "9/14/97", "s.year": "1997", "s.month": "9", "s.day": "14" };
const ending = { EndDate: "1997-09-xx", "e.year": "1997", "e.month": "9", "e.day": "xx" };

async function taken(...cells: readonly Readonly<Record<string, string>>[]): Promise<Interpretation> {
  const document = documentOf([HEADER.split(","), ...cells.map(mmeRow)]);
  const reading = await mme.read(document);
  const found = mme.interpret(frozen(reading), contextOf());
  expect(fatesOf(reading, found)).toEqual(reading.entries.map(() => 1));
  return found;
}

function cellsIn(found: Interpretation, table: string): readonly Row["cells"][] {
  return found.rows.filter((r) => r.table === table).map((r) => r.cells);
}

describe("a row of MME", () => {
  test("becomes an exercise with its participants and its series, and no organiser, host or coordinates", async () => {
    const found = await taken({
      MMEID: "mme7001",
      Ex_Name: "Tsentrazbat-97",
      Series_Name: "Tsentrazbat",
      Location: "Shymkent",
      lat: "42.3",
      lon: "69.6",
      ...day,
      ...ending,
      Land: "1",
      Peacekeeping: "1",
      FocusDescription: "a long sentence",
      StateA: "Kazakhstan",
      StateB: "United States",
      StateC: "NATO",
    });
    expect(cellsIn(found, "exercises")).toEqual([
      expect.objectContaining({
        id: "mme-7001",
        name: "Tsentrazbat-97",
        kind: "peacekeeping",
        series: "tsentrazbat",
        start: "1997-09-14",
        end: "1997-09",
        place: "Shymkent",
        services: "army;peacekeeping",
        participants_complete: "unchecked",
        source: "src",
        locator: "MME record mme7001",
      }),
    ]);
    expect(cellsIn(found, "participants").map((p) => [p.actor, p.role, p.evidence])).toEqual([
      ["KAZ", "participant", "stated"],
      ["USA", "participant", "stated"],
      ["NATO", "participant", "stated"],
    ]);
    expect(cellsIn(found, "series")).toEqual([{ id: "tsentrazbat", name: "Tsentrazbat" }]);
    expect(JSON.stringify(found.rows)).not.toMatch(/42\.3|long sentence|organiser/);
  });

  test("-9 is no name and no participant, and makes the list incomplete", async () => {
    const found = await taken({
      MMEID: "mme7002",
      Ex_Name: "-9",
      Location: "-9",
      ...day,
      StateA: "-9",
      StateB: "Russia",
      StateC: "Kazakhstan",
    });
    expect(cellsIn(found, "exercises")[0]).toMatchObject({
      name: "Unnamed exercise (Russia, Kazakhstan) 1997-09-14",
      place: "",
      kind: "",
      participants_complete: "no",
    });
  });

  test("a group of states is not spelled out, and one that is not known is flagged and makes the list incomplete", async () => {
    const known = await taken({
      MMEID: "mme7003",
      Ex_Name: "A",
      ...day,
      StateA: "Baltic States",
      StateB: "Kazakhstan",
    });
    expect(cellsIn(known, "participants").map((p) => p.actor)).toEqual(["baltic-states", "KAZ"]);
    const found = await taken({
      MMEID: "mme7003",
      Ex_Name: "A",
      ...day,
      StateA: "Five Brigades",
      StateB: "Kazakhstan",
    });
    expect(cellsIn(found, "participants").map((p) => p.actor)).toEqual(["KAZ"]);
    expect(cellsIn(found, "exercises")[0]).toMatchObject({ participants_complete: "no" });
    expect(found.flags).toEqual([expect.objectContaining({ column: "StateA", text: "Five Brigades" })]);
    expect(found.unmatched).toEqual([]);
  });

  test("a state named twice takes part once", async () => {
    const found = await taken({
      MMEID: "mme7004",
      Ex_Name: "A",
      ...day,
      StateA: "Kazakhstan",
      StateB: "Kazakhstan",
      StateC: "Russia",
    });
    expect(cellsIn(found, "participants").map((p) => p.actor)).toEqual(["KAZ", "RUS"]);
    expect(found.flags).toEqual([
      expect.objectContaining({ column: "StateB", why: "named twice in the row: taken once" }),
    ]);
  });

  test("an end before the start is left blank and said", async () => {
    const end = { EndDate: "8/1/97", "e.year": "1997", "e.month": "8", "e.day": "1" };
    const found = await taken({ MMEID: "mme7005", Ex_Name: "A", ...day, ...end, StateA: "Kazakhstan" });
    expect(cellsIn(found, "exercises")[0]).toMatchObject({ start: "1997-09-14", end: "" });
    expect(found.flags.map((f) => f.why)).toEqual([
      "ends on 1997-08-01, before it starts on 1997-09-14: the end is left blank",
    ]);
  });

  test("a date that contradicts its parts is flagged, and the parts taken", async () => {
    const found = await taken({
      MMEID: "mme7006",
      Ex_Name: "A",
      ...day,
      StartDate: "9/15/97",
      StateA: "Kazakhstan",
    });
    expect(cellsIn(found, "exercises")[0]).toMatchObject({ start: "1997-09-14" });
    expect(found.flags.map((f) => f.column)).toEqual(["StartDate"]);
  });

  test.each([
    [
      { StartDate: "4/31/98", "s.year": "1998", "s.month": "4", "s.day": "31" },
      "1998-04",
      [
        ["s.day", "31", "is no day of 1998-04: 31: left out of the date"],
        ["StartDate", "4/31/98", "is no date that can be read, and its parts 1998-04: the parts were taken"],
      ],
    ],
    [
      { StartDate: "4/30/98", "s.year": "1989", "s.month": "4", "s.day": "30" },
      "1989-04-30",
      [["StartDate", "4/30/98", "reads 1998-04-30, and its parts 1989-04-30: the parts were taken"]],
    ],
    [
      { StartDate: "4/30/98", "s.year": "1998", "s.month": "14", "s.day": "30" },
      "1998",
      [["s.month", "14", "is no month: 14: left out of the date"]],
    ],
    [
      { StartDate: "4/30/98", "s.year": "98", "s.month": "4", "s.day": "30" },
      "1998-04-30",
      [["s.year", "98", "is no year: 98: left out of the date"]],
    ],
    [
      { ...day, EndDate: "spring" },
      "1997-09-14",
      [["EndDate", "spring", "is no date that can be read: the end is left blank"]],
    ],
    [{ StartDate: "1998-04-xx", "s.year": "1998", "s.month": "4", "s.day": "xx" }, "1998-04", []],
  ])(
    "of dates that cannot be, each cell is flagged with what was made of it: %j",
    async (cells, start, flags) => {
      const found = await taken({ MMEID: "mme7012", Ex_Name: "A", StateA: "Kazakhstan", ...cells });
      expect(cellsIn(found, "exercises")[0]?.start).toBe(start);
      expect(found.flags.map((f) => [f.column, f.text, f.why])).toEqual(flags);
      expect(found.flags.every((f) => f.row === 2)).toBe(true);
    },
  );

  test("a date that could be read either way is no odd one where its parts tell", async () => {
    const of = (id: string, StartDate: string, month: string, d: string) => {
      const parts = { "s.year": "1998", "s.month": month, "s.day": d };
      return { MMEID: id, Ex_Name: "A", StateA: "Kazakhstan", StartDate, ...parts };
    };
    const rows = [
      of("mme1", "4/25/98", "4", "25"),
      of("mme2", "25/4/98", "4", "25"),
      of("mme3", "3/4/98", "3", "4"),
    ];
    expect((await taken(...rows)).flags).toEqual([]);
  });

  test("nobody of the study: ignored by name; nobody known: refused with what is near", async () => {
    const found = await taken(
      { MMEID: "mme7007", Ex_Name: "A", ...day, StateA: "France", StateB: "Russia" },
      { MMEID: "mme7008", Ex_Name: "B", ...day, StateA: "Kazahstan" },
      { MMEID: "mme7009", Ex_Name: "C", ...day, StateA: "-9" },
      { MMEID: "mme7010", Ex_Name: "D", ...day, StateA: "France", StateB: "Kazahstan" },
    );
    expect(found.ignored).toEqual([{ row: 2, reason: "no participant of our two", id: "mme-7007" }]);
    expect(found.rejects.map((r) => [r.row, r.reason])).toEqual([
      [3, "no participant is known"],
      [4, "names no participant"],
      [5, "a participant is not known and may be of our two"],
    ]);
    expect(found.unmatched).toEqual([
      expect.objectContaining({
        name: "Kazahstan",
        rows: 2,
        first: 3,
        suggestions: [expect.objectContaining({ id: "KAZ" })],
      }),
    ]);
  });

  test("the same row again is a copy; another row of the same id is refused", async () => {
    const row = { MMEID: "mme7011", Ex_Name: "A", ...day, StateA: "Kazakhstan" };
    const found = await taken(row, row, { ...row, Ex_Name: "B" });
    expect(found.ignored).toEqual([{ row: 3, reason: "an exact copy of another row" }]);
    expect(found.rejects.map((r) => r.reason)).toEqual(["has the id of row 2"]);
  });

  test.each([
    [{ Sea: "1", Warfighting: "1" }, "naval"],
    [{ CPX: "1", Air: "1", Warfighting: "1" }, "air"],
    [{ Air: "1", Land: "1", Warfighting: "1" }, "military"],
    [{ CPX: "1", Humanitarian: "1" }, "emergency"],
    [{ Air: "1", Humanitarian: "1" }, "military"],
    [{ Warfighting: "1", Peacekeeping: "1" }, "peacekeeping"],
    [{}, ""],
  ])("%j is of kind %j", async (marks, kind) => {
    const found = await taken({ MMEID: "mme1", Ex_Name: "A", ...day, StateA: "Kazakhstan", ...marks });
    expect(cellsIn(found, "exercises")[0]).toMatchObject({ kind });
  });
});

test("without the columns of parts, dates are read month first unless the file proves otherwise", async () => {
  const columns = HEADER.split(",").filter((c) => !/^[se]\./.test(c));
  const row = (id: string, start: string) =>
    columns.map((c) => ({ MMEID: id, StartDate: start, StateA: "Kazakhstan" })[c] ?? "");
  const startsOf = async (...starts: readonly string[]) => {
    const reading = await mme.read(documentOf([columns, ...starts.map((s, i) => row(`mme${i}`, s))]));
    return cellsIn(mme.interpret(reading, contextOf()), "exercises").map((c) => c.start);
  };
  expect(await startsOf("9/4/97", "2000-09-xx")).toEqual(["1997-09-04", "2000-09"]);
  expect(await startsOf("9/4/97", "25/4/97")).toEqual(["1997-04-09", "1997-04-25"]);
  expect(await startsOf("9/4/97", "25/4/97", "4/25/97")).toEqual(["1997-04-25", "1997-04-25"]);
});

test("other tables are not taken for MME, also with a column or two of its headings", () => {
  expect(mme.recognise(documentOf(rowsIn("id,name,start,end\na,b,2001,2002")))).toBeNull();
  expect(mme.recognise(documentOf(rowsIn("Location,StartDate,EndDate,Air,Land\nx,1,2,0,1")))).toBeNull();
  const renamed = HEADER.replace("Ex_Name", "Exercise Name").replace("Location,", "");
  const found = mme.recognise(documentOf([renamed.split(","), ["mme1"]]));
  expect(found?.score).toBeGreaterThan(0.9);
});

test("a file too large to be held is read to its end", async () => {
  const rows = [
    HEADER.split(","),
    ...Array.from({ length: 50 }, (_, i) => mmeRow({ MMEID: `mme${i}`, ...day, StateA: "Kazakhstan" })),
  ];
  const reading = await mme.read(documentOf(rows, ",", 5));
  expect(reading.entries.length).toBe(50);
});

test("every row is taken, ignored or refused once, whatever stands in it, and stays as it was", async () => {
  const anyRow = fc.record({
    MMEID: fc.constantFrom("mme1", "mme2", "mme3", "x", ""),
    Ex_Name: fc.constantFrom("-9", "", "Shield ’97", "=A1"),
    Series_Name: fc.constantFrom("", "-9", "Shield"),
    "s.year": fc.constantFrom("1997", "", "-9", "97"),
    "s.month": fc.constantFrom("9", "13", "xx", ""),
    "s.day": fc.constantFrom("31", "xx", "4"),
    EndDate: fc.constantFrom("9/1/97", "1997-xx-xx", "", "-9"),
    StateA: fc.constantFrom("Kazakhstan", "France", "Kazahstan", "-9", "", "Baltic States"),
    StateB: fc.constantFrom("Russia", "-9", "", "Kazakhstan", "x"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 8 }), async (rows) => {
      await taken(...rows);
    }),
    { seed: 5, numRuns: 150 },
  );
});

const SAMPLE = new URL("../../../../shared/data/exercises/mme_v7_CA_1994-2003.csv", import.meta.url);

describe.skipIf(!existsSync(SAMPLE))("the sample of MME v7", async () => {
  if (!existsSync(SAMPLE)) {
    test("is read and compared with the reference study", () => {});
    return;
  }
  const document = documentOf(rowsIn(readFileSync(SAMPLE, "utf8")));
  const region = ["KAZ", "KGZ", "TJK", "TKM", "UZB"];
  const reading = frozen(await mme.read(document));
  const found = mme.interpret(reading, contextOf(region));

  test("is told with certainty, and every row taken", () => {
    expect(mme.recognise(document)?.score).toBe(1);
    expect(reading.entries.length).toBe(96);
    expect(fatesOf(reading, found)).toEqual(reading.entries.map(() => 1));
    expect(found.rejects).toEqual([]);
    expect(found.flags.filter((f) => /date|part|month|year|day/.test(f.why))).toEqual([]);
    expect(cellsIn(found, "exercises").length).toBe(96);
  });

  test("is coded as the reference study coded it: name, kind, services, dates", () => {
    const coded = new Map(tableOf("exercises").map((e) => [e.id, e]));
    const differ = cellsIn(found, "exercises").flatMap((e) => {
      const study = coded.get(e.id ?? "");
      if (study === undefined) return [];
      return ["name", "kind", "services", "start", "end", "status", "structure", "locator", "forecast"]
        .filter((column) => (study[column] ?? "") !== (e[column] ?? ""))
        .map((column) => `${e.id} ${column}: ${study[column]} | ${e[column]}`);
    });
    expect(differ).toEqual([]);
  });

  test("has the participants that the reference study has, but for what it left out or inferred", () => {
    const ids = new Set(tableOf("exercises").map((e) => e.id));
    const key = (p: Readonly<Record<string, string>>) => `${p.activity} ${p.actor}`;
    const theirs = new Set(
      tableOf("participants")
        .filter((p) => p.role === "participant")
        .map(key),
    );
    const ours = cellsIn(found, "participants").filter((p) => ids.has(p.activity ?? ""));
    expect(ours.map(key).filter((k) => !theirs.has(k))).toEqual([]);
    expect(ours.length).toBeGreaterThan(300);
  });

  test("the same exercise under two spellings is offered as one", () => {
    const pairs = candidates(cellsIn(found, "exercises"), cellsIn(found, "participants"), []);
    expect(pairs.map((c) => [c.a, c.b].sort().join(" "))).toContain("mme-1559 mme-3493");
  });
});

test("columns that are not taken are told with their rows and why, and where -9 stands for what is not known", async () => {
  const some = { ...day, ...ending, StateA: "Kazakhstan", lat: "42.3" };
  const rows = [
    { MMEID: "mme1", ...some, Ex_Name: "-9", FocusDescription: "a sentence", lon: "69.6" },
    { MMEID: "mme2", ...some, Ex_Name: "-9", AdditionalParticipantInfo: "-9", StateB: "-9" },
  ];
  const { notes } = await mme.read(documentOf([HEADER.split(","), ...rows.map(mmeRow)]));
  const untaken = [
    "the column lat is not taken (2 rows have it): a study places nothing finer than the district",
    "the column lon is not taken (1 rows have it): a study places nothing finer than the district",
    "the column FocusDescription is not taken (1 rows have it): texts of a publisher are not carried into a study",
    "the column AdditionalParticipantInfo is not taken (0 rows have it): texts of a publisher are not carried into a study, and this one may tell of participants whom no other column names",
    "-9 stands for what MME does not know (rows of each column): Ex_Name (2), StateB (1); such cells are left blank, and a list of participants with one counts as incomplete",
  ];
  expect(notes).toEqual(expect.arrayContaining(untaken));
  for (const note of untaken)
    for (const lang of ["ru", "zh"] as const)
      expect(importNote(lang, note)).not.toMatch(/taken|stands|texts|study|such/);
});
