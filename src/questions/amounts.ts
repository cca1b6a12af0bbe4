import { END_FIELDS, START_FIELDS } from "../conventions/resolve.ts";
import type { Layer } from "../layers/layer.ts";
import { amountOf } from "../model/amount.ts";
import type { Activities } from "../model/dataset.ts";
import { EVER, NEVER } from "../model/day.ts";
import { meets, type Period, periodOf, within } from "../model/period.ts";
import type { Weights } from "./factors.ts";

/** What each activity of a table adds in a period: `NaN` in `best` where its amount is not known. */
export interface Amounted {
  readonly best: Weights;
  readonly low: Weights;
  readonly high: Weights;
  /** Places of the activities of the period whose amount is recorded, and is 0. */
  readonly zeros: ReadonlySet<number>;
  /** Ids of the amounts of activity `i` that fall in the period: deliveries. */
  entries(i: number): readonly string[];
}

const COUNTS = new Set(["count", "orders"]);

/** Fields that `value` adds up: the number of a record in its own unit. */
export const VALUE_FIELDS = new Set(["number", "value", "sites"]);

/** Amounts in a period. What an open date leaves undecided is out of `low` and in `high`. */
export function amountsIn(
  layer: Layer,
  a: Activities,
  value: string,
  period: Period,
  basis: string,
  unit: string,
): Amounted {
  const phases = unit === "phase" ? a.text("phases") : null;
  const counts = COUNTS.has(value);
  const column = () => (counts && phases === null ? new Uint8Array(a.size) : new Float64Array(a.size));
  const [best, low, high] = [column(), column(), column()];
  const put = (i: number, b: number, l: number, h: number) => {
    best[i] = b;
    low[i] = l;
    high[i] = h;
  };
  const zeros = new Set<number>();
  const plain = counts && a.table !== "transfers" && layer.time !== "interval";
  for (let i = 0; i < a.size; i++) {
    if (plain && !a.rivals.has(i)) {
      const from = a.startFrom[i] ?? EVER;
      const to = a.startTo[i] ?? NEVER;
      if (from > period.to || period.from > to) continue;
      const times = timesOf(phases?.[i]);
      const inside = from >= period.from && to <= period.to;
      best[i] = inside || isMiddleIn(from, to, period) ? times : 0;
      low[i] = inside ? times : 0;
      high[i] = times;
    } else if (counts) {
      const times = timesOf(phases?.[i]);
      const t = a.table === "transfers" ? dealIn(a, i, period, basis) : activityIn(layer, a, i, period);
      put(i, t.best * times, t.low * times, t.high * times);
    } else if (a.table === "transfers") {
      const t = dealAmount(a, i, value, period, basis);
      put(i, t.best, t.low, t.high);
      if (t.best === 0 && isZeroDeal(a, i, value, period, basis)) zeros.add(i);
    } else {
      const t = ownAmount(layer, a, i, value, period);
      put(i, t.best, t.low, t.high);
      if (t.best === 0 && t !== NOTHING && activityIn(layer, a, i, period).best > 0) zeros.add(i);
    }
  }
  return { best, low, high, zeros, entries: (i) => entriesIn(a, i, period, basis) };
}

/** How many phases an activity counts as. */
function timesOf(phases = "1"): number {
  return Math.max(1, Number(phases) || 1);
}

