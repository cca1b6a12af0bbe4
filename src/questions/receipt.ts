import type { Layer } from "../layers/layer.ts";
import { besideOf } from "./beside.ts";
import { codedTwice } from "./codings.ts";
import type { Factors } from "./factors.ts";
import { frameworksBehind } from "./members.ts";
import { narrowed, without } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { perTable, type Row, type Tally, tallyOf } from "./tally.ts";

/** Ids of everything an answer rests on: for a share, its part first and then the rest of its base. */
export function receiptOf(factors: Factors, plan: Plan, tally: Tally): readonly string[] {
  const { measure, question } = plan;
  if (measure.input === "members") return frameworksBehind(factors, plan);
  const ids = collecting(factors);
  if (measure.input === "codings") {
    const coded = codedTwice(factors, plan, tally);
    const idsIn = perTable((row) => factors.activities(row.table, plan.choices).ids);
    ids.take(plan, tally, (row) => row.best > 0 && coded.has(idsIn(row)[row.index] ?? ""));
    return ids.all();
  }
  ids.take(plan, tally, "part");
  // Ties of nobody's making still stand among everybody's.
  if (measure.input === "ties" && ids.all().length === 0) ids.take(plan, tally, "whole");
  const whole = measure.name === "share" || measure.input === "yearly";
  if (whole && question.against === undefined) ids.take(plan, tally, "whole");
  if (question.against !== undefined && measure.input === "pair") {
    const { measure: _, ...fields } = question.against;
    const base = narrowed(without(plan, "against"), fields);
    ids.take(base, tallyOf(factors, base), "part", false);
  }
  for (const other of besideOf(factors, plan)) ids.take(other, tallyOf(factors, other), "part");
  return ids.all();
}

/** Rows that count for those who are asked about, for everyone, or as is said. */
type Which = "part" | "whole" | ((row: Row) => boolean);

interface Collecting {
  /** @param entries whether their deliveries are named too */
  take(plan: Plan, tally: Pick<Tally, "rows" | "columns">, which: Which, entries?: boolean): void;
  all(): readonly string[];
}

/** Ids in the order in which they are first met, each once. Where no two records share an id, none is looked up to know that. */
function collecting(factors: Factors): Collecting {
  const found: string[] = [];
  const known = new Set<string>();
  const met = new Map<string, Uint8Array>();
  const distinct = factors.once("receipts|distinct", () => areDistinct(factors));
  const once = (id: string) => {
    if (known.has(id)) return;
    known.add(id);
    found.push(id);
  };
  return {
    take: (plan, tally, which, entries = true) => {
      eachTable(tally, which, (layer, table, rows) => {
        const { ids, size } = factors.activities(table, plan.choices);
        const amounts = factors.amounts(layer, table, plan.value, plan.period, plan.choices);
        const seen = met.get(table) ?? new Uint8Array(size);
        met.set(table, seen);
        for (const index of rows) {
          const id = ids[index] ?? "";
          if (!distinct) once(id);
          else if (seen[index] !== 1) found.push(id);
          seen[index] = 1;
          if (entries) for (const entry of amounts.entries(index)) once(entry);
        }
      });
    },
    all: () => found,
  };
}

/** Whether every record and every delivery of a study has an id of its own. */
function areDistinct({ dataset }: Factors): boolean {
  const all = new Set<string>();
  let n = 0;
  for (const { ids, amounts } of dataset.tables.values()) {
    for (const id of ids) all.add(id);
    n += ids.length;
    const entries = new Set(amounts.ids.filter((id) => id !== ""));
    for (const id of entries) all.add(id);
    n += entries.size;
  }
  return all.size === n;
}

/** The rows that count, those of one table together. */
function eachTable(
  tally: Pick<Tally, "rows" | "columns">,
  which: Which,
  take: (layer: Layer, table: string, rows: readonly number[]) => void,
): void {
  const { columns } = tally;
  if (columns !== null && typeof which === "string") {
    const weights = which === "part" ? columns.best : columns.wholeBest;
    for (const { layer, table, from, to } of columns.tables) {
      const rows: number[] = [];
      for (let k = from; k < to; k++) if ((weights[k] ?? 0) > 0) rows.push(columns.index[k] ?? 0);
      take(layer, table, rows);
    }
    return;
  }
  const counts =
    typeof which === "function" ? which : (row: Row) => (which === "part" ? row.best : row.whole.best) > 0;
  for (const row of tally.rows) if (counts(row)) take(row.layer, row.table, [row.index]);
}
