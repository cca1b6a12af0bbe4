import { memberships } from "../layers/memberships.ts";
import { ROLES } from "../model/activity.ts";
import { EVER, NEVER } from "../model/day.ts";
import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";
import { partsIn } from "./recipients.ts";

/** Kinds of frameworks that bind their parties to defend each other. */
const DEFENCE = ["military-alliance", "alliance", "defence-pact", "mutual-defence", "collective-defence"];
/** Kinds that bind them to less. */
const OTHERS = [
  "treaty",
  "consultation-pact",
  "entente",
  "non-aggression-pact",
  "neutrality-pact",
  "friendship-treaty",
];
const PARTIES = new Set([ROLES.indexOf("member"), ROLES.indexOf("signatory"), ROLES.indexOf("lead")]);

/** A pact in force in the period, and the states that are party to it at some time in it. */
export interface Pact {
  readonly id: string;
  readonly parties: ReadonlySet<number>;
}

/** The pacts that make allies under the convention `alliances`. */
export function pactsIn(factors: Factors, plan: Plan): readonly Pact[] {
  const { dataset } = factors;
  const { choices, period } = plan;
  const a = factors.activities("frameworks", choices);
  const counts = factors.records(memberships, "frameworks", choices).best;
  const counted = factors.parts("frameworks", choices);
  const kinds = new Set(choices.alliances === "all-pacts" ? [...DEFENCE, ...OTHERS] : DEFENCE);
  const kindOf = a.text("kind");
  return a.ids.flatMap((id, i) => {
    if (counts[i] !== 1 || !kinds.has(kindOf[i] ?? "")) return [];
    if ((a.startFrom[i] ?? EVER) > period.to || (a.endTo[i] ?? NEVER) < period.from) return [];
    const parties = partsIn(dataset, a, counted, i, PARTIES, period);
    return parties.size < 2 ? [] : [{ id, parties }];
  });
}

/**
 * Which states are allies of the dominant one, and how many alliances they have apart from it: an alliance is
 * independent where its other party is no ally of the dominant state. Unknown where no framework is recorded at all.
 */
export function alliancesOf(
  factors: Factors,
  plan: Plan,
  actors: readonly number[],
  dominant: ReadonlySet<number>,
): { readonly allied: Float64Array; readonly independent: Float64Array } {
  if (factors.activities("frameworks", plan.choices).size === 0) {
    const unknown = () => new Float64Array(actors.length).fill(Number.NaN);
    return { allied: unknown(), independent: unknown() };
  }
  const pacts = pactsIn(factors, plan);
  const own = pacts.filter((pact) => [...dominant].some((d) => pact.parties.has(d)));
  const allies = new Set(own.flatMap((pact) => [...pact.parties]));
  const free = (pact: Pact, actor: number) =>
    [...pact.parties].filter((other) => other !== actor && !dominant.has(other) && !allies.has(other));
  return {
    allied: Float64Array.from(actors, (actor) => (allies.has(actor) ? 1 : 0)),
    independent: Float64Array.from(actors, (actor) => {
      const apart = pacts.filter((pact) => pact.parties.has(actor)).map((pact) => free(pact, actor));
      if (plan.choices["pact-counting"] === "each-party") return new Set(apart.flat()).size;
      return apart.filter((others) => others.length > 0).length;
    }),
  };
}