interface Ends {
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

const NOTHING: Ends = { best: 0, low: 0, high: 0 };
const ONE: Ends = { best: 1, low: 1, high: 1 };
const PERHAPS: Ends = { best: 0, low: 0, high: 1 };
const UNKNOWN: Ends = { best: Number.NaN, low: 0, high: 0 };

/** Whether an activity is of a period: its start for an instant, any day in force for an interval. */
function activityIn(layer: Layer, a: Activities, i: number, period: Period): Ends {
  const start = { from: a.startFrom[i] ?? EVER, to: a.startTo[i] ?? NEVER };
  const lasts = layer.time === "interval";
  if (!lasts && !a.rivals.has(i)) return startsIn(start, period);
  const end = { from: a.endFrom[i] ?? EVER, to: a.endTo[i] ?? NEVER };
  const is = lasts ? inForce(start, end, period) : startsIn(start, period);
  let { low, high } = is;
  for (const rival of a.rivals.get(i) ?? []) {
    const starts = START_FIELDS.has(rival.field);
    const other = starts || (lasts && END_FIELDS.has(rival.field)) ? periodOf(rival.value) : null;
    if (other === null) continue;
    const v = lasts ? inForce(starts ? other : start, starts ? end : other, period) : startsIn(other, period);
    low = Math.min(low, v.low);
    high = Math.max(high, v.high);
  }
  return { best: is.best, low, high };
}

function startsIn(start: Period, period: Period): Ends {
  if (within(start, period)) return ONE;
  if (!meets(start, period)) return NOTHING;
  return { best: isMiddleIn(start.from, start.to, period) ? 1 : 0, low: 0, high: 1 };
}

/** Whether what may have begun on any of these days more likely began in a period; an open side says nothing. */
function isMiddleIn(from: number, to: number, period: Period): boolean {
  if (from === EVER || to === NEVER) return false;
  const middle = Math.floor((from + to) / 2);
  return middle >= period.from && middle <= period.to;
}

/** What has no date of its own is taken to be in force until it is known to have ended, and `low` leaves it out. */
function inForce(start: Period, end: Period, period: Period): Ends {
  if (period.from === EVER && period.to === NEVER) return ONE;
  if (start.from > period.to || end.to < period.from) return NOTHING;
  const must = start.to <= period.to && end.from >= period.from;
  const undated = start.from === EVER && start.to === NEVER;
  return { best: must || undated || middleOf(start) <= period.to ? 1 : 0, low: must ? 1 : 0, high: 1 };
}

function middleOf(p: Period): number {
  return Math.floor((p.from + p.to) / 2);
}

/** The deliveries of a deal, as indexes of its amounts. */
function deliveriesOf(a: Activities, i: number): readonly number[] {
  const found: number[] = [];
  const from = (k: number) => a.amounts.from[k] ?? 0;
  let inOrder = true;
  for (let k = a.amounts.starts[i] ?? 0; k < (a.amounts.starts[i + 1] ?? 0); k++) {
    if (a.amounts.units[k] !== "deliveries") continue;
    inOrder &&= found.length === 0 || from(found.at(-1) ?? k) <= from(k);
    found.push(k);
  }
  return inOrder ? found : found.sort((x, y) => from(x) - from(y));
}

function daysOf(a: Activities, k: number): Period {
  return { from: a.amounts.from[k] ?? EVER, to: a.amounts.to[k] ?? NEVER };
}

/** The days that date a deal as a whole under a year basis, the earliest first. */
export function datesOfDeal(a: Activities, i: number, basis: string): readonly Period[] {
  const order = { from: a.startFrom[i] ?? EVER, to: a.startTo[i] ?? NEVER };
  if (basis === "order") return [order];
  const days = deliveriesOf(a, i).map((k) => daysOf(a, k));
  if (basis === "delivery-first") return days.slice(0, 1);
  if (basis === "delivery-last") return days.slice(-1);
  return days;
}

/** A deal counts once in a period in which any of its dates falls; one without a delivery is dated by its order alone. */
function dealIn(a: Activities, i: number, period: Period, basis: string): Ends {
  if (period.from === EVER && period.to === NEVER) return ONE;
  const dates = datesOfDeal(a, i, basis);
  if (dates.length === 0) return PERHAPS;
  let [best, low, high] = [0, 0, 0];
  for (const date of dates) {
    const is = undated(date) ? PERHAPS : startsIn(date, period);
    best = Math.max(best, is.best);
    low = Math.max(low, is.low);
    high = Math.max(high, is.high);
  }
  return { best, low, high };
}

function undated(p: Period): boolean {
  return p.from === EVER && p.to === NEVER;
}

/** The amount of a deal in a period: by delivery as recorded, or its total as the year basis spreads it. */
function dealAmount(a: Activities, i: number, value: string, period: Period, basis: string): Ends {
  const own: number[] = [];
  let named = false;
  for (let k = a.amounts.starts[i] ?? 0; k < (a.amounts.starts[i + 1] ?? 0); k++) {
    if (a.amounts.units[k] !== value) continue;
    named = true;
    own.push(k);
  }
  if (!named) return dealIn(a, i, period, basis).high > 0 ? UNKNOWN : NOTHING;
  if (basis === "delivery" && own.every((k) => a.amounts.ids[k] !== "")) {
    return total(own.map((k) => scaled(amountAt(a, k), overlap(daysOf(a, k), period))));
  }
  const sum = total(own.map((k) => amountAt(a, k)));
  const dates = datesOfDeal(a, i, basis);
  if (dates.length === 0) return undatedTotal(a, i, sum, period);
  return total(
    dates.map((d) =>
      scaled(
        scaled(sum, { best: 1 / dates.length, low: 1 / dates.length, high: 1 / dates.length }),
        overlap(d, period),
      ),
    ),
  );
}

/** Whether what is recorded of a deal in a period is 0. */
function isZeroDeal(a: Activities, i: number, value: string, period: Period, basis: string): boolean {
  for (let k = a.amounts.starts[i] ?? 0; k < (a.amounts.starts[i + 1] ?? 0); k++) {
    if (a.amounts.units[k] !== value || amountAt(a, k).best !== 0) continue;
    const delivered = basis === "delivery" && a.amounts.ids[k] !== "";
    if ((delivered ? overlap(daysOf(a, k), period) : dealIn(a, i, period, basis)).best > 0) return true;
  }
  return false;
}

/** A deal with an amount and no date of delivery: all of it in all of time, in a period perhaps. */
function undatedTotal(a: Activities, i: number, sum: Ends, period: Period): Ends {
  const order = { from: a.startFrom[i] ?? EVER, to: a.startTo[i] ?? NEVER };
  return scaled(sum, overlap(order, period));
}

/** What part of an amount with these days falls in a period. */
function overlap(days: Period, period: Period): Ends {
  if (within(days, period)) return ONE;
  if (!meets(days, period)) return NOTHING;
  if (days.from === EVER || days.to === NEVER) return PERHAPS;
  const shared = Math.min(days.to, period.to) - Math.max(days.from, period.from) + 1;
  return { best: shared / (days.to - days.from + 1), low: 0, high: 1 };
}

function ownAmount(layer: Layer, a: Activities, i: number, value: string, period: Period): Ends {
  const when = activityIn(layer, a, i, period);
  if (when.high === 0) return NOTHING;
  const own: number[] = [];
  for (let k = a.amounts.starts[i] ?? 0; k < (a.amounts.starts[i + 1] ?? 0); k++) {
    const counts =
      value === "value" ? VALUE_FIELDS.has(a.amounts.fields[k] ?? "") : a.amounts.units[k] === value;
    if (counts) own.push(k);
  }
  if (own.length === 0) return when.best > 0 ? UNKNOWN : NOTHING;
  const fields = new Set(own.map((k) => a.amounts.fields[k] ?? ""));
  const sum = widened(a, i, total(own.map((k) => amountAt(a, k))), fields);
  return {
    best: when.best === 0 ? 0 : sum.best * when.best,
    low: sum.low * when.low,
    high: when.high === 0 ? 0 : sum.high * when.high,
  };
}

/** Ends that hold the rival values of these fields too. */
function widened(a: Activities, i: number, sum: Ends, fields: ReadonlySet<string>): Ends {
  let { low, high } = sum;
  for (const rival of a.rivals.get(i) ?? []) {
    const other = fields.has(rival.field) ? amountOf(rival.value) : null;
    if (other === null) continue;
    low = Math.min(low, other.low ?? other.best ?? 0);
    high = Math.max(high, other.high ?? other.best ?? Number.POSITIVE_INFINITY);
  }
  return { best: sum.best, low, high };
}

function amountAt(a: Activities, k: number): Ends {
  return { best: a.amounts.best[k] ?? Number.NaN, low: a.amounts.low[k] ?? 0, high: a.amounts.high[k] ?? 0 };
}

function scaled(amount: Ends, by: Ends): Ends {
  return {
    best: by.best === 0 ? 0 : amount.best * by.best,
    low: amount.low * by.low,
    high: by.high === 0 ? 0 : amount.high * by.high,
  };
}

function total(ends: readonly Ends[]): Ends {
  return ends.reduce(
    (s, e) => ({ best: s.best + e.best, low: s.low + e.low, high: s.high + e.high }),
    NOTHING,
  );
}

function entriesIn(a: Activities, i: number, period: Period, basis: string): readonly string[] {
  if (a.table !== "transfers") return [];
  const all = deliveriesOf(a, i);
  const counted = basis === "delivery" ? all.filter((k) => meets(daysOf(a, k), period)) : all;
  return counted.map((k) => a.amounts.ids[k] ?? "").filter((id) => id !== "");
}
