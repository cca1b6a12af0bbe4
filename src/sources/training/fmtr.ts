import type { Document } from "../file/document.ts";
import { FileError } from "../file/document.ts";
import type { Reading, Source } from "../source.ts";
import { trainingCodes } from "./codes.ts";
import { interpretFmtr } from "./fmtr-rows.ts";
import { fiscalYearOf } from "./program.ts";
import { FIELDS, trainingsIn } from "./xml.ts";

/** US reports on foreign military training, as XML: country, program, training. */
export const usTraining: Source = {
  name: "us-training",
  title: "Foreign Military Training and DoD Engagement Activities of Interest, volume I",
  authors: "US Department of State; US Department of Defense",
  publisher: "US Department of State and Department of Defense; XML by Security Force Monitor",
  url: "https://github.com/security-force-monitor/fmtrpt_data",
  terms: "a work of the US government; the XML is handed out under the MIT licence",
  redistribute: true,
  cite: "US Department of State and Department of Defense, Foreign Military Training and DoD Engagement Activities of Interest, joint report to Congress of the year; XML by Security Force Monitor",
  unit: "persons",
  rows: [50, 30000],
  tables: ["training"],
  codes: trainingCodes,
  register: "fmtr",
  vintages: false,
  reports: true,
  recognise: (document) => {
    const marks = marksIn(document);
    if (marks === null) return null;
    const { countries, programs, trainings, titles } = marks;
    const evidence = [
      `the root is countries, with ${countries} elements country and ${programs} elements program`,
      `${trainings} elements training, ${titles} of them with a course title`,
    ];
    const found = [countries > 0, programs > 0, trainings > 0, titles * 2 > trainings];
    return { score: (1 + found.filter(Boolean).length) / 5, evidence };
  },
  read,
  interpret: interpretFmtr,
};

/** Where elements are put that a training has no column of its own for. */
const PLACES = [
  "taken: course_title, start_date, end_date, quantity, country as the recipient, and page_number in locator",
  "us_unit and location are kept together in institution",
  "program, student_unit and total_cost are kept in note, costs as dollars: no answer adds them up",
];

/** More text than a report of all regions has; the largest region has 2 MB. */
const LARGEST = 64 * 1024 * 1024;

function marksIn({ kind, text }: Document) {
  if (kind !== "xml" || !/<countries[\s>]/.test(text.slice(0, 4000))) return null;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const countries = count(/<country[\s>]/g);
  if (countries === 0) return null;
  return {
    countries,
    programs: count(/<program[\s>]/g),
    trainings: count(/<training[\s>]/g),
    titles: count(/<course_title[\s>]/g),
  };
}

async function read(document: Document): Promise<Reading> {
  if (marksIn(document) === null) {
    const mend = "take the XML as it is handed out: countries, country, program, training";
    throw new FileError("not-recognised", "holds no report on foreign military training", mend);
  }
  if (document.text.length > LARGEST) {
    throw new FileError(
      "too-large",
      `has ${document.text.length} letters, the most is ${LARGEST}`,
      "import one region at a time",
    );
  }
  const { entries, rejects, passed, notes } = trainingsIn(document.text);
  const years = [
    ...new Set(entries.map((e) => fiscalYearOf(e.cells.program ?? "")).filter((y) => y !== null)),
  ];
  const extra = [...new Set(entries.flatMap((e) => Object.keys(e.cells)))].filter((c) => !KNOWN.has(c));
  return {
    vintage: years.length === 0 ? null : String(Math.max(...years)),
    columns: [...KNOWN, ...extra],
    entries,
    rejects,
    passed,
    notes: [...notes, ...PLACES, ...(extra.length === 0 ? [] : [`elements left alone: ${extra.join(", ")}`])],
  };
}

const KNOWN: ReadonlySet<string> = new Set(["country", "program", ...FIELDS]);
