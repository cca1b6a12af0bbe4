import { type Activities, type Dataset, UNKNOWN } from "../../model/dataset.ts";
import type { Question } from "../../model/question.ts";
import { aloneIn } from "../../questions/alone.ts";
import { countedUnit } from "../../questions/counted-unit.ts";
import { planOf } from "../../questions/plan.ts";
import { NOBODY_ELSE, narrowedTo, REGION_ALONE, type Step, stepsOf } from "../ask/axis.ts";
import { type Admitted, admittedIn } from "../geo/admitted.ts";
import type { Place } from "../geo/places.ts";
import type { FigureBench } from "../kind.ts";
import { bareOf } from "../network/ask.ts";
import type { Axis, Figure } from "../spec.ts";
import { type DealtSpan, dealSpan } from "../time/deal-span.ts";
import { isUndated, type Span, yearsShown } from "../time/span.ts";

/** An activity on a timeline. */
export interface Dated extends Span, Admitted {
  readonly id: string;
  readonly name: string;
  readonly names: Place["names"];
  /** As recorded: `2016`, `2016-03/2016-04`; blank where nothing is. */
  readonly start: string;
  readonly end: string;
  /** Whether it goes on until somebody says that it ended. */
  readonly lasting: boolean;
  /** Whether it is drawn over its deliveries, and not at its order. */
  readonly delivered: boolean;
}

export interface TimelineRow {
  /** A partner, a group, a kind; blank for one row without a name. */
  readonly name: string;
  readonly value: string;
  /** The activities that the row holds, those without a date among them. */
  readonly ids: readonly string[];
  readonly items: readonly Dated[];
  readonly undated: number;
}

/** Activities in rows, and the years that they are drawn over. */
export interface AskedTimeline {
  readonly field: string | null;
  readonly unit: string;
  readonly rows: readonly TimelineRow[];
  readonly years: { readonly first: number; readonly last: number } | null;
}

/** Asks which activities each row holds. */
export function askTimeline(bench: FigureBench, figure: Figure): AskedTimeline {
  const question: Question = { ...bareOf(figure.question), measure: "count", value: "count" };
  const axis = figure.series ?? usualAxis(question);
  const steps: readonly Step[] =
    axis === null ? [{ name: "", value: question.from ?? "" }] : stepsOf(bench, question, axis);
  const named = steps.map(({ name, value }) => {
    const own = axis === null ? question : narrowedTo(question, axis.field, value);
    return rowOf(bench, name, value, own);
  });
  const rows = axis?.field === "from" && axis.rest === true ? withUnknown(bench, question, named) : named;
  const spans = rows.flatMap((row) => row.items);
  const unit = countedUnit(bench.factors, planOf(bench.factors, question));
  return { field: axis?.field ?? null, unit, rows, years: yearsShown(question.period, spans) };
}

function rowOf(
  bench: FigureBench,
  name: string,
  value: string,
  asked: Question,
  ids: readonly string[] = bench.ask(asked).receipt,
): TimelineRow {
  const held = itemsOf(bench, asked, ids);
  const items = held.filter((item) => !isUndated(item));
  return { name, value, ids, items: items.sort(byStart), undated: held.length - items.length };
}

/** Rows for everyone, and one each for the activities in which no partner has a part and for those of which nobody knows whose they are. */
function withUnknown(
  bench: FigureBench,
  question: Question,
  rows: readonly TimelineRow[],
): readonly TimelineRow[] {
  const shown = new Set(rows.flatMap(({ ids }) => ids));
  const left = bench.ask(question).receipt.filter((id) => !shown.has(id));
  if (left.length === 0) return rows;
  const from = rows.map(({ value }) => value).join(",");
  const asked = from === "" ? question : { ...question, from };
  const found = aloneIn(bench.factors, planOf(bench.factors, asked));
  const own = new Set(found?.alone.ids ?? []);
  const name = found?.regional === true ? REGION_ALONE : NOBODY_ELSE;
  const parts = [
    { name, ids: left.filter((id) => own.has(id)) },
    { name: UNKNOWN, ids: left.filter((id) => !own.has(id)) },
  ];
  return [
    ...rows,
    ...parts.flatMap(({ name, ids }) => (ids.length === 0 ? [] : [rowOf(bench, name, "", question, ids)])),
  ];
}

function usualAxis({ from }: Question): Axis | null {
  return from === undefined ? { field: "from", values: "groups", rest: true } : null;
}

function byStart(a: Dated, b: Dated): number {
  return a.startFrom - b.startFrom || a.endTo - b.endTo || (a.id < b.id ? -1 : 1);
}

/** Columns that begin and end something, in the order of the tables that have them. */
const STARTS = ["start", "opened", "founded", "order_year"] as const;
const ENDS = ["end", "closed", "dissolved"] as const;

function itemsOf(bench: FigureBench, asked: Question, ids: readonly string[]): Dated[] {
  const { period, choices } = planOf(bench.factors, asked);
  const basis = choices["year-basis"] ?? "delivery";
  const index = bench.factors.always("timeline|index", () => indexOf(bench.dataset));
  return ids.flatMap((id) => {
    const found = index.get(id);
    return found === undefined
      ? []
      : [datedOf(bench, found.table, found.row, dealSpan(found.table, found.row, period, basis))];
  });
}

function indexOf(
  dataset: Dataset,
): ReadonlyMap<string, { readonly table: Activities; readonly row: number }> {
  const out = new Map<string, { readonly table: Activities; readonly row: number }>();
  for (const table of dataset.tables.values()) {
    for (const [row, id] of table.ids.entries()) out.set(id, { table, row });
  }
  return out;
}

function datedOf(bench: FigureBench, table: Activities, i: number, dealt: DealtSpan | null): Dated {
  const cell = (column: string) => table.text(column)[i]?.trim() ?? "";
  const first = (columns: readonly string[]) => columns.map(cell).find((text) => text !== "") ?? "";
  const id = table.ids[i] ?? "";
  return {
    id,
    name: first(["name", "designation", "description"]) || id,
    names: bench.atlas?.names.get(id) ?? [],
    start: first(STARTS),
    end: first(ENDS),
    ...admittedIn(table, i),
    lasting: cell("opened") !== "" || cell("founded") !== "" || table.table === "facilities",
    delivered: dealt !== null,
    startFrom: table.startFrom[i] ?? 0,
    startTo: table.startTo[i] ?? 0,
    endFrom: table.endFrom[i] ?? 0,
    endTo: table.endTo[i] ?? 0,
    ...dealt,
  };
}
