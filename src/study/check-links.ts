import { meant } from "../model/near.ts";
import type { Found } from "./check-found.ts";
import { ACTIVITIES, type Table, type Tables } from "./check-tables.ts";
import { shown } from "./check-text.ts";
import { missingIn } from "./missing-in.ts";
import { splitList } from "./plain.ts";

/** Checks that every id is one row's alone, and that everything referred to is there. */
export function checkLinks(tables: Tables, found: Found): void {
  for (const table of tables.values()) {
    if (table.columns.id === "id") checkRepeats(table, found);
  }
  checkAcross(tables, found);
  for (const table of tables.values()) {
    for (const [column, kind] of Object.entries(table.columns)) {
      const [base, of] = kind.split(":");
      const list = base === "actors" || base === "refs";
      const target = base === "actor" || base === "actors" ? "actors" : of;
      if ((!list && base !== "actor" && base !== "ref") || target === undefined) continue;
      checkReferences(table, column, list, tables.get(target), found);
    }
  }
  checkActivities(tables, found);
  checkFrameworks(tables, found);
}

function checkRepeats(table: Table, found: Found): void {
  table.cells("id").forEach((id, i) => {
    const first = table.ids.get(id);
    if (first === undefined || first === i) return;
    const message = () => `the id ${shown(id)} is that of row ${first + 2} too`;
    found.error(table.at(i, "id"), "duplicate-id", message, "give one of the two another id");
  });
}

function checkAcross(tables: Tables, found: Found): void {
  const owner = new Map<string, Table>();
  for (const name of ACTIVITIES) {
    const table = tables.get(name);
    for (const [id, i] of table?.ids ?? []) {
      const other = owner.get(id);
      if (other === undefined && table !== undefined) owner.set(id, table);
      else if (table !== undefined && other !== undefined) {
        const message = `the id ${shown(id)} is in ${other.file} too, row ${(other.ids.get(id) ?? 0) + 2}`;
        found.error(table.at(i, "id"), "duplicate-id", message, "give one of the two another id");
      }
    }
  }
}

function checkReferences(
  table: Table,
  column: string,
  list: boolean,
  target: Table | undefined,
  found: Found,
): void {
  const cells = table.cells(column);
  const usable = target?.readable === true && target.sheet.header.includes("id");
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? "";
    if (cell === "" || target === undefined || target.ids.has(cell)) continue;
    if (!usable) {
      if (!target.present) noFile(target.file, table, found);
      return;
    }
    for (const id of list ? splitList(cell) : [cell]) {
      if (target.ids.has(id)) continue;
      const missing = missingIn(target, id);
      found.error(table.at(i, column), "dangling-reference", missing.message, missing.mend);
    }
  }
}

function noFile(file: string, by: Table, found: Found): void {
  const message = `there is no ${file}, which ${by.file} refers to`;
  found.error({ file, row: 0, column: 0 }, "missing-file", message, "add the file, or put it back");
}

/** Tables whose activities participants.csv can name. */
const TAKEN_PART = ["exercises", "operations", "facilities"] as const;

function checkActivities(tables: Tables, found: Found): void {
  const rows = tables.get("participants");
  if (rows === undefined || rows.sheet.size === 0) return;
  const targets = TAKEN_PART.map((name) => tables.get(name)).filter((t) => t !== undefined);
  if (targets.some((t) => t.present && !t.readable)) return;
  if (targets.every((t) => !t.present)) {
    noFile("exercises.csv", rows, found);
    return;
  }
  const known = new Set(targets.flatMap((t) => [...t.ids.keys()]));
  rows.cells("activity").forEach((id, i) => {
    if (id === "" || known.has(id)) return;
    found.error(
      rows.at(i, "activity"),
      "dangling-reference",
      () => `${shown(id)} is in none of ${targets.map((t) => t.file).join(", ")}`,
      () => meant(id, known, "add the activity, or delete the row"),
    );
  });
}

/** The framework of an exercise is text; one that is an id but for its letters' case is a slip. */
function checkFrameworks(tables: Tables, found: Found): void {
  const frameworks = tables.get("frameworks");
  const byCase = new Map([...(frameworks?.ids.keys() ?? [])].map((id) => [id.toLowerCase(), id]));
  for (const name of ["exercises", "leads"]) {
    const table = tables.get(name);
    table?.cells("framework").forEach((cell, i) => {
      const id = byCase.get(cell.trim().toLowerCase());
      if (id === undefined || id === cell) return;
      const message = `${shown(cell)} is not the framework ${id}`;
      found.warning(table.at(i, "framework"), "dangling-reference", message, `write ${id}`);
    });
  }
}
