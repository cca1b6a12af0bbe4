import type { Value } from "../../model/value.ts";
import { TABLES } from "../../study/schema.ts";
import { type Citations, plainCells, type Row } from "../../views/records.ts";
import type { Screen } from "../screen.ts";
import type { Text } from "../table.ts";

/** Columns that say where a row is from, and are shown beside every field instead. */
const OF_SOURCE = new Set(["source", "locator", "reliability", "credibility"]);

/** Every field of a record with its source, and below it what other sources say. */
export function showFields(
  screen: Screen,
  row: Row,
  rivals: readonly Value[],
  cite: string,
  citations: Citations,
): void {
  const sourced = Object.hasOwn(TABLES[row.table] ?? {}, "source");
  const locator = row.cells.locator ?? "";
  const from = sourced ? `${cite}${locator === "" ? "" : ` ${locator}`}` : "";
  const lines: Text[][] = [];
  const fields = Object.entries(plainCells(row.cells)).filter(
    ([name, cell]) => cell !== "" && !(sourced && OF_SOURCE.has(name)),
  );
  const left = new Set(rivals);
  for (const [name, cell] of fields) {
    lines.push([name, cell, { text: name === "id" || name === "note" ? "" : from, style: "faint" }]);
    for (const rival of rivals.filter((r) => rivalField(name, r.field))) {
      if (!left.delete(rival)) continue;
      lines.push(rivalLine(rival, citations));
    }
  }
  for (const rival of left) lines.push([rival.field, ...rivalLine(rival, citations).slice(1)]);
  screen.table(
    [{ head: "field" }, { head: "value", wrap: true }, { head: sourced ? "source" : "", most: 28 }],
    lines,
  );
}

function rivalField(column: string, field: string): boolean {
  return (
    column === field || column === `${field}_best` || column === `${field}_low` || column === `${field}_high`
  );
}

function rivalLine(rival: Value, citations: Citations): Text[] {
  const unit = rival.unit === "" ? "" : ` ${rival.unit}`;
  const note = rival.note === "" ? "" : ` (${rival.note})`;
  return [
    { text: "  or", style: "warn" },
    { text: `${rival.value}${unit}${note}`, style: "warn" },
    { text: `${citations.cite(rival.source)} ${rival.locator}`, style: "faint" },
  ];
}
