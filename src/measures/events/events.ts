import { nothing, type Reading } from "../measure.ts";

/** Activities and who was in each, in compressed rows: those of activity `e` are `starts[e] .. starts[e + 1]`. */
export interface Events {
  readonly actors: readonly string[];
  /** m + 1 places in `members`. */
  readonly starts: Int32Array;
  /** Actors, rising within a row, each once. */
  readonly members: Int32Array;
  /** The first and the last day that each activity may have happened on; null where nobody asks. */
  readonly days: { readonly from: Int32Array; readonly to: Int32Array } | null;
}

/** Activities, and the one or two actors that are asked about; -1 for nobody. */
export interface Attendance {
  readonly events: Events;
  readonly ego: number;
  readonly other: number;
}

/** Activities from the actors of each, in any order; who is named twice was there once. @throws RangeError for an actor that there is not */
export function eventsFrom(
  actors: readonly string[],
  rows: readonly Iterable<number>[],
  days: Events["days"] = null,
): Events {
  const starts = new Int32Array(rows.length + 1);
  const members: number[] = [];
  rows.forEach((row, e) => {
    for (const i of [...new Set(row)].sort((a, b) => a - b)) {
      if (!(Number.isInteger(i) && i >= 0 && i < actors.length))
        throw new RangeError(`not one of ${actors.length} actors: ${i}`);
      members.push(i);
    }
    starts[e + 1] = members.length;
  });
  if (days !== null && (days.from.length !== rows.length || days.to.length !== rows.length))
    throw new RangeError(`days of ${days.from.length} and ${days.to.length} activities of ${rows.length}`);
  return { actors, starts, members: Int32Array.from(members), days };
}

/** How many activities there are. */
export function countOf(events: Events): number {
  return events.starts.length - 1;
}

/** How many were in an activity. */
export function sizeOf({ starts }: Events, e: number): number {
  return (starts[e + 1] ?? 0) - (starts[e] ?? 0);
}

/** Who was in an activity. */
export function membersIn({ starts, members }: Events, e: number): Int32Array {
  return members.subarray(starts[e], starts[e + 1]);
}

/** The activities of each actor: those of actor `i` are `members[starts[i] .. starts[i + 1]]`. */
export function activitiesOf(events: Events): Pick<Events, "starts" | "members"> {
  const starts = new Int32Array(events.actors.length + 1);
  for (const i of events.members) starts[i + 1] = (starts[i + 1] ?? 0) + 1;
  for (let i = 0; i < events.actors.length; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const members = new Int32Array(events.members.length);
  const next = starts.slice(0, -1);
  for (let e = 0; e < countOf(events); e++)
    for (const i of membersIn(events, e)) {
      const at = next[i] ?? 0;
      members[at] = e;
      next[i] = at + 1;
    }
  return { starts, members };
}

/** Computes on the activities of the actor asked about, or says why there is nothing to compute. */
export function onAttended(
  { events, ego }: Attendance,
  compute: (attended: readonly number[], events: Events) => Reading,
): Reading {
  if (countOf(events) === 0 || events.actors.length === 0) return nothing("no-data");
  if (ego < 0) return nothing("under-specified", "whose activities");
  const attended: number[] = [];
  for (let e = 0; e < countOf(events); e++) if (membersIn(events, e).includes(ego)) attended.push(e);
  return compute(attended, events);
}

/** Computes on activities of which at least one has an actor, or says that there is none. */
export function onEvents(events: Events, compute: (sizes: Float64Array) => Reading): Reading {
  const sizes = Float64Array.from({ length: countOf(events) }, (_, e) => sizeOf(events, e));
  const empty = sizes.filter((size) => size === 0).length;
  if (empty === sizes.length) return nothing("no-data");
  const reading = compute(sizes.filter((size) => size > 0));
  if (empty === 0) return reading;
  return {
    ...reading,
    notes: [...(reading.notes ?? []), `${empty} activities without a known actor left out`],
  };
}
