import { UNKNOWN } from "../model/dataset.ts";
import type { Factors } from "./factors.ts";
import { byOf } from "./narrow.ts";
import { sendersIn } from "./parts.ts";
import type { Plan } from "./plan.ts";

/** Inputs that set those who send beside each other. */
const COMPARING: readonly string[] = ["shift", "contrast", "layered", "spheres", "dominance"];

/** That all records of a study in these layers are from one sender, as a register that was asked for one alone is. */
export function oneSender(factors: Factors, plan: Plan): readonly string[] {
  if (!comparesSenders(plan)) return [];
  const nobody = factors.dataset.actorIndex.get(UNKNOWN) ?? -1;
  const all = new Set(plan.layers.flatMap((layer) => [...sendersIn(factors, plan, layer)]));
  all.delete(nobody);
  const [one] = all;
  if (one === undefined || all.size > 1) return [];
  return [
    `these records name ${factors.dataset.actors[one]} alone as who sends or organises, so that a share says nothing of others`,
  ];
}

function comparesSenders(plan: Plan): boolean {
  const { measure, question } = plan;
  if (measure.name === "share") return question.from !== undefined && question.against === undefined;
  if (measure.input === "parts") return byOf(plan) === "partner";
  return COMPARING.includes(measure.input) || measure.name === "composition";
}
