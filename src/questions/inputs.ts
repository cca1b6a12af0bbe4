import type { Inputs, Reading, Total } from "../measures/measure.ts";
import { sum } from "../measures/sum.ts";
import { fieldNamed } from "../model/field-named.ts";
import { QuestionError } from "../model/question.ts";
import { refusal } from "../model/refusal.ts";
import { amongParts, yearsIn } from "./among.ts";
import { bandwidthOf } from "./bandwidth.ts";
import { brokerageOf } from "./brokerage.ts";
import { codingsOf } from "./codings.ts";
import { contrastOf } from "./contrast.ts";
import { datesOf, yearsStarted } from "./dates.ts";
import { dominanceOf } from "./dominance.ts";
import { attendanceOf, eventsOf } from "./events.ts";
import type { Factors } from "./factors.ts";
import { goodsOf } from "./goods.ts";
import { layeredOf } from "./layered.ts";
import { membersOf } from "./members.ts";
import { momentsOf } from "./moments.ts";
import { multiplexOf, standingOf } from "./multiplex.ts";
import { mutualOf } from "./mutual.ts";
import { againstOf, byOf, comparedOf, narrowed, without } from "./narrow.ts";
import { partsOf, yearsOf } from "./parts.ts";
import { perTable } from "./per-table.ts";
import type { Plan } from "./plan.ts";
import { positionOf } from "./position.ts";
import { profilesOf } from "./profiles.ts";
import { coverageOf } from "./reached.ts";
import { heldIn } from "./recent.ts";
import { shiftOf } from "./shift.ts";
import { spheresOf } from "./spheres.ts";
import { counted, isCounted, type Row, type Tally, tallyOf } from "./tally.ts";
import { tiesOf } from "./ties.ts";
import { courseOf, yearlyOf } from "./yearly.ts";

/** What an input is built with: the records, and a way to read another question on the way. */
export interface Asking {
  readonly factors: Factors;
  read(plan: Plan): Reading;
}

type Make = { readonly [K in keyof Inputs]: (asking: Asking, plan: Plan, tally: Tally) => Inputs[K] };

const make: Make = {
  total: (_, __, tally) => tally.total,
  pair: pairOf,
  spread: spreadOf,
  series: ({ factors }, plan, tally) => {
    const years = yearsOf(factors, plan, tally);
    const values = years.map((y) => tallyOf(factors, narrowed(plan, { period: String(y) })).total.best);
    return { years: Int32Array.from(years), values: Float64Array.from(values) };
  },
  parts: amongParts,
  profiles: ({ factors }, plan) => profilesOf(factors, plan),
  layered: ({ factors }, plan, tally) => layeredOf(factors, plan, tally),
  shift: ({ factors }, plan) => shiftOf(factors, plan),
  contrast: contrastOf,
  goods: ({ factors }, plan) => goodsOf(factors, plan),
  dates: ({ factors }, plan, tally) => datesOf(factors, plan, tally),
  years: ({ factors }, plan, tally) => ({ years: yearsStarted(factors, plan, tally) }),
  truth: truthOf,
  ties: ({ factors }, plan, tally) => tiesOf(factors, plan, tally),
  position: ({ factors }, plan) => positionOf(factors, plan),
  brokerage: ({ factors }, plan) => brokerageOf(factors, plan),
  spheres: ({ factors }, plan) => spheresOf(factors, plan),
  multiplex: ({ factors }, plan) => multiplexOf(factors, plan),
  standing: ({ factors }, plan) => standingOf(factors, plan),
  events: ({ factors }, plan, tally) => eventsOf(factors, plan, tally),
  attendance: ({ factors }, plan) => attendanceOf(factors, plan),
  moments: ({ factors }, plan, tally) => momentsOf(factors, plan, tally),
  coverage: ({ factors }, plan) => coverageOf(factors, plan),
  rate: ({ factors }, plan, tally) => ({ count: tally.total, years: yearsIn(factors, plan, tally) }),
  course: ({ factors }, plan, tally) => courseOf(factors, plan, tally),
  yearly: ({ factors }, plan) => yearlyOf(factors, plan),
  codings: ({ factors }, plan, tally) => codingsOf(factors, plan, tally),
  dominance: ({ factors }, plan) => dominanceOf(factors, plan),
  bandwidth: ({ factors }, plan) => bandwidthOf(factors, plan),
  mutual: ({ factors }, plan) => mutualOf(factors, plan),
  members: ({ factors }, plan) => membersOf(factors, plan),
};

/** Builds the input that the measure of a plan is computed from. */
export function inputOf(asking: Asking, plan: Plan, tally: Tally): Inputs[keyof Inputs] {
  return make[plan.measure.input](asking, plan, tally);
}

