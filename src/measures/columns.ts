import type { Inputs } from "./measure.ts";
import { hasColumn, type Table, TableError } from "./table.ts";

/** The columns that an input is read from: one of these sets in full, and those that may stand beside them. */
interface Columns {
  readonly sets: readonly (readonly string[])[];
  readonly also: readonly string[];
}

const ENDS = [
  ["from", "to"],
  ["a", "b"],
];

/** The columns of each input in a plain table. */
const COLUMNS: { readonly [K in keyof Inputs]: Columns } = {
  total: { sets: [["value"]], also: ["low", "high"] },
  spread: { sets: [["value"]], also: ["low", "high"] },
  pair: { sets: [["name", "value"]], also: ["low", "high"] },
  series: { sets: [["year", "value"]], also: [] },
  rate: { sets: [["year", "value"]], also: ["low", "high"] },
  years: { sets: [["year"]], also: [] },
  dates: { sets: [["date"]], also: ["n"] },
  truth: { sets: [["holds"]], also: [] },
  coverage: { sets: [["recipient", "layer", "reached"]], also: [] },
  parts: { sets: [["name", "value"]], also: ["bloc"] },
  members: { sets: [["name", "member"]], also: ["focus"] },
  contrast: {
    sets: [
      ["period", "part", "whole"],
      ["period", "of", "all"],
    ],
    also: ["times"],
  },
  profiles: { sets: [["name", "first", "second"]], also: ["weight", "most"] },
  layered: { sets: [["layer", "name", "value"]], also: [] },
  shift: { sets: [["name", "before", "after"]], also: [] },
  goods: { sets: [["kind", "partner", "client", "region"]], also: [] },
  ties: { sets: ENDS, also: ["weight", "inside"] },
  position: { sets: ENDS, also: ["weight", "inside"] },
  brokerage: { sets: ENDS.map((ends) => [...ends, "group"]), also: ["weight", "inside"] },
  multiplex: { sets: ENDS.map((ends) => ["layer", ...ends]), also: ["weight", "inside"] },
  standing: { sets: ENDS.map((ends) => ["layer", ...ends]), also: ["weight", "inside"] },
  spheres: { sets: [["layer", "partner"]], also: ["amount", "unit"] },
  dominance: { sets: [["actor", "troops", "population", "allied", "independent"]], also: [] },
  bandwidth: { sets: [["layer", "tie", "total", "most"]], also: ["recipient"] },
  mutual: { sets: [["actor", "between", "total"]], also: [] },
  events: { sets: [["event", "actor"]], also: ["date"] },
  attendance: { sets: [["event", "actor"]], also: ["date"] },
  moments: { sets: [["start", "end"], ["date"]], also: [] },
  course: { sets: [["year", "value"]], also: ["source"] },
  yearly: { sets: [["year", "name", "value"]], also: ["source"] },
  codings: { sets: [["unit", "coder", "value"]], also: [] },
};

/** Other names of the two ends of a tie that has a direction. */
const SENDERS = ["source", "supplier", "sender", "exporter"];
const RECEIVERS = ["target", "recipient", "receiver", "importer"];

/** The name of a column as it is compared: capitals and blanks around it make no difference. */
export function headingOf(cell: string): string {
  return cell.trim().toLowerCase();
}

/** Every column that an input may be read from. */
function allColumns(input: keyof Inputs): readonly string[] {
  return [...new Set([...COLUMNS[input].sets.flat(), ...COLUMNS[input].also])];
}

/** Which heading of a table stands for which column of an input, where they differ: as said, and by plain synonyms. */
export function renamedFor(
  input: keyof Inputs,
  headings: readonly string[],
  said: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const known = allColumns(input);
  const renamed = new Map<string, string>();
  for (const [column, heading] of Object.entries(said)) {
    if (!known.includes(headingOf(column)))
      throw new TableError(`no column ${column} is read here; those read are ${known.join(", ")}`);
    if (!headings.includes(headingOf(heading)))
      throw new TableError(`no column ${heading}; the table has ${headings.join(", ")}`);
    renamed.set(headingOf(column), headingOf(heading));
  }
  const there = (column: string) => renamed.has(column) || headings.includes(column);
  const [from, ...froms] = SENDERS.filter((name) => headings.includes(name) && !known.includes(name));
  const [to, ...tos] = RECEIVERS.filter((name) => headings.includes(name) && !known.includes(name));
  const plain = known.includes("from") && !ENDS.flat().some(there);
  if (plain && from !== undefined && to !== undefined && froms.length + tos.length === 0)
    renamed.set("from", from).set("to", to);
  return renamed;
}

/** The columns of a table that an input is read from, in the order in which it asks for them. */
export function usedColumns(input: keyof Inputs, rows: Table): readonly string[] {
  const { sets, also } = COLUMNS[input];
  const used = sets.find((set) => set.every((column) => hasColumn(rows, column))) ?? [];
  return [...used, ...also.filter((column) => hasColumn(rows, column))];
}
