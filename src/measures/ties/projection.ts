import type { Arcs } from "../measure.ts";

/** One activity of many: who organised it and who took part, as numbers of actors. */
export interface Hyperevent {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** How much it weighs, as the amount that was delivered; 1 where it is left out. */
  readonly weight?: number;
}

/**
 * Organiser to participant, each activity split evenly among its organisers: one arc an organiser and participant.
 * A participant gets 1 from each activity it did not organise. The reading for shares, dependence and E-I.
 */
export function star(events: readonly Hyperevent[], n: number): Arcs {
  const arcs = noArcs();
  for (const event of events) {
    const organisers = distinct(event.from, n);
    for (const i of organisers)
      for (const j of distinct(event.to, n))
        if (i !== j) add(arcs, i, j, (event.weight ?? 1) / organisers.length);
  }
  return arcs;
}

/**
 * Everyone tied to everyone in the activity, 1 each, one arc a pair. It makes ties that nobody initiated (four
 * guests at an outsider's exercise become six ties of the region), so no measure of hierarchy or E-I may rest on it.
 */
export function clique(events: readonly Hyperevent[], n: number): Arcs {
  return together(events, n, () => 1);
}

/**
 * Co-presence, 1 / (k - 1) for k actors, one arc a pair. The arcs of an actor sum to the number of activities that the
 * actor shared with somebody. Newman 2001, Phys. Rev. E 64: 016132.
 */
export function newman(events: readonly Hyperevent[], n: number): Arcs {
  return together(events, n, (size) => 1 / (size - 1));
}

function together(events: readonly Hyperevent[], n: number, weight: (size: number) => number): Arcs {
  const arcs = noArcs();
  for (const event of events) {
    const present = distinct([...event.from, ...event.to], n);
    present.forEach((i, a) => {
      for (const j of present.slice(a + 1)) add(arcs, i, j, (event.weight ?? 1) * weight(present.length));
    });
  }
  return arcs;
}

function distinct(actors: readonly number[], n: number): readonly number[] {
  const wrong = actors.find((i) => !(Number.isInteger(i) && i >= 0 && i < n));
  if (wrong !== undefined) throw new RangeError(`not one of ${n} actors: ${wrong}`);
  return [...new Set(actors)];
}

type Growing = { readonly [K in keyof Arcs]: number[] };

function noArcs(): Growing {
  return { from: [], to: [], weights: [] };
}

function add(arcs: Growing, i: number, j: number, weight: number): void {
  arcs.from.push(i);
  arcs.to.push(j);
  arcs.weights.push(weight);
}
