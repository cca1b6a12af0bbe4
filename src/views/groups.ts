import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { answerPlan } from "../questions/answer.ts";
import type { Factors } from "../questions/factors.ts";
import { planOf } from "../questions/plan.ts";
import { type Entry, entriesOf } from "./entries.ts";
import type { Records } from "./records.ts";

/** Records that an answer rests on, under one heading. */
export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** A share has the records of its part first and then the rest of its base; everything else has one group. */
export async function groupsOf(
  factors: Factors,
  question: Question,
  answer: Answer,
  records: Records,
): Promise<readonly Group[]> {
  const counted = partOf(question);
  if (counted === null) {
    return [{ title: "records it rests on", entries: await entriesOf(records, answer.receipt) }];
  }
  const part = answerPlan(factors, planOf(factors, counted));
  const mine = new Set(part.receipt);
  const rest = answer.receipt.filter((id) => !mine.has(id));
  return [
    { title: "records that are counted", entries: await entriesOf(records, part.receipt) },
    {
      title: question.measure === "share" ? "the rest of what it is a share of" : "what it is held against",
      entries: await entriesOf(records, rest),
    },
  ];
}

/** The question of what is counted in a share, a ratio or a change; null for other measures. */
export function partOf(question: Question): Question | null {
  if (!["share", "ratio", "change"].includes(question.measure)) return null;
  const { against: _, by: __, ...bare } = question;
  const total = question.value === undefined || question.value === "count" ? "count" : "sum";
  return { ...bare, measure: total };
}
