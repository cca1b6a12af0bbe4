import type { Layer } from "../layers/layer.ts";
import type { Total } from "../measures/measure.ts";
import { sum } from "../measures/sum.ts";
import { QuestionError } from "../model/question.ts";
import { VALUE_FIELDS } from "./amounts.ts";
import type { Factor, Factors } from "./factors.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import { type Columns, restSums, roomFor, rowsOf, sumsOf } from "./tally-columns.ts";

/** One activity in a tally: how much of it counts, and what it adds. */
export interface Row {
  readonly layer: Layer;
  readonly table: string;
  readonly index: number;
  readonly best: number;
  readonly low: number;
  readonly high: number;
  /** Whether the amount is known. */
  readonly known: boolean;
  /** Of the amount of everyone, before anything is attributed to `from`. */
  readonly whole: { readonly best: number; readonly low: number; readonly high: number };
}

/** What a question selects: its rows, their total, and the total of everyone else. */
export interface Tally {
  readonly rows: readonly Row[];
  /** The rows before the editions of a series are made one. */
  readonly each: readonly Row[];
  /** The rows in columns; null where `rows` are others: editions of series made one, or some that were chosen. */
  readonly columns: Columns | null;
  readonly total: Total;
  readonly whole: Total;
  readonly rest: Total;
  /** Records of the question that could be used, and those whose amount is not known. */
  readonly known: number;
  readonly unknown: number;
  readonly unit: string;
}

/** Adds up what a plan selects. @throws QuestionError where amounts of different units would meet in one sum */
export function tallyOf(factors: Factors, plan: Plan): Tally {
  const selected = plan.layers.flatMap((layer) =>
    layer.tables.map((table) => ({ layer, table, counts: weights(factors, plan, layer, table) })),
  );
  const columns = roomFor(selected.reduce((n, { counts }) => n + counts.base.best.length, 0));
  const tables: Columns["tables"][number][] = [];
  let [k, unknown, known, looked] = [0, 0, 0, 0];
  for (const { layer, table, counts } of selected) {
    const amounts = factors.amounts(layer, table, plan.value, plan.period, plan.choices);
    const { base, from } = counts;
    const first = k;
    looked += recordsIn(factors, plan, layer, table);
    for (let i = 0; i < base.best.length; i++) {
      const high = base.high[i] ?? 0;
      if (high === 0) continue;
      const amount = amounts.best[i] ?? 0;
      const most = amounts.high[i] ?? 0;
      if (Number.isNaN(amount)) {
        if ((base.best[i] ?? 0) > 0 && (from?.best[i] ?? 1) > 0) {
          unknown++;
          columns.index[k++] = i;
        }
        continue;
      }
      if (amount === 0 && most === 0) continue;
      const wholeBest = (base.best[i] ?? 0) * amount;
      const wholeLow = (base.low[i] ?? 0) * (amounts.low[i] ?? 0);
      const wholeHigh = high * most;
      if (wholeBest > 0) known++;
      columns.index[k] = i;
      columns.best[k] = wholeBest * (from?.best[i] ?? 1);
      columns.low[k] = wholeLow * (from?.low[i] ?? 1);
      columns.high[k] = times(wholeHigh, from?.high[i] ?? 1);
      columns.wholeBest[k] = wholeBest;
      columns.wholeLow[k] = wholeLow;
      columns.wholeHigh[k] = wholeHigh;
      columns.known[k] = 1;
      k++;
    }
    tables.push({ layer, table, from: first, to: k });
  }
  const all: Columns = { ...columns, size: k, tables };
  if (plan.question.from !== undefined && known > 0 && !anySender(factors, plan, all)) {
    unknown += known;
    known = 0;
  }
  return talliedOf(factors, plan, all, { known, unknown, looked });
}

