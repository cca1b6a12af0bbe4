import type { Factors } from "../questions/factors.ts";
import { type Claim, type Item, OPEN } from "./claim.ts";
import { equivalentChoices } from "./in-readings.ts";

/** What a sentence leaves unsaid, as its readings have it. */
export interface LeftOpen {
  /** What its equivalent readings vary. */
  readonly varied: readonly Open[];
  /** What they have in one way: another way is another question, or uncertain. */
  readonly inOneWay: readonly string[];
}

type Open = (typeof OPEN)[number];

/** Parts what a claim lists as left open by whether its equivalent readings vary it. */
export function leftOpenBy(factors: Factors, claim: Claim): LeftOpen {
  const { question } = claim;
  const choices = question === null ? [] : variedIn(factors, claim, claim, question);
  const varied = new Set(choices.map(kindOf));
  return {
    varied: OPEN.filter((open) => claim.open.includes(open) && varied.has(open)),
    inOneWay: claim.open.filter((open) => !OPEN.some((known) => known === open && varied.has(known))),
  };
}

/** The choices that differ among the equivalent readings of a value. */
export function variedIn(
  factors: Factors,
  claim: Claim,
  item: Item,
  question: NonNullable<Item["question"]>,
): readonly string[] {
  return Object.keys(equivalentChoices(factors, claim, item, question));
}

/** Which of the things that a sentence can leave unsaid a choice is about. */
function kindOf(choice: string): Open {
  return KINDS.get(choice) ?? "rule";
}

const KINDS: ReadonlyMap<string, Open> = new Map([
  ["period", "window"],
  ["against", "base"],
  ["value", "unit"],
  ["unit", "unit"],
  ["composites", "unit"],
  ["duplicates", "unit"],
  ["layer", "scope"],
  ["from", "scope"],
  ["to", "scope"],
  ["without", "scope"],
  ["grouping", "scope"],
  ["universe", "scope"],
]);
