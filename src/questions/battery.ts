import { measures as computed, type Measure } from "../measures/index.ts";
import type { Answer } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { type Factors, factorsOf } from "./factors.ts";
import { overBlocs } from "./grouped.ts";
import { inputOf } from "./inputs.ts";
import { measureNamed } from "./measure-named.ts";
import { type Plan, planOf } from "./plan.ts";
import { readTally } from "./reading.ts";
import { tallyOf } from "./tally.ts";
import { whyConstructed } from "./ties.ts";

/** What is asked of each layer in each year. */
export interface BatteryAsked {
  readonly layers: readonly string[];
  readonly years: readonly number[];
  /** Measures of all ties or of shares by partner, by name; every one that draws nothing where it is left out. */
  readonly measures?: readonly string[];
  /** What else the question says, the same of every cell. */
  readonly rest?: Pick<Question, "to" | "without" | "where" | "value" | "conventions">;
}

/** One number of a battery: what `answer` gives to this question, without its receipt. */
export interface Cell extends Pick<Answer, "value" | "why" | "low" | "high" | "notes"> {
  readonly layer: string;
  readonly year: number;
  readonly measure: string;
}

/**
 * Every measure of whole graphs and of shares for each layer in each year, as a network paper tables them.
 * Records are added up once a layer and year, and ties built once; the values are those of single answers.
 * @throws QuestionError for a layer or measure there is not, and for one that is not of ties or shares
 */
export function batteryOf(dataset: Dataset, asked: BatteryAsked): readonly Cell[] {
  const factors = factorsOf(dataset);
  const measures = asked.measures?.map(knownMeasure) ?? computed.filter(isWhole);
  const cells: Cell[] = [];
  for (const layer of asked.layers) {
    for (const year of asked.years) {
      const question = { ...asked.rest, layer, period: String(year) };
      for (const cell of cellsOf(factors, question, measures)) cells.push({ layer, year, ...cell });
    }
  }
  return cells;
}

function cellsOf(
  factors: Factors,
  question: Omit<Question, "measure">,
  measures: readonly Measure[],
): readonly Omit<Cell, "layer" | "year">[] {
  const [first] = measures;
  if (first === undefined) return [];
  const base = planOf(factors, { ...question, measure: first.name });
  const tally = tallyOf(factors, base);
  const input = sharedInput();
  return measures.map((measure) => {
    const plan: Plan = { ...base, measure, question: { ...question, measure: measure.name } };
    const { value, why, low, high, notes } = readTally(factors, plan, tally, input).reading;
    return {
      measure: measure.name,
      value,
      ...(why === undefined ? {} : { why }),
      low: value === null ? null : (low ?? null),
      high: value === null ? null : (high ?? null),
      ...(notes === undefined ? {} : { notes }),
    };
  });
}

/** Builds the inputs of one cell once; whether its ties say something is a matter of the measure. */
function sharedInput(): typeof inputOf {
  const made = new Map<string, ReturnType<typeof inputOf>>();
  return (asking, plan, tally) => {
    const ties = plan.measure.input === "ties";
    const key = ties ? "ties" : overBlocs(plan.question, plan.measure) ? "blocs" : "parts";
    const input = made.get(key) ?? inputOf(asking, plan, tally);
    made.set(key, input);
    return ties ? { ...input, byConstruction: whyConstructed(plan) } : input;
  };
}

function knownMeasure(name: string): Measure {
  const measure = measureNamed(name);
  if (isWhole(measure)) return measure;
  throw new QuestionError(`${name} is not of all ties or of shares by partner; ask it one by one`);
}

function isWhole({ input }: Measure): boolean {
  return input === "ties" || input === "parts";
}
