import { EVER, NEVER } from "../../model/day.ts";
import { bounded, type Measure, nothing } from "../measure.ts";
import { type Events, membersIn, onAttended, sizeOf } from "./events.ts";

const NULLS = [
  "no-data: no activity or no actor",
  "under-specified: the question names no one actor",
] as const;

const ROWS = ["event,actor", "e1,A", "e1,B", "e2,A", "e2,B", "e2,C", "e3,A"];

export const hyperdegree: Measure<"attendance"> = {
  name: "hyperdegree",
  input: "attendance",
  title: "Hyperdegree",
  says: "How many activities an actor was in, whatever its role and however many others were there.",
  formula: "d_i = |{e : i ∈ e}|",
  unit: "activities",
  range: "0 and more",
  nulls: NULLS,
  cites: "Battiston et al. 2020, Phys. Rep. 874: 1–92",
  example: "A in three activities of three: 3",
  rows: ROWS,
  gives: 3,
  of: (attendance) =>
    onAttended(attendance, (attended, { starts }) => ({
      value: attended.length,
      notes: [`of ${starts.length - 1} activities`],
    })),
};

export const participationBySize: Measure<"attendance"> = {
  name: "participation-by-size",
  input: "attendance",
  title: "Participation by size",
  says: "What part of an actor's activities were bilateral: itself and one other.",
  formula: "|{e : i ∈ e, |e| = 2}| / d_i",
  unit: "share",
  range: "0 to 1",
  nulls: [...NULLS, "isolate: the actor was in no activity"],
  cites: "Battiston et al. 2020, Phys. Rep. 874: 1–92",
  example: "A in activities of two, three and one: 0.3333",
  rows: ROWS,
  gives: 0.3333,
  of: (attendance) =>
    onAttended(attendance, (attended, events) => {
      if (attended.length === 0) return nothing("isolate");
      const sizes = attended.map((e) => sizeOf(events, e));
      const counts = new Map<number, number>();
      for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
      const list = [...counts].sort(([a], [b]) => a - b).map(([size, n]) => `${n} of ${size}`);
      return {
        value: (counts.get(2) ?? 0) / attended.length,
        notes: [`activities by number of actors: ${list.join(", ")}`],
      };
    }),
};

export const redundancy: Measure<"attendance"> = {
  name: "redundancy",
  input: "attendance",
  title: "Redundancy",
  says: "Of every two activities of an actor, how many have some other actor in common: what would still be linked without it.",
  formula: "|{{e, f} ⊆ N(i) : some j ≠ i is in both}| / (d_i (d_i - 1) / 2)",
  unit: "index",
  range: "0 to 1",
  nulls: [...NULLS, "undefined-by-definition: the actor was in fewer than two activities"],
  cites: "Latapy, Magnien & Del Vecchio 2008, Social Networks 30: 31–48",
  example: "A in three activities, two of them shared with B: 0.3333",
  rows: ROWS,
  gives: 0.3333,
  of: (attendance) =>
    onAttended(attendance, (attended, events) => {
      const own = attended.length;
      if (own < 2) return nothing("undefined-by-definition", `${own} activities`);
      const others = attended.map((e) => new Set(membersIn(events, e).filter((j) => j !== attendance.ego)));
      let linked = 0;
      others.forEach((one, a) => {
        for (const two of others.slice(a + 1)) if (meet(one, two)) linked++;
      });
      return { value: linked / ((own * (own - 1)) / 2) };
    }),
};

export const coPresence: Measure<"attendance"> = {
  name: "co-presence",
  input: "attendance",
  title: "Co-presence",
  says: "How many activities two actors were both in, though nobody need have meant them to meet.",
  formula: "|{e : i ∈ e, j ∈ e}|",
  unit: "activities",
  range: "0 and more",
  nulls: ["no-data: no activity or no actor", "under-specified: the question does not name two actors"],
  cites: "Breiger 1974, Social Forces 53: 181–190",
  example: "A and B together in two activities of three: 2",
  rows: ROWS,
  gives: 2,
  of: (attendance) =>
    onAttended(attendance, (attended, events) => {
      const { ego, other } = attendance;
      if (other < 0 || other === ego) return nothing("under-specified", "with whom");
      const together = attended.filter((e) => membersIn(events, e).includes(other));
      return { value: together.length, notes: [`of ${attended.length} activities of ${events.actors[ego]}`] };
    }),
};

export const temporalReach: Measure<"attendance"> = {
  name: "temporal-reach",
  input: "attendance",
  title: "Temporal reach",
  says: "What part of all others something could have come to from an actor, passed on from one activity to a later one.",
  formula: "|{j ≠ i : a path of activities from i to j, each later than the one before}| / (n - 1)",
  unit: "share",
  range: "0 to 1",
  nulls: [...NULLS, "no-data: no activity has a date", "undefined-by-definition: one actor only"],
  cites: "Holme & Saramäki 2012, Phys. Rep. 519: 97–125",
  example: "A meets B, B later meets C, and C met D before: 0.6667",
  rows: ["event,actor,date", "e1,A,2002", "e1,B,2002", "e2,B,2004", "e2,C,2004", "e3,C,2001", "e3,D,2001"],
  gives: 0.6667,
  of: (attendance) =>
    onAttended(attendance, (_, events) => {
      const { actors, starts, days } = events;
      if (actors.length < 2) return nothing("undefined-by-definition", "one actor only");
      const dated = Array.from({ length: starts.length - 1 }, (__, e) => e).filter((e) => isDated(days, e));
      if (days === null || dated.length === 0) return nothing("no-data", "no activity has a date");
      const meetings = dated.map((e) => ({
        who: membersIn(events, e),
        from: days.from[e] ?? 0,
        to: days.to[e] ?? 0,
      }));
      const others = actors.length - 1;
      const reach = (arrives: Arrives) => reached(meetings, actors.length, attendance.ego, arrives) / others;
      const left = starts.length - 1 - dated.length;
      return bounded(
        reach(({ from }, since) => (since < from ? from : null)),
        reach(({ from, to }, since) => (since < from ? to : null)),
        reach(({ from, to }, since) => (since <= to ? Math.max(since, from) : null)),
        left === 0 ? [] : [`${left} activities without a date left out`],
      );
    }),
};

interface Meeting {
  readonly who: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** On which day whoever is in a meeting has what one of them had since a day; null where it was too late. */
type Arrives = (meeting: Meeting, since: number) => number | null;

/** How many others have it in the end: what the earliest arrivals are, until no meeting makes one earlier. */
function reached(meetings: readonly Meeting[], n: number, ego: number, arrives: Arrives): number {
  const since = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  since[ego] = Number.NEGATIVE_INFINITY;
  const order = meetings.toSorted((a, b) => a.from - b.from || a.to - b.to);
  for (let earlier = true; earlier; ) {
    earlier = false;
    for (const meeting of order) {
      const first = meeting.who.reduce((a, i) => Math.min(a, since[i] ?? a), Number.POSITIVE_INFINITY);
      const day = first === Number.POSITIVE_INFINITY ? null : arrives(meeting, first);
      if (day === null) continue;
      for (const i of meeting.who)
        if (day < (since[i] ?? 0)) {
          since[i] = day;
          earlier = true;
        }
    }
  }
  return since.reduce((count, day, i) => count + (i !== ego && day < Number.POSITIVE_INFINITY ? 1 : 0), 0);
}

function isDated(days: Events["days"], e: number): boolean {
  return days !== null && days.from[e] !== EVER && days.to[e] !== NEVER;
}

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const j of a) if (b.has(j)) return true;
  return false;
}
