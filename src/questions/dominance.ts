import { indicators } from "../layers/indicators.ts";
import { memberships } from "../layers/memberships.ts";
import type { Subordinates } from "../measures/dependence/security-hierarchy.ts";
import type { Inputs, Spread } from "../measures/measure.ts";
import { ALL_TIME } from "../model/period.ts";
import { QuestionError } from "../model/question.ts";
import { alliancesOf, pactsIn } from "./alliances.ts";
import { neededIn } from "./asked-of.ts";
import type { Factors } from "./factors.ts";
import { narrowed, without } from "./narrow.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import { peopleOf } from "./population.ts";
import { wantedOf } from "./recipients.ts";
import { isCounted, tallyOf } from "./tally.ts";

/** Layers that tell soldiers abroad, and in what. */
const TROOPS: readonly (readonly [layer: string, value: string])[] = [
  ["facilities", "persons"],
  ["operations", "troops"],
];

/** Troops, people and alliances of the states of the region, seen from the state that `from` names. */
export function dominanceOf(factors: Factors, plan: Plan): Inputs["dominance"] {
  const from = neededIn(plan, "from", "a dominant state");
  const names = from === null ? [] : sampleOf(factors, plan, from);
  const year = /^reference-year:(\d{4})$/.exec(plan.choices.normaliser ?? "")?.[1];
  const asked = recipientsIn(factors, plan);
  return {
    sample: subordinatesOf(factors, plan, names),
    reference:
      year === undefined
        ? null
        : subordinatesOf(factors, narrowed(without(plan, "period"), { period: year }), names),
    asked: names.flatMap((name, i) => (asked.includes(name) ? [i] : [])),
  };
}

/** The questions whose records the answer rests on: troops, and the people and the pacts behind the other numbers. */
export function besideDominance(factors: Factors, plan: Plan): readonly Plan[] {
  const { from } = plan.question;
  if (from === undefined) return [];
  const names = sampleOf(factors, plan, from);
  const actors = names.map((name) => factors.dataset.actorIndex.get(name) ?? -1);
  const dominant = sendersNamed(factors, from, plan.choices);
  const people = actors.flatMap((actor) => peopleOf(factors, plan, actor)?.id ?? []);
  const pacts = pactsIn(factors, plan).filter(
    (pact) =>
      actors.some((actor) => pact.parties.has(actor)) || [...dominant].some((d) => pact.parties.has(d)),
  );
  const rows = (layer: string, ids: readonly string[]) => {
    const wide = without(plan, "from", "to", "by", "period", "where", "value");
    const those = narrowed(wide, { measure: "count", layer, where: { activity: ids.join(",") } });
    return ids.length === 0 ? [] : [{ ...those, period: ALL_TIME }];
  };
  return [
    narrowed(without(plan, "by"), { to: names.join(",") }),
    ...rows("indicators", people),
    ...rows(
      memberships.name,
      pacts.map((pact) => pact.id),
    ),
  ];
}

/** The region and whoever else is asked about, without the dominant state itself. */
function sampleOf(factors: Factors, plan: Plan, from: string): readonly string[] {
  const dominant = sendersNamed(factors, from, plan.choices);
  const all = new Set([...factors.dataset.subject.region, ...recipientsIn(factors, plan)]);
  return [...all].filter((name) => !dominant.has(factors.dataset.actorIndex.get(name) ?? -1));
}

function recipientsIn(factors: Factors, plan: Plan): readonly string[] {
  const { to } = plan.question;
  const { dataset } = factors;
  return to === undefined ? dataset.subject.region : wantedOf(dataset, to).sets.flat();
}

function subordinatesOf(factors: Factors, plan: Plan, names: readonly string[]): Subordinates {
  const { from } = plan.question;
  const layers = plan.layers.flatMap((l) => TROOPS.filter(([name]) => name === l.name));
  if (layers.length === 0) throw tellsNone(plan);
  const { question, choices, period } = plan;
  const key = `dominance|${from}|${names.join(";")}|${JSON.stringify([question.layer, question.where, question.without, period, choices])}`;
  return factors.once(key, () => {
    const actors = names.map((name) => factors.dataset.actorIndex.get(name) ?? -1);
    const people = actors.map((actor) => peopleOf(factors, plan, actor));
    const dominant = from === undefined ? new Set<number>() : sendersNamed(factors, from, choices);
    return {
      names,
      troops: spreadOf(names.map((name) => troopsIn(factors, plan, name, layers))),
      people: spreadOf(people.map((p) => p ?? UNKNOWN)),
      ...alliancesOf(factors, plan, actors, dominant),
    };
  });
}

/** That no layer asked tells soldiers, what is read of indicators nevertheless, and which layers do. */
function tellsNone({ measure, layers }: Plan): QuestionError {
  const people = layers.includes(indicators)
    ? "; of indicators it reads population alone, whichever layer is asked"
    : "";
  return new QuestionError(
    `${measure.name} counts no soldiers in ${layers.map(({ name }) => name).join(", ")}${people}; layers that tell soldiers abroad are facilities, operations, or both`,
  );
}

interface Ends {
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

const UNKNOWN: Ends = { best: Number.NaN, low: 0, high: Number.POSITIVE_INFINITY };

/** Soldiers in one state; unknown where no record has their number or none was looked at, 0 where records know of none. */
function troopsIn(
  factors: Factors,
  plan: Plan,
  to: string,
  layers: readonly (readonly [layer: string, value: string])[],
): Ends {
  const all = layers.map(([layer, value]): Ends => {
    const one = narrowed(without(plan, "by", "against"), { measure: "sum", layer, value, to });
    const tally = tallyOf(factors, one);
    const { best, low, high, known } = tally.total;
    const told = tally.rows.some((row) => row.known && isCounted(row));
    if (known === 0 || (tally.unknown > 0 && !told)) return UNKNOWN;
    return { best, low, high: tally.unknown > 0 ? Number.POSITIVE_INFINITY : high };
  });
  // An empty table of operations says nothing about the bases that another table tells.
  const told = all.filter((ends) => !Number.isNaN(ends.best));
  if (told.length === 0) return UNKNOWN;
  const open = told.length < all.length && layers.some(([layer]) => isKept(factors, layer));
  return told.reduce((a, b) => ({ best: a.best + b.best, low: a.low + b.low, high: a.high + b.high }), {
    best: 0,
    low: 0,
    high: open ? Number.POSITIVE_INFINITY : 0,
  });
}

function isKept(factors: Factors, table: string): boolean {
  return (factors.dataset.tables.get(table)?.size ?? 0) > 0;
}

function spreadOf(ends: readonly Ends[]): Spread {
  return {
    best: Float64Array.from(ends, (e) => e.best),
    low: Float64Array.from(ends, (e) => e.low),
    high: Float64Array.from(ends, (e) => e.high),
  };
}
