import { existsSync, readFileSync } from "node:fs";
import { rowsOf } from "../edit-sheet.ts";
import { textsIn } from "../memory-files.ts";

type Row = Readonly<Record<string, string>>;

const SHARED = new URL("../../../shared/facts/", import.meta.url);
const STUDY = textsIn(new URL("../../studies/central-asia/", import.meta.url));

/** Whether the facts that the reference study was made from are on this machine. */
export const hasFacts = existsSync(SHARED);

/** Every text of the reference study by path. */
export const studyTexts = STUDY;

/** Rows of a facts file; none where the facts are not here. */
export function factsOf(file: string): readonly Row[] {
  return hasFacts ? rowsOf(readFileSync(new URL(`${file}.csv`, SHARED), "utf8")) : [];
}

/** Rows of a table of the reference study. */
export function tableOf(table: string): readonly Row[] {
  return rowsOf(STUDY[`${table}.csv`] ?? "");
}

/** Rows of a table by id. */
export function byId(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id ?? "", row]));
}

const keys = new Map(
  factsOf("sources").map((s) => [[s.title, s.publisher, s.date, s.url].join("\n"), s.key]),
);

/** Key of the source that a row of the facts spells out. */
export function keyOf(row: Row): string {
  const spelled = [row.source_title, row.source_publisher, row.source_date, row.source_url].join("\n");
  return keys.get(spelled) ?? `no source: ${spelled}`;
}

/** A note in the study's own spelling and without what is never kept: coordinates and marks of quotation. */
export function spoken(text: string): string {
  return text
    .replace(/; lat [-\d.]* lon [-\d.]*(?=;|$)/, "")
    .replace("unknown (-9)", "unknown")
    .replaceAll('"', "")
    .replaceAll("organizer", "organiser")
    .replace(/\brecall\b/g, "memory")
    .replaceAll("text seen", "text read")
    .replace(/stored page shown/, "page seen")
    .replaceAll("the seed chapter", "the chapter")
    .replaceAll("coding rule from series/participants", "rule from series and participants")
    .replaceAll("host from location text", "host read from the place")
    .replaceAll("GBAO", "Gorno-Badakhshan")
    .replace(/(^|; )sentence not kept/, "$1the sentence was not kept");
}

/** The parts of a note that another does not hold. */
export function missingParts(facts: string, study: string): readonly string[] {
  return spoken(facts)
    .split("; ")
    .filter((part) => part !== "" && !study.includes(part));
}
