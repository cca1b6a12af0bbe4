import { cleaned } from "../cells/clean.ts";
import type { Context, Entry, Flag, Interpretation, Reject, Row, Unmatched } from "../source.ts";

/** What becomes of the rows of a file: each is taken, ignored by a rule that has a name, or refused. */
export interface Ledger {
  take(table: string, entry: Entry, cells: Readonly<Record<string, string>>): void;
  ignore(entry: Entry, reason: string): void;
  refuse(entry: Entry, column: string, reason: string, mend: string): void;
  /** Refuses a row for a name that no look-up knows, and counts the name. */
  unknown(entry: Entry, column: string, name: string): void;
  /** Marks a cell of a row; kept only where the row is taken. */
  flag(entry: Entry, column: string, why: string): void;
  close(): Interpretation;
}

/** An empty ledger for the rows of one file. */
export function ledgerOf(context: Context): Ledger {
  const rows: Row[] = [];
  const ignored: { row: number; reason: string }[] = [];
  const rejects: Reject[] = [];
  const flags: Flag[] = [];
  const unmatched = new Map<string, Unmatched>();
  const text = (entry: Entry, column: string) =>
    column === "" ? Object.values(entry.cells).join(" | ") : (entry.cells[column] ?? "");
  const refuse: Ledger["refuse"] = (entry, column, reason, mend) => {
    rejects.push({ row: entry.row, column, reason, mend, text: text(entry, column) });
  };
  return {
    take: (table, entry, cells) => {
      rows.push({ table, row: entry.row, cells: GRADED.has(table) ? graded(cells, context) : cells });
    },
    ignore: (entry, reason) => {
      ignored.push({ row: entry.row, reason });
    },
    refuse,
    unknown: (entry, column, name) => {
      const before = unmatched.get(name);
      const suggestions = before?.suggestions ?? context.names.suggest(name);
      const first = before?.first ?? entry.row;
      unmatched.set(name, { name, rows: (before?.rows ?? 0) + 1, first, suggestions });
      refuse(entry, column, `no actor is known as ${JSON.stringify(name)}`, MEND);
    },
    flag: (entry, column, why) => {
      flags.push({ row: entry.row, column, text: text(entry, column), why });
    },
    close: () => {
      const taken = new Set(rows.map((row) => row.row));
      const kept = flags.filter((flag) => taken.has(flag.row));
      return { rows, ignored, rejects, flags: kept, unmatched: [...unmatched.values()] };
    },
  };
}

/** A cell of an entry without what the eye does not see; `""` where the column is not there. */
export function cellOf(entry: Entry, column: string): string {
  return cleaned(entry.cells[column] ?? "").text;
}

const MEND = "add the name to names of actors.csv, or correct it in the file";
const GRADED = new Set(["transfers", "facilities", "training", "frameworks", "memberships", "indicators"]);
/** What a user may say of how far a whole file is to be trusted. */
const GRADES = ["reliability", "credibility", "confidence"];

function graded(cells: Readonly<Record<string, string>>, { fill }: Context): Record<string, string> {
  const out: Record<string, string> = { ...cells };
  for (const column of GRADES) {
    if ((out[column] ?? "") === "" && Object.hasOwn(fill, column)) out[column] = fill[column] ?? "";
  }
  return out;
}
