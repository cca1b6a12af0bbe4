import type { Question } from "../../model/question.ts";
import type { Factors } from "../../questions/factors.ts";
import { undatedIn, undatedTold } from "../../questions/outside.ts";
import { planOf } from "../../questions/plan.ts";
import type { FigureBench } from "../kind.ts";
import { vagueIn, vagueTold } from "./vague.ts";

/** A bench that keeps what is asked of years or a period, each layer once under each choice, and what it counts by year. */
export interface TimedBench {
  readonly bench: FigureBench;
  /** That records of these layers have no date, or none to the year, where it is so. */
  undated(): readonly string[];
}

export function timedBench(bench: FigureBench): TimedBench {
  const timed = new Map<string, Question>();
  const vague = new Set<string>();
  return {
    bench: {
      ...bench,
      ask: (question) => {
        const { layer, period, by, conventions } = question;
        if (period !== undefined || by === "year")
          timed.set(`${layer}|${JSON.stringify(conventions)}`, question);
        const answer = bench.ask(question);
        if (by === "year") {
          const among = vagueIn(bench, question);
          for (const id of among.size === 0 ? [] : answer.receipt) if (among.has(id)) vague.add(id);
        }
        return answer;
      },
    },
    undated: () => [...undatedTold(countOf(bench.factors, [...timed.values()])), ...vagueTold(vague.size)],
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
