import type { Question } from "../../model/question.ts";
import type { Factors } from "../../questions/factors.ts";
import { undatedIn, undatedTold } from "../../questions/outside.ts";
import { planOf } from "../../questions/plan.ts";
import type { FigureBench } from "../kind.ts";

/** A bench that keeps what is asked of years or a period, each layer once under each choice. */
export interface TimedBench {
  readonly bench: FigureBench;
  /** That records of these layers have no date, where any has none. */
  undated(): readonly string[];
}

export function timedBench(bench: FigureBench): TimedBench {
  const timed = new Map<string, Question>();
  return {
    bench: {
      ...bench,
      ask: (question) => {
        const { layer, period, by, conventions } = question;
        if (period !== undefined || by === "year")
          timed.set(`${layer}|${JSON.stringify(conventions)}`, question);
        return bench.ask(question);
      },
    },
    undated: () => undatedTold(countOf(bench.factors, [...timed.values()])),
  };
}

/** How many records of all layers have no date, those of a layer under the choice that leaves most of them. */
function countOf(factors: Factors, questions: readonly Question[]): number {
  const counts = new Map<string, number>();
  for (const question of questions) {
    const { layers, choices } = planOf(factors, question);
    for (const layer of layers)
      counts.set(layer.name, Math.max(counts.get(layer.name) ?? 0, undatedIn(factors, [layer], choices)));
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
