import { tablesOnce } from "../layers/index.ts";
import type { Layer } from "../layers/layer.ts";
import type { Total } from "../measures/measure.ts";
import { sum } from "../measures/sum.ts";
import { fieldNamed } from "../model/field-named.ts";
import { refusal } from "../model/refusal.ts";
import { VALUE_FIELDS } from "./amounts.ts";
import { countedUnit } from "./counted-unit.ts";
import type { Factor, Factors, Weights } from "./factors.ts";
import { later } from "./later.ts";
import { without } from "./narrow.ts";
import { perTable } from "./per-table.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import {
  type Columns,
  columnsOf,
  hasRows,
  placesIn,
  restSums,
  rowsOf,
  type Sums,
  selectedRows,
  sumsOf,
  unknownIn,
} from "./tally-columns.ts";
import { anySender, placesOf, unsentOf } from "./unsaid.ts";

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
  /** Whether it certainly counts and its amount is recorded as 0. */
  readonly zero: boolean;
  /** Of the amount of everyone, before anything is attributed to `from`. */
  readonly whole: { readonly best: number; readonly low: number; readonly high: number };
}

/** What a question selects: its rows, their total, and the total of everyone else. */
export interface Tally {
  readonly rows: readonly Row[];
  /** The rows before the editions of a series are made one. */
  readonly each: readonly Row[];
  /** The rows in columns; null where `rows` are others: editions of series made one, or some that were chosen. */
  readonly columns: readonly Columns[] | null;
  readonly total: Total;
  readonly whole: Total;
  readonly rest: Total;
  /** Records of the question that could be used, and those whose amount is not known. */
  readonly known: number;
  readonly unknown: number;
  /** Of the latter those that lack the number asked for. */
  readonly unnumbered: number;
  /** Records that have what is counted or added up and do not say who sends it, where a sender is asked about. */
  readonly unsent: number;
  /** Records that do not say who receives or takes part, or where it took place, where that is asked. */
  readonly unplaced: number;
  readonly unit: string;
}

/** Adds up what a plan selects. @throws QuestionError where amounts of different units would meet in one sum */
export function tallyOf(factors: Factors, plan: Plan): Tally {
  const columns = tablesOnce(plan.layers).map(({ layer, table }) => columnsIn(factors, plan, layer, table));
  const looked = columns.reduce(
    (n, { layer, table }) => n + factors.records(layer, table, plan.choices).counted,
    0,
  );
  let known = columns.reduce((n, { rows }) => n + rows.known, 0);
  const unnumbered = unknownIn(columns);
  let unknown = unnumbered;
  if (plan.question.from !== undefined && known > 0 && !anySender(factors, plan, columns)) {
    unknown += known;
    known = 0;
  }
  const anybodys = (layer: Layer, table: string) => columnsIn(factors, without(plan, "to"), layer, table);
  const places = later(() => placesOf(factors, plan, anybodys));
  if (known + unknown === 0 && !places().some) unknown += places().unplaced;
  const unsent = () => unsentOf(factors, plan, columns);
  const unplaced = () => places().unplaced;
  return new Selected({ factors, plan, columns, known, unknown, unnumbered, looked, unsent, unplaced });
}

/** What is selected from a table, which stays where another sender is asked about, and what part of it is attributed to this one. */
function columnsIn(factors: Factors, plan: Plan, layer: Layer, table: string): Columns {
  const { base, from } = weights(factors, plan, layer, table);
  const amounts = factors.amounts(layer, table, plan.value, plan.period, plan.choices);
  const rows = factors.once(["rows", factors.numberOf(base), factors.numberOf(amounts)], () =>
    selectedRows(base, amounts),
  );
  const placesOf = () =>
    factors.once(["row places", factors.numberOf(rows)], () => placesIn(rows, base.best.length));
  return columnsOf(layer, table, rows, from, placesOf);
}

/** What a tally is made of. */
interface Selecting extends Pick<Tally, "known" | "unknown" | "unnumbered"> {
  readonly factors: Factors;
  readonly plan: Plan;
  readonly columns: readonly Columns[];
  /** Records of its tables that count at all. */
  readonly looked: number;
  readonly unsent: () => number;
  readonly unplaced: () => number;
}

/** A class, so that what is worked out late is not a getter of each tally, which V8 takes a microsecond to make and keeps as a dictionary. */
class Selected implements Tally {
  readonly columns: readonly Columns[] | null;
  readonly known: number;
  readonly unknown: number;
  readonly unnumbered: number;
  readonly unit: string;
  readonly #of: Selecting;
  #rows: readonly Row[] | undefined;
  #each: readonly Row[] | undefined;
  #total: Total | undefined;
  #whole: Total | undefined;
  #rest: Total | undefined;

  constructor(of: Selecting) {
    const { factors, plan, columns, known, unknown, unnumbered } = of;
    this.#of = of;
    this.columns = this.#merged ? null : columns;
    this.known = known;
    this.unknown = unknown;
    this.unnumbered = unnumbered;
    this.unit = unitOf(factors, plan, () => (plan.value === "value" ? this.rows : this.each));
  }

