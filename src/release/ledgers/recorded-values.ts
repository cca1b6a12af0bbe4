import type { Sheet } from "../../study/csv.ts";
import { each } from "../../study/dataset.ts";

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
const LISTS = [
  ["participants", "participant"],
  ["organiser", "organiser"],
] as const;

/** Actors by role and activity, as `listsOf` gives them. */
type Lists = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The values of one table, row by row; those that participations make together stand with their activity. */
export function* cellsAsValues(table: string, sheet: Sheet, lists: Lists): Generator<RecordedValue> {
  const named = NAMED_BY[table];
  const fields = fieldsOf(sheet.header.filter((c) => !ABOUT.has(c) && named?.includes(c) !== true));
  const columns = fields.map(({ field, parts }) => ({
    field,
    parts: parts.map((column) => sheet.column(column) ?? []),
  }));
  const cell = (name: string, i: number) => sheet.column(name)?.[i] ?? "";
  for (let i = 0; i < sheet.size; i++) {
    const id = named === undefined ? cell("id", i) : named.map((c) => cell(c, i)).join("/");
    const [source, locator] = [cell("source", i), cell("locator", i)];
    const grades = [cell("reliability", i), cell("credibility", i)] as const;
    // Written out, since spreading what a row's values share takes longer than all else.
    const made = (field: string, value: string, unit: string): RecordedValue => ({
      table,
      id,
      field,
      value,
      unit,
      source,
      locator,
      grades,
      rowSource: source,
    });
    for (const { field, parts } of columns) {
      const [only = []] = parts;
      const value = parts.length === 1 ? (only[i] ?? "") : textOf(parts.map((cells) => cells[i] ?? ""));
      if (value !== "")
        yield made(
          field,
          value,
          unitOf(field, (c) => cell(c, i)),
        );
    }
    if (named !== undefined) continue;
    for (const [field, role] of LISTS) {
      const value = lists.get(role)?.get(id);
      if (value !== undefined) yield made(field, value, "");
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

/** The actors of each activity in each role, parted by semicolons. */
export function listsOf(participants: Sheet): Lists {
  const out = new Map<string, Map<string, string>>();
  each(participants, ["activity", "role", "actor"], (activity = "", role = "", actor = "") => {
    const inRole = out.get(role) ?? new Map<string, string>();
    out.set(role, inRole);
    const held = inRole.get(activity);
    inRole.set(activity, held === undefined ? actor : `${held};${actor}`);
  });
  return out;
}
