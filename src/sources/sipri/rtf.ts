import { type Document, FileError } from "../file/document.ts";
import type { Entry, Reading, Recognised, Reject, Source } from "../source.ts";
import { register } from "./about.ts";
import { type Deal, deliveryYears, interpretDeals } from "./deal-rows.ts";
import { COUNT_MEND, fieldsOf, YEAR_MEND, YEARS_MEND } from "./fields.ts";
import { countOf, yearOf } from "./numbers.ts";
import { type Paragraph, paragraphsOf } from "./rtf-text.ts";
import { queryNote, querySides, queryYears, vintageIn } from "./vintage.ts";

/** SIPRI's register as a text to print, one file a category of weapons: deals without their volumes. */
export const sipriRtf: Source = {
  ...register,
  name: "sipri-rtf",
  title: "SIPRI trade register as RTF, deals of one category without volumes",
  unit: null,
  rows: [10, 10_000],
  recognise,
  read,
  interpret: (reading, context) =>
    interpretDeals(reading, context, { supplier: "Supplier", recipient: "Recipient" }, dealOf),
};

const COLUMNS = [
  "Recipient",
  "Number ordered",
  "Weapon designation",
  "Weapon description",
  "Year of order",
  "Year(s) of delivery",
  "Number delivered",
  "Comments",
];

const OPENING = /transfers of major weapons|sipri arms transfers database/i;

function recognise(document: Document): Recognised | null {
  if (document.kind !== "rtf") return null;
  const start = document.text.slice(0, 100_000);
  const opening = OPENING.test(start.replace(/\\[a-z]{1,32}-?\d{0,10} ?/gi, ""));
  const recipients = /\bR:/.test(start);
  const heading = /recipient \(R\)/.test(start);
  const marks = [opening, recipients, heading].filter((mark) => mark).length;
  if (marks < 2) return null;
  const evidence = [
    opening
      ? "the text above the deals is SIPRI's own"
      : "the text that SIPRI writes above the deals is gone",
    ...(heading ? ["the headings of the register stand above the deals"] : []),
    ...(recipients ? ["suppliers stand on lines of their own, and R: before their first recipient"] : []),
  ];
  return { score: marks === 3 ? 1 : 0.7, evidence };
}

async function read(document: Document): Promise<Reading> {
  const paragraphs = paragraphsOf(document.text);
  const entries: Entry[] = [];
  const rejects: Reject[] = [];
  let [supplier, recipient, vintage, above, made] = ["", "", "", 0, 0];
  for (const [i, paragraph] of paragraphs.entries()) {
    const row = i + 1;
    const line = paragraph.cells.join(" ").trim();
    const day = vintageIn(line);
    if (day !== null || /^Transfers of major/i.test(line)) {
      if (entries.length > 0) refuse(row, vintage, day ?? followingVintage(paragraphs, i));
      vintage = day ?? vintage;
      above++;
    } else if (isSupplier(paragraph)) {
      [supplier, recipient] = [line, ""];
      made++;
    } else if (paragraph.cells.length < 2 || supplier === "" || line === "") {
      above++;
    } else {
      const cells = rowOf(paragraph.cells);
      const named = (cells?.[0] ?? "").replace(/^R: ?/, "").trim();
      if (named !== "") recipient = named;
      if (cells === null || !paragraph.ended) rejects.push(cutOff(row, paragraph));
      else entries.push({ row, cells: cellsOf([recipient, ...cells.slice(1)], supplier) });
    }
  }
  if (made === 0) {
    throw new FileError(
      "not-sipri-rtf",
      "holds no supplier on a line of its own",
      "take the file as SIPRI published it",
    );
  }
  const opening = openingOf(paragraphs);
  const [asked, years] = [querySides(opening), queryYears(opening)];
  return {
    vintage: vintage === "" ? null : vintage,
    ...(asked === null ? {} : { asked }),
    ...(years === null ? {} : { years }),
    columns: ["Supplier", ...COLUMNS],
    entries,
    rejects,
    passed: { preamble: above, supplier: made },
    notes: [...notesOf(document, paragraphs, entries, vintage), ...cutNote(document)],
  };
}

