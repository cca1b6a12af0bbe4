import type { Answer } from "../model/answer.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { measures } from "../questions/measures.ts";
import { layersOf } from "../questions/plan.ts";
import { recordsIn } from "../study/left-out.ts";
import type { CardAsked } from "./card.ts";
import { type SphereShares, sphereSharesOf } from "./sphere-shares.ts";

/** What a card asks over its layers. */
function asksOver(
  { layer = "all", conventions }: CardAsked,
  to: string,
  period: string | undefined,
): Omit<Question, "measure"> {
  return {
    layer,
    to,
    ...(period === undefined ? {} : { period }),
    ...(conventions === undefined ? {} : { conventions }),
  };
}

/** What is asked with a measure, where there is such a measure and it can be asked; else null. */
function asWhere<T>(measure: string, asked: () => T): T | null {
  if (!measures.some((m) => m.name === measure)) return null;
  try {
    return asked();
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

/** Measures over all layers that a card tells where there are any such. */
const OVER = [
  "multivector",
  "multivector-alpha",
  "multivector-beta",
  "sphere",
  "sphere-partner",
  "sphere-probability",
  "dominance-margin",
];

/** Numbers over all layers of a card, and what a release leaves out of these layers. */
export interface OverAll {
  /** All of them that can be asked, by name; none where they would pass over a layer of which a release leaves out all. */
  readonly over: Readonly<Record<string, Answer>>;
  /** The shares that its sphere rests on; null where it has none. */
  readonly shares: SphereShares | null;
  readonly lack: OverLack | null;
}

/** What numbers over all layers lack in a release. */
export interface OverLack {
  readonly layers: readonly { readonly layer: string; readonly leftOut: number }[];
  /** Whether a layer has no record left, so that these numbers cannot be told. */
  readonly untold: boolean;
}

/** Numbers over all layers, as far as what is handed out can say them. */
export function overAll(asked: CardAsked, to: string, period: string | undefined): OverAll {
  const lack = lackOver(asked, to, period);
  const over = lack?.untold ? {} : toldOver(asked, to, period);
  return { over, shares: sharesUnder(asked, to, period, over), lack };
}

function lackOver(
  { ask, layer = "all", leftOut, conventions }: CardAsked,
  to: string,
  period: string | undefined,
): OverLack | null {
  const when = period === undefined ? {} : { period };
  const lacking = layersOf(layer).flatMap(({ name }) => {
    const records = recordsIn(leftOut?.({ layer: name, to, ...when }) ?? []);
    return records === 0 ? [] : [{ layer: name, leftOut: records }];
  });
  if (lacking.length === 0) return null;
  const chosen = conventions === undefined ? {} : { conventions };
  const bare = (name: string) =>
    ask({ measure: "count", layer: name, to, ...when, ...chosen }).receipt.length === 0;
  return { layers: lacking, untold: lacking.some((one) => bare(one.layer)) };
}

function toldOver(
  asked: CardAsked,
  to: string,
  period: string | undefined,
): Readonly<Record<string, Answer>> {
  const of = asksOver(asked, to, period);
  const told = OVER.map((name) => [name, asWhere(name, () => asked.ask({ ...of, measure: name }))] as const);
  return Object.fromEntries(told.flatMap(([name, answer]) => (answer === null ? [] : [[name, answer]])));
}

function sharesUnder(
  asked: CardAsked,
  to: string,
  period: string | undefined,
  over: OverAll["over"],
): SphereShares | null {
  const first = over["sphere-partner"]?.value;
  if (typeof first !== "string") return null;
  return asWhere("sphere-share", () => sphereSharesOf(asked.ask, asksOver(asked, to, period), first));
}
