import type { Factors } from "./factors.ts";
import { againstOf } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { sendersNamed } from "./plan.ts";

/**
 * Numbers what a plan is computed from. Two readings of one question with the same signature have the same value,
 * so that only one of them need be computed.
 */
export function signatures(factors: Factors): (plan: Plan, ranked: boolean) => string {
  const numbers = new Map<object, number>();
  const numberOf = (of: object) => {
    const known = numbers.get(of);
    if (known !== undefined) return known;
    numbers.set(of, numbers.size);
    return numbers.size - 1;
  };
  const inputs = (plan: Plan, simple: boolean, ranked: boolean) => {
    const { question, choices } = plan;
    const ids: (number | string | undefined)[] = [choices.unit === "series" ? 1 : 0, choices.projection];
    if (!simple || ranked) ids.push(choices.grouping);
    if (!simple) ids.push(choices.resolution);
    for (const layer of plan.layers) {
      for (const table of layer.tables) {
        ids.push(numberOf(factors.records(layer, table, choices)));
        ids.push(numberOf(factors.amounts(layer, table, plan.value, plan.period, choices)));
        if (question.to !== undefined) {
          ids.push(numberOf(factors.recipients(layer, table, question.to, plan.period, choices)));
        }
        if (question.without !== undefined)
          ids.push(numberOf(factors.without(table, question.without, choices)));
        if (question.from !== undefined) {
          const actors = sendersNamed(factors.dataset, question.from, choices);
          ids.push(numberOf(factors.senders(layer, table, actors, choices)));
        }
        if (!simple) ids.push(numberOf(factors.parts(table, choices)));
        if (!simple || ranked) ids.push(numberOf(factors.shares(layer, table, choices)));
      }
    }
    return ids.join();
  };
  return (plan, ranked) => {
    const { question, measure } = plan;
    const simple =
      ["total", "pair", "rate"].includes(measure.input) &&
      question.by === undefined &&
      question.against?.measure === undefined;
    const own = inputs(plan, simple, ranked);
    return question.against === undefined ? own : `${own};${inputs(againstOf(plan), simple, ranked)}`;
  };
}
