import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { type Referee, refereeOf } from "../questions/referee.ts";
import type { Bench } from "./bench.ts";
import type { CardAsked, PartnerLine, RecipientLine } from "./card.ts";
import { rankedOf } from "./leaders.ts";

/** One number of a card, asked under every choice. */
export interface Headline {
  readonly question: Question;
  readonly answer: Answer;
  readonly referee: Referee;
}

/** The two numbers that a card is known by, in the layer with most records. */
export interface Headlines {
  readonly layer: string;
  readonly value: string;
  /** Of the largest partner of a recipient, or of the partner itself. */
  readonly share: Headline;
  readonly effectiveNumber: Headline;
}

/** A recipient's card, or a partner's. */
export type Lines =
  | { readonly to: readonly RecipientLine[]; readonly from?: undefined }
  | { readonly from: readonly PartnerLine[]; readonly to?: undefined };

/** Reads the headline numbers of a card under every choice; null where no layer has any. */
export function headlinesOf(bench: Bench, asked: CardAsked, id: string, lines: Lines): Headlines | null {
  const [period] = asked.periods;
  const counted = (lines.to ?? lines.from).filter((l) => l.total !== null && l.period === period);
  const most = counted.reduce<(typeof counted)[number] | null>(
    (a, b) => (a === null || recordsOf(b.total) > recordsOf(a.total) ? b : a),
    null,
  );
  const from = most === null ? undefined : "shares" in most ? rankedOf(most.shares)[0]?.name : id;
  if (most === null || from === undefined) return null;
  const { layer, value } = most;
  const base = {
    layer,
    value,
    to: lines.to === undefined ? "region" : id,
    ...(period === undefined ? {} : { period }),
    ...(asked.conventions === undefined ? {} : { conventions: asked.conventions }),
  };
  const headline = (question: Question): Headline => ({
    question,
    answer: asked.ask(question),
    referee: refereeOf(bench.factors, question),
  });
  return {
    layer,
    value,
    share: headline({ ...base, measure: "share", from }),
    effectiveNumber: headline({ ...base, measure: "effective-number" }),
  };
}

/** A layer that is counted comes before the same one told in volumes. */
function recordsOf(total: Answer | null): number {
  return total?.coverage.known ?? 0;
}
