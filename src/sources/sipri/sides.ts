import { periodOf } from "../../model/period.ts";
import { cleaned } from "../cells/clean.ts";
import type { Context, Reject, Unmatched } from "../source.ts";

/** Where a row names its two sides. */
export interface SideColumns {
  readonly supplier: string;
  readonly recipient: string;
}

/** Who gave to whom, by id; `outside` where the recipient is known and not of the study. */
export type Sides = { readonly supplier: string; readonly recipient: string };

/** Finds the two sides of rows, and keeps the names that nobody knows. */
export interface SideFinder {
  of(row: number, cells: Readonly<Record<string, string>>, year: string | null): Sides | "outside" | Reject;
  unmatched(): readonly Unmatched[];
}

/** A finder for one interpretation; a name is looked up in its year first, since names change hands. */
export function sideFinder(context: Context, columns: SideColumns): SideFinder {
  const names = nameFinder(context);
  return {
    of: (row, cells, year) => {
      const recipient = names.of(row, columns.recipient, cells[columns.recipient] ?? "", year);
      if (typeof recipient !== "string") return recipient;
      if (!context.scope.has(recipient)) return "outside";
      const supplier = names.of(row, columns.supplier, cells[columns.supplier] ?? "", year);
      return typeof supplier === "string" ? { supplier, recipient } : supplier;
    },
    unmatched: names.unmatched,
  };
}

/** The same for one name of a row. */
export function nameFinder(context: Context): {
  readonly of: (row: number, column: string, text: string, year: string | null) => string | Reject;
  readonly unmatched: () => readonly Unmatched[];
} {
  const known = new Map<string, string | null>();
  const unmatched = new Map<string, Unmatched>();
  return {
    of: (row, column, text, year) => {
      const key = `${text}\t${year ?? ""}`;
      let id = known.get(key);
      if (id === undefined) {
        id = idOf(context, cleaned(text).text, year);
        known.set(key, id);
      }
      if (id !== null) return id;
      const name = cleaned(text).text;
      if (name === "") {
        return {
          row,
          column,
          reason: "names nobody",
          mend: "write the name that SIPRI gives there",
          text: "",
        };
      }
      const before = unmatched.get(name);
      const suggestions = before?.suggestions ?? context.names.suggest(name);
      unmatched.set(name, { name, rows: (before?.rows ?? 0) + 1, first: before?.first ?? row, suggestions });
      return {
        row,
        column,
        reason: "no actor is known by this name",
        mend: "add the name to names of actors.csv, or correct it in the file",
        text: name,
      };
    },
    unmatched: () => [...unmatched.values()],
  };
}

function idOf(context: Context, name: string, year: string | null): string | null {
  if (name === "") return null;
  const then = year === null ? null : context.names.find(name, periodOf(year));
  return (then ?? context.names.find(name))?.id ?? null;
}
