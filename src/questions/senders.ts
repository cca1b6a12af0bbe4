import type { Layer } from "../layers/layer.ts";
import { ROLES } from "../model/activity.ts";
import { type Activities, type Dataset, UNKNOWN } from "../model/dataset.ts";
import type { Choices, Factor } from "./factors.ts";

const role = (name: (typeof ROLES)[number]) => ROLES.indexOf(name);
const ORGANISER = role("organiser");
const ORGANISING = new Set([role("organiser"), role("co-organiser")]);
const TAKING_PART = new Set([role("participant"), role("host"), role("observer")]);

/** Parts of one activity by index of the actor they are attributed to. */
export type Shares = ReadonlyMap<number, number>;

/** Parts of all activities by who holds them. */
export interface Held {
  /** Activities in which an actor has a part, in order. */
  readonly of: ReadonlyMap<number, readonly number[]>;
  /** How much of each may be anybody's, as no source names its sender or the list of them is short; null where a source names each. */
  readonly open: Float64Array | null;
}

/**
 * Turns parts of activities round, so that those of one actor are found without looking through everybody's.
 * @param short activities whose list of those who have a part is short
 */
export function heldBy(dataset: Dataset, shares: readonly Shares[], short: ReadonlySet<number>): Held {
  const unknown = dataset.actorIndex.get(UNKNOWN) ?? -1;
  const held = new Map<number, number[]>();
  const open = new Float64Array(shares.length);
  shares.forEach((of, i) => {
    open[i] = of.size === 0 || short.has(i) ? 1 : Math.min(1, of.get(unknown) ?? 0);
    for (const actor of of.keys()) {
      const known = held.get(actor);
      if (known === undefined) held.set(actor, [i]);
      else known.push(i);
    }
  });
  return { of: held, open: open.some((share) => share > 0) ? open : null };
}

/** What sources may leave open of who sends under some choices: who organises, or who takes part; null where nothing. */
export type LeftOpen = "organiser" | "participants" | null;

export function leftOpenBy({ attributed }: Layer, { attribution = "organiser" }: Choices): LeftOpen {
  if (!attributed) return null;
  return attribution === "organiser" ? attribution : attribution === "participant" ? "participants" : null;
}

/** Activities whose list of those who take part is short, so that anybody else may be of them. */
export function shortLists(a: Activities, open: LeftOpen): ReadonlySet<number> {
  if (open !== "participants") return new Set();
  return new Set(a.text("participants_complete").flatMap((cell, i) => (cell === "no" ? [i] : [])));
}

/** The parts of activities as rival sources have them, by activity. */
export type Rivalled = ReadonlyMap<number, readonly Shares[]>;

/** What rival sources say of who organises, or of who takes part beside those who organise. */
export function rivalShares(dataset: Dataset, a: Activities, counted: Uint8Array, open: LeftOpen): Rivalled {
  const found = new Map<number, readonly Shares[]>();
  for (const [i, rivals] of open === null ? [] : a.rivals) {
    const lists = rivals.filter(({ field }) => field === open);
    if (lists.length === 0) continue;
    const organising = roleActors(a, counted, i, ORGANISING);
    const others = lists.map(({ value }) => {
      const named = value.split(";").map((id) => dataset.actorIndex.get(id.trim()) ?? -1);
      return open === "organiser" ? equally(named) : wholly(statesIn(dataset, [...named, ...organising]));
    });
    found.set(i, others);
  }
  return found;
}

/**
 * What part of each activity is attributed to these actors, from 0 to 1.
 * An activity whose sender no source names, or whose list of them is short, may be anybody's: it counts in `high` alone.
 * Rival sources widen the ends.
 */
export function sendersOf(
  shares: readonly Shares[],
  held: Held,
  rivalled: Rivalled,
  actors: ReadonlySet<number>,
): Factor {
  const best = new Float64Array(shares.length);
  const high = held.open?.slice() ?? (rivalled.size > 0 ? new Float64Array(shares.length) : best);
  const factor = (low: Float64Array): Factor => ({ best, low, high, ...fewIn(high) });
  for (const actor of actors) {
    for (const i of held.of.get(actor) ?? []) {
      const of = shares[i];
      if (of === undefined) continue;
      const w = weightOf(of, actors);
      high[i] = Math.min(1, w + (held.open?.[i] ?? 0));
      best[i] = w;
    }
  }
  if (rivalled.size === 0) return factor(best);
  const low = best.slice();
  for (const [i, rivals] of rivalled) {
    for (const other of rivals) {
      const v = weightOf(other, actors);
      low[i] = Math.min(low[i] ?? 0, v);
      high[i] = Math.max(high[i] ?? 0, v);
    }
  }
  return factor(low);
}

