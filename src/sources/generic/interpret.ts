import { newPrints } from "../../model/prints.ts";
import { type Document, FileError } from "../file/document.ts";
import type {
  Context,
  Entry,
  Flag,
  Ignored,
  Interpretation,
  Reading,
  Reject,
  Row,
  Source,
  Unmatched,
} from "../source.ts";
import { fieldsOf } from "./fields.ts";
import { inSheet, type Layout, layoutFor, type Passed, sheetsOf, walk } from "./layout.ts";
import type { Home, Mapping } from "./mapping.ts";
import { type Places, placesOf } from "./match.ts";
import { type Outcome, rowReader } from "./reader.ts";
import { roleInBrackets } from "./words.ts";

/** What such a table is called to whom it belongs. */
export const OWN_TABLE = "a table of your own";

/** Somebody's own table as a source: read and understood as a confirmed mapping says. */
export function genericSource(mapping: Mapping, home: Home): Source {
  return {
    name: mapping.name,
    title: OWN_TABLE,
    authors: "",
    publisher: "",
    url: "",
    terms: "not stated",
    redistribute: false,
    cite: "",
    unit: null,
    rows: [1, 10_000_000],
    tables: tablesOf(mapping),
    codes: mapping.codes,
    register: mapping.name,
    vintages: false,
    recognise: (document) => {
      const layout = layoutFor(document, mapping, nobody);
      const headings = mapping.columns.map((c) => c.heading);
      const wanted = new Set(headings).size + mapping.wide.reduce((n, w) => n + w.headings.length, 0);
      if (layout === null || wanted === 0) return null;
      const there = placesOf(mapping, layout.headings, null).at.size;
      const evidence = [`${there} of ${wanted} columns of the mapping ${mapping.name} are there`];
      return there < wanted / 2 ? null : { score: there / wanted, evidence };
    },
    read: (document) => readingOf(document, mapping),
    interpret: (reading, context) => interpreted(reading, mapping, context, home),
  };
}

/** The sheets of a file that are read together by a mapping, where there are several. */
export function sheetsBy(document: Document, mapping: Mapping): readonly string[] {
  return sheetsOf(layoutOrThrow(document, mapping));
}

/** Goes through a file of any length and hands on what became of each row; of a row nothing is kept but its id. */
export async function streamRows(
  document: Document,
  mapping: Mapping,
  context: Context,
  home: Home,
  take: (outcome: Outcome, line: number) => void,
  pause?: () => Promise<void>,
): Promise<Passed> {
  const layout = layoutOrThrow(document, mapping);
  const sample = sampleOf(layout);
  const headings = underMapping(mapping, layout.headings, sample);
  const read = rowReader(mapping, headings, context, home);
  const flagOf = sameIdFlags(mapping, layout.headings, headings, sheetsOf(layout));
  const ids = newPrints();
  const again = new Map<string, number>();
  const series = new Set<string>();
  return walk(
    layout,
    (cells, line, over) => {
      if (over !== null) {
        take(
          { kind: "refused", rejects: [tooWide(over, line, layout.headings)], unknown: [], rows: [] },
          line,
        );
        return;
      }
      let outcome = read(cells, line);
      if (outcome.kind === "taken" && !ids.put(outcome.id, line)) {
        const { id } = outcome;
        let nth = (again.get(id) ?? 1) + 1;
        while (!ids.put(`${id}-${nth}`, line)) nth++;
        again.set(id, nth);
        outcome = read(cells, line, `-${nth}`);
        if (outcome.kind === "taken")
          outcome = { ...outcome, flags: [...outcome.flags, flagOf(cells, line, ids.get(id) ?? line)] };
      }
      take(outcome.kind === "taken" ? { ...outcome, rows: onceEach(outcome.rows, series) } : outcome, line);
    },
    pause,
  );
}

/** A row with more cells than headings: nobody can say which cell is which. */
function tooWide(row: readonly string[], line: number, headings: readonly string[]): Reject {
  const width = headings.findLastIndex((heading) => !/^(?:col_\d+)?$/.test(heading)) + 1;
  const reason = `has ${row.length} cells where the headings have ${width}`;
  const mend = "quote the cell that holds a separator, or take the extra cell out";
  return { row: line, column: "", reason, mend, text: row.join(" | ").slice(0, 300) };
}

