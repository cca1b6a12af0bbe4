import { periodOf } from "../../model/period.ts";
import { cleaned } from "../cells/clean.ts";
import { type DateStyle, dateStyleOf, edtfOf } from "../cells/dates.ts";
import { slugOf } from "../cells/slug.ts";
import { type Document, FileError, type Grid } from "../file/document.ts";
import type { Names } from "../names/names.ts";
import type { Context, Entry, Interpretation, Reading, Reject, Source } from "../source.ts";
import { gathered } from "../table/gathered.ts";
import { type Coded, interpretCoded, spanOf, TWICE_MEND } from "./coded.ts";
import { exerciseCodes } from "./codes.ts";
import { CODE, type JmeColumns, jmeColumns } from "./jme-columns.ts";

/** Joint Military Exercises, version 3: an old workbook, one row an exercise, participants as codes of three letters. */
export const jme: Source = {
  name: "jme",
  title: "Joint Military Exercises, 1970–2010 (JME v3)",
  authors: "D'Orazio, Vito",
  publisher: "D'Orazio",
  url: "https://www.vitodorazio.com/data.html",
  terms: "no licence is stated with the file; cite D'Orazio",
  redistribute: false,
  cite: "D'Orazio, V., Joint Military Exercises, 1970–2010, version 3",
  unit: null,
  rows: [1200, 2500],
  tables: ["exercises", "participants"],
  codes: exerciseCodes,
  register: "jme",
  vintages: false,
  recognise: (document) => {
    const found = tableOf(document);
    if (found === null) return null;
    const { masked, named, codes, noisy } = found.columns.marks;
    if (masked === 0 && !named) return null;
    const evidence = [
      `${found.columns.participants.length} columns hold ${codes} codes of three letters, ${noisy} cells among them are written otherwise`,
      `${masked} dates have xx for what is not known`,
      named ? "JME is named in the file" : "JME is not named in the file",
    ];
    return { score: 0.5 + (named ? 0.3 : 0) + (masked > 0 ? 0.2 : 0), evidence };
  },
  read,
  interpret,
};

function tableOf(document: Document): { readonly grid: Grid; readonly columns: JmeColumns } | null {
  for (const grid of document.grids) {
    const columns = jmeColumns(grid);
    if (columns !== null) return { grid, columns };
  }
  return null;
}

/** The names under which a reading keeps what the columns were found to hold. */
const ROLES = ["id", "name", "place", "start", "end"] as const;

async function read(document: Document): Promise<Reading> {
  const found = tableOf(document);
  if (found === null) {
    const why = "holds no table of JME: no dates beside columns of codes of three letters";
    throw new FileError("not-jme", why, "take the file as its author publishes it");
  }
  const grid = await gathered(found.grid, "JME");
  const { columns } = found;
  const entries: Entry[] = [];
  let blank = 0;
  for (let i = columns.header + 1; i < grid.rows.length; i++) {
    const row = grid.rows[i] ?? [];
    if (row.every((cell) => cell.trim() === "")) {
      blank++;
    } else {
      const cells: Record<string, string> = Object.create(null);
      for (const [c, name] of columns.names.entries()) cells[name] = row[c] ?? "";
      entries.push({ row: grid.lines[i] ?? 0, cells });
    }
  }
  const { noisy } = columns.marks;
  const passed = { preamble: Math.max(0, columns.header), header: columns.header < 0 ? 0 : 1, blank };
  return {
    vintage: null,
    columns: columns.names,
    entries,
    rejects: [],
    passed,
    notes: [
      ...rolesOf(columns),
      ...(noisy > 0
        ? [`${noisy} cells of participants are not three capitals: read without blanks and in capitals`]
        : []),
      ...columns.empty.map((name) => `the column ${name} has a heading and nothing below it`),
    ],
  };
}

