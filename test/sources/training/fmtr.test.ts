import fc from "fast-check";
import { expect, test } from "vitest";
import { importNote } from "../../../src/cli/import-notes.ts";
import { FileError } from "../../../src/sources/file/document.ts";
import { costOf } from "../../../src/sources/training/cost.ts";
import { usTraining } from "../../../src/sources/training/fmtr.ts";
import { fiscalYearOf, kindOf, shortOf } from "../../../src/sources/training/program.ts";
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

type Fields = Readonly<Record<string, string>>;

const USUAL: Fields = {
  course_title: "Signals Course ",
  end_date: "4/27/2012 ",
  location: "Fort Example, XX, US ",
  page_number: "9",
  quantity: "2 ",
  start_date: "3/5/2012 ",
  student_unit: "Army ",
  total_cost: "$12,345 ",
  us_unit: "Signals School ",
};

function training(fields: Fields): string {
  const inside = Object.entries({ ...USUAL, ...fields })
    .filter(([, text]) => text !== "-")
    .map(([name, text]) => `        <${name}>${text.replaceAll("&", "&amp;")}</${name}>`);
  return ["      <training>", ...inside, "      </training>"].join("\n");
}

function file(
  trainings: readonly Fields[],
  country = "Kazakhstan, Republic Of",
  program = "IMET-1 - Fiscal Year 2012 Department of State Training",
) {
  return documentOf(
    [
      '<?xml version="1.0"?>',
      "<countries>",
      `  <country name="${country}">`,
      `    <program name="${program}">`,
      ...trainings.map(training),
      "    </program>",
      "  </country>",
      '  <country name="Kazakhstan"><program name="Nothing, FY 12"/></country>',
      "</countries>",
    ].join("\n"),
  );
}

test("a training is a row of the recipient, with the number trained and the cost in its note", async () => {
  const { reading, found } = await understood(usTraining, file([{}]));
  expect([...rowsOf(found, "training").values()]).toEqual([
    {
      id: "fmtr-kaz-2012-03-05-signals-course-1",
      name: "Signals Course",
      kind: "course",
      provider: "USA",
      recipient: "KAZ",
      institution: "Signals School, Fort Example, XX, US",
      start: "2012-03-05",
      end: "2012-04-27",
      number_best: "2",
      unit: "persons",
      status: "held",
      source: "src",
      locator: "page 9, Kazakhstan, Republic Of",
      note: "IMET-1; students: Army; cost 12345 USD",
    },
  ]);
  expect(found.rows.map((r) => r.row)).toEqual([5]);
  expect([reading.vintage, reading.passed]).toEqual(["2012", { "program without a training": 1 }]);
});

test("totals of a program are no training; a piece of a row that broke over a page is refused", async () => {
  const piece = { course_title: "II", start_date: "-", end_date: "-", quantity: "-", total_cost: "-" };
  const total = {
    course_title: "Fiscal Year 2012 Program Totals ",
    start_date: "",
    end_date: "",
    quantity: "9",
  };
  const { found } = await understood(usTraining, file([total, piece]));
  expect(found.rows).toEqual([]);
  expect(found.ignored).toEqual([{ row: 5, reason: "a total of a program, not a training" }]);
  expect(found.rejects.map((r) => [r.row, r.column])).toEqual([[16, "start_date"]]);
});

test("a cost that swallowed a date is left out and flagged, never read as one number", async () => {
  expect(costOf("$38,553 ").dollars).toBe(38553);
  expect(costOf("$0").dollars).toBe(0);
  expect(costOf("").dollars).toBeNull();
  expect(costOf("$12,345 10/1/2006")).toMatchObject({ dollars: null, dates: ["10/1/2006"] });
  expect(costOf("$12,34510/1/2006")).toMatchObject({ dollars: null, dates: [] });
  expect(costOf("1234510012006")).toMatchObject({ dollars: null, wrong: expect.stringMatching(/no cost/) });
  const { found } = await understood(usTraining, file([{ total_cost: "$12,34510/1/2006" }]));
  const [row] = rowsOf(found, "training").values();
  expect(row?.note).toBe("IMET-1; students: Army");
  expect(found.flags.map((f) => [f.column, f.text])).toEqual([["total_cost", "$12,34510/1/2006"]]);
});

