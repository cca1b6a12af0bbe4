import { cleaned } from "../cells/clean.ts";
import type { Context, Entry, Interpretation, Reading, Reject, Row } from "../source.ts";
import type { nameFinder } from "./sides.ts";
import { printedOf, yearsOf } from "./year-table.ts";

/** What the cells of a table are of, given the actor of the row. */
export interface Meaning {
  /** The actor of the whole table; null where each row is of all others. */
  readonly other: string | null;
  /** What stands in the id between the register and the year. */
  idOf(actor: string): string;
  readonly scope: string;
}

/** What a table of volumes means for a study: a published value a cell that holds one. */
export function interpretYears(
  reading: Reading,
  context: Context,
  names: ReturnType<typeof nameFinder>,
  meaning: Meaning,
): Interpretation {
  const column = reading.columns[0] ?? "";
  const years = yearsOf(reading);
  const rows: Row[] = [];
  const ignored: { row: number; reason: string }[] = [];
  const rejects: Reject[] = [];
  const taken = new Map<string, number>();
  const whole = meaning.other !== null && context.scope.has(meaning.other);
  for (const entry of reading.entries) {
    const cells = cellsOf(entry, years);
    const wrong = cells.find(({ value }) => value === null);
    const name = cleaned(entry.cells[column] ?? "").text;
    const full = cells.filter(({ value }) => value !== null && value !== "");
    const found = names.of(entry.row, column, name, full.at(-1)?.year ?? null);
    if (typeof found !== "string") {
      rejects.push(found);
    } else if (!whole && !context.scope.has(found)) {
      ignored.push({ row: entry.row, reason: `country outside ${context.scope.name}` });
    } else if (wrong !== undefined) {
      const mend = "write it as SIPRI prints it, or leave it blank if there is none";
      const text = (entry.cells[wrong.year] ?? "").trim();
      rejects.push({ row: entry.row, column: wrong.year, reason: "is no whole number", mend, text });
    } else if (full.some(({ year }) => taken.has(`${found} ${year}`))) {
      const before = full.map(({ year }) => taken.get(`${found} ${year}`)).find((row) => row !== undefined);
      const reason = `is of the same country and year as row ${before}`;
      rejects.push({ row: entry.row, column, reason, mend: "take one of the two out", text: name });
    } else if (full.length === 0) {
      ignored.push({ row: entry.row, reason: "no volume in any year" });
    } else {
      for (const { year, value } of full) {
        taken.set(`${found} ${year}`, entry.row);
        rows.push({ table: "published", row: entry.row, cells: rowOf(found, name, year, value ?? "") });
      }
    }
  }
  return { rows, ignored, rejects, flags: [], unmatched: names.unmatched() };

  function rowOf(actor: string, name: string, year: string, value: string): Readonly<Record<string, string>> {
    return {
      id: `${context.register}-tiv-${meaning.idOf(actor)}-${year}`.toLowerCase(),
      measure: "sum",
      subject: actor,
      scope: meaning.scope,
      period: year,
      value,
      unit: "tiv-millions",
      source: context.source,
      locator: `${column}: row ${name}, column ${year}`,
      note: value === "0" ? "under 0.5" : "",
    };
  }
}

/** A table whose every row is refused for one reason. */
export function refusedWhole(reading: Reading, reason: string, mend: string, text: string): Interpretation {
  const rejects = reading.entries.map(({ row }) => ({ row, column: "", reason, mend, text }));
  return { rows: [], ignored: [], rejects, flags: [], unmatched: [] };
}

function cellsOf(
  entry: Entry,
  years: readonly string[],
): readonly { readonly year: string; readonly value: string | null }[] {
  return years.map((year) => ({ year, value: printedOf(entry.cells[year] ?? "") }));
}
