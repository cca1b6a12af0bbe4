import { describe, expect, test } from "vitest";
import { importNote } from "../../../src/cli/import-notes.ts";
import { proposeMapping } from "../../../src/sources/generic/propose.ts";
import { cells, documentOf, home, mappingFor, names, readWith, short } from "./documents.ts";

function listOf(text: string, name = "exercises.csv") {
  const document = documentOf(name, { "": cells(text) }, ",");
  return { document, mapping: mappingFor(document) };
}

describe("a column of years beside one of days", () => {
  const withUnknown = (word: string) => `
    Exercise | Year | Date | Participants
    Alpha | 2010 | 2010-05-12 | Kazakhstan; Russia
    Beta | 2011 | 2011-06-02 | Kazakhstan; Uzbekistan
    Gamma | 2012 | ${word} | Kazakhstan; China
    Delta | 2013 | 2013-07-09 | Kyrgyzstan; China`;

  test.each(["n.d.", "n/a", "unknown", "?", "не указано", "б/д", "不详", ""])(
    "says when only where the day is not known: %j",
    async (word) => {
      const { document, mapping } = listOf(withUnknown(word));
      const { said } = await readWith(mapping, document);
      expect(short(said.rows, "exercises", "start")).toEqual([
        "2010-05-12",
        "2011-06-02",
        "2012",
        "2013-07-09",
      ]);
      expect(said.flags).toEqual([]);
      const year = proposeMapping(document, names, home).columns[1];
      expect(year?.evidence).toContain("is taken where Date says less");
    },
  );

  test("takes no days away where a few cells hold words that nothing reads: their rows are refused", async () => {
    const { document, mapping } = listOf(withUnknown("see the annex"));
    const { said } = await readWith(mapping, document);
    expect(short(said.rows, "exercises", "start")).toEqual(["2010-05-12", "2011-06-02", "2013-07-09"]);
    expect(said.rejects.map((r) => `${r.row} ${r.column}`)).toEqual(["4 Date"]);
  });

  test("that differs from the day is told, and the day is taken", async () => {
    const { document, mapping } = listOf(withUnknown("2011-07-09"));
    const { said } = await readWith(mapping, document);
    expect(short(said.rows, "exercises", "start")[2]).toBe("2011-07-09");
    expect(said.flags.map((f) => `${f.row} ${f.column}: ${f.why}`)).toEqual([
      "4 Date: differs from 2012 of another column: 2011-07-09 is taken",
    ]);
  });
});

describe("years that run from one to another", () => {
  test.each(["2009-2011", "2009–2011", "2009/2011", "2009 to 2011"])(
    "are a start and an end, and told: %s",
    async (span) => {
      const { document, mapping } = listOf(`
        Exercise | Date | Participants
        Alpha | ${span} | Kazakhstan; Russia
        Beta | 2012-05-01 | Kazakhstan; China`);
      const { said } = await readWith(mapping, document);
      expect(short(said.rows, "exercises", "start", "end")).toEqual(["2009 | 2011", "2012-05-01 | -"]);
      expect(said.flags.map((f) => `${f.row} ${f.column} ${f.text}: ${f.why}`)).toEqual([
        `2 Date ${span}: is taken as from 2009 until 2011, and counts in 2009, when it starts; write 2009/2011 as start in the study if it was once in these years`,
      ]);
    },
  );

  test("are kept whole in a table that has no end", async () => {
    const { document, mapping } = listOf(
      `
      Technology | Company | Supplier | Recipient | Date
      Cameras | Red Eye | China | Kazakhstan | 2009-2011
      Radios | Red Eye | China | Kyrgyzstan | until 2012
      Lamps | Red Eye | China | Uzbekistan | since 2013`,
      "technology.csv",
    );
    const { said } = await readWith(mapping, document);
    expect(short(said.rows, "technology", "start")).toEqual(["2009/2011", "../2012", "2013"]);
  });
});

describe("a day that can be read in two ways", () => {
  const { document, mapping } = listOf(`
    Exercise | Date | Participants
    Alpha | 2010-05-12 | Kazakhstan; Russia
    Beta | 2011-06-02 | Kazakhstan; China`);
  const later = documentOf(
    "exercises.csv",
    {
      "": cells("Exercise | Date | Participants\nGamma | 3/4/2012 | Kazakhstan\nDelta | 31/02/2012 | China"),
    },
    ",",
  );

  test("is refused where the days before it begin with the year, with what to write and where", async () => {
    expect([document.name, mapping.dates]).toEqual(["exercises.csv", "year-first"]);
    const { said } = await readWith(mapping, later);
    expect(said.rejects.map((r) => `${r.reason}; ${r.mend}`)).toEqual([
      "can be read as two days; write dates: day-first or dates: month-first in mappings/exercises.yaml",
      "is no day that there is, as 2012-02 has 29 days; write it as year-month-day, with less where less is known",
    ]);
    expect(importNote("ru", said.rejects[1]?.reason ?? "")).toBe(
      "такого дня нет: последний день в 2012-02 — 29-й",
    );
    expect(importNote("zh", said.rejects[1]?.reason ?? "")).toBe("没有这一天：2012-02只有29天");
    for (const lang of ["ru", "zh"] as const)
      expect(importNote(lang, said.rejects[0]?.mend ?? "")).toMatch(
        /^(напишите dates: day-first.*в mappings|请在mappings)\/exercises\.yaml/,
      );
  });

  test.each([
    ["day-first", "2012-04-03"],
    ["month-first", "2012-03-04"],
  ] as const)("is read once that is written: %s", async (dates, start) => {
    const { said } = await readWith({ ...mapping, dates }, later);
    expect(short(said.rows, "exercises", "start")).toEqual([start]);
  });
});

test("days that could be read both ways are shown first, as they would be read", () => {
  const { document } = listOf(`
    Exercise | Date | Participants
    Alpha | 25/12/2010 | Kazakhstan; Russia
    Beta | 26/12/2010 | Kazakhstan; Uzbekistan
    Gamma | 27/12/2010 | Kazakhstan; China
    Delta | 03/04/2013 | Kyrgyzstan; China`);
  const date = proposeMapping(document, names, home).columns[1];
  expect(date?.evidence).toContain("1 could be read both ways");
  expect(date?.preview).toEqual([
    "03/04/2013 → 2013-04-03",
    "25/12/2010 → 2010-12-25",
    "26/12/2010 → 2010-12-26",
  ]);
});
