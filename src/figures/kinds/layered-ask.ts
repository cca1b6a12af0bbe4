import { EVER, NEVER } from "../../model/day.ts";
import { windowOf } from "../../model/period.ts";
import { type Question, QuestionError } from "../../model/question.ts";
import { membersOf } from "../ask/axis.ts";
import { mayCount } from "../ask/value.ts";
import type { FigureBench } from "../kind.ts";
import { bareOf, type Network, type Tie } from "../network/ask.ts";
import { layersOrder, type TierTie } from "../network/layers-order.ts";
import { type Periods, partnersIn, periodsOf } from "../network/periods.ts";
import type { Figure } from "../spec.ts";

/** More names than these in one tier cannot be read. */
const MOST_IN_TIER = 14;

/** A state that leads or convenes an organisation for some of the period. */
export interface Lead {
  readonly state: string;
  readonly organisation: string;
  readonly receipt: readonly string[];
}

/** States outside, organisations and recipients, each tier in the order in which it is drawn. */
export interface AskedLayers {
  readonly states: readonly string[];
  readonly organisations: readonly string[];
  readonly recipients: readonly string[];
  readonly periods: Periods;
  readonly leads: readonly Lead[];
  readonly left: number;
}

/** Asks for the ties of every state and organisation of the partners by itself, and who leads which organisation. */
export function askLayers(bench: FigureBench, figure: Figure): AskedLayers {
  const { question } = figure;
  const bare = bareOf(question);
  const actors = [...new Set(partnersIn(bench, figure).flatMap((s) => membersOf(bench, bare, s.value)))];
  const { from, ...everyone } = question;
  const whole = periodsOf(bench, {
    ...figure,
    question: everyone,
    series: { field: "from", values: actors },
  });
  const told = (network: Network): Network =>
    from === undefined ? network : { ...network, undrawn: network.undrawn.filter(({ self }) => self) };
  const { now, before, changes } = whole;
  const periods = { now: told(now), before: before === null ? null : told(before), changes };
  const ties = [...now.ties, ...(before?.ties ?? [])];
  const has = new Set(
    ties.filter(({ value }) => (value.value ?? 0) > 0 || mayCount(value)).map((t) => t.from),
  );
  const isOrganisation = (id: string) =>
    bench.dataset.organisation[bench.dataset.actorIndex.get(id) ?? -1] === 1;
  const leads = leadsOf(
    bench,
    bare,
    actors.filter((a) => has.has(a) && isOrganisation(a)),
    actors,
  );
  const shown = actors.filter((a) => has.has(a) || leads.some((l) => l.state === a));
  const totals = [now, ...(before === null ? [] : [before])].map(
    (network) => new Map(network.partners.map((name, i) => [name, network.totals[i]?.value ?? 0])),
  );
  const most = (actor: string) => Math.max(...totals.map((of) => of.get(actor) ?? 0));
  const largest = (tier: readonly string[]) =>
    tier.toSorted((a, b) => most(b) - most(a)).slice(0, MOST_IN_TIER);
  const states = largest(shown.filter((a) => !isOrganisation(a)));
  const organisations = largest(shown.filter(isOrganisation));
  const recipients = now.recipients.slice(0, MOST_IN_TIER);
  const order = orderOf([states, organisations, recipients], ties, leads);
  return {
    states: order[0] ?? [],
    organisations: order[1] ?? [],
    recipients: order[2] ?? [],
    periods,
    leads,
    left: shown.length - states.length - organisations.length + now.recipients.length - recipients.length,
  };
}

function orderOf(
  tiers: readonly [readonly string[], readonly string[], readonly string[]],
  drawn: readonly Tie[],
  leads: readonly Lead[],
): readonly (readonly string[])[] {
  const [states, organisations] = tiers;
  const most = Math.max(1, ...drawn.map((t) => t.value.value ?? 0));
  const ties: TierTie[] = drawn.flatMap(({ from, to, value }) => {
    const tier = states.includes(from) ? 0 : organisations.includes(from) ? 1 : -1;
    const weight = (value.value ?? 0) / most;
    return tier < 0 || weight === 0
      ? []
      : [{ from: { tier, name: from }, to: { tier: 2, name: to }, weight }];
  });
  const led = leads.map(
    ({ state, organisation }): TierTie => ({
      from: { tier: 0, name: state },
      to: { tier: 1, name: organisation },
      weight: 1,
    }),
  );
  return layersOrder(tiers, [...ties, ...led]);
}

/** Who leads each organisation at some time in the period. */
function leadsOf(
  bench: FigureBench,
  question: Question,
  organisations: readonly string[],
  actors: readonly string[],
): readonly Lead[] {
  const { dataset } = bench;
  const period = (question.period === undefined ? null : windowOf(question.period)) ?? {
    from: EVER,
    to: NEVER,
  };
  const found = dataset.standings.flatMap((standing): readonly Lead[] => {
    const state = dataset.actors[standing.actor] ?? "";
    const organisation = dataset.actors[standing.organisation] ?? "";
    const then = standing.from <= period.to && standing.to >= period.from;
    if (standing.role !== "lead" || !then || !organisations.includes(organisation)) return [];
    if (!actors.includes(state)) return [];
    return [{ state, organisation, receipt: frameworksOf(bench, question, state, organisation) }];
  });
  return found.filter(
    (lead, i) => found.findIndex((l) => l.state === lead.state && l.organisation === lead.organisation) === i,
  );
}

function frameworksOf(
  bench: FigureBench,
  { period, conventions }: Question,
  from: string,
  institution: string,
): readonly string[] {
  try {
    return bench.ask({
      measure: "count",
      layer: "memberships",
      from,
      where: { institution },
      ...(period === undefined ? {} : { period }),
      ...(conventions === undefined ? {} : { conventions }),
    }).receipt;
  } catch (error) {
    if (error instanceof QuestionError) return [];
    throw error;
  }
}
