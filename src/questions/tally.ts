import type { Layer } from "../layers/layer.ts";
import type { Total } from "../measures/measure.ts";
import { sum } from "../measures/sum.ts";
import { QuestionError } from "../model/question.ts";
import { VALUE_FIELDS } from "./amounts.ts";
import type { Factor, Factors } from "./factors.ts";
import { type Plan, sendersNamed } from "./plan.ts";

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
  const rows: Row[] = [];
  let unknown = 0;
  let known = 0;
  let looked = 0;
  for (const layer of plan.layers) {
    for (const table of layer.tables) {
      const counts = weights(factors, plan, layer, table);
      const amounts = factors.amounts(layer, table, plan.value, plan.period, plan.choices);
      const from = counts.from;
      looked += recordsIn(factors, plan, layer, table);
      for (let i = 0; i < counts.base.best.length; i++) {
        const high = counts.base.high[i] ?? 0;
        if (high === 0) continue;
        const amount = amounts.best[i] ?? 0;
        const most = amounts.high[i] ?? 0;
        if (Number.isNaN(amount)) {
          if ((counts.base.best[i] ?? 0) > 0 && (from?.best[i] ?? 1) > 0) {
            unknown++;
            rows.push(rowOf(layer, table, i, 0, 0, 0, false, { best: 0, low: 0, high: 0 }));
          }
          continue;
        }
        if (amount === 0 && most === 0) continue;
        const whole = {
          best: (counts.base.best[i] ?? 0) * amount,
          low: (counts.base.low[i] ?? 0) * (amounts.low[i] ?? 0),
          high: high * most,
        };
        if (whole.best > 0) known++;
        rows.push(
          rowOf(
            layer,
            table,
            i,
            whole.best * (from?.best[i] ?? 1),
            whole.low * (from?.low[i] ?? 1),
            times(whole.high, from?.high[i] ?? 1),
            true,
            whole,
          ),
        );
      }
    }
  }
  // Whether any source says who sends.
  const sharesIn = perTable((r) => factors.shares(r.layer, r.table, plan.choices));
  const counted = later(() => (plan.choices.unit === "series" ? onePerSeries(factors, plan, rows) : rows));
  if (
    plan.question.from !== undefined &&
    known > 0 &&
    !rows.some((r) => r.whole.best > 0 && (sharesIn(r)[r.index]?.size ?? 0) > 0)
  ) {
    unknown += known;
    known = 0;
  }
  const nothingKnown = unknown > 0 && known === 0;
  const total = later(() => totalOf(counted(), (r) => r, looked, nothingKnown));
  const whole = later(() => totalOf(counted(), (r) => r.whole, looked, nothingKnown));
  const rest = later(() => restOf(counted(), looked));
  return {
    get rows() {
      return counted();
    },
    each: rows,
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
    unit: unitOf(factors, plan, plan.value === "value" ? counted() : rows),
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

/** What is everyone else's. */
function restOf(rows: readonly Row[], known: number): Total {
  return {
    best: sum(rows.map((r) => r.whole.best - r.best)),
    low: sum(rows.map((r) => Math.max(0, r.whole.low - r.high))),
    high: sum(
      rows.map((r) =>
        Math.max(0, r.whole.high === Number.POSITIVE_INFINITY ? r.whole.high : r.whole.high - r.low),
      ),
    ),
    known,
  };
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
function unitOf(factors: Factors, plan: Plan, rows: readonly Row[]): string {
  if (plan.value === "count") {
    const names = new Set(plan.layers.map((l) => l.unit));
    return names.size === 1 ? ([...names][0] ?? "activities") : "activities";
  }
  if (plan.value !== "value") return plan.value;
  const units = new Set<string>();
  for (const row of rows) {
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
function totalOf(
  rows: readonly Row[],
  of: (row: Row) => Row["whole"],
  known: number,
  nothingKnown: boolean,
): Total {
  return {
    best: nothingKnown ? Number.NaN : sum(rows.map((r) => of(r).best)),
    low: sum(rows.map((r) => of(r).low)),
    high: sum(rows.map((r) => of(r).high)),
    known,
  };
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
