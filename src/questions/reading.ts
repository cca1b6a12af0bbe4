import { type Inputs, nothing, type Reading } from "../measures/measure.ts";
import { contrastKey, isContrast } from "./contrast.ts";
import { isOfOne } from "./ego.ts";
import { attendedTally } from "./events.ts";
import type { Factors } from "./factors.ts";
import { inputOf } from "./inputs.ts";
import { measureNamed } from "./measure-named.ts";
import { byOf, chosen, without } from "./narrow.ts";
import { overOf } from "./over.ts";
import type { Plan } from "./plan.ts";
import { positionTally } from "./position.ts";
import { isSampled, sampled } from "./sampling.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** What a measure says of a question under given choices, with the tally it rests on. */
export interface Read {
  readonly reading: Reading;
  readonly tally: Tally;
  readonly unit: string;
  /** Of a measure of known partners alone: the share of the whole that belongs to nobody known. */
  readonly nobodys?: number;
}

/** The unit of a measure whose own is that of the records. */
const OF_THE_VALUE = "of the value";

/** Reads a plan: builds the input its measure needs, and asks it. */
export function readPlan(factors: Factors, plan: Plan): Read {
  return readTally(factors, plan, tallyFor(factors, plan));
}

/** The records of a plan added up as its measure needs them. */
export function tallyFor(factors: Factors, plan: Plan): Tally {
  if (isOfOne(plan.measure.input)) return attendedTally(factors, plan);
  if (plan.measure.input === "position") return positionTally(factors, plan);
  return tallyOf(factors, overEveryone(plan) ? without(plan, "from") : plan);
}

/** Reads a plan whose records were added up before; `input` may hand in an input that was built before. */
export function readTally(factors: Factors, plan: Plan, tally: Tally, input: typeof inputOf = inputOf): Read {
  const unit = unitFor(plan, tally);
  const nothingKnown = tally.known === 0 && tally.unknown > 0 && plan.measure.input !== "dates";
  if (nothingKnown) return { reading: nothing("no-data"), tally, unit };
  const read = (other: Plan) => readPlan(factors, chosen(other, { spread: "bounds" })).reading;
  const asking = { factors, read };
  const built = input(asking, plan, tally);
  const reading = measured(factors, plan, built);
  return {
    reading: isSampled(plan) ? sampled(asking, plan, tally, built, reading) : reading,
    tally,
    unit,
    ...(plan.measure.amongKnown === true && isParts(built) ? { nobodys: unknownPartOf(built) } : {}),
  };
}

function isParts(built: ReturnType<typeof inputOf>): built is Inputs["parts"] {
  return "unknown" in built && "focus" in built && typeof built.unknown === "number";
}

function unknownPartOf({ values, unknown }: Inputs["parts"]): number {
  if (!(unknown > 0)) return 0;
  return unknown / values.reduce((whole, value) => (value > 0 ? whole + value : whole), unknown);
}

/** What the measure says of its input; two periods that say the same are compared once for all readings. */
function measured(factors: Factors, plan: Plan, built: ReturnType<typeof inputOf>): Reading {
  const { measure, choices } = plan;
  if (!isContrast(built)) return measure.of(built, choices);
  const used = (measure.uses ?? []).map((name) => choices[name] ?? "").join("|");
  return factors.once(`contrast|${measure.name}|${used}|${contrastKey(built)}`, () =>
    measure.of(built, choices),
  );
}

/** Whether whoever is asked about stands among all partners, and narrows nothing. */
export function overEveryone(plan: Plan): boolean {
  return (
    ["goods", "spheres"].includes(plan.measure.input) ||
    (plan.measure.input === "parts" && byOf(plan) === "partner")
  );
}

function unitFor(plan: Plan, tally: Tally): string {
  const { unit } = plan.measure;
  if (unit === "partners") return overOf(plan.question) ?? unit;
  if (!unit.startsWith(OF_THE_VALUE)) return unit;
  if (unit !== OF_THE_VALUE) return `${tally.unit}${unit.slice(OF_THE_VALUE.length)}`;
  const compared = plan.question.against?.measure;
  if (compared === undefined || plan.measure.input !== "pair") return tally.unit;
  return unitFor({ ...plan, measure: measureNamed(compared) }, tally);
}
