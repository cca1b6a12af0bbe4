import type { FigureBench } from "../../../figures/kind.ts";
import { recipientsOf } from "../../../figures/network/ask.ts";
import { tablesOnce } from "../../../layers/index.ts";
import type { Layer } from "../../../layers/layer.ts";
import type { Activities } from "../../../model/dataset.ts";
import { ALL_TIME, type Period, windowOf } from "../../../model/period.ts";
import type { Question } from "../../../model/question.ts";
import { amountsIn } from "../../../questions/amounts.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { countedUnit } from "../../../questions/counted-unit.ts";
import { later } from "../../../questions/later.ts";
import { type Plan, planOf } from "../../../questions/plan.ts";
import { partnersOf } from "./partners.ts";
import { type UndatedTies, undatedTies } from "./undated-ties.ts";

/** More partners than these are not drawn; the largest are. */
const MOST_PARTNERS = 300;
/** Pairs among more recipients than these are not looked for. */
const MOST_PAIRED = 40;

/** Two actors between whom something can be recorded. */
export interface Pair {
  readonly from: string;
  readonly to: string;
  /** Between two recipients: what one of them sends or organises and both take part in. */
  readonly horizontal: boolean;
  /** Of a partner with itself as one of the recipients, which is no tie: nothing is counted for it, and it is not drawn. */
  readonly self?: true;
}

/** Who can be tied to whom under a question, and how to add up any period without asking again. */
export interface TieTable {
  readonly partners: readonly string[];
  readonly recipients: readonly string[];
  readonly pairs: readonly Pair[];
  readonly unit: string;
  /** Partners that are left out because there are too many. */
  readonly left: number;
  /** How many records its layer has, whoever they are of. */
  readonly records: number;
  /** What each partner has over all time, so that the largest are told first whatever the years. */
  readonly sizes: readonly number[];
  undated(): UndatedTies;
  /** What each pair has in a period, as the engine would count it: its best value. */
  valuesIn(period: Period): Float64Array;
  /** What each partner has with all recipients together in a period: an activity with several of them counts once. */
  totalsIn(period: Period): Float64Array;
  /** Ids of the activities behind a pair in a period; behind any pair where it is null. */
  recordsOf(pair: number | null, period: Period): readonly string[];
}

/** What one table of activities adds to pairs: of activity `rows[k]`, the part `weights[k]` to `pairs[k]`. */
export interface Share {
  readonly layer: Layer;
  readonly table: string;
  readonly activities: Activities;
  readonly rows: Int32Array;
  readonly pairs: Int32Array;
  readonly weights: Float64Array;
  /** The same by partner alone. */
  readonly whole: {
    readonly rows: Int32Array;
    readonly partners: Int32Array;
    readonly weights: Float64Array;
  };
}

/** Reads the ties of a question once: its layer, conditions and conventions; its period is left open. */
export function tieTable(bench: FigureBench, question: Question): TieTable {
  const { period: _, against: __, by: ___, from: ____, ...bare } = question;
  const { factors } = bench;
  const plan = planOf(factors, { ...bare, measure: measureOf(question) });
  const recipients = recipientsOf(bench, question.to);
  const { names, members, sizes } = partnersOf(bench, plan, recipients);
  const partners = names.slice(0, MOST_PARTNERS);
  const own = recipients.map((id) => bench.dataset.actorIndex.get(id) ?? -1);
  const isItself = (partner: string, r: number) => {
    const [only, ...others] = members.get(partner) ?? [];
    return others.length === 0 && only === own[r];
  };
  const pairs: Pair[] = partners.flatMap((from) =>
    recipients.map((to, r): Pair => {
      const pair = { from, to, horizontal: false };
      return isItself(from, r) ? { ...pair, self: true } : pair;
    }),
  );
  const paired = plan.layers.some((l) => l.horizontal) && recipients.length <= MOST_PAIRED;
  if (paired)
    recipients.forEach((from, i) => {
      for (const to of recipients.slice(i + 1)) pairs.push({ from, to, horizontal: true });
    });
  const sides = { partners, recipients, own, members, paired, pairs };
  const sharesOf = (period: Period) =>
    tablesOnce(plan.layers).map(({ layer, table }) =>
      shareOf(bench, { ...plan, period }, layer, table, sides),
    );
  const always = sharesOf(ALL_TIME);
  // Whoever takes part for a time only is looked up anew for each period.
  const dated = always.some((share) => share.activities.parts.dated);
  const sharesIn = (period: Period) => (dated ? sharesOf(period) : always);
  const basis = plan.choices["year-basis"] ?? "delivery";
  const unit = plan.choices.unit ?? "edition";
  const amounts = lastOf((share: Share, period: Period) =>
    amountsIn(share.layer, share.activities, plan.value, period, basis, unit),
  );
  return {
    partners,
    recipients,
    pairs,
    unit: plan.value === "count" ? countedUnit(bench.factors, plan) : plan.value,
    left: names.length - partners.length,
    records: always.reduce((sum, { activities }) => sum + activities.size, 0),
    sizes: sizes.slice(0, MOST_PARTNERS),
    undated: later(() => undatedTies(bench, plan, always, sides)),
    valuesIn: (period) => {
      const out = new Float64Array(pairs.length);
      for (const share of sharesIn(period)) {
        const { best } = amounts(share, period);
        const { rows, pairs: of, weights } = share;
        for (let k = 0; k < rows.length; k++) {
          const amount = best[rows[k] ?? 0] ?? 0;
          if (amount > 0) out[of[k] ?? 0] = (out[of[k] ?? 0] ?? 0) + amount * (weights[k] ?? 0);
        }
      }
      return out;
    },
    totalsIn: (period) => {
      const out = new Float64Array(partners.length);
      for (const share of sharesIn(period)) {
        const { best } = amounts(share, period);
        const { rows, partners: of, weights } = share.whole;
        for (let k = 0; k < rows.length; k++) {
          const amount = best[rows[k] ?? 0] ?? 0;
          if (amount > 0) out[of[k] ?? 0] = (out[of[k] ?? 0] ?? 0) + amount * (weights[k] ?? 0);
        }
      }
      return out;
    },
    recordsOf: (pair, period) =>
      sharesIn(period).flatMap((share) => {
        const { best, entries } = amounts(share, period);
        const found: string[] = [];
        for (let k = 0; k < share.rows.length; k++) {
          const row = share.rows[k] ?? 0;
          if ((pair !== null && share.pairs[k] !== pair) || !((best[row] ?? 0) > 0)) continue;
          found.push(share.activities.ids[row] ?? "", ...entries(row));
        }
        return found;
      }),
  };
}

