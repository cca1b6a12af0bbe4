import { ofEach } from "../model/of-each.ts";
import type { Factors } from "../questions/factors.ts";
import { type Claim, OPEN } from "./claim.ts";
import { equivalentChoices } from "./in-readings.ts";

/** What a sentence leaves unsaid, and what its equivalent readings vary. */
export interface LeftOpen {
  /** What the claim lists and they vary, with the choices that it is about. */
  readonly varied: readonly { readonly open: Open; readonly choices: readonly string[] }[];
  /** Choices that they vary too, about what the claim does not list. */
  readonly others: readonly string[];
  /** What they have in one way: another way is another question, or uncertain. */
  readonly inOneWay: readonly string[];
}

type Open = (typeof OPEN)[number];

/** Parts what a claim lists as left open by whether its equivalent readings vary it, and what they vary by whether it is listed; once for each claim. */
export function leftOpenBy(factors: Factors, claim: Claim): LeftOpen {
  return partsOf(factors)(claim);
}

const partsOf = ofEach((factors: Factors) => ofEach((claim: Claim) => partedBy(factors, claim)));

function partedBy(factors: Factors, claim: Claim): LeftOpen {
  const { question } = claim;
  const choices = question === null ? [] : Object.keys(equivalentChoices(factors, claim, claim, question));
  const listed = OPEN.filter((open) => claim.open.includes(open));
  const varied = listed.flatMap((open) => {
    const about = choices.filter((choice) => kindOf(choice) === open);
    return about.length === 0 ? [] : [{ open, choices: about }];
  });
  return {
    varied,
    others: choices.filter((choice) => !listed.includes(kindOf(choice))),
    inOneWay: claim.open.filter((open) => varied.every((one) => one.open !== open)),
  };
}

/** Why a claim that holds in some readings and not in others is not fully specified, with every choice that they vary. */
export function whyOpen({ varied, others }: LeftOpen): string {
  const choices = varied.flatMap((one) => one.choices);
  return [
    ...(choices.length === 0 ? [] : [`left open: ${choices.join(", ")}`]),
    ...(others.length === 0
      ? []
      : [`equally defensible readings ${choices.length === 0 ? "" : "also "}vary: ${others.join(", ")}`]),
    "it holds in some readings and not in others",
  ].join("; ");
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
