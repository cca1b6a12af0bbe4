import { counted } from "../../model/counted.ts";
import { unaskedText, type Withheld } from "../terms/withheld.ts";
import { md, mdAddress, mdTable } from "./markdown.ts";

/** How many sources are told one by one here; LICENCES.md tells all. */
const TOLD = 12;

/** What is handed out without, in paragraphs: rows and cells for the terms of sources, with how to get them, and what the study keeps to itself. */
export function leftOut({ bySource, kept, unasked }: Withheld): readonly string[] {
  const without = unaskedText(unasked);
  if (bySource.length === 0 && kept.length === 0 && without === null) return ["Nothing."];
  const sum = (list: readonly Readonly<Record<string, number>>[]) =>
    list.flatMap((counts) => Object.values(counts)).reduce((a, b) => a + b, 0);
  const rows = sum(bySource.map((s) => s.rows));
  const cells = sum(bySource.map((s) => s.cells));
  const terms =
    bySource.length === 0
      ? []
      : [
          `For the terms of ${counted(bySource.length, "source")}: ${counted(rows, "row")} and ${counted(cells, "cell")}.${bySource.length > TOLD ? " `LICENCES.md` lists them source by source, with how to get them." : ""}`,
        ];
  const table =
    bySource.length === 0 || bySource.length > TOLD
      ? []
      : [
          mdTable(
            ["source", "title", "rows", "cells", "how to get them"],
            bySource.map((s) => [
              ...[md(s.source), md(s.title), listed(s.rows), listed(s.cells), mdAddress(s.obtain)],
            ]),
          ),
        ];
  const own = kept.map(({ table, column, count }) => {
    if (column === null)
      return `* ${md(table)}: ${counted(count, table === "codebook" ? "variable" : "row")}`;
    const where = column === "" ? `${md(table)}, what nothing describes` : md(`${table}.${column}`);
    return `* ${where}: ${counted(count, "cell")}`;
  });
  return [
    ...terms,
    ...table,
    ...(own.length === 0 ? [] : ["Kept by the study itself:", own.join("\n")]),
    ...(without === null ? [] : [`${without}.`]),
  ];
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, n]) => `${md(name)} ${n}`)
    .join(", ");
}
