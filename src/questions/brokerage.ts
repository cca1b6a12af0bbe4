import type { Inputs } from "../measures/measure.ts";
import { QuestionError } from "../model/question.ts";
import type { Factors } from "./factors.ts";
import { groupsOf, type Plan } from "./plan.ts";
import { positionOf } from "./position.ts";

/**
 * Ties of everybody with the group of each actor: the region, a group of the grouping chosen, itself where it is in
 * none. Asked for is the brokerage of the one actor that `from` or else `to` names, or of all together.
 */
export function brokerageOf(factors: Factors, plan: Plan): Inputs["brokerage"] {
  const { dataset } = factors;
  const { from, to } = plan.question;
  const named = from ?? (to === "region" ? undefined : to);
  const ego = named?.trim() ?? null;
  if (ego !== null && !dataset.actorIndex.has(ego))
    throw new QuestionError(
      `${plan.measure.name} is of one actor, not of ${JSON.stringify(named)}; name a state`,
    );
  const { ties } = positionOf(factors, plan);
  const region = new Set(dataset.subject.region);
  const groups = Object.entries(groupsOf(dataset, plan.choices));
  return {
    ties,
    groups: ties.nodes.map((id) =>
      region.has(id)
        ? dataset.subject.regionName
        : (groups.find(([, members]) => members.includes(id))?.[0] ?? id),
    ),
    ego,
  };
}
