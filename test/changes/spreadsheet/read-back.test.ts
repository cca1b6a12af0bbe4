import { read, write } from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isExport } from "../../../src/changes/spreadsheet/state.ts";
import { workbookBytes } from "../../../src/changes/spreadsheet/write.ts";
import { textsIn } from "../../memory-files.ts";
import { documentOf, exported, studyOf, textsAfter, tripOf, withCell, withSheet } from "./exported.ts";

const EXERCISES = `id,name,start,forecast,troops_best,note
reef-2001,Reef,2001-05,no,1200,"first, of them"
reef-2002,Reef,2002,,,
tide-2003,Tide,2003-06-01,yes,70,
`;
const PARTICIPANTS = `activity,actor,role,agency,note
reef-2001,AAA,organiser,,
reef-2001,BBB,participant,army,
reef-2001,BBB,participant,army,
reef-2002,AAA,participant,,x
`;
const STUDY = {
  "study.yaml": "title: Lakes",
  "exercises.csv": EXERCISES,
  "participants.csv": PARTICIPANTS,
  "values.csv": "table,id,field,value,source,locator\nexercises,reef-2001,troops,800,a,p. 1\n",
};

const reasons = async (...[document, texts]: Parameters<typeof tripOf>) =>
  (await tripOf(document, texts)).rejects.map(({ reason }) => reason);

test("one edited cell changes that cell and not a byte besides", async () => {
  const document = withSheet(await exported(STUDY), "exercises", (rows) =>
    withCell(rows, 3, "start", "2002-07"),
  );
  expect(await textsAfter(document, STUDY)).toEqual({
    "exercises.csv": EXERCISES.replace("reef-2002,Reef,2002,", "reef-2002,Reef,2002-07,"),
  });
  const { changes } = await tripOf(document, STUDY);
  expect(changes).toEqual([
    {
      table: "exercises",
      id: "reef-2002",
      row: 3,
      kind: "changed",
      cells: [{ field: "start", old: "2002", new: "2002-07", class: "substance", taken: true }],
    },
  ]);
});

test("a cell of any table may be edited, the key of a row without id too", async () => {
  const texts = textsIn(new URL("../../../studies/central-asia/", import.meta.url));
  const document = await exported(texts);
  const cell = fc
    .constantFrom("exercises", "participants", "values", "judgements", "transfers")
    .chain((table) => {
      const rows = document.grids.find((grid) => grid.name === table)?.rows ?? [];
      const columns = (rows[0] ?? []).filter((name) => name !== "id" || table === "values");
      return fc.record({
        table: fc.constant(table),
        row: fc.integer({ min: 2, max: rows.length }),
        column: fc.constantFrom(...columns),
      });
    });
  await fc.assert(
    fc.asyncProperty(cell, async ({ table, row, column }) => {
      const changed = withSheet(document, table, (rows) => withCell(rows, row, column, "new text"));
      const { tables, rejects } = await tripOf(changed, texts);
      expect(rejects).toEqual([]);
      expect([...tables.keys()]).toEqual([table]);
      const edit = tables.get(table);
      expect([...(edit?.set.values() ?? [])]).toEqual([{ [column]: "new text" }]);
      expect([edit?.add, edit?.remove.size]).toEqual([[], 0]);
    }),
    { numRuns: 40 },
  );
});

test("rows and columns in another order, and columns taken out, change nothing", async () => {
  const document = await exported(STUDY);
  const turned = withSheet(document, "exercises", ([head = [], ...body]) =>
    [head, ...body.toReversed()].map((row) => row.toReversed().filter((_, c) => c !== 0)),
  );
  expect(await tripOf(turned, STUDY)).toMatchObject({ tables: new Map(), rejects: [] });
  const without = { ...document, grids: document.grids.filter((grid) => grid.name !== "exercises") };
  expect(await tripOf(without, STUDY)).toMatchObject({ tables: new Map(), rejects: [] });
});