async function readingOf(document: Document, mapping: Mapping): Promise<Reading> {
  const layout = layoutOrThrow(document, mapping);
  const places = placesOf(mapping, layout.headings, sampleOf(layout));
  const entries: Entry[] = [];
  const rejects: Reject[] = [];
  const passed = await walk(layout, (row, line, over) => {
    if (over !== null) {
      rejects.push(tooWide(over, line, layout.headings));
      return;
    }
    const cells: Record<string, string> = Object.create(null);
    layout.headings.forEach((heading, i) => {
      cells[heading] = row[i] ?? "";
    });
    entries.push({ row: line, cells });
  });
  const notes = [...layout.notes, ...notesOf(places, mapping)];
  const sheets = sheetsOf(layout);
  const read = { vintage: null, columns: layout.headings, entries, rejects, passed, notes };
  return sheets.length === 0 ? read : { ...read, sheets };
}

function interpreted(reading: Reading, mapping: Mapping, context: Context, home: Home): Interpretation {
  const { columns, entries } = reading;
  const rowsOfCells = entries.map((e) => columns.map((c) => e.cells[c] ?? ""));
  const sample = (column: number) => rowsOfCells.slice(0, 500).map((cells) => cells[column] ?? "");
  const headings = underMapping(mapping, columns, sample);
  const read = rowReader(mapping, headings, context, home);
  const flagOf = sameIdFlags(mapping, columns, headings, reading.sheets ?? []);
  const outcomes = rowsOfCells.map((cells, i) => read(cells, entries[i]?.row ?? 0));
  const flags: Flag[] = [];
  for (const { index, nth, before, twin } of sameIds(outcomes, rowsOfCells)) {
    const row = entries[index]?.row ?? 0;
    outcomes[index] = read(rowsOfCells[index] ?? [], row, `-${nth}`);
    flags.push(flagOf(rowsOfCells[index] ?? [], row, entries[before]?.row ?? 0, twin));
  }
  const said = gathered(outcomes, entries, context);
  return { ...said, flags: [...said.flags, ...flags] };
}

/** Tells of rows whose id a row before them has. @param columns as the file has them @param headings as the mapping has them */
function sameIdFlags(
  mapping: Mapping,
  columns: readonly string[],
  headings: readonly string[],
  sheets: readonly string[],
): (cells: readonly string[], row: number, before: number, twin?: boolean) => Flag {
  const ids = headings.indexOf(mapping.columns.find((c) => c.to === "id")?.heading ?? "");
  return (cells, row, before, twin = false) => {
    const other = inSheet(before, sheets);
    const where = other.sheet === undefined ? `${other.row}` : `${other.row} of sheet ${other.sheet}`;
    const own = cells[ids] ?? "";
    if (own.trim() !== "" && !twin) {
      const why = `stands in row ${where} too: taken as another record, make the two differ`;
      return { row, column: columns[ids] ?? "", text: own.slice(0, 300), why };
    }
    const why = twin ? `is the same as row ${where} in every cell` : `would have the id of row ${where}`;
    return {
      row,
      column: "",
      text: cells.join(" | ").slice(0, 300),
      why: `${why}: taken as another record`,
    };
  };
}

function gathered(outcomes: readonly Outcome[], entries: readonly Entry[], context: Context): Interpretation {
  const rows: Row[] = [];
  const ignored: Ignored[] = [];
  const rejects: Reject[] = [];
  const flags: Flag[] = [];
  const unmatched = new Map<string, Unmatched>();
  const series = new Set<string>();
  const named: Row[] = [];
  outcomes.forEach((outcome, i) => {
    const row = entries[i]?.row ?? 0;
    if (outcome.kind === "ignored") ignored.push({ row, reason: outcome.reason, id: outcome.id });
    else if (outcome.kind === "taken") {
      for (const one of onceEach(outcome.rows, series)) rows.push(one);
      flags.push(...outcome.flags);
    } else {
      named.push(...outcome.rows);
      rejects.push(...outcome.rejects);
      for (const name of new Set(outcome.unknown)) {
        const before = unmatched.get(name) ?? {
          name,
          rows: 0,
          first: row,
          suggestions: context.names.suggest(name),
        };
        unmatched.set(name, { ...before, rows: before.rows + 1 });
      }
    }
  });
  return { rows, ignored, rejects, flags, unmatched: [...unmatched.values()], named };
}

interface SameId {
  readonly index: number;
  readonly nth: number;
  /** The row before it that has the id. */
  readonly before: number;
  readonly twin: boolean;
}

