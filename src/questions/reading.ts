import { nothing, type Reading } from "../measures/measure.ts";
import type { Factors } from "./factors.ts";
import { inputOf } from "./inputs.ts";
import { byOf, measureNamed, without } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { type Tally, tallyOf } from "./tally.ts";

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
  const read = (other: Plan) => readPlan(factors, other).reading;
  const nothingKnown = tally.known === 0 && tally.unknown > 0 && plan.measure.input !== "dates";
  const reading = nothingKnown
    ? nothing("no-data")
    : plan.measure.of(inputOf({ factors, read }, plan, tally), plan.choices);
  return { reading, tally, unit: unitFor(plan, tally) };
}

function unitFor(plan: Plan, tally: Tally): string {
  if (plan.measure.unit !== "of the value") return plan.measure.unit;
  const compared = plan.question.against?.measure;
  if (compared === undefined || plan.measure.input !== "pair") return tally.unit;
  return unitFor({ ...plan, measure: measureNamed(compared) }, tally);
}
