import { drawsOf, type Sampler } from "../inference/bootstrap.ts";
import { middleOf } from "../inference/intervals.ts";
import { type Inputs, numberIn, type Reading } from "../measures/measure.ts";
import type { Asking } from "./inputs.ts";
import type { Plan } from "./plan.ts";
import { sampleOfPair } from "./sample-of-pair.ts";
import { sampleOfLayers, sampleOfParts } from "./sample-of-parts.ts";
import type { Tally } from "./tally.ts";

/** Fewer units than these can hardly differ from draw to draw. */
const FEW = 4;

/** How the value of a question is drawn again. */
export interface Sample {
  readonly samplers: readonly Sampler[];
  readonly spread: "bootstrap" | "credible";
  /** What is drawn, for a note: `12 packages`. */
  readonly of: string;
  readonly units: number;
  /** Of what the units are that are fewest, where they are not of the whole. */
  readonly least?: string;
  /** The value of one draw: NaN where it has none. */
  value(totals: readonly Float64Array[]): Reading["value"];
  /** The 95 % interval, where it needs no draws. */
  readonly exact?: { readonly low: number; readonly high: number };
  readonly notes?: readonly string[];
  /** How to ask so that there is an interval, where there are too few units for one. */
  readonly mend?: string;
}

/** Whether the ends of a reading are to be those of a 95 % interval. */
export function isSampled(plan: Plan): boolean {
  return plan.choices.spread === "sampling" && plan.measure.uses?.includes("spread") === true;
}

/**
 * A reading whose low and high are the ends of a 95 % interval: a credible one for whole activities of one partner
 * each, else one of the bootstrap. The value stays.
 */
export function sampled(
  asking: Asking,
  plan: Plan,
  tally: Tally,
  input: Inputs[keyof Inputs],
  reading: Reading,
): Reading {
  if (reading.value === null) return reading;
  const sample = sampleOf(asking, plan, tally, input);
  const own = [...(reading.notes ?? []), ...boundsNote(reading)];
  const none = (why: string): Reading => ({
    ...reading,
    low: null,
    high: null,
    notes: [...own, `no sampling interval: ${why}`],
  });
  if (typeof sample === "string") return none(sample);
  if (sample.units < 2) return none(`it rests on ${sample.of}${sample.mend ?? ""}`);
  if (sample.exact !== undefined) return withEnds(reading, sample, sample.exact, own, "");
  const draws = numberIn(plan.choices, "draws", 2000);
  const seed = numberIn(plan.choices, "seed", 1);
  const values = new Float64Array(draws).fill(Number.NaN);
  const same = JSON.stringify(reading.value);
  let alike = 0;
  drawsOf(sample.samplers, draws, seed, (totals, d) => {
    const value = sample.value(totals);
    if (typeof value === "number") values[d] = value;
    else if (JSON.stringify(value) === same) alike++;
  });
  const told = `, ${draws} draws, seed ${seed}`;
  if (typeof reading.value !== "number") {
    const share = ((100 * alike) / draws).toFixed(1);
    const note = `the same in ${share} % of draws (${nameOf(sample)}${told})`;
    return { ...reading, low: null, high: null, notes: [...own, note, ...(sample.notes ?? [])] };
  }
  const missing = values.filter(Number.isNaN).length;
  if (missing > draws / 20)
    return none(`it has no value in ${missing} of ${draws} draws${sample.mend ?? ""}`);
  return withEnds(reading, sample, middleOf(values), own, told);
}

function sampleOf(asking: Asking, plan: Plan, tally: Tally, input: Inputs[keyof Inputs]): Sample | string {
  if (plan.measure.input === "pair") return sampleOfPair(asking, plan, tally);
  if ("layers" in input && "names" in input) return sampleOfLayers(asking, plan, input);
  if ("names" in input && "focus" in input && "values" in input)
    return sampleOfParts(asking, plan, tally, input);
  return `none is worked out for ${plan.measure.name}`;
}

function withEnds(
  reading: Reading,
  sample: Sample,
  { low, high }: { readonly low: number; readonly high: number },
  own: readonly string[],
  told: string,
): Reading {
  const value = Number(reading.value);
  const outside = value < low || value > high ? ["the interval of draws is widened to hold the value"] : [];
  const narrow =
    sample.spread === "bootstrap" && sample.units < FEW
      ? [`only ${sample.units} units${sample.least ?? ""}: the interval is too narrow`]
      : [];
  const notes = [...own, `95 % ${nameOf(sample)}${told}`, ...narrow, ...outside, ...(sample.notes ?? [])];
  return {
    ...reading,
    low: Number.isFinite(low) ? Math.min(low, value) : null,
    high: Number.isFinite(high) ? Math.max(high, value) : null,
    spread: sample.spread,
    notes,
  };
}

function nameOf({ spread, of }: Sample): string {
  return spread === "credible"
    ? `credible interval: Jeffreys' prior, ${of}`
    : `interval of the bootstrap: ${of} drawn again`;
}

/** What the bounds would have been, since an interval of sampling leaves them out. */
function boundsNote({ value, low, high }: Reading): readonly string[] {
  if ((low ?? value) === value && (high ?? value) === value) return [];
  const write = (end: number | null | undefined) =>
    end === null || end === undefined ? "open" : Number(end.toPrecision(4)).toString();
  return [`gaps in the records leave ${write(low)} to ${write(high)}, which the interval does not include`];
}