/** Rows that would have an id that another has: numbered by what they hold, so that their order in the file does not matter. */
function sameIds(outcomes: readonly Outcome[], cells: readonly (readonly string[])[]): readonly SameId[] {
  const groups = new Map<string, number[]>();
  outcomes.forEach((outcome, i) => {
    if (outcome.kind !== "taken") return;
    const group = groups.get(outcome.id);
    if (group === undefined) groups.set(outcome.id, [i]);
    else group.push(i);
  });
  const used = new Set(groups.keys());
  const out: SameId[] = [];
  for (const [id, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (group.length === 1) continue;
    const keyed = group
      .map((index) => ({ index, key: contentOf(outcomes[index], cells[index] ?? []) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
    let nth = 1;
    keyed.forEach(({ index, key }, i) => {
      const before = keyed[i - 1];
      if (before === undefined) return;
      do nth++;
      while (used.has(`${id}-${nth}`));
      used.add(`${id}-${nth}`);
      out.push({ index, nth, before: before.index, twin: before.key === key });
    });
  }
  return out;
}

/** What a row says, whatever the order of its columns. */
function contentOf(outcome: Outcome | undefined, cells: readonly string[]): string {
  const rows = outcome?.kind === "taken" ? outcome.rows : [];
  const said = rows.map((r) => JSON.stringify([r.table, ...Object.entries(r.cells).sort()])).sort();
  return [...said, ...cells.toSorted()].join("\n");
}

/** Rows of series only once, however many records are of it. */
function onceEach(rows: readonly Row[], seen: Set<string>): readonly Row[] {
  return rows.filter((row) => {
    if (row.table !== "series") return true;
    const id = row.cells.id ?? "";
    return !seen.has(id) && seen.add(id) !== undefined;
  });
}

function underMapping(
  mapping: Mapping,
  headings: readonly string[],
  sample: (column: number) => readonly string[],
): readonly string[] {
  const { at } = placesOf(mapping, headings, sample);
  const names = new Map([...at].map(([heading, index]) => [index, heading]));
  return headings.map((heading, i) => names.get(i) ?? heading);
}

function sampleOf(layout: Layout): (column: number) => readonly string[] {
  return (column) =>
    layout.sheets.flatMap(({ grid, first, at }) =>
      grid.rows.slice(first, first + 500).map((row) => row[at[column] ?? -1] ?? ""),
    );
}

function notesOf(places: Places, mapping: Mapping): readonly string[] {
  const told = new Set(mapping.columns.map((c) => c.to));
  const headed = mapping.wide.flatMap((w) => w.headings.map(roleInBrackets));
  const left = mapping.columns.filter((c) => c.to === null).map((c) => c.heading);
  return [
    ...places.renamed.map(
      (r) => `the column ${JSON.stringify(r.heading)} is called ${JSON.stringify(r.met)} here`,
    ),
    ...(left.length > 0 ? [`columns left out by the mapping: ${left.join(", ")}`] : []),
    ...(places.extra.length > 0
      ? [`columns that the mapping does not know, not taken: ${places.extra.join(", ")}`]
      : []),
    ...(places.missing.length > 0
      ? [`columns of the mapping that the file lacks: ${places.missing.join(", ")}`]
      : []),
    ...(mapping.table === "facilities" && mapping.columns.some((c) => c.to === "place" || c.to === "district")
      ? ["how precisely a place is known is not taken from a file: precision stays blank"]
      : []),
    ...((told.has("host") || headed.includes("host")) &&
    !told.has("country") &&
    "country" in fieldsOf(mapping.table)
      ? ["no column says in which country it was: that is the state that hosts"]
      : []),
  ];
}

function layoutOrThrow(document: Document, mapping: Mapping): Layout {
  const layout = layoutFor(document, mapping, nobody);
  if (layout !== null) return layout;
  throw new FileError(
    "other-columns",
    `${document.name} has not half of the columns of the mapping ${mapping.name}`,
    "take the file that the mapping was made for, or propose a new mapping",
  );
}

function tablesOf(mapping: Mapping): readonly string[] {
  if (mapping.table === "transfers") return ["transfers", "deliveries"];
  return mapping.table === "exercises" || mapping.table === "operations"
    ? [mapping.table, "participants", "series"]
    : [mapping.table];
}

const nobody = () => false;
