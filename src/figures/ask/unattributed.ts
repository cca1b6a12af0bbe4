import { UNKNOWN } from "../../model/dataset.ts";
import type { Question } from "../../model/question.ts";
import type { FigureBench } from "../kind.ts";
import { totalOf } from "./axis.ts";
import { activitiesIn } from "./recorded.ts";
import type { Value } from "./value.ts";

/** A series of what is missing to the whole where everybody who is known has a share: of whom nobody knows. */
export interface Unattributed {
  readonly name: typeof UNKNOWN;
  readonly values: readonly Value[];
}

/**
 * What shares of everybody known leave to nobody known, at each place; null where they leave nothing.
 * @param totals the shares of all of them together
 * @param at the question of everybody known at each place
 */
export function unattributedIn(
  bench: FigureBench,
  totals: readonly Value[],
  at: (place: number) => Question,
): Unattributed | null {
  const values = totals.map((total, place): Value => {
    if (total.value === null) return total;
    const left = Math.max(0, 1 - total.value);
    const value = left < 1e-9 ? 0 : left;
    const ends = {
      low: total.high === null ? null : Math.max(0, 1 - total.high),
      high: total.low === null ? null : Math.max(0, 1 - total.low),
    };
    const receipt = value === 0 ? [] : unnamedIn(bench, at(place));
    const state = value === 0 ? "zero" : "recorded";
    return { ...total, value, ...ends, state, receipt, n: activitiesIn(bench, receipt).length, narrows: {} };
  });
  return values.some(({ value }) => value !== null && value > 0) ? { name: UNKNOWN, values } : null;
}

/** Ids of what a question counts for everybody and not for those that it names. */
function unnamedIn(bench: FigureBench, question: Question): readonly string[] {
  const { from: _, ...everybody } = totalOf(question);
  const named = new Set(bench.ask(totalOf(question)).receipt);
  return bench.ask(everybody).receipt.filter((id) => !named.has(id));
}