test("a swallowed date fills its own blank field, where it is the only one that is blank", async () => {
  const { found } = await understood(
    usTraining,
    file([
      { start_date: "", total_cost: "$500 3/1/2012" },
      { start_date: "", end_date: "", total_cost: "$500 3/2/2012 3/9/2012" },
      { start_date: "3/3/2012 3/8/2012", end_date: "" },
      { start_date: "", total_cost: "$5003/1/2012" },
    ]),
  );
  expect([...rowsOf(found, "training").values()].map((t) => [t.start, t.end])).toEqual([
    ["2012-03-01", "2012-04-27"],
    ["2012-03-02", "2012-03-09"],
    ["2012-03-03", "2012-03-08"],
  ]);
  expect(found.rejects.map((r) => r.column)).toEqual(["start_date"]);
});

test("what is cancelled, reversed, without a title or no number is said and not made up", async () => {
  const { found } = await understood(
    usTraining,
    file([
      { student_unit: "Cancelled", quantity: "0" },
      { course_title: "-", start_date: "5/6/01", end_date: "4/6/01" },
      { course_title: "Other", quantity: "two", us_unit: "N/A" },
    ]),
  );
  const rows = [...rowsOf(found, "training").values()];
  expect(rows.map((t) => [t.name, t.status, t.number_best, t.start, t.end])).toEqual([
    ["Signals Course", "cancelled", "0", "2012-03-05", "2012-04-27"],
    ["Training without a title, IMET-1", "held", "2", "2001-05-06", ""],
    ["Other", "held", "", "2012-03-05", "2012-04-27"],
  ]);
  expect(rows[2]?.institution).toBe("Fort Example, XX, US");
  expect(found.flags.map((f) => f.column).toSorted()).toEqual(["end_date", "quantity", "quantity"]);
});

test("the headings of both ages of the reports give year, kind and a short name", () => {
  const old = "DoS NIS Region, Elsewhere,  International Military Education and Training (IMET), FY 01";
  expect([fiscalYearOf(old), kindOf(old), shortOf(old)]).toEqual([
    2001,
    "course",
    "International Military Education and Training (IMET)",
  ]);
  const newer = "Service Academies - Fiscal Year 2018 Department of Defense Training";
  expect([fiscalYearOf(newer), kindOf(newer), shortOf(newer)]).toEqual([2018, "cadets", "Service Academies"]);
  expect([kindOf("Section 1004 (Note 1), FY 01"), kindOf("Regional Centers")]).toEqual([
    "counter-narcotics",
    "",
  ]);
});

test("a document type, broken XML and elements without end are refused with the line", async () => {
  const bomb = documentOf(
    '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n<countries><country name="&a;"/></countries>',
  );
  await expect(usTraining.read(bomb)).rejects.toMatchObject({ code: "doctype", row: 2 });
  const open = documentOf("<countries>\n<country name='A'>\n</countries>");
  await expect(usTraining.read(open)).rejects.toMatchObject({ code: "broken-xml", row: 3 });
  const entity = documentOf("<countries>\n<country name='A'>&unknown;</country></countries>");
  await expect(usTraining.read(entity)).rejects.toThrow(FileError);
  const deep = documentOf(`<countries><country name="A">${"<a>".repeat(30)}`);
  await expect(usTraining.read(deep)).rejects.toMatchObject({ code: "deep-xml" });
  expect(usTraining.recognise(documentOf("<feed><country/></feed>"))).toBeNull();
});

