import { type CurveTest, curveTest } from "../inference/curve-test.ts";
import { randomOf } from "../inference/random.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { type Dealt, dealt } from "./dealt.ts";
import { type Factors, factorsOf, type Weights } from "./factors.ts";
import { planOf } from "./plan.ts";
import { signatureOf } from "./signature.ts";
import { type Met, specificationsOf, type Vary } from "./specifications.ts";

/** What all readings of a question say together, held against who sends being dealt at random. */
export interface Joint extends CurveTest {
  /** Permutations of who sends. */
  readonly draws: number;
  readonly seed: number;
  /** Readings tested, and those left out because they have no value. */
  readonly readings: number;
  readonly without: number;
  /** What each reading was tested by: `x`, `x / (x + y)`, … */
  readonly on: string;
}

/** How a joint test is made. */
export interface JointOptions {
  readonly draws?: number;
  readonly seed?: number;
  /** Whether every convention that applies varies, or only what `vary` names. */
  readonly all?: boolean;
  /** Told how many permutations are done. */
  tell?(done: number, of: number): void;
}

/** More different readings than this are too many to keep under every permutation. */
const MOST = 20_000;

/**
 * Tests all readings of a question together (Simonsohn, Simmons & Nelson 2020): who sends is permuted among the
 * records of each table, in the same way under every reading.
 * @throws QuestionError where the question is not about a partner, or its measure is none of totals, shares and ranks
 */
export function joint(
  dataset: Dataset,
  question: Question,
  vary: Vary = {},
  options: JointOptions = {},
): Joint {
  return jointOf(factorsOf(dataset), question, vary, options);
}

/** The joint test, on records that were read before. */
export function jointOf(factors: Factors, question: Question, vary: Vary, options: JointOptions = {}): Joint {
  const base = planOf(factors, question);
  const draws = options.draws ?? numberOf(question, "draws", 499);
  const seed = options.seed ?? numberOf(question, "seed", 1);
  const met: Met = { axes: new Map(), struck: [] };
  const known = new Map<string, { of: Dealt; times: number }>();
  const counted = new Map<string, Uint8Array>();
  let without = 0;
  for (const { plan, fields } of specificationsOf(factors, question, options.all ?? true, vary, met)) {
    for (const layer of plan.layers) {
      for (const table of layer.tables)
        addTo(counted, table, factors.records(layer, table, plan.choices).best);
    }
    const key = `${fields}|${signatureOf(factors, plan, true)}`;
    const held = known.get(key);
    if (held !== undefined) held.times++;
    else known.set(key, { of: dealt(factors, plan), times: 1 });
    if (known.size > MOST)
      throw new QuestionError(
        `more than ${MOST} different readings are too many to test together; name what varies with --vary`,
      );
  }
  const identity = new Map([...counted].map(([table, mask]) => [table, Int32Array.from(mask.keys())]));
  const tested = [...known.values()].filter(({ of, times }) => {
    const valued = Number.isFinite(of.value(identity));
    if (!valued) without += times;
    return valued;
  });
  if (tested.length === 0) throw new QuestionError(`no reading of ${base.measure.name} has a value to test`);
  const values = tested.map(() => new Float64Array(draws + 1));
  for (let d = 0; d <= draws; d++) {
    const orders = d === 0 ? identity : permuted(counted, seed, d);
    tested.forEach(({ of }, r) => {
      const row = values[r];
      if (row !== undefined) row[d] = of.value(orders);
    });
    options.tell?.(d, draws);
  }
  settle(values);
  const weights = tested.map((t) => t.times);
  return {
    draws,
    seed,
    readings: weights.reduce((a, b) => a + b, 0),
    without,
    on: tested[0]?.of.on ?? "",
    ...curveTest(values, weights),
  };
}

/** Records that count in any reading are dealt among each other; the rest keep their own. */
function addTo(counted: Map<string, Uint8Array>, table: string, records: Weights): void {
  const mask = counted.get(table) ?? new Uint8Array(records.length);
  for (let i = 0; i < records.length; i++) if ((records[i] ?? 0) > 0) mask[i] = 1;
  counted.set(table, mask);
}

/** Whose sender each record has in one draw, table by table. */
function permuted(
  counted: ReadonlyMap<string, Uint8Array>,
  seed: number,
  draw: number,
): Map<string, Int32Array> {
  const random = randomOf(seed, draw);
  return new Map(
    [...counted].map(([table, mask]) => {
      const order = Int32Array.from(mask.keys());
      const places = [...mask.keys()].filter((i) => mask[i] === 1);
      for (let n = places.length - 1; n > 0; n--) {
        const [a, b] = [places[n] ?? 0, places[random.below(n + 1)] ?? 0];
        const held = order[a] ?? 0;
        order[a] = order[b] ?? 0;
        order[b] = held;
      }
      return [table, order];
    }),
  );
}

/** A draw in which a reading has no value says nothing for or against: it gets the mean of the others. */
function settle(values: readonly Float64Array[]): void {
  for (const row of values) {
    const known = row.filter((x) => Number.isFinite(x));
    if (known.length === row.length) continue;
    const mean = known.reduce((a, x) => a + x, 0) / known.length;
    row.forEach((x, d) => {
      if (!Number.isFinite(x)) row[d] = mean;
    });
  }
}

function numberOf(question: Question, name: string, otherwise: number): number {
  const text = question.conventions?.[name];
  return text === undefined ? otherwise : Number(text);
}
