import { defused } from "../../figures/csv.ts";
import { rowText } from "../../study/csv.ts";
import type { KeptFigure, KeptRecord, KeptSource } from "../data/shapes.ts";

const OWN = ["id", "table", "name", "when", "who and how much", "deal", "sources", "titles", "addresses"];
const HEADER = [...OWN, "left out by choices"];

/** The records behind a figure as CSV, one a row, each with its sources; and those that are there and do not count under the choices made. */
export function recordsCsv(
  { records: behind, left = [] }: Pick<KeptFigure, "records" | "left">,
  records: Readonly<Record<string, KeptRecord>>,
  sources: Readonly<Record<string, KeptSource>>,
): string {
  const rowOf = (id: string, isLeft: string) => {
    const record = Object.hasOwn(records, id) ? records[id] : undefined;
    if (record === undefined) return [];
    const [name, , when, told, table, , cited, deal] = record;
    const own = (source: string) => (Object.hasOwn(sources, source) ? sources[source] : undefined);
    const of = (place: 0 | 4) => cited.map(([source]) => own(source)?.[place] ?? "").join("; ");
    const ids = cited.map(([source]) => source).join("; ");
    return [[id, table, name, when, told, deal, ids, of(0), of(4), isLeft]];
  };
  const counted = new Set(behind);
  const rows = [
    ...behind.flatMap((id) => rowOf(id, "")),
    ...left.flatMap((id) => (counted.has(id) ? [] : rowOf(id, "yes"))),
  ];
  return [HEADER, ...rows].map((row) => `${rowText(row.map(defused))}\r\n`).join("");
}

/** How many rows a CSV has below its header. */
export function rowsIn(csv: string): number {
  let quoted = false;
  let ends = 0;
  for (const sign of csv) {
    if (sign === '"') quoted = !quoted;
    else if (sign === "\n" && !quoted) ends++;
  }
  return Math.max(0, ends - 1 + (csv.endsWith("\n") ? 0 : 1));
}
