import type { Sheet } from "../../study/csv.ts";

/** A cell of a record, or the cells of one quantity, as one value. */
export interface RecordedValue {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly locator: string;
  readonly grades: readonly [string, string];
  /** Source of the record that a choice between sources looks at. */
  readonly rowSource: string;
}

type Cells = Readonly<Record<string, string>>;

/** Columns that say where a row is from and how far it is trusted, and are no values themselves. */
const ABOUT = new Set(["id", "source", "locator", "reliability", "credibility", "confidence", "note"]);
/** Units of quantities whose table has no column for them. */
const UNITS: Readonly<Record<string, string>> = {
  troops: "persons",
  personnel: "persons",
  units: "units",
  tiv: "tiv-millions",
  tiv_millions: "tiv-millions",
  tiv_per_unit: "tiv-millions",
  sites: "sites",
};
/** Columns that name a row where it has no id. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = { participants: ["activity", "actor", "role"] };
/** Lists of actors by role, which compete as one value of their activity. */
const LISTS = { participants: "participant", organiser: "organiser" } as const;

/** The values of one table, row by row; those that participations make together stand with their activity. */
export function* cellsAsValues(
  table: string,
  sheet: Sheet,
  participants: readonly Cells[],
): Generator<RecordedValue> {
  const named = NAMED_BY[table];
  const columns = fieldsOf(sheet.header.filter((c) => !ABOUT.has(c) && named?.includes(c) !== true));
  const lists = named === undefined ? listsOf(participants) : new Map<string, string>();
  const cell = (name: string, i: number) => sheet.column(name)?.[i] ?? "";
  for (let i = 0; i < sheet.size; i++) {
    const id = named === undefined ? cell("id", i) : named.map((c) => cell(c, i)).join("/");
    const about = {
      table,
      id,
      source: cell("source", i),
      locator: cell("locator", i),
      grades: [cell("reliability", i), cell("credibility", i)] as const,
      rowSource: cell("source", i),
    };
    for (const { field, parts } of columns) {
      const value = textOf(parts.map((c) => cell(c, i)));
      if (value !== "") yield { ...about, field, value, unit: unitOf(field, (c) => cell(c, i)) };
    }
    for (const [field, role] of Object.entries(LISTS)) {
      const value = lists.get(`${id}\n${role}`);
      if (value !== undefined) yield { ...about, field, value, unit: "" };
    }
  }
}

/** Columns as fields: low, best and high of one quantity are one. */
function fieldsOf(
  columns: readonly string[],
): readonly { readonly field: string; readonly parts: readonly string[] }[] {
  const out: { field: string; parts: string[] }[] = [];
  for (const column of columns) {
    const stem = /^(.+)_(low|best|high)$/.exec(column)?.[1];
    const whole = stem !== undefined && columns.includes(`${stem}_best`) ? stem : null;
    if (whole === null) out.push({ field: column, parts: [column] });
    else if (!out.some((f) => f.field === whole))
      out.push({ field: whole, parts: ["low", "best", "high"].map((end) => `${whole}_${end}`) });
  }
  return out;
}

/** A cell as it is, or a quantity as `low..best..high`, in the shortest way that keeps what is blank. */
function textOf(parts: readonly string[]): string {
  const [low = "", best = "", high = ""] = parts;
  if (parts.length === 1) return low;
  if (low === "" && high === "") return best;
  if (low === best && best === high) return best;
  return best === "" ? `${low}..${high}` : `${low}..${best}..${high}`;
}

function unitOf(field: string, cell: (column: string) => string): string {
  if (field === "money") return cell("currency");
  if (field === "number" || field === "value") return cell("unit");
  return Object.hasOwn(UNITS, field) ? (UNITS[field] ?? "") : "";
}

function listsOf(participants: readonly Cells[]): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const { activity = "", role = "", actor = "" } of participants) {
    const key = `${activity}\n${role}`;
    const held = out.get(key);
    out.set(key, held === undefined ? actor : `${held};${actor}`);
  }
  return out;
}
