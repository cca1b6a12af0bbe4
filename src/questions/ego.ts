import type { Factors } from "./factors.ts";
import { without } from "./narrow.ts";
import { type Plan, sendersNamed } from "./plan.ts";

/** Who is asked about among everybody, and the question that asks of everybody. */
export interface Ego {
  /** The question without those who are asked about: they narrow nothing. */
  readonly wide: Plan;
  /** As the question names them, with the actors they are; null for nobody. */
  readonly ego: Named | null;
  /** The second of two that are asked about together. */
  readonly other: Named | null;
}

/** A name in a question, and the actors of the dataset that it stands for. */
export interface Named {
  readonly name: string;
  readonly actors: ReadonlySet<number>;
}

/** Whether a measure is of one actor among activities or layers. */
export function isOfOne(input: string): boolean {
  return ["attendance", "standing", "brokerage"].includes(input);
}

/** Reads who is asked about: `from`, else a `to` of one actor; both where a measure is of two. */
export function egoOf(factors: Factors, plan: Plan): Ego {
  const { from, to } = plan.question;
  const sender =
    from === undefined ? null : { name: from.trim(), actors: sendersNamed(factors, from, plan.choices) };
  const index = to === undefined ? undefined : factors.dataset.actorIndex.get(to.trim());
  const receiver = index === undefined ? null : { name: to?.trim() ?? "", actors: new Set([index]) };
  if (sender === null)
    return { wide: receiver === null ? plan : without(plan, "to"), ego: receiver, other: null };
  const ofTwo = plan.measure.name === "co-presence" && receiver !== null;
  return {
    wide: ofTwo ? without(plan, "from", "to") : without(plan, "from"),
    ego: sender,
    other: ofTwo ? receiver : null,
  };
}
