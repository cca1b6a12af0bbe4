import { measures } from "../measures/index.ts";
import { restOf } from "../measures/interval.ts";
import type { Inputs, Measure, Reading, Total } from "../measures/measure.ts";
import { EVER, NEVER, yearOf } from "../model/day.ts";
import { yearsBetween } from "../model/period.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { byPartner } from "./by-partner.ts";
import type { Choices, Factors } from "./factors.ts";
import { partnersOf, partsOf, yearsOf } from "./parts.ts";
import { layersOf, type Plan, periodIn, quantityOf, sendersNamed } from "./plan.ts";
import { apartFrom } from "./rank-of.ts";
import { type Row, type Tally, tallyOf } from "./tally.ts";
import { coverageOf, frameworksOf, tiesOf } from "./ties.ts";

/** What a measure says of a question under given choices, with the tally it rests on. */
export interface Read {
  readonly reading: Reading;
  readonly tally: Tally;
  readonly unit: string;
}

/** Reads a plan: builds the input its measure needs, and asks it. */
export function readPlan(factors: Factors, plan: Plan): Read {
  const wide = plan.measure.input === "parts" && byOf(plan) === "partner" ? without(plan, "from") : plan;
  const tally = tallyOf(factors, wide);
  const reading = plan.measure.of(inputOf(factors, plan, tally));
  return { reading, tally, unit: unitFor(factors, plan, tally) };
}

/** A plan with some fields of its question changed; the choices stay. */
export function narrowed(plan: Plan, fields: Partial<Question>): Plan {
  const question = { ...plan.question, ...fields };
  const layers = fields.layer === undefined ? plan.layers : layersOf(fields.layer);
  const measure = fields.measure === undefined ? plan.measure : measureNamed(fields.measure);
  return {
    ...plan,
    question,
    layers,
    measure,
    period: fields.period === undefined ? plan.period : narrowPeriod(plan, fields.period),
    value:
      fields.value === undefined && fields.layer === undefined
        ? plan.value
        : quantityOf(question, layers, measure),
    choices: fields.conventions === undefined ? plan.choices : { ...plan.choices, ...fields.conventions },
  };
}

/** A plan with one field of its question taken out. */
export function without(plan: Plan, ...fields: readonly (keyof Question)[]): Plan {
  const question = Object.fromEntries(
    Object.entries(plan.question).filter(([f]) => !fields.some((out) => out === f)),
  ) as unknown as Question;
  return { ...plan, question };
}

/** What the parts of a measure are by, where its question does not say. */
export function byOf(plan: Plan): string {
  if (plan.question.by !== undefined) return plan.question.by;
  return plan.measure.input === "spread" ? "year" : "partner";
}

/** A year of a period that covers only a part of it stays that part. */
function narrowPeriod(plan: Plan, text: string): Plan["period"] {
  const period = periodIn(text);
  const from = Math.max(period.from, plan.period.from);
  const to = Math.min(period.to, plan.period.to);
  return plan.question.period !== undefined && from <= to && /^\d{4}$/.test(text) ? { from, to } : period;
}

function measureNamed(name: string): Measure {
  const found = measures.find((m) => m.name === name);
  if (found === undefined) throw new QuestionError(`no measure ${JSON.stringify(name)}`);
  return found;
}

type Make = { readonly [K in keyof Inputs]: (factors: Factors, plan: Plan, tally: Tally) => Inputs[K] };

const make: Make = {
  total: (_, __, tally) => tally.total,
  pair: pairOf,
  spread: spreadOf,
  series: (factors, plan, tally) => {
    const years = yearsOf(factors, plan, tally);
    const values = years.map((y) => totalIn(factors, narrowed(plan, { period: String(y) })).best);
    return { years: Int32Array.from(years), values: Float64Array.from(values) };
  },
  parts: amongParts,
  dates: datesOf,
  years: (factors, plan, tally) => ({
    years: Int32Array.from(
      counted(tally)
        .map((r) => startOf(factors, plan, r))
        .filter((d) => d !== EVER)
        .map(yearOf),
    ),
  }),
  truth: truthOf,
  ties: tiesOf,
  coverage: (factors, plan) =>
    coverageOf(factors, plan, (layer, to) => {
      const one =
        to === null ? without(narrowed(plan, { layer }), "from", "to") : narrowed(plan, { layer, to });
      return tallyOf(factors, one).total.best > 0;
    }),
  rate: (factors, plan, tally) => ({ count: tally.total, years: yearsIn(factors, plan, tally) }),
  members: membersOf,
};

function inputOf(factors: Factors, plan: Plan, tally: Tally): Inputs[keyof Inputs] {
  return make[plan.measure.input](factors, plan, tally);
}

function unitFor(factors: Factors, plan: Plan, tally: Tally): string {
  if (plan.measure.unit !== "of the value") return plan.measure.unit;
  const compared = plan.question.against?.measure;
  if (compared === undefined || plan.measure.input !== "pair") return tally.unit;
  return unitFor(factors, { ...plan, measure: measureNamed(compared) }, tally);
}

