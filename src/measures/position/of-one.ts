import type { Why } from "../../model/answer.ts";
import { bounded, type Chosen, type Measure, nothing, type Reading, type Ties } from "../measure.ts";
import { type Needs, onTies } from "../ties/graph.ts";
import { ALONE, UNTIED } from "../ties/nulls.ts";

/** What a measure of one actor's place says of itself besides how it is read from ties. */
export interface Place extends Omit<Measure<"position">, "input" | "of" | "each"> {
  /** True where it counts ties, so that how they were made does not decide it. */
  readonly counts?: true;
  readonly few?: number;
  /** Why an actor with ties has no value. */
  readonly none?: readonly [why: Why, note: string];
  /** The value of everybody, NaN where there is none; or why nobody has one. */
  scores(ties: Ties, chosen?: Chosen): Float64Array | Reading;
  /** What a reader should know of one actor's value. */
  notes?(ties: Ties, ego: number): readonly string[];
}

/** Reasons that every measure of one actor's place has for giving none. */
export const NOBODY = [
  "under-specified: no actor is named, or one that is not among the ties",
  UNTIED,
  ALONE,
];

/** A measure of one actor's place among ties, from what gives everybody's at once. */
export function ofOne(place: Place): Measure<"position"> {
  const { counts, few, none, scores, notes, ...said } = place;
  const needs: Needs = few === undefined ? {} : { few };
  const read = (ties: Ties, ego: number, chosen: Chosen | undefined): Reading => {
    const all = scores(ties, chosen);
    if (!(all instanceof Float64Array)) return all;
    const value = all[ego] ?? Number.NaN;
    if (!Number.isNaN(value)) return bounded(value, value, value, notes?.(ties, ego));
    if (isolated(ties, ego)) return nothing("isolate");
    const [why, note] = none ?? ["degenerate", "no value"];
    return nothing(why, note);
  };
  return {
    ...said,
    input: "position",
    ...(counts === true ? { ownTies: true } : {}),
    uses: [...(said.uses ?? []), ...(counts === true && few === undefined ? [] : ["caution"])],
    of({ ties, ego }, chosen) {
      const n = ties.nodes.length;
      if (ego >= n) throw new RangeError(`not one of ${n} actors: ${ego}`);
      if (n > 0 && ego < 0)
        return nothing(
          "under-specified",
          "of whom? name one with from or to; by partner or by recipient gives everyone",
        );
      const asked = counts === true ? { ...ties, byConstruction: null } : ties;
      return onTies(asked, needs, () => read(ties, ego, chosen), chosen);
    },
    each(ties, chosen) {
      const unknown = ties.weights.some(Number.isNaN);
      const none = unknown || ties.nodes.length < 2;
      const all = none ? nothing("no-data") : scores(ties, chosen);
      return all instanceof Float64Array ? all : new Float64Array(ties.nodes.length).fill(Number.NaN);
    },
  };
}

/** Whether an actor has no tie, sent or received. */
export function isolated(ties: Ties, ego: number): boolean {
  return ties.starts[ego] === ties.starts[ego + 1] && !ties.targets.includes(ego);
}