test("two trainings run into one are refused; a file on one line is numbered by order", async () => {
  const twice = file([{}]).text.replace("</training>", "<quantity>7</quantity></training>");
  expect((await usTraining.read(documentOf(twice))).rejects.map((r) => [r.row, r.reason])).toEqual([
    [5, "has two elements quantity"],
  ]);
  const flat = file([{}, { course_title: "B" }]).text.replaceAll("\n", "");
  const { reading, found } = await understood(usTraining, documentOf(flat));
  expect(reading.entries.map((e) => e.row)).toEqual([1, 2]);
  expect(reading.notes.join(" ")).toMatch(/numbered by their order/);
  expect(fatesOf(reading, found)).toEqual([1, 1]);
});

test("every training ends in exactly one way, with the same ids in any order", async () => {
  const date = fc.constantFrom("", "3/5/12", "13/45/12", "3/5/2012", "N/A");
  const any = fc.record({
    course_title: fc.constantFrom("A", "B & C", "Program Totals", ""),
    start_date: date,
    end_date: date,
    quantity: fc.constantFrom("", "0", "1", "x"),
    total_cost: fc.constantFrom("", "$5", "$5 3/5/12", "$99,999,999,999,999"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 6 }), async (trainings) => {
      const { reading, found } = await understood(usTraining, file(trainings));
      expect(fatesOf(reading, found)).toEqual(trainings.map(() => 1));
      expect(faultsOf(usTraining, found)).toEqual([]);
      const turned = await understood(usTraining, file(trainings.toReversed()));
      const said = (of: typeof found) => of.rows.map((r) => JSON.stringify(r.cells)).toSorted();
      expect(said(turned.found)).toEqual(said(found));
    }),
    { numRuns: 50 },
  );
});

test.skipIf(!hasSamples)(
  "the reports of 2018 and 2001: totals left out, one piece of a row refused",
  async () => {
    const late = await sampleOf("training/2018_2019_South_Central_Asia_fmtrpt_dedup.xml");
    expect(usTraining.recognise(late)?.score).toBe(1);
    const of2018 = await understood(usTraining, late);
    expect(fatesOf(of2018.reading, of2018.found)).toEqual(new Array(1198).fill(1));
    expect(of2018.found.ignored.filter((i) => i.reason.startsWith("a total"))).toHaveLength(62);
    expect([of2018.found.rows.length, of2018.found.rejects.length, of2018.reading.vintage]).toEqual([
      249,
      0,
      "2018",
    ]);
    expect(faultsOf(usTraining, of2018.found)).toEqual([]);

    const early = await sampleOf("training/2001_2002_Newly_Independent_States_fmtrpt_dedup.xml");
    const of2001 = await understood(usTraining, early, contextOf(usTraining, null));
    expect(fatesOf(of2001.reading, of2001.found)).toEqual(new Array(353).fill(1));
    expect([of2001.found.rows.length, of2001.found.rejects.map((r) => r.row)]).toEqual([352, [2123]]);
    expect(of2001.found.rows.filter((r) => r.cells.status === "cancelled")).toHaveLength(10);
    expect(of2001.reading.passed).toEqual({ "program without a training": 1 });
    expect(faultsOf(usTraining, of2001.found)).toEqual([]);
  },
);

test("what is put where is told in each language, and what is left alone", async () => {
  const { reading, found } = await understood(usTraining, file([{ remark: "x" }]));
  const [row] = rowsOf(found, "training").values();
  expect(row?.institution).toBe("Signals School, Fort Example, XX, US");
  expect(row?.note).toContain("cost 12345 USD");
  expect(reading.notes).toEqual(
    expect.arrayContaining([
      "us_unit and location are kept together in institution",
      "program, student_unit and total_cost are kept in note, costs as dollars: no answer adds them up",
      "elements left alone: remark",
    ]),
  );
  for (const note of reading.notes)
    for (const lang of ["ru", "zh"] as const) expect(importNote(lang, note)).not.toBe(note);
});
