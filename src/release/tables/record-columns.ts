import { type Cell, TABLES } from "../../study/schema.ts";
import { saidOf } from "./column-says.ts";
import { isInteger, isNumber } from "./numbers.ts";
import type { Code, Column, ColumnType } from "./table.ts";

/** A column of a table of records, and the table whose ids its cells are. */
export interface RecordColumn {
  readonly column: Column;
  readonly table: string | null;
}

/**
 * Describes a column by what the schema says it holds, its cells and the codebook.
 * It holds numbers or truth values only where each cell is one; else it stays text, and says so.
 */
export function columnOf(
  table: string,
  name: string,
  cells: readonly string[],
  codebook: ReadonlyMap<string, readonly Code[]>,
): RecordColumn {
  const known = TABLES[table] ?? {};
  const kind = Object.hasOwn(known, name) ? known[name] : undefined;
  const [type, why] = typeOf(kind ?? "text", cells);
  const codes = codesOf(kind, name, codebook);
  const unit = unitOf(name);
  const list = isList(kind);
  const said = saidOf(table, name);
  return {
    column: {
      name,
      type,
      says: [...(said === null ? takenBy(type, codes, cells) : [said]), ...saysOf(kind), ...why].join(" "),
      ...(unit === null ? {} : { unit }),
      ...(codes === null ? {} : { codes }),
      ...(list ? { list } : {}),
    },
    table: tableOf(kind),
  };
}

/** Values that are told one by one. */
const TOLD = 8;

/** What stands in a column that nothing describes: its range, or its values where they are few and no codebook has them. */
function takenBy(
  type: ColumnType,
  codes: readonly Code[] | null,
  cells: readonly string[],
): readonly string[] {
  const values = [...new Set(cells)].filter((cell) => cell !== "").sort();
  if (values.length === 0 || codes !== null || type === "boolean") return [];
  if (type !== "string") {
    const numbers = values.map(Number).sort((a, b) => a - b);
    return [`From ${numbers[0]} to ${numbers.at(-1)}.`];
  }
  const few = values.length <= TOLD && values.every((value) => value.length <= 40);
  return [few ? `Values: ${values.join("; ")}.` : `${values.length} different values.`];
}

function typeOf(kind: Cell, cells: readonly string[]): readonly [ColumnType, readonly string[]] {
  const fits = (test: (cell: string) => boolean) => cells.every((cell) => cell === "" || test(cell));
  if (kind === "yes-no") {
    if (fits((cell) => cell === "yes" || cell === "no")) return ["boolean", []];
    return ["string", ["Kept as text, since some cells are neither yes nor no."]];
  }
  if (kind !== "number" && kind !== "count") return ["string", []];
  // A column without any number could be either; a decimal takes both.
  if (fits(isInteger) && cells.some((cell) => cell !== "")) return ["integer", []];
  if (fits(isNumber)) return ["number", []];
  return ["string", ["Kept as text, since some cells are no plain decimals."]];
}

function codesOf(
  kind: Cell | undefined,
  name: string,
  codebook: ReadonlyMap<string, readonly Code[]>,
): readonly Code[] | null {
  if (kind === "grade") return RELIABILITY;
  if (kind === "credibility") return CREDIBILITY;
  const [what, variable = ""] = (kind ?? `code:${name}`).split(":");
  return what === "code" || what === "codes" ? (codebook.get(variable) ?? null) : null;
}

/** The Admiralty scale: how reliable a source is. */
const RELIABILITY: readonly Code[] = [
  { value: "A", label: "completely reliable" },
  { value: "B", label: "usually reliable" },
  { value: "C", label: "fairly reliable" },
  { value: "D", label: "not usually reliable" },
  { value: "E", label: "unreliable" },
  { value: "F", label: "reliability cannot be judged" },
];

/** The same of what it says. */
const CREDIBILITY: readonly Code[] = [
  { value: "1", label: "confirmed by other sources" },
  { value: "2", label: "probably true" },
  { value: "3", label: "possibly true" },
  { value: "4", label: "doubtful" },
  { value: "5", label: "improbable" },
  { value: "6", label: "truth cannot be judged" },
];

function isList(kind: Cell | undefined): boolean {
  return kind === "actors" || kind === "names" || kind === "people" || /^(codes|refs):/.test(kind ?? "");
}

function tableOf(kind: Cell | undefined): string | null {
  if (kind === "actor" || kind === "actors") return "actors";
  const [what, table = ""] = (kind ?? "").split(":");
  return what === "ref" || what === "refs" ? table : null;
}

function saysOf(kind: Cell | undefined): readonly string[] {
  const table = tableOf(kind);
  if (table !== null) return [isList(kind) ? `Ids of ${table}, parted by semicolons.` : `An id of ${table}.`];
  if (kind === "date") return ["An EDTF date, as precise as its source."];
  if (kind === "names") return ["Names by language, such as ru=…; zh=…."];
  return isList(kind) ? ["Several are parted by semicolons."] : [];
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^tiv/, "million TIV"],
  [/^(troops|personnel)_(low|best|high)$/, "persons"],
  [/^units_(low|best|high|ordered)$/, "pieces"],
  [/^money_/, "units of the currency beside it"],
  [/^(lat|lon)$/, "degrees"],
  [/^radius_km$/, "kilometres"],
];

function unitOf(name: string): string | null {
  return UNITS.find(([form]) => form.test(name))?.[1] ?? null;
}
