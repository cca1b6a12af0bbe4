import { meant } from "../model/near.ts";
import type { Codebook } from "./check-codebook.ts";
import { keysOf } from "./check-forms.ts";
import type { Found, Words } from "./check-found.ts";
import type { Table } from "./check-tables.ts";
import { checkText, shown } from "./check-text.ts";
import { splitList } from "./plain.ts";
import type { Cell } from "./schema.ts";

/** What is wrong with a cell: a stable code, what it is, and the mend. */
export interface Wrong {
  readonly code: string;
  readonly message: Words;
  readonly mend: Words;
}

/** A column with more different cells than this is read cell by cell. */
const REMEMBERED = 20_000;

/** Checks every cell against what its column holds; dates, amounts and references have files of their own. */
export function checkCells(table: Table, codebook: Codebook, found: Found): void {
  checkText(table, found);
  checkKeys(table, found);
  for (const [column, kind] of Object.entries(table.columns)) {
    const read = readerOf(kind, codebook) ?? byName(table.name, column);
    if (read === null) continue;
    const known = new Map<string, Wrong | null>();
    const cells = table.cells(column);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] ?? "";
      if (cell === "") continue;
      let wrong = known.get(cell);
      if (wrong === undefined) {
        wrong = read(cell);
        if (known.size < REMEMBERED) known.set(cell, wrong);
      }
      if (wrong !== null) found.error(table.at(i, column), wrong.code, wrong.message, wrong.mend);
    }
  }
}

type Reader = (cell: string) => Wrong | null;

function readerOf(kind: Cell, codebook: Codebook): Reader | null {
  const [base, of = ""] = kind.split(":");
  switch (base) {
    case "code":
      return (cell) => codebook.wrong(of, cell);
    case "codes":
      return (cell) => firstOf(splitList(cell), (code) => codebook.wrong(of, code));
    case "yes-no":
      return (cell) => oneOf(cell, ["yes", "no"], "not-yes-or-no");
    case "grade":
      return (cell) => oneOf(cell, ["A", "B", "C", "D", "E", "F"], "not-a-grade");
    case "credibility":
      return (cell) => oneOf(cell, ["1", "2", "3", "4", "5", "6"], "not-a-credibility");
    case "url":
      return urlWrong;
    case "names":
      return namesWrong;
    case "people":
      return peopleWrong;
    default:
      return null;
  }
}

function byName(table: string, column: string): Reader | null {
  const tags = (table === "sources" && column === "language") || column === "languages";
  return tags ? (cell) => firstOf(cell.split(/[;,]/), tagWrong) : null;
}

function firstOf(items: readonly string[], wrong: Reader): Wrong | null {
  for (const item of items) {
    const found = wrong(item.trim());
    if (found !== null) return found;
  }
  return null;
}

function oneOf(cell: string, known: readonly string[], code: string): Wrong | null {
  if (known.includes(cell)) return null;
  return {
    code,
    message: () => `is none of ${known.join(", ")}: ${shown(cell)}`,
    mend: () => meant(cell, known, `write one of ${known.join(", ")}, or leave it blank`),
  };
}

/** Links that may be followed: a page, or a DOI. */
export function urlWrong(cell: string): Wrong | null {
  const wrong = (message: string, mend: string) => ({
    code: "not-a-url",
    message: () => `${message}: ${shown(cell)}`,
    mend,
  });
  if (/^doi:10\.\d{4,9}\/\S+$/i.test(cell)) return null;
  let scheme: string;
  try {
    scheme = new URL(cell).protocol;
  } catch {
    return wrong("is no address", "write it in full, with https:// or doi:");
  }
  if (/^https?:$/.test(scheme) && !/\s/.test(cell)) return null;
  return wrong(`is no address of a page (${scheme})`, "only http, https and doi are followed; take it out");
}

/** Whether a language tag is one (BCP 47). */
export function tagWrong(tag: string): Wrong | null {
  try {
    if (/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1) return null;
  } catch {
    // Falls through to the fault below: the platform's way of saying no is to throw.
  }
  const mend = "write a BCP 47 tag, such as en, ru, zh or kk-Latn";
  return { code: "not-a-language", message: () => `is no language tag: ${shown(tag)}`, mend };
}

function namesWrong(cell: string): Wrong | null {
  const seen = new Set<string>();
  for (const item of splitList(cell)) {
    const equals = item.indexOf("=");
    const tag = item.slice(0, Math.max(0, equals)).trim();
    if (equals < 1 || item.slice(equals + 1).trim() === "" || tagWrong(tag) !== null || seen.has(tag)) {
      const why = seen.has(tag) ? `names the language ${tag} twice` : "is no name with its language";
      const mend = "write tag=name; tag=name, such as ru=Мир; zh=和平";
      return { code: "not-names", message: () => `${why}: ${shown(item)}`, mend };
    }
    seen.add(tag);
  }
  return null;
}

function peopleWrong(cell: string): Wrong | null {
  const seen = new Set<string>();
  for (const item of splitList(cell)) {
    const parts = item.split(",").map((part) => part.trim());
    const why = seen.has(item)
      ? "names an author twice"
      : parts.length > 2
        ? "has more than one comma in a name"
        : parts.includes("")
          ? "has a comma with no name on one side"
          : null;
    if (why !== null) {
      const mend =
        "part authors by semicolons and write each as Family, Given, or as one name without a comma";
      return { code: "not-authors", message: () => `${why}: ${shown(item)}`, mend };
    }
    seen.add(item);
  }
  return null;
}

function checkKeys(table: Table, found: Found): void {
  const rows = table.sheet.size;
  const blank = blankRows(table, found);
  const held = new Set(table.sheet.header);
  for (const column of keysOf(table)) {
    if (!held.has(column)) continue;
    const cells = table.cells(column);
    for (let i = 0; i < rows; i++) {
      const cell = cells[i] ?? "";
      if (cell.trim() !== "" || blank.has(i)) continue;
      const mend =
        column === "id" ? "give the row an id that never changes" : "fill it in, or delete the row";
      found.error(table.at(i, column), column === "id" ? "no-id" : "blank-cell", `has no ${column}`, mend);
    }
  }
  if (table.columns.id !== "id") return;
  table.cells("id").forEach((id, i) => {
    if (id === id.trim() && !/[;,\p{Cc}]/u.test(id)) return;
    const mend = "write an id without spaces around it, commas and semicolons, which separate ids in a list";
    found.error(table.at(i, "id"), "not-an-id", () => `is no id: ${shown(id)}`, mend);
  });
}

/** Rows without any content; those that lack their commas too were found when the sheet was read. */
function blankRows(table: Table, found: Found): ReadonlySet<number> {
  const keys = keysOf(table);
  const first = table.cells(keys[0] ?? "id");
  const told = new Set(table.sheet.faults.filter((f) => f.code === "blank-row").map((f) => f.row - 2));
  const blank = new Set<number>(told);
  first.forEach((cell, i) => {
    if (cell !== "" || told.has(i)) return;
    if (table.sheet.header.some((column) => (table.cells(column)[i] ?? "").trim() !== "")) return;
    blank.add(i);
    found.error(table.at(i), "blank-row", "is blank", "delete the row");
  });
  return blank;
}