/** The same for the last period, which pairs and totals are both added up in. */
function lastOf<T>(make: (share: Share, period: Period) => T): (share: Share, period: Period) => T {
  let [from, to] = [Number.NaN, Number.NaN];
  const made = new Map<string, T>();
  return (share, period) => {
    if (period.from !== from || period.to !== to) made.clear();
    [from, to] = [period.from, period.to];
    const key = `${share.layer.name}|${share.table}`;
    const known = made.get(key) ?? make(share, period);
    made.set(key, known);
    return known;
  };
}

/** A question of another layer, without what only its own layer has. */
export function layerQuestion(question: Question, layer: string): Question {
  return layer === question.layer ? question : omit({ ...question, layer }, ["value", "where"]);
}

/** What ties are: numbers of activities, or their amounts. */
export function measureOf({ value }: Pick<Question, "value">): "count" | "sum" {
  return value === undefined || value === "count" || value === "orders" ? "count" : "sum";
}

/** A period of a question, all time where it has none. */
export function windowIn(period: string | undefined): Period {
  return (period === undefined ? null : windowOf(period)) ?? ALL_TIME;
}

interface Sides {
  readonly partners: readonly string[];
  readonly recipients: readonly string[];
  /** The recipients by index. */
  readonly own: readonly number[];
  readonly members: ReadonlyMap<string, readonly number[]>;
  readonly paired: boolean;
  readonly pairs: readonly Pair[];
}

function shareOf(bench: FigureBench, plan: Plan, layer: Layer, table: string, sides: Sides): Share {
  const { factors } = bench;
  const { choices, question } = plan;
  const activities = factors.activities(table, choices);
  const records = factors.records(layer, table, choices).best;
  const where = question.where === undefined ? null : factors.where(table, question.where, choices).best;
  const shares = factors.shares(layer, table, choices);
  const present = sides.recipients.map(
    (to) => factors.recipients(layer, table, to, plan.period, choices).best,
  );
  const placeOf = new Map<number, number[]>();
  sides.partners.forEach((name, p) => {
    for (const actor of sides.members.get(name) ?? []) placeOf.set(actor, [...(placeOf.get(actor) ?? []), p]);
  });
  const { own } = sides;
  const [rows, pairs, weights]: [number[], number[], number[]] = [[], [], []];
  const whole: [number[], number[], number[]] = [[], [], []];
  const put = (row: number, pair: number, weight: number) => {
    rows.push(row);
    pairs.push(pair);
    weights.push(weight);
  };
  const width = sides.recipients.length;
  const first = sides.partners.length * width;
  for (let i = 0; i < activities.size; i++) {
    const counts = (records[i] ?? 0) * (where?.[i] ?? 1);
    if (counts === 0) continue;
    const there = [...present.keys()].filter((r) => (present[r]?.[i] ?? 0) > 0);
    const of = shares[i];
    if (there.length === 0 || of === undefined || of.size === 0) continue;
    const byPartner = new Map<number, number>();
    for (const [actor, share] of of)
      for (const p of placeOf.get(actor) ?? []) byPartner.set(p, (byPartner.get(p) ?? 0) + share);
    for (const [p, share] of byPartner) {
      const weight = counts * Math.min(1, share);
      const others = there.filter((r) => sides.pairs[p * width + r]?.self !== true);
      if (others.length === 0) continue;
      for (const r of others) put(i, p * width + r, weight);
      whole[0].push(i);
      whole[1].push(p);
      whole[2].push(weight);
    }
    if (!sides.paired || !layer.horizontal) continue;
    for (const [n, r] of there.entries()) {
      for (const s of there.slice(n + 1)) {
        const share = (of.get(own[r] ?? -1) ?? 0) + (of.get(own[s] ?? -1) ?? 0);
        if (share > 0) put(i, first + pairPlace(r, s, width), counts * Math.min(1, share));
      }
    }
  }
  return {
    layer,
    table,
    activities,
    rows: Int32Array.from(rows),
    pairs: Int32Array.from(pairs),
    weights: Float64Array.from(weights),
    whole: {
      rows: Int32Array.from(whole[0]),
      partners: Int32Array.from(whole[1]),
      weights: Float64Array.from(whole[2]),
    },
  };
}

/** Place of two recipients among all pairs of them, the earlier first. */
function pairPlace(r: number, s: number, width: number): number {
  return r * width - (r * (r + 1)) / 2 + (s - r - 1);
}
