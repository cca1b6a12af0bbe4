import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jme } from "../../../src/sources/exercises/jme.ts";
import { mme } from "../../../src/sources/exercises/mme.ts";
import { contextOf, documentOf, fatesOf, frozen } from "./reading.ts";

const HEADER = [
  "JMEID",
  "Exercise",
  "Start Date",
  "End Date",
  "Location",
  "State1",
  "State2",
  "State3",
  "State4",
  "Note",
];
const ROWS: readonly (readonly string[])[] = [
  HEADER,
  ["1", "Reforger", "11/xx/1974", "11/28/1974", "Hesse", "USA", "DEu", "CAN ", "8 NATO members", ""],
  ["2", "Zenith", "9/4/2001", "9/14/2001", "Almaty", "KAZ", "USA", "1", "", ""],
  ["3", "-9", "4/21/2003", "4/19/2003", "", "TJK", "USA", "kaz", "", ""],
  ["4", "Lone", "5/30/2004", "", "", "XXQ", "KAZ", "", "", ""],
  ["5", "Far", "6/30/2004", "", "", "DEU", "USA", "", "", ""],
];

async function takenOf(rows: readonly (readonly string[])[], scope: readonly string[] | null = null) {
  const reading = frozen(await jme.read(documentOf(rows, null)));
  const found = jme.interpret(reading, { ...contextOf(scope), register: "jme" });
  expect(fatesOf(reading, found)).toEqual(reading.entries.map(() => 1));
  return { reading, found };
}

describe("a workbook in the shape of JME v3", () => {
  test("is told by its codes, its masked dates and its name", () => {
    expect(jme.recognise(documentOf(ROWS, null))?.score).toBe(1);
    const plain = ROWS.map((row) => row.map((cell) => cell.replace("JMEID", "ID")));
    expect(jme.recognise(documentOf(plain, null))?.score).toBe(0.7);
    const unmarked = plain.map((row) => row.map((cell) => cell.replace("xx", "01")));
    expect(jme.recognise(documentOf(unmarked, null))).toBeNull();
    expect(mme.recognise(documentOf(ROWS, null))).toBeNull();
  });

  test("says what it read from where, and that the last heading stands over nothing", async () => {
    const { reading } = await takenOf(ROWS);
    expect(reading.notes).toContain("the column Note has a heading and nothing below it");
    expect(reading.notes).toContain("the start was read from Start Date");
    expect(reading.notes).toContain("participants were read from 4 columns");
    expect(reading.passed).toEqual({ preamble: 0, header: 1, blank: 0 });
  });

  test("codes are read through their noise, and what is no code makes the list incomplete", async () => {
    const { found } = await takenOf(ROWS);
    const actors = (id: string) =>
      found.rows
        .filter((r) => r.table === "participants" && r.cells.activity === id)
        .map((r) => r.cells.actor);
    const complete = (id: string) =>
      found.rows.find((r) => r.table === "exercises" && r.cells.id === id)?.cells.participants_complete;
    expect(actors("jme-1")).toEqual(["USA", "DEU", "CAN"]);
    expect(complete("jme-1")).toBe("no");
    expect(actors("jme-2")).toEqual(["KAZ", "USA"]);
    expect(complete("jme-2")).toBe("no");
    expect(actors("jme-3")).toEqual(["TJK", "USA", "KAZ"]);
    expect(complete("jme-3")).toBe("unchecked");
    expect(found.flags.map((f) => f.text)).toEqual(["8 NATO members", "1", "4/19/2003", "XXQ"]);
  });

  test("dates keep what is known of them, and an end before the start is left blank", async () => {
    const { found } = await takenOf(ROWS);
    const dates = found.rows.filter((r) => r.table === "exercises").map((r) => [r.cells.start, r.cells.end]);
    expect(dates).toEqual([
      ["1974-11", "1974-11-28"],
      ["2001-09-04", "2001-09-14"],
      ["2003-04-21", ""],
      ["2004-05-30", ""],
      ["2004-06-30", ""],
    ]);
  });

  test("rows without anybody of the study are ignored by name", async () => {
    const { found } = await takenOf(ROWS, ["KAZ"]);
    expect(found.ignored.map((i) => i.row)).toEqual([2, 6]);
  });

  test("a title above and rows without a heading do no harm", async () => {
    const titled = [["Joint military exercises, version 3"], [], ...ROWS];
    expect((await takenOf(titled)).reading.passed).toMatchObject({ preamble: 2, header: 1 });
    const bare = ROWS.slice(1);
    expect((await takenOf(bare)).reading.entries.length).toBe(5);
  });
});

test("a table of states that is not JME is left alone", () => {
  const own = [
    ["id", "name", "date", "a", "b"],
    ["1", "x", "2001-02-03", "KAZ", "USA"],
  ];
  expect(jme.recognise(documentOf(own, null))).toBeNull();
  expect(jme.recognise(documentOf([["a", "b"]], null))).toBeNull();
  expect(jme.recognise(documentOf([], null))).toBeNull();
});

test("every row is taken, ignored or refused once, whatever stands among the codes", async () => {
  const cell = fc.constantFrom("KAZ", "DEu", " USA", "", "1", "-9", "8 NATO members", "QQQ", "__proto__");
  const row = fc.tuple(
    fc.constantFrom("6", "7", "", "8"),
    fc.constantFrom("11/xx/1974", "", "soon"),
    cell,
    cell,
    cell,
    cell,
  );
  const clean = Array.from({ length: 20 }, (_, i) => [
    `${i + 20}`,
    "B",
    "9/14/2001",
    "",
    "",
    "KAZ",
    "USA",
    "CAN",
    "",
    "",
  ]);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
      const more = rows.map(([id, start, ...states]) => [id, "A", start, "", "", ...states, ""]);
      await takenOf([...ROWS, ...clean, ...more], ["KAZ"]);
    }),
    { seed: 2, numRuns: 100 },
  );
});
