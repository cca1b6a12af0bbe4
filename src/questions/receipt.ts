import type { Layer } from "../layers/layer.ts";
import { besideOf } from "./beside.ts";
import { codedTwice } from "./codings.ts";
import type { Factors } from "./factors.ts";
import { later } from "./later.ts";
import { frameworksBehind } from "./members.ts";
import { comparedOf, narrowed, without } from "./narrow.ts";
import { perTable } from "./per-table.ts";
import type { Plan } from "./plan.ts";
import { tallyFor } from "./reading.ts";
import { isCounted, type Row, type Tally, tallyOf } from "./tally.ts";
import { type Columns, countedIn, ofEveryone } from "./tally-columns.ts";

/** Everything that an answer rests on. */
export interface Receipt {
  readonly ids: readonly string[];
  /** How many of the ids, the first of them, are of what is asked about; the others are of what it is beside. */
  readonly first: number;
}

/**
 * Ids of everything an answer rests on: for a share, its part first and then the rest of its base. What they are gathered from is
 * settled at once; the ids are gathered when they are first asked for, since most answers are looked at without them.
 */
export function receiptOf(factors: Factors, plan: Plan, tally: Tally): () => Receipt {
  const { measure, question } = plan;
  if (measure.input === "members") {
    const ids = frameworksBehind(factors, plan);
    return () => ({ ids, first: ids.length });
  }
  if (measure.input === "codings") return twiceCoded(factors, plan, tally);
  const sides = comparedOf(plan);
  if (sides !== null) {
    const [own, other] = sides.map((side) => receiptOf(factors, side, tallyFor(factors, side)));
    return later(() => together(own?.().ids ?? [], other?.().ids ?? []));
  }
  // No function below may name the tally: an answer would hold on to all its rows.
  const own = lean(tally);
  const parts: Taken[] = [{ plan, tally: own, which: "part" }];
  const whole = measure.name === "share" || measure.input === "yearly";
  if (whole && question.against === undefined) parts.push({ plan, tally: own, which: "whole" });
  if (question.against !== undefined && measure.input === "pair") {
    const { measure: _, ...fields } = question.against;
    const base = narrowed(without(plan, "against"), fields);
    parts.push({ plan: base, tally: lean(tallyOf(factors, base)), which: "part", bare: true });
  }
  for (const other of besideOf(factors, plan))
    parts.push({ plan: other, tally: lean(tallyOf(factors, other)), which: "part" });
  return later(() => {
    // Ties of nobody's making still stand among everybody's.
    const alone = measure.input === "ties" && gathered(factors, parts.slice(0, 1)).first === 0;
    return gathered(factors, alone ? [{ plan, tally: own, which: "whole" }, ...parts.slice(1)] : parts);
  });
}

/** Ids of two receipts, each once. */
function together(first: readonly string[], other: readonly string[]): Receipt {
  return { ids: [...new Set([...first, ...other])], first: first.length };
}

/** The records of which several sources code what a plan asks. */
function twiceCoded(factors: Factors, plan: Plan, tally: Tally): () => Receipt {
  const coded = codedTwice(factors, plan, tally);
  const idsIn = perTable((row) => factors.activities(row.table, plan.choices).ids);
  const which = (row: Row) => row.best > 0 && coded.has(idsIn(row)[row.index] ?? "");
  return later(() => gathered(factors, [{ plan, tally: { columns: null, rows: tally.rows }, which }]));
}

/** Records that an answer rests on: those of a tally that count for those who are asked about, for everyone, or as is said. */
interface Taken {
  readonly plan: Plan;
  readonly tally: Lean;
  readonly which: "part" | "whole" | ((row: Row) => boolean);
  /** Whether their deliveries are left unnamed. */
  readonly bare?: boolean;
}

/** What a receipt needs of a tally. */
interface Lean {
  readonly columns: readonly Counted[] | null;
  readonly rows: readonly Row[];
}

/** Places in a table of what certainly counts: for those who are asked about, and for everyone. */
interface Counted {
  readonly layer: Layer;
  readonly table: string;
  part(): ArrayLike<number>;
  whole(): ArrayLike<number>;
}

/**
 * A tally without its rows one by one where columns say the same, and without what is attributed to whom: an answer holds on to it as long
 * as somebody may ask for its receipt.
 */
function lean(tally: Tally): Lean {
  if (tally.columns === null) return { columns: null, rows: tally.rows };
  return { columns: tally.columns.map(countedOf), rows: [] };
}

function countedOf(columns: Columns): Counted {
  const { layer, table } = columns;
  const everyones = ofEveryone(columns);
  const whole = () => countedIn(everyones, "whole");
  if (columns.from === null) return { layer, table, whole, part: whole };
  const part = countedIn(columns, "part");
  return { layer, table, whole, part: () => part };
}

/** Ids in the order in which they are first met, each once. Where no two records share an id, none is looked up to know that. */
function gathered(factors: Factors, taken: readonly Taken[]): Receipt {
  const found: string[] = [];
  let first: number | null = null;
  const known = new Set<string>();
  const met = new Map<string, Uint8Array>();
  const distinct = factors.always("receipts|distinct", () => areDistinct(factors));
  // One list of columns has each record once.
  const [one, ...others] = taken;
  const alone = others.length === 0 && typeof one?.which === "string" && one.tally.columns !== null;
  const once = (id: string) => {
    if (known.has(id)) return;
    known.add(id);
    found.push(id);
  };
  for (const { plan, tally, which, bare } of taken) {
    eachTable(tally, which, (layer, table, rows) => {
      const { ids, size } = factors.activities(table, plan.choices);
      const amounts = factors.amounts(layer, table, plan.value, plan.period, plan.choices);
      const delivered = bare !== true && table === "transfers";
      const seen = alone ? null : (met.get(table) ?? new Uint8Array(size));
      if (seen !== null) met.set(table, seen);
      for (let k = 0; k < rows.length; k++) {
        const index = rows[k] ?? 0;
        const id = ids[index] ?? "";
        if (!distinct) once(id);
        else if (seen?.[index] !== 1) found.push(id);
        if (seen !== null) seen[index] = 1;
        if (delivered) for (const entry of amounts.entries(index)) once(entry);
      }
    });
    first ??= found.length;
  }
  return { ids: found, first: first ?? 0 };
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
  tally: Taken["tally"],
  which: Taken["which"],
  take: (layer: Layer, table: string, rows: ArrayLike<number>) => void,
): void {
  const { columns } = tally;
  if (columns !== null && typeof which === "string") {
    for (const one of columns) take(one.layer, one.table, one[which]());
    return;
  }
  const taken = typeof which === "function" ? which : (row: Row) => isCounted(row, which);
  for (const row of tally.rows) if (taken(row)) take(row.layer, row.table, [row.index]);
}
