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
const LEAD = { many: "name nobody who leads or convenes", one: "names nobody who leads or convenes" };
const PLACE = { many: "do not say where they took place", one: "does not say where it took place" };
const RECIPIENT = {
  many: "do not say who receives or takes part",
  one: "does not say who receives or takes part",
};
const NUMBER = {
  many: "lack the number asked for and add nothing",
  one: "lacks the number asked for and adds nothing",
};

/** Inputs of which a record that does not say who sends is no part; others take it among everybody's. */
const OF_SENDERS = ["total", "rate", "series", "dates"];

/** How many records of a question could be used, and how many do not say what it asks: who sends, who receives or where, or the number. */
export function coverageOf({ measure }: Plan, tally: Tally): Answer["coverage"] {
  const { known, unplaced, unnumbered } = tally;
  const unsent = known === 0 || OF_SENDERS.includes(measure.input) ? tally.unsent : 0;
  return { known: Math.max(0, known - unsent), unknown: unsent + unplaced + unnumbered };
}

/** What the records of a question that could not be used do not say, and which choice does without it. */
export function lacksIn(plan: Plan, tally: Tally): readonly string[] {
  const { layers, choices, question } = plan;
  const { unsent: sender, unplaced: place, unnumbered: number } = tally;
  const told: string[] = [];
  if (place > 0) {
    const where = layers.some((layer) => onTerritory(layer, choices.universe ?? "", question.to ?? ""));
    told.push(
      where ? said(place, PLACE, "universe=participants can be chosen instead") : said(place, RECIPIENT),
    );
  }
  if (sender > 0) told.push(unsaid(sender, plan));
  if (number > 0) told.push(said(number, NUMBER));
  return told;
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
  return [SENDER, LEAD, PLACE, RECIPIENT].some(({ many, one }) => note.includes(many) || note.includes(one));
}

/** Whether a note says that records of the question lack the number that it asks for. */
export function saysUnnumbered(note: string): boolean {
  return note.includes(NUMBER.many) || note.includes(NUMBER.one);
}

function unsaid(n: number, plan: Plan): string {
  const { layers, choices } = plan;
  if (layers.every(({ name }) => name === "memberships")) return said(n, LEAD, together(plan));
  const open = layers.some((layer) => layer.attributed) && choices.attribution !== "participant";
  return open ? said(n, SENDER, "attribution=participant can be chosen instead") : said(n, SENDER);
}

/** How those that two actors are both in are asked for, where two are asked about. */
function together({ question: { from, to }, asked: { dataset } }: Plan): string | undefined {
  const two = [from, to].map((name) => name?.trim() ?? "");
  if (!two.every((name) => dataset.actorIndex.has(name))) return undefined;
  return `to "${two.join("+")}" without from asks of those that both are in`;
}

function said(n: number, { many, one }: Lack, instead?: string): string {
  const lack = n === 1 ? `1 record ${one}` : `${n} records ${many}`;
  return instead === undefined ? lack : `${lack}; ${instead}`;
}
