import type { Table } from "../tables/table.ts";

/** Which figures of a release draw records of which sources: what a CSV of one owes, and cannot say itself. */
export function figuresOwing(tables: readonly Table[]): (sources: readonly string[]) => readonly string[] {
  const sourcesOf = new Map<string, Set<string>>();
  for (const table of tables) {
    const [id, source] = [
      placeOf(table, table.name === "participants" ? "activity" : "id"),
      placeOf(table, "source"),
    ];
    if (table.group !== "records" || id < 0 || source < 0) continue;
    for (const row of table.rows) {
      const its = sourcesOf.get(row[id] ?? "") ?? new Set();
      sourcesOf.set(row[id] ?? "", its.add(row[source] ?? ""));
    }
  }
  const receipts = tables.find(({ group, name }) => group === "ledgers" && name === "receipts");
  const drawn = new Map<string, Set<string>>();
  if (receipts !== undefined) {
    const [kind, of, record] = ["kind", "of", "record"].map((column) => placeOf(receipts, column));
    for (const row of receipts.rows) {
      if (row[kind ?? -1] !== "figure") continue;
      const figure = row[of ?? -1] ?? "";
      const its = drawn.get(figure) ?? new Set();
      drawn.set(figure, its);
      for (const source of sourcesOf.get(row[record ?? -1] ?? "") ?? []) its.add(source);
    }
  }
  return (sources) =>
    [...drawn].flatMap(([figure, its]) => (sources.some((id) => its.has(id)) ? [figure] : []));
}

function placeOf(table: Table, column: string): number {
  return table.columns.findIndex(({ name }) => name === column);
}