function rolesOf(columns: JmeColumns): readonly string[] {
  const said = ROLES.flatMap((role) => {
    const at = columns[role];
    return at === null ? [] : [`the ${role} was read from ${columns.names[at]}`];
  });
  return [...said, `participants were read from ${columns.participants.length} columns`];
}

/** The columns again, from the entries alone: what a reading says must not hang on anything else. */
function columnsIn(reading: Reading): JmeColumns | null {
  const rows = [
    reading.columns,
    ...reading.entries.map((e) => reading.columns.map((name) => e.cells[name] ?? "")),
  ];
  return jmeColumns({ name: "", rows, lines: [], whole: true, each: async () => {}, remarks: [] });
}

function interpret(reading: Reading, context: Context): Interpretation {
  const columns = columnsIn(reading);
  const coded: Coded[] = [];
  const rejects: Reject[] = [];
  const ids = new Map<string, number>();
  const style = styleIn(reading, columns);
  for (const entry of reading.entries) {
    const one = columns === null ? null : codedOf(entry, reading, columns, style);
    const first = one === null ? undefined : ids.get(one.number);
    if (one === null) {
      rejects.push(rejected(entry, "cannot be told apart into dates and participants", COLUMNS_MEND));
    } else if (first !== undefined) {
      rejects.push(rejected(entry, `has the id of row ${first}`, TWICE_MEND));
    } else {
      ids.set(one.number, entry.row);
      coded.push(one);
    }
  }
  return interpretCoded(coded, rejects, (text, on) => actorOf(text, on, context.names), "JME", context);
}

function styleIn(reading: Reading, columns: JmeColumns | null): DateStyle | null {
  const dated = columns === null ? [] : [columns.start, columns.end ?? columns.start];
  const cells = reading.entries.flatMap((e) => dated.map((at) => e.cells[reading.columns[at] ?? ""] ?? ""));
  const { monthFirst, dayFirst } = dateStyleOf(cells);
  if (monthFirst > 0 && dayFirst > 0) return null;
  return dayFirst > 0 ? "day-first" : "month-first";
}

function codedOf(entry: Entry, reading: Reading, columns: JmeColumns, style: DateStyle | null): Coded {
  const text = (at: number | null) =>
    at === null ? "" : cleaned(entry.cells[reading.columns[at] ?? ""] ?? "").text;
  const known = (at: number | null) => (text(at) === "-9" ? "" : text(at));
  const column = columns.end === null ? "" : (reading.columns[columns.end] ?? "");
  const start = edtfOf(text(columns.start), style) ?? "";
  const span = spanOf(entry.row, start, edtfOf(text(columns.end), style) ?? "", text(columns.end), column);
  const participants = columns.participants.flatMap((at) => {
    const cell = known(at);
    return cell === "" ? [] : [{ column: reading.columns[at] ?? "", text: cell }];
  });
  const record = known(columns.id) || `row ${entry.row}`;
  return {
    row: entry.row,
    record,
    number: slugOf(record.replace(/^jme[\s_-]*/i, "")),
    name: known(columns.name),
    series: "",
    start: span.start,
    end: span.end,
    place: known(columns.place),
    kind: "",
    services: "",
    participants,
    someUnknown: columns.participants.some((at) => text(at) === "-9"),
    flags: span.flags,
  };
}

/** A code is taken without blanks and in capitals; anything else only where the names know it as it stands. */
function actorOf(text: string, on: string, names: Names): ReturnType<Names["find"]> {
  if (CODE.test(text)) {
    const code = text.trim().toUpperCase();
    return names.byCode("iso3", code, periodOf(on));
  }
  return /^\d+$/.test(text) ? null : names.find(text, periodOf(on));
}

const COLUMNS_MEND =
  "write its dates and the codes of who took part in the columns where other rows have them";

function rejected(entry: Entry, reason: string, mend: string): Reject {
  const text = Object.values(entry.cells)
    .filter((t) => t !== "")
    .join(" | ");
  return { row: entry.row, column: "", reason, mend, text };
}