function pairOf(asking: Asking, plan: Plan, tally: Tally): Inputs["pair"] {
  const { measure, question } = plan;
  if (question.against === undefined) {
    if (measure.name !== "share") againstOf(plan);
    if (question.from === undefined)
      throw refusal`share needs whose share: ${fieldNamed("from")}, or a base: ${fieldNamed("against")}`;
    return { of: tally.total, against: tally.whole, rest: tally.rest };
  }
  const { measure: _, ...fields } = question.against;
  const base = narrowed(without(plan, "against"), fields);
  sameQuantity(plan, base);
  const sides = comparedOf(plan);
  if (sides !== null) {
    const [own, other] = sides;
    const pair = { of: asTotal(asking, own), against: asTotal(asking, other), rest: null };
    if (measure.name !== "change") notNegative(own.measure.name, pair);
    return pair;
  }
  const whole = tallyOf(asking.factors, base);
  if (plan.value === "value" && tally.unit !== whole.unit) throw differs(tally.unit, whole.unit);
  const against = whole.total;
  if (measure.name !== "share") return { of: tally.total, against, rest: null };
  return { of: tally.total, against, rest: restOf(asking.factors, plan, whole, tally) };
}

/** @throws QuestionError where one of two that are divided is less than 0 */
function notNegative(compared: string, { of, against }: Pick<Inputs["pair"], "of" | "against">): void {
  const least = Math.min(of.low, of.best, against.low, against.best);
  if (least < 0)
    throw new QuestionError(`${compared} is ${least} here, and less than 0 has no ratio; ask for the change`);
}

/** @throws QuestionError where two quantities of different units would be held against each other */
function sameQuantity(plan: Plan, base: Plan): void {
  if (plan.value !== base.value) throw differs(plan.value, base.value);
}

function differs(one: string, other: string): QuestionError {
  return new QuestionError(`${one} and ${other} are different units and cannot be held against each other`);
}

/**
 * What a base holds beside a part of it, record by record, so that no record is taken for both.
 * @throws QuestionError where the base lacks a record of the part, or has less of it
 */
function restOf(factors: Factors, plan: Plan, whole: Tally, part: Tally): Total {
  const nameOf = recordName(factors, plan);
  const own = new Map(part.rows.map((row) => [nameOf(row), row]));
  const rows = whole.rows.map((row) => ({ row, own: own.get(nameOf(row)) }));
  const held = new Set(rows.filter((r) => r.own !== undefined).map((r) => r.own));
  const less = rows.some(({ row, own }) => (own?.best ?? 0) > row.best * (1 + 1e-9));
  if (less || part.rows.some((row) => row.best > 0 && !held.has(row)))
    throw new QuestionError("the base of this share does not hold what it is a share of; ask for the ratio");
  return {
    best: sum(rows.map(({ row, own }) => row.best - (own?.best ?? 0))),
    low: sum(rows.map(({ row, own }) => Math.max(0, row.low - (own?.high ?? 0)))),
    high: sum(rows.map(({ row, own }) => Math.max(0, row.high - (own?.low ?? 0)))),
    known: whole.total.known,
  };
}

/** More than a table has rows. */
const ROWS = 2 ** 32;

/** What two selections call the same record: its place, or its series where the editions of one are made one. */
function recordName(factors: Factors, plan: Plan): (row: Row) => string | number {
  const tables = new Map<string, number>();
  const numberOf = heldIn(tables);
  const seriesIn = perTable((row) =>
    plan.choices.unit === "series" ? factors.activities(row.table, plan.choices).text("series") : null,
  );
  return (row) => {
    const series = seriesIn(row)?.[row.index] ?? "";
    if (series !== "") return `series|${series}`;
    return numberOf(row.table, () => tables.size) * ROWS + row.index;
  };
}

/** A reading as a quantity that can be compared. */
function asTotal(asking: Asking, plan: Plan): Total {
  const reading = asking.read(plan);
  if (typeof reading.value !== "number")
    return { best: Number.NaN, low: Number.NaN, high: Number.NaN, known: 0 };
  const { value, low, high } = reading;
  return { best: value, low: low ?? value, high: high ?? value, known: 1 };
}

function spreadOf({ factors }: Asking, plan: Plan, tally: Tally): Inputs["spread"] {
  const sizes = plan.question.by === undefined && plan.value !== "count";
  const totals: readonly (Row["whole"] | null)[] = sizes
    ? tally.rows.filter((r) => isCounted(r) || !r.known).map((r) => (r.known ? r : null))
    : partsOf(factors, plan, tally, byOf(plan)).map((p) => tallyOf(factors, narrowed(plan, p.narrows)).total);
  return {
    best: Float64Array.from(totals, (t) => t?.best ?? Number.NaN),
    low: Float64Array.from(totals, (t) => t?.low ?? Number.NaN),
    high: Float64Array.from(totals, (t) => t?.high ?? Number.NaN),
  };
}

function truthOf({ factors }: Asking, plan: Plan, tally: Tally): Inputs["truth"] {
  const base = counted(tallyOf(factors, againstOf(plan)));
  const mine = new Map(tally.rows.map((r) => [`${r.table}\u0000${r.index}`, r]));
  let holds = 0;
  let open = 0;
  for (const row of base) {
    const own = mine.get(`${row.table}\u0000${row.index}`);
    if (own !== undefined && isCounted(own)) holds++;
    else if (own !== undefined && own.high > 0) open++;
  }
  return { holds, of: base.length, open };
}
