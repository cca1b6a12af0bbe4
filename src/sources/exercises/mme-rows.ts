import { periodOf } from "../../model/period.ts";
import { cleaned } from "../cells/clean.ts";
import { slugOf } from "../cells/slug.ts";
import type { Context, Entry, Flag, Interpretation, Reading, Reject } from "../source.ts";
import { type Coded, interpretCoded, spanOf, TWICE_MEND } from "./coded.ts";
import { dateOf, styleOf } from "./mme-dates.ts";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The columns of participants, `StateA` to `StateAM`. */
export const PARTICIPANTS: readonly string[] = [...LETTERS, ...LETTERS.slice(0, 13).map((l) => `A${l}`)].map(
  (letters) => `State${letters}`,
);

/** What rows of MME mean for a study: exercises, who took part, and their series. MME names no organiser and no host. */
export function interpretMme(reading: Reading, context: Context): Interpretation {
  const { style } = styleOf(reading.entries);
  const coded: Coded[] = [];
  const rejects: Reject[] = [];
  const ignored: { row: number; reason: string }[] = [];
  const seen = new Map<string, Entry>();
  for (const entry of reading.entries) {
    const record = cell(entry, "MMEID");
    const first = seen.get(record);
    if (record === "") {
      rejects.push(rejected(entry, "has no id", "write the number that MME gives it, such as mme123"));
    } else if (first === undefined) {
      seen.set(record, entry);
      coded.push(codedOf(entry, record, style));
    } else if (sameCells(first, entry)) {
      ignored.push({ row: entry.row, reason: "an exact copy of another row" });
    } else {
      rejects.push(rejected(entry, `has the id of row ${first.row}`, TWICE_MEND));
    }
  }
  const find = (text: string, on: string) => context.names.find(text, periodOf(on));
  const found = interpretCoded(coded, rejects, find, "MME", context);
  return { ...found, ignored: [...ignored, ...found.ignored] };
}

function codedOf(entry: Entry, record: string, style: Parameters<typeof dateOf>[2]): Coded {
  const start = dateOf(entry, "s", style);
  const end = dateOf(entry, "e", style);
  const span = spanOf(entry.row, start.date, end.date, entry.cells.EndDate ?? "", "EndDate");
  const states = PARTICIPANTS.map((column) => ({ column, text: cell(entry, column) })).filter(
    (s) => s.text !== "",
  );
  return {
    row: entry.row,
    record,
    number: /^mme\s*(\d+)$/i.exec(record)?.[1] ?? slugOf(record),
    name: known(entry, "Ex_Name"),
    series: known(entry, "Series_Name"),
    start: span.start,
    end: span.end,
    place: known(entry, "Location"),
    kind: kindOf(entry),
    services: servicesOf(entry),
    participants: states.filter((s) => s.text !== MISSING),
    someUnknown: states.some((s) => s.text === MISSING),
    flags: [...start.flags, ...end.flags, ...span.flags, ...oddFlags(entry)],
  };
}

/** MME's mark of what is not known. */
export const MISSING = "-9";

function cell(entry: Entry, column: string): string {
  return cleaned(entry.cells[column] ?? "").text;
}

function known(entry: Entry, column: string): string {
  const text = cell(entry, column);
  return text === MISSING ? "" : text;
}

function is(entry: Entry, column: string): boolean {
  return cell(entry, column) === "1";
}

/**
 * The kind by rule: peacekeeping where MME says so; at sea alone, naval; in the air alone, air; a humanitarian one on
 * paper, emergency; any other that MME marks, military; where it marks nothing, blank.
 */
function kindOf(entry: Entry): string {
  const [air, land, sea] = [is(entry, "Air"), is(entry, "Land"), is(entry, "Sea") || is(entry, "Amphibious")];
  const [fighting, relief] = [is(entry, "Warfighting"), is(entry, "Humanitarian")];
  if (is(entry, "Peacekeeping")) return "peacekeeping";
  if (relief && !fighting && !air && !land && !sea) return "emergency";
  if (sea && !air && !land && !relief) return "naval";
  if (air && !sea && !land && !relief) return "air";
  return air || land || sea || fighting || relief || is(entry, "CPX") || is(entry, "Cyber") ? "military" : "";
}

const SERVICES: readonly (readonly [string, string])[] = [
  ["Land", "army"],
  ["Air", "air force"],
  ["Sea", "navy"],
  ["Amphibious", "marines"],
  ["Peacekeeping", "peacekeeping"],
  ["Humanitarian", "emergency services"],
];

function servicesOf(entry: Entry): string {
  return SERVICES.filter(([column]) => is(entry, column))
    .map(([, service]) => service)
    .join(";");
}

/** Marks that are neither yes nor no are not guessed at. */
function oddFlags(entry: Entry): readonly Flag[] {
  return [...SERVICES.map(([column]) => column), "CPX", "Cyber", "Warfighting"].flatMap((column) => {
    const text = cell(entry, column);
    if (text === "" || text === "0" || text === "1" || text === MISSING) return [];
    return [{ row: entry.row, column, text, why: "is neither 0 nor 1: taken as not known" }];
  });
}

function sameCells(a: Entry, b: Entry): boolean {
  const columns = Object.keys(a.cells);
  return columns.length === Object.keys(b.cells).length && columns.every((c) => a.cells[c] === b.cells[c]);
}

function rejected(entry: Entry, reason: string, mend: string): Reject {
  return { row: entry.row, column: "MMEID", reason, mend, text: entry.cells.MMEID ?? "" };
}