/** Where a sender may have more than one of so many activities, they are not few. */
const ONE_OF = 4;

/** The places of what is not 0, where these are few. */
function fewIn(high: Float64Array): Pick<Factor, "few"> {
  const most = Math.floor(high.length / ONE_OF);
  const few = new Int32Array(most);
  let n = 0;
  for (let i = 0; i < high.length; i++) {
    if (high[i] === 0) continue;
    if (n === most) return {};
    few[n++] = i;
  }
  return { few: few.slice(0, n) };
}

/** To whom one activity is attributed, and in what parts. */
export function sharesOf(
  dataset: Dataset,
  layer: Layer,
  a: Activities,
  counted: Uint8Array,
  i: number,
  attribution: string,
): Shares {
  return layer.attributed
    ? attributed(dataset, a, counted, i, attribution)
    : equally(roleActors(a, counted, i, rolesOf(layer)));
}

function attributed(
  dataset: Dataset,
  a: Activities,
  counted: Uint8Array,
  i: number,
  attribution: string,
): Shares {
  switch (attribution) {
    case "organiser":
      return equally(roleActors(a, counted, i, new Set([ORGANISER])));
    case "organiser-fractional":
      return equally(roleActors(a, counted, i, ORGANISING));
    case "initiator":
      return equally(roleActors(a, counted, i, new Set([role("initiator")])));
    case "participant": {
      const states = [...roleActors(a, counted, i, TAKING_PART), ...roleActors(a, counted, i, ORGANISING)];
      return wholly(statesIn(dataset, states));
    }
    default: {
      const shares = new Map<number, number>();
      for (const [actor, weight] of equally(roleActors(a, counted, i, ORGANISING))) {
        for (const [lead, part] of leadsOf(dataset, actor, a.startFrom[i] ?? 0, new Set())) {
          shares.set(lead, (shares.get(lead) ?? 0) + weight * part);
        }
      }
      return shares;
    }
  }
}

/** The lead states of an organisation on a day, in equal parts; itself where it is none or has none. */
function leadsOf(dataset: Dataset, actor: number, day: number, above: ReadonlySet<number>): Shares {
  if (dataset.organisation[actor] !== 1 || above.has(actor)) return new Map([[actor, 1]]);
  const leads = new Set(
    dataset.standings
      .filter((s) => s.organisation === actor && s.role === "lead" && s.from <= day && day <= s.to)
      .map((s) => s.actor),
  );
  if (leads.size === 0) return new Map([[actor, 1]]);
  const shares = new Map<number, number>();
  for (const lead of leads) {
    for (const [state, part] of leadsOf(dataset, lead, day, new Set([...above, actor]))) {
      shares.set(state, (shares.get(state) ?? 0) + part / leads.size);
    }
  }
  return shares;
}

function rolesOf(layer: Layer): ReadonlySet<number> {
  return new Set(layer.from.map((r) => role(r)));
}

function roleActors(
  a: Activities,
  counted: Uint8Array,
  i: number,
  roles: ReadonlySet<number>,
): readonly number[] {
  const found: number[] = [];
  for (let p = a.parts.starts[i] ?? 0; p < (a.parts.starts[i + 1] ?? 0); p++) {
    const actor = a.parts.actors[p] ?? -1;
    if (counted[p] === 1 && roles.has(a.parts.roles[p] ?? -1) && !found.includes(actor)) found.push(actor);
  }
  return found;
}

function equally(actors: readonly number[]): Shares {
  return new Map(actors.map((actor) => [actor, 1 / actors.length]));
}

function wholly(actors: readonly number[]): Shares {
  return new Map(actors.map((actor) => [actor, 1]));
}

/** Those who are no organisation. */
function statesIn(dataset: Dataset, actors: readonly number[]): readonly number[] {
  return actors.filter((actor) => dataset.organisation[actor] !== 1);
}

function weightOf(shares: Shares, actors: ReadonlySet<number>): number {
  let w = 0;
  for (const [actor, share] of shares) if (actors.has(actor)) w += share;
  return Math.min(1, w);
}
