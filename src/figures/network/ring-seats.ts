import { ofEach } from "../../model/of-each.ts";
import { heldIn } from "../../questions/recent.ts";
import { REST } from "../ask/axis.ts";
import type { Shown, Standing } from "../kind.ts";
import { type StarPlaces, starPlaces } from "./star-places.ts";

/** Where the partners of each panel sit: seats are numbered round a ring, so many in every panel. */
export interface Seats {
  readonly count: number;
  /** The seat of each partner, in its panel and in the order in which it stands there. */
  readonly panels: readonly (readonly number[])[];
}

/**
 * Seats the partners of some panels, each told by who it is in all of them: whoever is in several has one seat in all, as evenly
 * round the ring as can be, the first in the most panels first; who is in one alone sits between these, and all others together
 * come last.
 */
export function seatsOf(panels: readonly (readonly string[])[]): Seats {
  const places = new Map<string, number[]>();
  for (const keys of panels)
    for (const [i, key] of keys.entries()) places.set(key, [...(places.get(key) ?? []), i]);
  const met = [...places].flatMap(([key, at]) => (at.length > 1 ? [{ key, at }] : []));
  const shared = met
    .toSorted((a, b) => lastly(a.key) - lastly(b.key) || weightOf(b.at) - weightOf(a.at))
    .map(({ key }) => key);
  const alone = panels.map((keys) => keys.filter((key) => places.get(key)?.length === 1));
  const most = Math.max(0, ...alone.map((keys) => keys.length));
  const count = shared.length + most;
  const seats = new Map(shared.map((key, i) => [key, Math.round((i * count) / shared.length)]));
  const held = new Set(seats.values());
  const free = Array.from({ length: count }, (_, seat) => seat).filter((seat) => !held.has(seat));
  for (const keys of alone)
    for (const [i, key] of keys.entries())
      seats.set(key, free[Math.floor(((i + 0.5) * most) / keys.length)] ?? 0);
  return { count, panels: panels.map((keys) => keys.map((key) => seats.get(key) ?? 0)) };
}

function lastly(key: string): number {
  return key === REST ? 1 : 0;
}

/** What places in some panels come to: 1 for each first, a half for each second. */
function weightOf(places: readonly number[]): number {
  return places.reduce((sum, place) => sum + 1 / (place + 1), 0);
}

/** Who each partner is in every panel: a group is its first actor, by whom it is known where actors stand alone. */
export function leadsOf(
  partners: readonly string[],
  groups: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const taken = new Set(partners.filter((name) => !Object.hasOwn(groups, name)));
  return partners.map((name) => {
    const [lead = name] = Object.hasOwn(groups, name) ? (groups[name] ?? []) : [];
    if (lead === name || taken.has(lead)) return name;
    taken.add(lead);
    return lead;
  });
}

/** Seats with their places, where each has room for the largest name that any panel has there. */
export interface Seating extends Seats {
  readonly star: StarPlaces;
}

const LARGEST = 218;

/** Seats all who stand in some panels of one width. */
export function seatingOf(panels: readonly Pick<Shown, "standing">[], width: number): Seating {
  return seated(panels)(String(width), () =>
    placed(
      panels.map(({ standing }) => standing),
      width,
    ),
  );
}

/** What is worked out for some panels is the same for each of them. */
const seated = ofEach((_: readonly Pick<Shown, "standing">[]) => heldIn(new Map<string, Seating>()));

function placed(panels: readonly (readonly Standing[])[], width: number): Seating {
  const seats = seatsOf(panels.map((standing) => standing.map(({ key }) => key)));
  const rooms = Array.from({ length: seats.count }, () => ({ width: 0, height: 0 }));
  for (const [p, standing] of panels.entries())
    for (const [i, own] of standing.entries()) {
      const room = rooms[seats.panels[p]?.[i] ?? -1];
      if (room === undefined) continue;
      room.width = Math.max(room.width, own.width);
      room.height = Math.max(room.height, own.height);
    }
  return { ...seats, star: starPlaces(rooms, width, Math.min(LARGEST, width / 2 - 20)) };
}
