import { type Cell, TABLES } from "../../study/schema.ts";
import { fields } from "../../words/catalogue/fields.ts";
import { say } from "../../words/say.ts";
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
  return {
    column: {
      name,
      type,
      says: [`${wordsOf(table, name)}${endingOf(name)}.`, ...saysOf(kind), ...why].join(" "),
      ...(unit === null ? {} : { unit }),
      ...(codes === null ? {} : { codes }),
      ...(list ? { list } : {}),
    },
    table: tableOf(kind),
  };
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
  if (kind === "grade") return "ABCDEF".split("").map((value) => ({ value, label: `Admiralty ${value}` }));
  if (kind === "credibility")
    return "123456".split("").map((value) => ({ value, label: `Admiralty ${value}` }));
  const [what, variable = ""] = (kind ?? `code:${name}`).split(":");
  return what === "code" || what === "codes" ? (codebook.get(variable) ?? null) : null;
}

function isList(kind: Cell | undefined): boolean {
  return kind === "actors" || kind === "names" || /^(codes|refs):/.test(kind ?? "");
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

type Field = keyof typeof fields.en;

function isField(name: string): name is Field {
  return Object.hasOwn(fields.en, name);
}

/** What a column is called; a search is from and to actors, where a membership is from and to days. */
function wordsOf(table: string, name: string): string {
  if (table === "searches" && name === "from") return say("en", fields, "partner");
  if (table === "searches" && name === "to") return say("en", fields, "recipient");
  if (table === "judgements" && (name === "a" || name === "b")) return `Id of record ${name} of the pair`;
  const stem = name.replace(ENDING, "");
  return isField(name) ? say("en", fields, name) : isField(stem) ? say("en", fields, stem) : name;
}

const ENDING = /_(low|best|high)$/;
const ENDINGS: Readonly<Record<string, string>> = {
  low: ", lowest value of its source",
  best: ", best value of its source",
  high: ", highest value of its source",
};

function endingOf(name: string): string {
  return isField(name) ? "" : (ENDINGS[ENDING.exec(name)?.[1] ?? ""] ?? "");
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
