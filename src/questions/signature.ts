import type { Layer } from "../layers/layer.ts";
import { ALL_TIME } from "../model/period.ts";
import type { Factors } from "./factors.ts";
import { againstOf } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { sendersNamed } from "./plan.ts";

/**
 * Numbers what a plan is computed from. Two readings of one question with the same signature have the same value,
 * so that only one of them need be computed.
 */
export function signatureOf(factors: Factors, plan: Plan, ranked: boolean): string {
  const { question, measure } = plan;
  const simple =
    ["total", "pair"].includes(measure.input) &&
    question.by === undefined &&
    question.against?.measure === undefined;
  if (amongTotals(plan)) return `${seriesIn(plan)}${inputsOf(factors, plan, true, true)}`;
  const own = inputsOf(factors, plan, simple, ranked);
  return question.against === undefined
    ? own
    : `${own};${inputsOf(factors, againstOf(plan), simple, ranked)}`;
}

/** Whether a plan sets the totals of partners beside each other, which rest on no more than who sends what. */
function amongTotals({ measure, question }: Plan): boolean {
  return (
    measure.input === "parts" && (question.by ?? "partner") === "partner" && question.against === undefined
  );
}

/** Editions of a series are made one by the name of the series as a resolution reads it. */
function seriesIn({ choices }: Plan): string {
  return choices.unit === "series" ? `${choices.resolution};` : "";
}

function inputsOf(factors: Factors, plan: Plan, simple: boolean, ranked: boolean): string {
  const { question, choices, measure } = plan;
  const ids: (number | string | undefined)[] = [choices.unit === "series" ? 1 : 0, choices.projection];
  if (!simple || ranked) ids.push(choices.grouping);
  ids.push(...(measure.uses ?? []).map((name) => choices[name] ?? ""));
  if (!simple) ids.push(choices.resolution, choices["year-basis"], choices.universe);
  for (const layer of plan.layers) {
    for (const table of layer.tables) {
      ids.push(selectionOf(factors, plan, layer, table));
      if (question.from !== undefined) {
        const actors = sendersNamed(factors, question.from, choices);
        ids.push(factors.numberOf(factors.senders(layer, table, actors, choices)));
      }
      if (!simple) ids.push(factors.numberOf(factors.parts(table, choices)));
      if (measure.input === "spheres") ids.push(selectionOf(factors, forAnybody(plan), layer, table));
      if (!simple || ranked) ids.push(factors.numberOf(factors.shares(layer, table, choices)));
    }
  }
  return ids.join();
}

/** A plan asked of anybody in the region, at any time. */
export function forAnybody(plan: Plan): Plan {
  const { period: _, ...question } = plan.question;
  return { ...plan, question: { ...question, to: "region" }, period: ALL_TIME };
}

/** Numbers what a plan selects from a table, before anything is attributed to anybody. */
export function selectionOf(factors: Factors, plan: Plan, layer: Layer, table: string): string {
  const { question, choices, period, value } = plan;
  const to =
    question.to === undefined
      ? ""
      : [
          factors.recipients(layer, table, question.to, period, choices),
          factors.placed(layer, table, question.to, choices),
        ].map(factors.numberOf);
  const out =
    question.without === undefined ? "" : factors.numberOf(factors.without(table, question.without, choices));
  const where =
    question.where === undefined ? "" : factors.numberOf(factors.where(table, question.where, choices));
  const records = factors.numberOf(factors.records(layer, table, choices));
  return `${records}.${factors.numberOf(factors.amounts(layer, table, value, period, choices))}.${to}.${out}.${where}`;
}
