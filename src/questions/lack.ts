import type { Answer } from "../model/answer.ts";
import type { Plan } from "./plan.ts";
import { onTerritory } from "./recipients.ts";
import type { Tally } from "./tally.ts";

/** What records do not say, of several of them and of one. */
interface Lack {
  readonly many: string;
  readonly one: string;
}

const SENDER = { many: "do not say who sends or organises", one: "does not say who sends or organises" };
const PLACE = { many: "do not say where they took place", one: "does not say where it took place" };
const RECIPIENT = {
  many: "do not say who receives or takes part",
  one: "does not say who receives or takes part",
};
const NUMBER = {
  many: "lack the number asked for and add nothing",
  one: "lacks the number asked for and adds nothing",
};

/** What the records of a question that could not be used do not say, and which choice does without it. */
export function lackIn(plan: Plan, tally: Tally): string {
  const { layers, choices, value, question } = plan;
  if (tally.unplaced) {
    const place = layers.some((layer) => onTerritory(layer, choices.universe ?? "", question.to ?? ""));
    return place
      ? told(tally.unknown, PLACE, "universe can be participants instead")
      : told(tally.unknown, RECIPIENT);
  }
  return value === "count" && question.from !== undefined
    ? unsaid(tally.unknown, plan)
    : told(tally.unknown, NUMBER);
}

/** That a total has no parts by partner as no record says whose it is. */
export function unsent(plan: Plan, { known }: Tally, parts: Answer["parts"] | undefined): readonly string[] {
  if (plan.question.by !== "partner" || plan.measure.input !== "total" || known === 0 || parts === undefined)
    return [];
  const some = Object.values(parts).some(({ value }) => typeof value === "number" && value !== 0);
  return some ? [] : [unsaid(known, plan)];
}

/** Whether a note says what records do not say. */
export function saysLack(note: string): boolean {
  return [SENDER, PLACE, RECIPIENT].some(({ many, one }) => note.includes(many) || note.includes(one));
}

function unsaid(n: number, { layers, choices }: Plan): string {
  const open = layers.some((layer) => layer.attributed) && choices.attribution !== "participant";
  return open ? told(n, SENDER, "attribution can be participant instead") : told(n, SENDER);
}

function told(n: number, { many, one }: Lack, instead?: string): string {
  const lack = n === 1 ? `1 record ${one}` : `${n} records ${many}`;
  return instead === undefined ? lack : `${lack}; ${instead}`;
}
