import { fieldNamed } from "../model/field-named.ts";
import { QuestionError } from "../model/question.ts";
import { refusal } from "../model/refusal.ts";
import type { Factors, Weights } from "./factors.ts";
import { measureNamed } from "./measure-named.ts";
import { narrowed, without } from "./narrow.ts";
import { partnersOf } from "./parts.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import { apartFrom } from "./rank-of.ts";
import { tallyOf } from "./tally.ts";

/** Whose sender each record of a table has. */
export type Orders = ReadonlyMap<string, Int32Array>;

/** A reading that can be made again with the senders of other records; NaN where it has no value. */
export interface Dealt {
  /** What it is computed as, in words. */
  readonly on: string;
  value(orders: Orders): number;
}

type Term = (orders: Orders) => number;

/**
 * A reading as a function of who sent what. @throws QuestionError where it is no total, share, ratio, change or rank of a
 * partner
 */
export function dealt(factors: Factors, plan: Plan): Dealt {
  const { measure, question } = plan;
  const { measure: compared, ...fields } = question.against ?? {};
  const own = without(plan, "against", "by");
  if (question.from === undefined)
    throw refusal`a joint test deals out who sends: ${measure.name} needs ${fieldNamed("from")}`;
  const x = termOf(factors, own);
  const base = narrowed(own, fields);
  const kind = compared === undefined ? measure.name : `${measure.name} of ${inputOf(compared)}`;
  switch (kind) {
    case "count":
    case "sum":
      return { on: "x", value: x };
    case "share": {
      const whole = termOf(factors, question.against === undefined ? without(own, "from") : base);
      return { on: "x / X", value: (orders) => x(orders) / whole(orders) };
    }
    case "rank":
      return { on: "rank", value: rankTerm(factors, own) };
    case "change":
    case "change of total":
      return differenceOf("x - y", x, termOf(factors, base));
    case "change of share":
      return differenceOf("x / X - y / Y", shareTerm(factors, own), shareTerm(factors, base));
    // A ratio has no mean where its base can be 0; its part of both rises and falls with it.
    case "ratio":
    case "ratio of total":
      return partOf("x / (x + y)", x, termOf(factors, base));
    case "ratio of share":
      return partOf("x / X of x / X + y / Y", shareTerm(factors, own), shareTerm(factors, base));
    default:
      throw new QuestionError(
        `a joint test is of a count, sum, share, rank, ratio or change of a partner, and not of ${kind}`,
      );
  }
}

function inputOf(compared: string): string {
  const { name, input } = measureNamed(compared);
  return input === "total" ? "total" : name;
}

function differenceOf(on: string, x: Term, y: Term): Dealt {
  return { on, value: (orders) => x(orders) - y(orders) };
}

function partOf(on: string, x: Term, y: Term): Dealt {
  return {
    on,
    value: (orders) => {
      const part = x(orders);
      return part / (part + y(orders));
    },
  };
}

function shareTerm(factors: Factors, plan: Plan): Term {
  const part = termOf(factors, plan);
  const whole = termOf(factors, without(plan, "from"));
  return (orders) => part(orders) / whole(orders);
}

function rankTerm(factors: Factors, plan: Plan): Term {
  const { from = "" } = plan.question;
  const names = apartFrom(
    factors,
    plan,
    from,
    partnersOf(factors, plan, tallyOf(factors, without(plan, "from"))),
  );
  const own = termOf(factors, plan);
  const others = names.map((name) => termOf(factors, narrowed(plan, { from: name })));
  return (orders) => {
    const mine = own(orders) * (1 + 1e-9);
    return 1 + others.filter((other) => other(orders) > mine).length;
  };
}

/** What counts of one table, record by record: how much, and what part of it is the partner's. */
interface Column {
  readonly table: string;
  readonly index: Int32Array;
  readonly amount: Float64Array;
  readonly sent: Weights;
  /** Number of the series of each, or -1. */
  readonly series: Int32Array;
}

/** The total of a plan as a function of who sent what; constant where it asks for no sender. */
function termOf(factors: Factors, plan: Plan): Term {
  const { from } = plan.question;
  if (from === undefined) {
    const { best, known } = tallyOf(factors, plan).total;
    return () => (known === 0 ? Number.NaN : best);
  }
  const wide = tallyOf(factors, without(plan, "from"));
  if (wide.total.known === 0 || Number.isNaN(wide.total.best)) return () => Number.NaN;
  const actors = sendersNamed(factors, from, plan.choices);
  const named = new Map<string, number>();
  const numbered = (table: string, index: number) => {
    const series =
      plan.choices.unit === "series"
        ? (factors.activities(table, plan.choices).text("series")[index] ?? "")
        : "";
    if (series === "") return -1;
    const n = named.get(series) ?? named.size;
    named.set(series, n);
    return n;
  };
  const columns = plan.layers.flatMap((layer) =>
    layer.tables.map((table): Column => {
      const rows = wide.each.filter((r) => r.layer === layer && r.table === table && r.whole.best > 0);
      return {
        table,
        index: Int32Array.from(rows, (r) => r.index),
        amount: Float64Array.from(rows, (r) => r.whole.best),
        sent: factors.senders(layer, table, actors, plan.choices).best,
        series: Int32Array.from(rows, (r) => numbered(table, r.index)),
      };
    }),
  );
  return (orders) => totalOf(columns, orders, named.size);
}

/** The sum; the editions of a series count as the one that counts most. */
function totalOf(columns: readonly Column[], orders: Orders, series: number): number {
  let total = 0;
  const most = new Float64Array(series);
  for (const { table, index, amount, sent, series: numbers } of columns) {
    const order = orders.get(table);
    for (let n = 0; n < index.length; n++) {
      const i = index[n] ?? 0;
      const x = (amount[n] ?? 0) * (sent[order?.[i] ?? i] ?? 0);
      const s = numbers[n] ?? -1;
      if (s < 0) total += x;
      else most[s] = Math.max(most[s] ?? 0, x);
    }
  }
  for (const x of most) total += x;
  return total;
}