/** Whether any source says who sends any of what is counted. */
function anySender(factors: Factors, plan: Plan, { tables, index, wholeBest }: Columns): boolean {
  return tables.some(({ layer, table, from, to }) => {
    const shares = factors.shares(layer, table, plan.choices);
    for (let k = from; k < to; k++)
      if ((wholeBest[k] ?? 0) > 0 && (shares[index[k] ?? -1]?.size ?? 0) > 0) return true;
    return false;
  });
}

function talliedOf(
  factors: Factors,
  plan: Plan,
  columns: Columns,
  { known, unknown, looked }: { readonly known: number; readonly unknown: number; readonly looked: number },
): Tally {
  const each = later(() => rowsOf(columns));
  const merged = plan.choices.unit === "series";
  const counted = later(() => (merged ? onePerSeries(factors, plan, each()) : each()));
  const nothingKnown = unknown > 0 && known === 0;
  const sums = (of: "part" | "whole") =>
    merged ? sumsOfRows(counted(), (r) => (of === "part" ? r : r.whole)) : sumsOf(columns, of);
  const total = later(() => totalOf(sums("part"), looked, nothingKnown));
  const whole = later(() => totalOf(sums("whole"), looked, nothingKnown));
  const rest = later(() => totalOf(merged ? restOfRows(counted()) : restSums(columns), looked, false));
  return {
    get rows() {
      return counted();
    },
    get each() {
      return each();
    },
    columns: merged ? null : columns,
    get total() {
      return total();
    },
    get whole() {
      return whole();
    },
    get rest() {
      return rest();
    },
    known,
    unknown,
    unit: unitOf(factors, plan, () => (plan.value === "value" ? counted() : each())),
  };
}

/** Made when it is first asked for, and kept: most measures need few of the totals. */
function later<T>(make: () => T): () => T {
  let made: { readonly is: T } | null = null;
  return () => {
    made ??= { is: make() };
    return made.is;
  };
}

type Sums = readonly [best: number, low: number, high: number];

function sumsOfRows(rows: readonly Row[], of: (row: Row) => Row["whole"]): Sums {
  return [
    sum(rows.map((r) => of(r).best)),
    sum(rows.map((r) => of(r).low)),
    sum(rows.map((r) => of(r).high)),
  ];
}

/** What is everyone else's. */
function restOfRows(rows: readonly Row[]): Sums {
  const open = Number.POSITIVE_INFINITY;
  return [
    sum(rows.map((r) => r.whole.best - r.best)),
    sum(rows.map((r) => Math.max(0, r.whole.low - r.high))),
    sum(rows.map((r) => Math.max(0, r.whole.high === open ? open : r.whole.high - r.low))),
  ];
}

/** How many records of a table count at all. */
function recordsIn(factors: Factors, plan: Plan, layer: Layer, table: string): number {
  const records = factors.records(layer, table, plan.choices);
  return factors.once(`counted|${table}|${factors.numberOf(records)}`, () =>
    records.best.reduce((n, record) => n + (record > 0 ? 1 : 0), 0),
  );
}

/** Looks up once for each table what is the same of all its rows; those of one table stand together. */
export function perTable<T>(look: (row: Row) => T): (row: Row) => T {
  let last: { readonly layer: Layer; readonly table: string; readonly found: T } | null = null;
  return (row) => {
    if (last?.layer !== row.layer || last.table !== row.table)
      last = { layer: row.layer, table: row.table, found: look(row) };
    return last.found;
  };
}

/** The unit of the numbers that a tally adds up. @throws QuestionError where they have several */
function unitOf(factors: Factors, plan: Plan, rows: () => readonly Row[]): string {
  if (plan.value === "count") {
    const names = new Set(plan.layers.map((l) => l.unit));
    return names.size === 1 ? ([...names][0] ?? "activities") : "activities";
  }
  if (plan.value !== "value") return plan.value;
  const units = new Set<string>();
  for (const row of rows()) {
    if (row.high === 0) continue;
    const { amounts } = factors.activities(row.table, plan.choices);
    for (let k = amounts.starts[row.index] ?? 0; k < (amounts.starts[row.index + 1] ?? 0); k++) {
      if (VALUE_FIELDS.has(amounts.fields[k] ?? "")) units.add(amounts.units[k] ?? "");
    }
  }
  if (units.size > 1) {
    const names = [...units].sort().join(", ");
    throw new QuestionError(
      `amounts in different units cannot be added up: ${names}; narrow the question with where or value`,
    );
  }
  return [...units][0] ?? "value";
}