test("rows are added, with an id made of their name where they have none, and taken out", async () => {
  const document = await exported(STUDY);
  const changed = withSheet(document, "exercises", (rows) => [
    ...rows.filter((row) => row[0] !== "tide-2003"),
    ["", "Риф", "2004", "", "", ""],
    ["", "Reef", "2002", "", "", ""],
    ["own", "Reef", "2004", "TRUE", "", ""],
    ["", "", "", "", "", ""],
    ["", "", "2005", "", "", ""],
  ]);
  expect(await textsAfter(changed, STUDY)).toEqual({
    "exercises.csv": `${EXERCISES.split("tide")[0]}rif,Риф,2004,,,\nreef,Reef,2002,,,\nown,Reef,2004,yes,,\n`,
  });
  expect(await reasons(changed, STUDY)).toEqual([
    "exercises row 8 has neither an id nor a name to make one of",
  ]);
  const { changes } = await tripOf(changed, STUDY);
  expect(changes.map(({ id, row, kind }) => [id, row, kind])).toEqual([
    ["rif", 4, "new"],
    ["reef", 5, "new"],
    ["own", 6, "new"],
    ["tide-2003", 0, "gone"],
  ]);
});

test("an id that stands twice is refused by row; of a copied row the first stays", async () => {
  const document = await exported(STUDY);
  const copied = withSheet(document, "exercises", (rows) => [
    ...rows,
    ["tide-2003", "Tide again", "", "", "", ""],
  ]);
  expect(await tripOf(copied, STUDY)).toMatchObject({
    tables: new Map(),
    rejects: [
      {
        sheet: "exercises",
        row: 5,
        column: "id",
        reason: "exercises row 5 has the id tide-2003, which another row of the sheet has too",
        mend: "give the new row an id of its own, or leave its id blank",
      },
    ],
  });
  const both = withSheet(copied, "exercises", (rows) => withCell(rows, 4, "name", "Ebb"));
  expect((await reasons(both, STUDY)).map((reason) => reason.slice(0, 15))).toEqual([
    "exercises row 4",
    "exercises row 5",
  ]);
});

test("rows without id are counted: one of two equal ones taken out is one less", async () => {
  const document = await exported(STUDY);
  const less = withSheet(document, "participants", (rows) => rows.filter((_, r) => r !== 2));
  expect(await textsAfter(less, STUDY)).toEqual({
    "participants.csv": PARTICIPANTS.replace("reef-2001,BBB,participant,army,\n", ""),
  });
  const more = withSheet(document, "participants", (rows) => [...rows, rows[4] ?? []]);
  expect(await textsAfter(more, STUDY)).toEqual({
    "participants.csv": `${PARTICIPANTS}reef-2002,AAA,participant,,x\n`,
  });
});

test("unknown columns and sheets, lost ids, errors and a sheet without its ids are refused by row", async () => {
  const document = await exported(STUDY);
  const change = (change: Parameters<typeof withSheet>[2]) =>
    reasons(withSheet(document, "exercises", change), STUDY);
  expect(
    await change(([head = [], ...rows]) => [[...head, "mine"], ...rows.map((row) => [...row, "x"])]),
  ).toEqual(["exercises row 1 has a column that the table does not; it was not read"]);
  expect(await change((rows) => withCell(rows, 1, "id", "key"))).toEqual([
    "exercises row 1 has a column that the table does not; it was not read",
    "exercises row 1 lacks the column id, which tells its rows apart; the sheet was not read",
  ]);
  expect(await change((rows) => withCell(rows, 2, "id", ""))).toEqual([
    "exercises row 2 has lost its id and is otherwise reef-2001; the id was kept",
  ]);
  expect(await change((rows) => withCell(rows, 2, "troops_best", "#REF!"))).toEqual([
    "exercises row 2 holds the error #REF!",
  ]);
  const grids = document.grids.map((grid) => ({
    ...grid,
    name: grid.name === "values" ? "My notes" : grid.name,
  }));
  expect(await reasons({ ...document, grids }, STUDY)).toEqual([
    "My notes row 1 is on a sheet that no table of the study is named after",
  ]);
});

