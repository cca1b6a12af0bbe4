import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gdelt1 } from "../../../src/sources/events/gdelt1.ts";
import { gdelt2 } from "../../../src/sources/events/gdelt2.ts";
import { icews } from "../../../src/sources/events/icews.ts";
import { FileError } from "../../../src/sources/file/document.ts";
import { contextOf, documentOf, fatesOf, frozen, rowsIn } from "../exercises/reading.ts";

const context = contextOf(null);
const all = [gdelt1, gdelt2, icews];

/** A row of GDELT of a width, with what tells it in its places. */
function gdelt(width: number, day: string, added: string, code = "042"): readonly string[] {
  const row = Array.from({ length: width }, () => "");
  for (const [at, text] of [
    [0, "99"],
    [1, day],
    [26, code],
    [28, code.slice(0, 2)],
    [29, "1"],
    [30, "1.9"],
    [width === 61 ? 59 : 56, added],
  ] as const) {
    row[at] = text;
  }
  return row;
}

const NEW = gdelt(61, "20200105", "20200105001500");
const OLD = gdelt(58, "20131124", "20141124");
const HEADER =
  "Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Target Sectors," +
  "Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude";
const COUP = "7,2018-06-02,Somebody,NA,Nowhere,Consult,040,1,Else,NA,NA,9,2,Paper,NA,NA,NA,NA,1.5,2.5";

const tab = (...rows: readonly (readonly string[])[]) => documentOf(rows, "\t");

test("each is told by its own shape alone", () => {
  const told = (document: ReturnType<typeof tab>) =>
    all.filter((s) => s.recognise(document) !== null).map((s) => s.name);
  expect(told(tab(OLD, OLD))).toEqual(["gdelt-1"]);
  expect(told(tab(OLD.slice(0, 57)))).toEqual(["gdelt-1"]);
  expect(told(tab(NEW))).toEqual(["gdelt-2"]);
  expect(told(tab(HEADER.split(","), COUP.split(",")))).toEqual(["icews"]);
  expect(told(tab(Array.from({ length: 58 }, () => "x")))).toEqual([]);
  expect(told(tab())).toEqual([]);
  expect(told(documentOf([OLD], ","))).toEqual([]);
});

test("rows are counted and ignored by name, and those out of shape refused", async () => {
  const reading = await gdelt1.read(
    tab(OLD, gdelt(58, "20131324", "20141124"), OLD.slice(0, 40), [""], gdelt(58, "20141101", "20141124")),
  );
  expect(reading.entries.map((e) => e.row)).toEqual([1, 5]);
  expect(reading.rejects.map((r) => [r.row, r.column, r.reason])).toEqual([
    [3, "", "has 40 cells where GDELT 1.0 has 58 or 57"],
    [2, "SQLDATE", "is no day of eight digits"],
  ]);
  expect(reading.passed).toEqual({ blank: 1 });
  expect(reading.notes).toEqual([
    "1 of 2 events lie more than 31 days before the day they were added, the first on 20131124",
  ]);
  const found = gdelt1.interpret(frozen(reading), context);
  expect(found.ignored.map((i) => i.reason)).toEqual(
    Array(2).fill(
      "an event that a machine coded from news, counted here and not taken into the study (a database such as DuckDB reads the whole file, however large)",
    ),
  );
  expect(found.rows).toEqual([]);
});

test("a stream too large to be held is left to a database", async () => {
  for (const [source, rows] of [
    [gdelt1, [OLD, OLD, OLD]],
    [gdelt2, [NEW, NEW, NEW]],
    [icews, [HEADER.split(","), COUP.split(","), COUP.split(",")]],
  ] as const) {
    const large = documentOf(rows, "\t", 2);
    expect(source.recognise(large)?.score).toBe(1);
    const error = await source.read(large).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(FileError);
    expect(error).toMatchObject({ code: "needs-engine", mend: expect.stringContaining("DuckDB") });
  }
});

test("what is none of it cannot be read as it", async () => {
  for (const source of all) await expect(source.read(tab(["a", "b"]))).rejects.toThrow(FileError);
});

test("every row of a stream is ignored or refused once, whatever stands in it", async () => {
  const anyRow = fc.tuple(
    fc.constantFrom("20141124", "20140231", "x", ""),
    fc.constantFrom("042", "0421", "1", "NA"),
    fc.integer({ min: 56, max: 59 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 10 }), async (rows) => {
      const lines = [
        OLD,
        ...rows.map(([day, code, width]) => gdelt(58, day, "20141124", code).slice(0, width)),
      ];
      const reading = frozen(await gdelt1.read(tab(...lines)));
      expect(reading.entries.length + reading.rejects.length).toBe(lines.length);
      expect(fatesOf(reading, gdelt1.interpret(reading, context))).toEqual(reading.entries.map(() => 1));
    }),
    { seed: 4, numRuns: 100 },
  );
});

const SAMPLES = new URL("../../../../shared/data/events/", import.meta.url);

describe.skipIf(!existsSync(SAMPLES))("the samples of event streams", () => {
  const sample = (file: string) =>
    documentOf(rowsIn(readFileSync(new URL(file, SAMPLES), "utf8"), "\t"), "\t");

  test("GDELT 1.0: told, every row in shape, all of them far before the day they were added", async () => {
    const document = sample("gdelt1_20141124.export.CSV");
    expect(all.filter((s) => s.recognise(document)?.score === 1).map((s) => s.name)).toEqual(["gdelt-1"]);
    const reading = await gdelt1.read(document);
    expect([reading.entries.length, reading.rejects.length]).toEqual([100, 0]);
    expect(reading.notes[0]).toMatch(/^100 of 100 events .* the first on 200411/);
  });

  test("ICEWS: told, every row in shape", async () => {
    const document = sample("icews_2018_first600.tab");
    expect(all.filter((s) => s.recognise(document)?.score === 1).map((s) => s.name)).toEqual(["icews"]);
    const reading = await icews.read(document);
    expect([reading.entries.length, reading.rejects.length]).toEqual([600, 0]);
    expect(icews.interpret(reading, context).ignored.length).toBe(600);
  });
});