  get #merged(): boolean {
    return this.#of.plan.choices.unit === "series";
  }

  get #nothingKnown(): boolean {
    return this.unknown > 0 && this.known === 0;
  }

  get rows(): readonly Row[] {
    const { factors, plan } = this.#of;
    this.#rows ??= this.#merged ? onePerSeries(factors, plan, this.each) : this.each;
    return this.#rows;
  }

  get each(): readonly Row[] {
    this.#each ??= rowsOf(this.#of.columns);
    return this.#each;
  }

  get total(): Total {
    this.#total ??= this.#totalOf(this.#sums("part"), this.#nothingKnown);
    return this.#total;
  }

  get whole(): Total {
    this.#whole ??= this.#totalOf(this.#sums("whole"), this.#nothingKnown);
    return this.#whole;
  }

  get rest(): Total {
    this.#rest ??= this.#totalOf(this.#merged ? restOfRows(this.rows) : restSums(this.#of.columns), false);
    return this.#rest;
  }

  get unsent(): number {
    return this.#of.unsent();
  }

  get unplaced(): number {
    return this.#of.unplaced();
  }

  #sums(of: "part" | "whole"): Sums {
    if (!this.#merged) return sumsOf(this.#of.columns, of);
    return sumsOfRows(this.rows, (row) => (of === "part" ? row : row.whole));
  }

  /** Where records were found and none has its number, the total is not known; where none was found it is 0. */
  #totalOf([best, low, high]: Sums, nothingKnown: boolean): Total {
    return { best: nothingKnown ? Number.NaN : best, low, high, known: this.#of.looked };
  }
}

/** The same tally with these rows in place of its own; its sums stay. */
export function withRows(tally: Tally, rows: readonly Row[]): Tally {
  const { each, total, whole, rest, known, unknown, unnumbered, unsent, unplaced, unit } = tally;
  const sums = { total, whole, rest };
  return { rows, each, columns: null, ...sums, known, unknown, unnumbered, unsent, unplaced, unit };
}

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

/** The unit of the numbers that a tally adds up. @throws QuestionError where they have several */
function unitOf(factors: Factors, plan: Plan, rows: () => readonly Row[]): string {
  if (plan.value === "count") return countedUnit(factors, plan);
  if (plan.value !== "value") return plan.value;
  const units = new Set<string>();
  for (const row of rows()) {
    if (row.high === 0 && !row.zero) continue;
    const { amounts } = factors.activities(row.table, plan.choices);
    for (let k = amounts.starts[row.index] ?? 0; k < (amounts.starts[row.index + 1] ?? 0); k++) {
      if (VALUE_FIELDS.has(amounts.fields[k] ?? "")) units.add(amounts.units[k] ?? "");
    }
  }
  if (units.size > 1) {
    const names = [...units].sort().join(", ");
    throw refusal`amounts in different units cannot be added up: ${names}; narrow the question with ${fieldNamed("where")} or ${fieldNamed("value")}`;
  }
  return [...units][0] ?? "value";
}

/** Weights of the activities of a table, before and apart from who sends. */
export function weights(
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
  return factors.once(["product", ...parts.map(factors.numberOf)], () => product(parts));
}

function product(parts: readonly Factor[]): Factor {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error("no factor to multiply");
  if (others.length === 0) return first;
  const best = multiplied(parts.map((f) => f.best));
  if (parts.every((f) => f.low === f.best && f.high === f.best)) return { best, low: best, high: best };
  return { best, low: multiplied(parts.map((f) => f.low)), high: multiplied(parts.map((f) => f.high)) };
}

function multiplied(arrays: readonly Weights[]): Weights {
  const [first, ...others] = arrays;
  const whole = arrays.every((array) => array instanceof Uint8Array);
  const out = whole ? new Uint8Array(first ?? []) : new Float64Array(first ?? []);
  for (const other of others) for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) * (other[i] ?? 0);
  return out;
}

function rowOf(
  layer: Layer,
  table: string,
  index: number,
  best: number,
  low: number,
  high: number,
  known: boolean,
  zero: boolean,
  whole: Row["whole"],
): Row {
  return { layer, table, index, best, low, high, known, zero, whole };
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
  return rowOf(lead.layer, lead.table, lead.index, lead.best, low, high, lead.known, lead.zero, {
    best: Math.max(a.whole.best, b.whole.best),
    low: Math.max(a.whole.low, b.whole.low),
    high: Math.max(a.whole.high, b.whole.high),
  });
}

/** The layers that a tally has rows of. */
export function layersIn(tally: Pick<Tally, "rows" | "columns">): ReadonlySet<Layer> {
  const { columns } = tally;
  return new Set(
    columns === null ? tally.rows.map((r) => r.layer) : columns.filter(hasRows).map((c) => c.layer),
  );
}

/** Whether a row certainly counts, for those who are asked about or for everyone, with more than 0 or with a 0 that is recorded. */
export function isCounted(row: Row, which: "part" | "whole" = "part"): boolean {
  return (which === "part" ? row.best : row.whole.best) > 0 || row.zero;
}

/** The rows that count, those that only could left out. */
export function counted(tally: Tally): readonly Row[] {
  return tally.rows.filter((row) => isCounted(row));
}