/** What a plan is held against: the same question with the fields of `against` in place of its own. */
export function againstOf(plan: Plan): Plan {
  const { against } = plan.question;
  if (against === undefined)
    throw new QuestionError(`${plan.measure.name} needs something to be held against: against`);
  return narrowed(without(plan, "against"), against);
}

function pairOf(factors: Factors, plan: Plan, tally: Tally): Inputs["pair"] {
  const { measure, question } = plan;
  if (question.against === undefined) {
    if (measure.name !== "share") againstOf(plan);
    if (question.from === undefined)
      throw new QuestionError("share needs whose share: from, or a base: against");
    return { of: tally.total, against: tally.whole, rest: tally.rest };
  }
  const { measure: compared, ...fields } = question.against;
  const base = narrowed(without(plan, "against"), fields);
  if (compared !== undefined && measure.name !== "share") {
    const mine = narrowed(without(plan, "against"), { measure: compared });
    return { of: asTotal(factors, mine), against: asTotal(factors, narrowed(mine, fields)), rest: null };
  }
  const against = tallyOf(factors, base).total;
  if (measure.name !== "share") return { of: tally.total, against, rest: null };
  if (tally.total.best > against.best * (1 + 1e-9)) {
    throw new QuestionError("the base of this share does not hold what it is a share of; ask for the ratio");
  }
  return { of: tally.total, against, rest: restOf(tally.total, against) };
}

/** A reading as a quantity that can be compared. */
function asTotal(factors: Factors, plan: Plan): Total {
  const { reading, tally } = readPlan(factors, plan);
  if (typeof reading.value !== "number")
    return { best: Number.NaN, low: Number.NaN, high: Number.NaN, known: 0 };
  return {
    best: reading.value,
    low: reading.low ?? reading.value,
    high: reading.high ?? reading.value,
    known: Math.max(1, tally.known),
  };
}

function totalIn(factors: Factors, plan: Plan): Total {
  return tallyOf(factors, plan).total;
}

function spreadOf(factors: Factors, plan: Plan, tally: Tally): Inputs["spread"] {
  const sizes = plan.question.by === undefined && plan.value !== "count";
  const totals: readonly (Row["whole"] | null)[] = sizes
    ? tally.rows.filter((r) => r.best > 0 || !r.known).map((r) => (r.known ? r : null))
    : partsOf(factors, plan, tally, byOf(plan)).map((p) => totalIn(factors, narrowed(plan, p.narrows)));
  return {
    best: Float64Array.from(totals, (t) => t?.best ?? Number.NaN),
    low: Float64Array.from(totals, (t) => t?.low ?? Number.NaN),
    high: Float64Array.from(totals, (t) => t?.high ?? Number.NaN),
  };
}

/** The parts that a measure compares: totals, or what `against.measure` says of each. */
function amongParts(factors: Factors, plan: Plan, tally: Tally): Inputs["parts"] {
  const by = byOf(plan);
  const compared = plan.question.against?.measure;
  const input = compared === undefined ? "total" : measureNamed(compared).input;
  if (by === "partner" && (input === "total" || input === "rate" || input === "coverage")) {
    return amongPartners(factors, plan, tally, input);
  }
  const wide = by === "partner" ? without(plan, "from") : plan;
  const parts = partsOf(factors, wide, tally, by);
  const values = parts.map((part) => {
    const one = narrowed(without(wide, "against", "by"), part.narrows);
    if (compared === undefined) return tallyOf(factors, one).total.best;
    const { reading } = readPlan(factors, narrowed(one, { measure: compared }));
    return typeof reading.value === "number" ? reading.value : Number.NaN;
  });
  return { names: parts.map((p) => p.name), values: Float64Array.from(values), unknown: 0, focus: null };
}

/** All partners at once; the one asked about stands in place of any that share an actor with it. */
function amongPartners(
  factors: Factors,
  plan: Plan,
  tally: Tally,
  input: "total" | "rate" | "coverage",
): Inputs["parts"] {
  const { from } = plan.question;
  const all = partnersOf(factors, plan, tally);
  const names = from === undefined ? all : [...apartFrom(factors, plan, from, all), from];
  const focus = from ?? null;
  if (input === "coverage")
    return { names, values: coverageByPartner(factors, plan, names), unknown: 0, focus };
  const { totals, rest } = byPartner(factors, plan, tally, names);
  if (input === "total") return { names, values: totals, unknown: rest, focus };
  const years = yearsIn(factors, plan, tally);
  return { names, values: totals.map((t) => t / years), unknown: 0, focus };
}

/** Tie coverage of several partners: the pairs of a recipient and a layer that each reaches, of all there are. */
function coverageByPartner(factors: Factors, plan: Plan, names: readonly string[]): Float64Array {
  const wide = without(plan, "from", "to");
  const region = factors.dataset.subject.region;
  const reached = new Float64Array(names.length);
  let possible = 0;
  for (const layer of plan.layers) {
    if (tallyOf(factors, narrowed(wide, { layer: layer.name })).total.best === 0) continue;
    possible += region.length;
    for (const to of region) {
      const one = narrowed(wide, { layer: layer.name, to });
      byPartner(factors, one, tallyOf(factors, one), names).totals.forEach((total, n) => {
        if (total > 0) reached[n] = (reached[n] ?? 0) + 1;
      });
    }
  }
  return reached.map((r) => (possible === 0 ? Number.NaN : r / possible));
}