/** Weights of the activities of a table, before and apart from who sends. */
function weights(
  factors: Factors,
  plan: Plan,
  layer: Layer,
  table: string,
): { base: Factor; from: Factor | null } {
  const { question, choices } = plan;
  const parts: Factor[] = [factors.records(layer, table, choices)];
  if (question.where !== undefined) parts.push(factors.where(table, question.where, choices));
  if (question.to !== undefined)
    parts.push(factors.recipients(layer, table, question.to, plan.period, choices));
  if (question.without !== undefined) parts.push(factors.without(table, question.without, choices));
  const from =
    question.from === undefined
      ? null
      : factors.senders(layer, table, sendersNamed(factors, question.from, choices), choices);
  return { base: productOf(factors, parts), from };
}

/** Factors are the same objects for the same choices, so that each product is made once. */
function productOf(factors: Factors, parts: readonly Factor[]): Factor {
  return factors.once(`product|${parts.map((p) => factors.numberOf(p)).join()}`, () => product(parts));
}

function product(parts: readonly Factor[]): Factor {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error("no factor to multiply");
  if (others.length === 0) return first;
  const best = multiplied(parts.map((f) => f.best));
  if (parts.every((f) => f.low === f.best && f.high === f.best)) return { best, low: best, high: best };
  return { best, low: multiplied(parts.map((f) => f.low)), high: multiplied(parts.map((f) => f.high)) };
}

function multiplied(arrays: readonly Float64Array[]): Float64Array {
  const [first, ...others] = arrays;
  const out = new Float64Array(first ?? []);
  for (const other of others) for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) * (other[i] ?? 0);
  return out;
}

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function rowOf(
  layer: Layer,
  table: string,
  index: number,
  best: number,
  low: number,
  high: number,
  known: boolean,
  whole: Row["whole"],
): Row {
  return { layer, table, index, best, low, high, known, whole };
}

/** Where records were found and none has its number, the total is not known; where none was found it is 0. */
function totalOf([best, low, high]: Sums, known: number, nothingKnown: boolean): Total {
  return { best: nothingKnown ? Number.NaN : best, low, high, known };
}

/** One row for each series: the editions of a series count as the one that counts most. */
function onePerSeries(factors: Factors, plan: Plan, rows: readonly Row[]): readonly Row[] {
  const best = new Map<string, Row>();
  const seriesIn = perTable((row) => factors.activities(row.table, plan.choices).text("series"));
  rows.forEach((row, n) => {
    const series = seriesIn(row)[row.index] ?? "";
    const name = series === "" ? `\u0000${n}` : series;
    const held = best.get(name);
    best.set(name, held === undefined ? row : greater(held, row));
  });
  return [...best.values()];
}

function greater(a: Row, b: Row): Row {
  const lead = b.best > a.best || (b.best === a.best && b.whole.best > a.whole.best) ? b : a;
  const low = Math.max(a.low, b.low);
  const high = Math.max(a.high, b.high);
  return rowOf(lead.layer, lead.table, lead.index, lead.best, low, high, lead.known, {
    best: Math.max(a.whole.best, b.whole.best),
    low: Math.max(a.whole.low, b.whole.low),
    high: Math.max(a.whole.high, b.whole.high),
  });
}

/** The rows that count, those that only could left out. */
export function counted(tally: Tally): readonly Row[] {
  return tally.rows.filter((r) => r.best > 0);
}
