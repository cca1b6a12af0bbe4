import type { Document, Grid } from "../file/document.ts";
import { FileError } from "../file/document.ts";
import type { Entry, Reading, Source } from "../source.ts";
import { gathered } from "../table/gathered.ts";
import { type Column, entriesBelow, type Header, headerIn } from "../table/header.ts";
import { exerciseCodes } from "./codes.ts";
import { styleOf } from "./mme-dates.ts";
import { interpretMme, MISSING, PARTICIPANTS } from "./mme-rows.ts";

/** Multinational Military Exercises, version 7: one row an exercise, who took part in up to 39 columns. */
export const mme: Source = {
  name: "mme",
  title: "Multinational Military Exercises, 1980–2010 (MME v7)",
  authors: "D'Orazio, Vito; Galambos, Kevin",
  publisher: "Harvard Dataverse",
  url: "https://doi.org/10.7910/DVN/KHFODX",
  terms: "no licence is stated with the file; cite D'Orazio and Galambos",
  redistribute: false,
  cite: "D'Orazio, V., and K. Galambos, Multinational Military Exercises, 1980–2010, Harvard Dataverse, doi:10.7910/DVN/KHFODX",
  unit: null,
  rows: [3000, 5000],
  tables: ["exercises", "participants", "series"],
  codes: exerciseCodes,
  register: "mme",
  vintages: false,
  recognise: (document) => {
    const found = tableOf(document);
    if (found === null || found.ids * 2 < found.below) return null;
    const { header, grid, ids, below } = found;
    const states = PARTICIPANTS.filter((name) => header.at.has(name)).length;
    const evidence = [
      `line ${grid.lines[header.index] ?? 0} holds ${header.at.size} of the ${COLUMNS.length} headings of MME v7`,
      `${ids} of the ${below} rows looked at have an id such as mme123`,
      `${states} columns of participants, StateA onwards`,
    ];
    const share = below === 0 ? 1 : ids / below;
    return { score: Math.min(1, 0.7 * header.score + 0.3 * share), evidence };
  },
  read,
  interpret: interpretMme,
};

const MUST: readonly Column[] = [
  { name: "MMEID", also: ["MME ID", "MME_ID"] },
  { name: "Ex_Name", also: ["Exercise Name", "ExName"] },
  { name: "Location" },
  { name: "StartDate", also: ["Start Date", "Start"] },
  { name: "EndDate", also: ["End Date", "End"] },
  { name: "StateA" },
  { name: "StateB" },
  ...["CPX", "Air", "Land", "Sea", "Warfighting", "Peacekeeping", "Humanitarian"].map((name) => ({ name })),
];
const MAY = ["Series_Name", "lat", "lon", "s.year", "s.month", "s.day", "e.year", "e.month", "e.day"];
const MAY_TOO = ["Amphibious", "Cyber", "FocusDescription", "AdditionalParticipantInfo"];
const COLUMNS: readonly Column[] = [
  ...MUST,
  ...[...MAY, ...MAY_TOO, ...PARTICIPANTS.slice(2)].map((name) => ({ name, optional: true as const })),
];

interface Table {
  readonly grid: Grid;
  readonly header: Header;
  /** How many of the rows looked at have an id of MME. */
  readonly ids: number;
  readonly below: number;
}

function tableOf(document: Document): Table | null {
  for (const grid of document.grids) {
    const header = headerIn(grid, COLUMNS);
    const at = header?.at.get("MMEID");
    if (header === null || at === undefined || !header.at.has("StateA")) continue;
    const rows = grid.rows.slice(header.index + 1).filter((row) => row.some((cell) => cell.trim() !== ""));
    const ids = rows.filter((row) => /^\s*mme\s*\d+\s*$/i.test(row[at] ?? "")).length;
    return { grid, header, ids, below: rows.length };
  }
  return null;
}

async function read(document: Document): Promise<Reading> {
  const found = tableOf(document);
  if (found === null) {
    throw new FileError("not-mme", "holds no table of MME v7", "take the file as its authors publish it");
  }
  const grid = await gathered(found.grid, "MME v7");
  const { header } = found;
  const { entries, blank, rejects } = entriesBelow(grid, header);
  const style = styleOf(entries);
  const notes = [
    ...header.renamed.map((r) => `the column ${r.met} was read as ${r.name}`),
    ...header.missing
      .filter((name) => !PARTICIPANTS.includes(name))
      .map((name) => `the column ${name} is missing`),
    ...header.extra.map((e) => `the column ${e.name} is not of MME v7: it was left alone`),
    ...untakenNotes(header, entries),
    ...missingNotes(header, entries),
    style.note,
  ];
  return {
    vintage: "v7",
    columns: [...header.at.keys(), ...header.extra.map((e) => e.name)],
    entries,
    rejects,
    passed: { preamble: header.index, header: 1, blank },
    notes,
  };
}

const TEXT = "texts of a publisher are not carried into a study";
const PLACED = "a study places nothing finer than the district";

/** Columns of which nothing is taken, and why. */
const LEFT = new Map([
  ["lat", PLACED],
  ["lon", PLACED],
  ["FocusDescription", TEXT],
  ["AdditionalParticipantInfo", `${TEXT}, and this one may tell of participants whom no other column names`],
]);

function untakenNotes({ at }: Header, entries: readonly Entry[]): readonly string[] {
  return [...LEFT].flatMap(([name, why]) => {
    const full = entries.filter(({ cells }) => !/^(?:-9)?$/.test((cells[name] ?? "").trim())).length;
    return at.has(name) ? [`the column ${name} is not taken (${full} rows have it): ${why}`] : [];
  });
}

/** In how many cells of the columns that are taken MME says that it does not know. */
function missingNotes({ at }: Header, entries: readonly Entry[]): readonly string[] {
  const counts = [...at.keys()].flatMap((name) => {
    const n = LEFT.has(name)
      ? 0
      : entries.filter(({ cells }) => (cells[name] ?? "").trim() === MISSING).length;
    return n === 0 ? [] : [`${name} (${n})`];
  });
  return counts.length === 0
    ? []
    : [
        `${MISSING} stands for what MME does not know (rows of each column): ${counts.join(", ")}; such cells are left blank, and a list of participants with one counts as incomplete`,
      ];
}
