import type { FigureBench } from "../../figures/kind.ts";
import type { Measure, Reading } from "../../measures/measure.ts";
import type { Question } from "../../model/question.ts";
import { narrowed } from "../../questions/narrow.ts";
import { type Plan, planOf } from "../../questions/plan.ts";
import { type Read, readPlan } from "../../questions/reading.ts";
import { countedIn } from "../../questions/tally-columns.ts";
import { type Looked, lookedAt } from "../../views/searched.ts";
import type { Column } from "../tables/table.ts";
import type { PanelRows } from "./columns.ts";
import { totalsOf } from "./totals.ts";

/** A cell of a panel with its ends; null is not known. */
export interface PanelCell {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Whose cell it is: of a recipient, or of what a partner has with one. */
export interface PanelPair {
  readonly from?: string;
  readonly to: string;
}

/** Columns of a panel that are filled together, and their texts in the rows of a pair; null where all are blank. */
export interface Filled {
  readonly of: readonly PanelRows[];
  readonly columns: readonly Column[];
  at(pair: PanelPair): ((year: string) => readonly string[]) | null;
}

const BLANK: PanelCell = { value: null, low: null, high: null };

/**
 * Cells of one column of a panel by pair and then by year: each is the answer to its question. Where no record bears on
 * it, it is 0 if somebody looked for all of it and found none, and not known otherwise. Choices are read once, and what
 * the cells share is looked up once. A pair of which nothing is known in any year gives null.
 * @throws QuestionError where the question cannot be asked
 */
export function cellsOf(
  bench: FigureBench,
  question: Question,
): (pair: PanelPair) => ((year: string) => PanelCell) | null {
  const { factors, dataset } = bench;
  const base = planOf(factors, question);
  const adding = addingOf(base.measure);
  const totals = totalsOf(factors, base);
  const ofWhole = base.measure.name === "share";
  const known = new Map<string, Looked | null>();
  const looked = (to: string, period?: string) => {
    if (adding === null) return "no";
    const key = `${to}|${period}`;
    const when = period === undefined ? {} : { period };
    const found = known.get(key) ?? lookedAt(bench.looked, { ...question, to, ...when }, dataset.subject);
    known.set(key, found);
    return found;
  };
  return (pair) => {
    const total = totals?.(ofWhole ? { to: pair.to } : pair);
    if (total === null && looked(pair.to) === "no") return null;
    return (year) => {
      const found = total?.(year) ?? null;
      if (found !== null && adding !== null) return cellOf(adding.of(found));
      const searched = looked(pair.to, year) === "all";
      if (total !== undefined && found === null && !searched) return BLANK;
      const read = readPlan(factors, narrowed(base, { ...pair, period: year }));
      if (rests(base, read)) return cellOf(read.reading);
      return searched ? foundNone(read) : BLANK;
    };
  };
}

/** The measure, where it adds records up, so that none of them is 0. */
export function addingOf(measure: Measure): Measure<"total"> | null {
  return isTotal(measure) ? measure : null;
}

function isTotal(measure: Measure): measure is Measure<"total"> {
  return measure.input === "total";
}

function cellOf({ value, low, high }: Reading): PanelCell {
  if (typeof value !== "number" || !Number.isFinite(value)) return BLANK;
  return { value, low: finite(low), high: finite(high) };
}

/** Somebody looked and found nothing; a record that lacks its number was found. */
function foundNone({ reading, tally }: Read): PanelCell {
  const cell = cellOf(reading);
  if (cell.value !== null) return cell;
  return tally.unknown > 0 ? BLANK : { value: 0, low: 0, high: 0 };
}

/** Whether any record bears on an answer. */
function rests({ measure }: Plan, { tally }: Read): boolean {
  const whole = measure.name === "share";
  const { columns } = tally;
  if (columns === null) return tally.rows.some((r) => (whole ? r.whole.best : r.best) > 0);
  return columns.some((one) => countedIn(one, whole ? "whole" : "part").length > 0);
}

function finite(end: number | null | undefined): number | null {
  return end !== null && end !== undefined && Number.isFinite(end) ? end : null;
}
