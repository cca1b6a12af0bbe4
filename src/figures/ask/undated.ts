import type { Question } from "../../model/question.ts";
import { undatedOf, undatedTold } from "../../questions/outside.ts";
import { planOf } from "../../questions/plan.ts";
import type { FigureBench } from "../kind.ts";
import { vagueIn, vagueTold } from "./vague.ts";

/** A bench that keeps what is asked of years or a period, each selection once, and what it counts by year. */
export interface TimedBench {
  readonly bench: FigureBench;
  /** That records that these questions select have no date, or none to the year, where it is so. */
  undated(): readonly string[];
}

export function timedBench(bench: FigureBench): TimedBench {
  const timed = new Map<string, Question>();
  const vague = new Set<string>();
  return {
    bench: {
      ...bench,
      ask: (question) => {
        const { period, by, ...selecting } = question;
        if (period !== undefined || by === "year") timed.set(JSON.stringify(selecting), question);
        const answer = bench.ask(question);
        if (by === "year") {
          const among = vagueIn(bench, question);
          for (const id of among.size === 0 ? [] : answer.receipt) if (among.has(id)) vague.add(id);
        }
        return answer;
      },
    },
    undated: () => {
      const { factors } = bench;
      const among = new Set([...timed.values()].flatMap((one) => undatedOf(factors, planOf(factors, one))));
      return [...undatedTold(among.size), ...vagueTold(vague.size)];
    },
  };
}