/** The lines in which the file says what it was made for. */
function openingOf(paragraphs: readonly Paragraph[]): readonly string[] {
  return paragraphs.slice(0, 20).map(({ cells }) => cells.join(" "));
}

/** An RTF file closes the brace that it opens. */
function cutNote({ text }: Document): readonly string[] {
  return text.trimEnd().endsWith("}")
    ? []
    : ["the file ends in the middle: what stood below its last row is missing"];
}

function isSupplier({ cells, bold }: Paragraph): boolean {
  const name = cells[0] ?? "";
  return bold && cells.length === 1 && name.length < 80 && !/^(?:Note|Source|Information)\b/.test(name);
}

/** The eight cells of a deal; a deal whose recipient is the one above has one more tab. */
function rowOf(cells: readonly string[]): readonly string[] | null {
  const again = cells.length === COLUMNS.length + 1 && cells[0] === "" && cells[1] === "";
  const row = again ? cells.slice(1) : cells;
  return row.length === COLUMNS.length ? row : null;
}

function cellsOf(cells: readonly string[], supplier: string): Readonly<Record<string, string>> {
  const named: Record<string, string> = Object.create(null);
  named.Supplier = supplier;
  COLUMNS.forEach((column, i) => {
    named[column] = cells[i] ?? "";
  });
  return named;
}

function cutOff(row: number, { cells, ended }: Paragraph): Reject {
  const reason = ended
    ? `has ${cells.length} cells where a deal has ${COLUMNS.length}`
    : "is not closed: the file ends in the middle of it";
  return {
    row,
    column: "",
    reason,
    mend: "take the file as SIPRI published it",
    text: cells.join(" | "),
  };
}

function followingVintage(paragraphs: readonly Paragraph[], from: number): string | null {
  const next = paragraphs.slice(from, from + 10).map(({ cells }) => vintageIn(cells.join(" ")));
  return next.find((day) => day !== null) ?? null;
}

function refuse(row: number, first: string, second: string | null): never {
  const day = (vintage: string | null) =>
    vintage === null || vintage === "" ? "of an unknown day" : vintage;
  throw new FileError(
    "two-registers",
    `holds two registers: one made ${day(first)}, and from paragraph ${row} on one made ${day(second)}`,
    "part the file there: two vintages of a register must never be added",
    { row },
  );
}

function notesOf(
  document: Document,
  paragraphs: readonly Paragraph[],
  entries: readonly Entry[],
  vintage: string,
): readonly string[] {
  const query = queryNote(openingOf(paragraphs));
  const comments = entries.filter(({ cells }) => cells.Comments !== "").length;
  const category = document.name.replace(/\.[^.]{1,5}$/, "");
  return [
    ...(query === null ? [] : [query]),
    ...(vintage === "" ? ["the file does not say on which day it was made: say it with --vintage"] : []),
    "rows are counted by paragraph of the text, since its lines break anywhere",
    `only the file's name, ${category}, says of which category its weapons are: the column stays blank`,
    "it gives no volumes, and a span of years does not say that each had a delivery",
    `the column Comments is not taken (${comments} rows have it): comments of a register are not carried into a study`,
  ];
}

function dealOf(entry: Entry): Deal | Reject {
  const bare = (cell: string) => cell.replace(/^\(([^()]{0,40})\)$/, "$1").trim();
  const { text, take, wrong } = fieldsOf(entry, bare);
  const estimated = (column: string) => {
    const cell = text(column);
    return cell === "" ? "" : cell.startsWith("(") ? "yes" : "no";
  };
  const deal: Deal = {
    designation: text("Weapon designation"),
    description: text("Weapon description"),
    condition: "",
    ordered: take("Year of order", "year", "", yearOf, YEAR_MEND),
    orderedEstimated: estimated("Year of order"),
    unitsOrdered: take("Number ordered", "whole number", "", countOf, COUNT_MEND),
    units: take("Number delivered", "whole number", "", countOf, COUNT_MEND),
    unitsEstimated: estimated("Number delivered"),
    years: take<readonly string[]>("Year(s) of delivery", "list of years", [], deliveryYears, YEARS_MEND),
    volume: "",
    flags: [],
  };
  return wrong() ?? deal;
}