function datesOf(factors: Factors, plan: Plan, tally: Tally): Inputs["dates"] {
  const n = Number(plan.question.value ?? "1") || 1;
  const dated = counted(tally)
    .map((r) => ({
      label: labelOf(factors, plan, r),
      from: startOf(factors, plan, r),
      to: endOf(factors, plan, r),
    }))
    .filter((d) => d.from !== EVER)
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.label < b.label ? -1 : 1));
  return {
    labels: dated.map((d) => d.label),
    from: Int32Array.from(dated, (d) => d.from),
    to: Int32Array.from(dated, (d) => d.to),
    n: plan.measure.name === "nth" ? n : 1,
  };
}

const DATE_COLUMNS = ["start", "opened", "founded", "order_year"];

function labelOf(factors: Factors, plan: Plan, row: Row): string {
  const a = factors.activities(row.table, plan.choices);
  if (row.table === "transfers" && firstDelivery(factors, plan, row) !== null) {
    return String(yearOf(startOf(factors, plan, row)));
  }
  for (const column of DATE_COLUMNS) {
    const cell = a.text(column)[row.index] ?? "";
    if (cell !== "") return cell;
  }
  return "";
}

function firstDelivery(factors: Factors, plan: Plan, row: Row): number | null {
  if (plan.choices["year-basis"] === "order") return null;
  const { amounts } = factors.activities(row.table, plan.choices);
  let first: number | null = null;
  for (let k = amounts.starts[row.index] ?? 0; k < (amounts.starts[row.index + 1] ?? 0); k++) {
    const day = amounts.from[k] ?? EVER;
    if (
      amounts.units[k] === "deliveries" &&
      day !== EVER &&
      (first === null || day < (amounts.from[first] ?? NEVER))
    )
      first = k;
  }
  return first;
}

function startOf(factors: Factors, plan: Plan, row: Row): number {
  const a = factors.activities(row.table, plan.choices);
  const delivery = row.table === "transfers" ? firstDelivery(factors, plan, row) : null;
  return delivery === null ? (a.startFrom[row.index] ?? EVER) : (a.amounts.from[delivery] ?? EVER);
}

function endOf(factors: Factors, plan: Plan, row: Row): number {
  const a = factors.activities(row.table, plan.choices);
  const delivery = row.table === "transfers" ? firstDelivery(factors, plan, row) : null;
  return delivery === null ? (a.startTo[row.index] ?? NEVER) : (a.amounts.to[delivery] ?? NEVER);
}

function truthOf(factors: Factors, plan: Plan, tally: Tally): Inputs["truth"] {
  const base = counted(tallyOf(factors, againstOf(plan)));
  const mine = new Map(tally.rows.map((r) => [`${r.table}\u0000${r.index}`, r]));
  let holds = 0;
  let open = 0;
  for (const row of base) {
    const own = mine.get(`${row.table}\u0000${row.index}`);
    if (own !== undefined && own.best > 0) holds++;
    else if (own !== undefined && own.high > 0) open++;
  }
  return { holds, of: base.length, open };
}

function membersOf(factors: Factors, plan: Plan): Inputs["members"] {
  const { dataset } = factors;
  const frameworks = frameworksOf(factors, plan);
  const partner =
    plan.question.from === undefined ? null : sendersNamed(dataset, plan.question.from, plan.choices);
  const names = (actors: ReadonlySet<number>) => new Set([...actors].map((a) => dataset.actors[a] ?? ""));
  if (plan.measure.name === "membership-overlap") {
    const led =
      partner === null ? frameworks : frameworks.filter((f) => [...f.leads].some((l) => partner.has(l)));
    return { sets: led.map((f) => names(f.members)), focus: null };
  }
  if (partner === null) throw new QuestionError("institutional-overlap needs a partner: from");
  const of = (actors: ReadonlySet<number>) =>
    new Set(
      frameworks.filter((f) => [...actors].some((a) => f.members.has(a) || f.leads.has(a))).map((f) => f.id),
    );
  const recipients =
    plan.question.to === undefined || plan.question.to === "region"
      ? dataset.subject.region
      : plan.question.to.split(",");
  return {
    sets: recipients.map((r) => of(new Set([dataset.actorIndex.get(r.trim()) ?? -1]))),
    focus: of(partner),
  };
}

function yearsIn(factors: Factors, plan: Plan, tally: Tally): number {
  return yearsBetween(plan.period) ?? yearsOf(factors, plan, tally).length;
}

function counted(tally: Tally): readonly Row[] {
  return tally.rows.filter((r) => r.best > 0);
}

/** The choices of a plan with some of them changed, and everything that follows from them. */
export function chosen(plan: Plan, choices: Choices): Plan {
  return { ...plan, choices: { ...plan.choices, ...choices } };
}