test("where the study has moved on, what it left alone is taken and what both changed is refused", async () => {
  const document = await exported(STUDY);
  const later = {
    ...STUDY,
    "exercises.csv": `${EXERCISES.replace("1200", "1300").replace("Tide,", "Ebb,")}new-2010,New,2010,,,\n`,
  };
  expect(await tripOf(document, later)).toEqual({
    tables: new Map(),
    changes: [],
    rejects: [],
    moved: ["exercises"],
  });
  const changed = withSheet(document, "exercises", (rows) =>
    withCell(withCell(rows, 2, "name", "Shoal"), 3, "name", "Bank").slice(0, 3),
  );
  const trip = await tripOf(changed, later);
  expect([...(trip.tables.get("exercises")?.set ?? [])]).toEqual([[1, { name: "Bank" }]]);
  expect(trip.tables.get("exercises")?.remove.size).toBe(0);
  expect(trip.rejects.map(({ reason }) => reason)).toEqual([
    "exercises row 2 changes reef-2001, which has changed in the study too since the export",
    "exercises lacks tide-2003, which has changed in the study since the export; it was kept",
  ]);
  const fewer = { ...STUDY, "exercises.csv": EXERCISES.replace(/reef-2002.*\n/, "") };
  expect((await tripOf(document, fewer)).tables.size).toBe(0);
  expect(await reasons(changed, fewer)).toContain(
    "exercises row 3 changes reef-2002, which has been taken out of the study since the export",
  );
});

test("the same workbook again changes nothing, though a row of it got its id from us", async () => {
  const changed = withSheet(await exported(STUDY), "exercises", (rows) => [
    ...withCell(rows, 2, "name", "Shoal").slice(0, 3),
    ["", "Bank", "2009", "", "", ""],
  ]);
  const after = { ...STUDY, ...(await textsAfter(changed, STUDY)) };
  expect(after["exercises.csv"]).toContain("bank,Bank,2009");
  expect(await tripOf(changed, after)).toMatchObject({ tables: new Map(), rejects: [] });
});

test("what a spreadsheet makes of a typed cell comes back as the study writes it", async () => {
  const bytes = await workbookBytes(await studyOf(STUDY), { version: "1" });
  const book = read(bytes, { type: "array", cellStyles: true });
  const sheet = book.Sheets.exercises ?? {};
  Object.assign(sheet, {
    C2: { t: "n", v: 37_034, z: "yyyy-mm-dd" },
    C3: { t: "n", v: 2002 },
    D3: { t: "b", v: true },
    E2: { t: "n", v: 1200.5 },
    E4: { t: "n", v: 70, f: "35*2" },
  });
  const document = await documentOf(new Uint8Array(write(book, { type: "array", bookType: "xlsx" })));
  const { tables, rejects } = await tripOf(document, STUDY);
  expect(rejects).toEqual([]);
  expect([...(tables.get("exercises")?.set ?? [])]).toEqual([
    [0, { start: "2001-05-23", troops_best: "1200.5" }],
    [1, { forecast: "yes" }],
  ]);
});

test("a workbook of somebody's own and one of another study are told", async () => {
  const document = await exported(STUDY);
  expect(isExport(document)).toBe(true);
  const own = { ...document, grids: document.grids.filter((grid) => grid.name !== "_multivector") };
  expect(isExport(own)).toBe(false);
  await expect(tripOf(own, STUDY)).rejects.toThrow("study.xlsx was not exported from a study");
  const other = { "study.yaml": "title: Rivers", "exercises.csv": "id,name\n" };
  await expect(tripOf(document, other)).rejects.toThrow("study.xlsx was exported from another study, Lakes");
  expect((await tripOf(document, { ...STUDY, "study.yaml": "title: Lakes and rivers" })).moved).toEqual([]);
});
