import {
  END_FIELDS,
  middleDate,
  middleNumber,
  rivalChosen,
  START_FIELDS,
  sizeOf,
} from "../../conventions/resolve.ts";
import type { Dataset } from "../../model/dataset.ts";
import { EVER, NEVER } from "../../model/day.ts";
import { periodOf } from "../../model/period.ts";
import type { Value } from "../../model/value.ts";
import { rowsOf } from "../../study/csv.ts";
import { TABLES } from "../../study/schema.ts";
import type { Study } from "../../study/study.ts";
import type { Handed } from "../handed.ts";
import { rowsAnew } from "../tables/rows.ts";
import type { Table } from "../tables/table.ts";
import { cellsAsValues, listsOf, type RecordedValue } from "./recorded-values.ts";

/** Tables of records: those whose rows name a source. */
const RECORDS = Object.keys(TABLES).filter((t) => t !== "values" && "source" in (TABLES[t] ?? {}));

/**
 * Every value of every record, recorded or rival, with its source and grades, and which one counts under the study's own
 * resolution. A blank cell asserts nothing and is no value.
 */
export async function valueLedger({ study, bench }: Pick<Handed, "study" | "bench">): Promise<Table> {
  const rivals = await rivalsIn(study);
  const resolution = study.subject.conventions.resolution ?? "recorded";
  const participants = await study.sheet("participants");
  const sheets = await Promise.all(RECORDS.map(async (table) => [table, await study.sheet(table)] as const));
  function* valueRows(): Generator<readonly string[]> {
    const met = new Set<string>();
    const lists = listsOf(participants);
    for (const [table, sheet] of sheets) {
      for (const value of cellsAsValues(table, sheet, lists)) {
        const key = rivals.records.has(value.id) ? keyOf(value.table, value.id, value.field) : null;
        if (key !== null) met.add(key);
        yield* competing(value, key === null ? [] : (rivals.byKey.get(key) ?? []), resolution, bench);
      }
    }
    for (const [key, others] of rivals.byKey)
      if (!met.has(key)) yield* competing(null, others, resolution, bench);
  }
  return {
    name: "value_ledger",
    title: "Every value of every record, with its source and its rivals",
    group: "ledgers",
    columns: [
      { name: "table", type: "string", says: "Table of the record." },
      {
        name: "id",
        type: "string",
        says: "The record; of a table without ids its own columns with slashes.",
      },
      {
        name: "field",
        type: "string",
        says: "What of it: a column, or the stem of three that are low, best and high.",
      },
      {
        name: "value",
        type: "string",
        says: "The value; a quantity is written 300, 1..99 or 1000..1200..1500 (low, best, high).",
      },
      { name: "unit", type: "string", says: "Its unit, where it has one." },
      { name: "source", type: "string", says: "Who says so: an id of the table sources." },
      { name: "locator", type: "string", says: "Where in the source." },
      {
        name: "reliability",
        type: "string",
        says: "Reliability of the source, A to F; blank where nobody rated it.",
      },
      {
        name: "credibility",
        type: "string",
        says: "Credibility of what it says, 1 to 6; blank where nobody rated it.",
      },
      {
        name: "origin",
        type: "string",
        says: "Whether it stands in the record itself or beside it.",
        codes: [
          { value: "recorded", label: "first recorded, in the record's own row" },
          { value: "rival", label: "another source's value" },
        ],
      },
      {
        name: "counts",
        type: "boolean",
        says: `Whether it is the one that counts under the study's own resolution (${resolution}).`,
      },
    ],
    rows: rowsAnew(valueRows),
    key: [],
    links: [{ columns: ["source"], table: "sources", to: ["id"] }],
  };
}

interface Rival extends Value {
  readonly grades: readonly [string, string];
}

/** Rival values by what they are rivals of, in the order in which they are recorded, and the records that have any. */
async function rivalsIn(study: Study) {
  const byKey = new Map<string, Rival[]>();
  const records = new Set<string>();
  for (const row of rowsOf(await study.sheet("values"))) {
    const key = keyOf(row.table ?? "", row.id ?? "", row.field ?? "");
    const held = byKey.get(key) ?? [];
    byKey.set(key, held);
    records.add(row.id ?? "");
    held.push({
      ...{ table: row.table ?? "", id: row.id ?? "", field: row.field ?? "", value: row.value ?? "" },
      ...{ unit: row.unit ?? "", source: row.source ?? "", locator: row.locator ?? "", note: "", coder: "" },
      grades: [row.reliability ?? "", row.credibility ?? ""],
    });
  }
  return { byKey, records };
}

/** What was recorded and its rivals, one row each; the one that counts says so. */
function* competing(
  recorded: RecordedValue | null,
  rivals: readonly Rival[],
  resolution: string,
  { dataset }: Handed["bench"],
): Generator<readonly string[]> {
  const picked = pickedOf(recorded, rivals, resolution, dataset.sources);
  const row = ({ table, id, field, value, unit, source, locator, grades }: Rival | RecordedValue) =>
    [table, id, field, value, unit, source, locator, ...grades] as const;
  if (recorded !== null) yield [...row(recorded), "recorded", String(picked === null)];
  for (const rival of rivals) yield [...row(rival), "rival", String(picked === rival)];
}

function keyOf(table: string, id: string, field: string): string {
  return JSON.stringify([table, id, field]);
}

/** Fields whose rivals a resolution can put in place of what was recorded. */
const RESOLVED = new Set([...START_FIELDS, ...END_FIELDS, "participants", "organiser", "country", "troops"]);

/** The rival that counts; null where the recorded value does, or nothing was recorded and nothing is put in its place. */
function pickedOf(
  recorded: RecordedValue | null,
  rivals: readonly Rival[],
  resolution: string,
  sources: Dataset["sources"],
): Rival | null {
  const [first] = rivals;
  if (first === undefined || resolution === "recorded" || !RESOLVED.has(first.field)) return null;
  if (resolution !== "median") {
    const won = rivalChosen(rivals, recorded?.rowSource ?? "", resolution, sources);
    return rivals.find((r) => r === won) ?? null;
  }
  if (first.field === "troops") {
    const own = recorded === null ? null : sizeOf({ ...first, value: recorded.value });
    const middle = middleNumber(rivals, own === null ? [] : [own]);
    return middle === own ? null : (rivals.find((r) => sizeOf(r) === middle) ?? null);
  }
  const own = (recorded === null ? null : periodOf(recorded.value)) ?? { from: EVER, to: NEVER };
  const middle = middleDate(rivals, new Set([first.field]), own);
  if (middle === null || middle === own) return null;
  return rivals.find((r) => sameDays(periodOf(r.value), middle)) ?? null;
}

function sameDays(
  a: ReturnType<typeof periodOf>,
  b: { readonly from: number; readonly to: number },
): boolean {
  return a !== null && a.from === b.from && a.to === b.to;
}
