import { SaxesParser } from "saxes";
import { FileError } from "../file/document.ts";
import type { Entry, Reading, Reject } from "../source.ts";

/** The elements of a training. */
export const FIELDS = [
  "course_title",
  "student_unit",
  "us_unit",
  "location",
  "start_date",
  "end_date",
  "quantity",
  "total_cost",
  "page_number",
] as const;

const DEEPEST = 16;
const MOST = 200_000;

/** The trainings of a report, each with its country and program; a row is the line on which a training starts. */
export function trainingsIn(text: string): Pick<Reading, "entries" | "rejects" | "passed" | "notes"> {
  const entries: Entry[] = [];
  const rejects: Reject[] = [];
  let [country, program, field, content] = ["", "", "", ""];
  let cells: Record<string, string> | null = null;
  let twice = "";
  let [row, depth, empty, inProgram] = [0, 0, 0, 0];
  const parser = new SaxesParser({ xmlns: false, position: true });
  const failed = (code: string, message: string, mend: string): never => {
    throw new FileError(code, message, mend, { row: parser.line });
  };
  parser.on("doctype", () => {
    failed(
      "doctype",
      "declares a document type, which can hide what a file holds",
      "take the line with DOCTYPE out",
    );
  });
  parser.on("error", (error) => {
    failed(
      "broken-xml",
      `is broken XML: ${firstLine(error.message)}`,
      "mend the file at that line, or take it as published",
    );
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    if (depth > DEEPEST)
      failed("deep-xml", `holds elements more than ${DEEPEST} deep`, "take the file as published");
    content = "";
    if (cells !== null) {
      if (field === "") field = name;
    } else if (name === "country") {
      country = attributes.name ?? "";
    } else if (name === "program") {
      [program, inProgram] = [attributes.name ?? "", 0];
    } else if (name === "training") {
      cells = blank(country, program);
      [twice, row] = ["", parser.line];
      inProgram++;
    }
  });
  const add = (more: string) => {
    content += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    depth--;
    if (cells !== null && name === "training") {
      if (entries.length + rejects.length >= MOST)
        failed("too-many-rows", `has more than ${MOST} trainings`, "import one region at a time");
      if (twice === "") entries.push({ row, cells });
      else rejects.push(rejectOf(row, twice, cells));
      cells = null;
    } else if (cells !== null && name === field) {
      if (cells[field] !== undefined) twice = field;
      cells[field] = content;
      field = "";
    } else if (name === "program" && inProgram === 0) {
      empty++;
    } else if (name === "c_name" && country === "") {
      country = content;
    } else if (name === "p_name" && program === "") {
      program = content;
    }
  });
  parser.write(text).close();
  return { ...lined(entries, rejects), passed: { "program without a training": empty } };
}

function blank(country: string, program: string): Record<string, string> {
  const cells: Record<string, string> = Object.create(null);
  cells.country = country;
  cells.program = program;
  return cells;
}

function rejectOf(row: number, field: string, cells: Readonly<Record<string, string>>): Reject {
  const mend = "part the two trainings that have run into one";
  return {
    row,
    column: field,
    reason: `has two elements ${field}`,
    mend,
    text: Object.values(cells).join(" | "),
  };
}

/** Where several trainings start on a line they are numbered in their order, so that each can be told. */
function lined(
  entries: readonly Entry[],
  rejects: readonly Reject[],
): Pick<Reading, "entries" | "rejects" | "notes"> {
  const rows = [...entries, ...rejects].map((one) => one.row);
  if (new Set(rows).size === rows.length) return { entries, rejects, notes: [] };
  const note = "several trainings stand on one line: rows are numbered by their order, not by the line";
  const inOrder = [...entries, ...rejects].toSorted((a, b) => a.row - b.row);
  const place = new Map(inOrder.map((one, i) => [one, i + 1]));
  const placed = <T extends Entry | Reject>(one: T): T => ({ ...one, row: place.get(one) ?? one.row });
  return { entries: entries.map(placed), rejects: rejects.map(placed), notes: [note] };
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0]?.replace(/^\d+:\d+:\s*/, "") ?? "";
}
