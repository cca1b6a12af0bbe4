import { type Measure, nothing } from "../measure.ts";
import { sum } from "../sum.ts";
import { activitiesOf, countOf, type Events, membersIn, onEvents, sizeOf } from "./events.ts";

const NO_EVENT = "no-data: no activity with a known actor";

const ROWS = ["event,actor", "e1,A", "e1,B", "e2,A", "e2,B", "e2,C", "e3,A"];

export const eventDensity: Measure<"events"> = {
  name: "event-density",
  input: "events",
  title: "Density of participation",
  says: "How many of all possible participations there are: every actor in every activity would be 1.",
  formula: "Σ_e |e| / (n · m), n actors and m activities",
  unit: "share",
  range: "0 to 1",
  nulls: [NO_EVENT],
  cites: "Wasserman & Faust 1994",
  example: "three actors, activities of two, three and one: 0.6667",
  rows: ROWS,
  gives: 0.6667,
  of: (events) => onEvents(events, (sizes) => ({ value: sum(sizes) / sizes.length / events.actors.length })),
};

export const meanActivitySize: Measure<"events"> = {
  name: "mean-activity-size",
  input: "events",
  title: "Mean size of activities",
  says: "How many actors an activity has on average.",
  formula: "Σ_e |e| / m",
  unit: "actors",
  range: "1 and more",
  nulls: [NO_EVENT],
  cites: "Battiston et al. 2020, Phys. Rep. 874: 1–92",
  example: "activities of two, three and one: 2",
  rows: ROWS,
  gives: 2,
  of: (events) =>
    onEvents(events, (sizes) => {
      const least = sizes.reduce((a, b) => Math.min(a, b));
      const most = sizes.reduce((a, b) => Math.max(a, b));
      return { value: sum(sizes) / sizes.length, notes: [`from ${least} to ${most}`] };
    }),
};

export const twoModeClustering: Measure<"events"> = {
  name: "two-mode-clustering",
  input: "events",
  title: "Two-mode clustering",
  says: "When two actors met and one of them went to another activity, how often the other was there too.",
  formula: "4 C_4 / L_3: cycles of two actors and two activities over paths of three participations",
  unit: "index",
  range: "0 to 1",
  nulls: [NO_EVENT, "degenerate: no path of three participations"],
  cites: "Robins & Alexander 2004, Comput. Math. Organ. Theory 10: 69–94",
  example: "activities of A and B, of A, B and C, and of A alone: 0.4444",
  rows: ROWS,
  gives: 0.4444,
  of: (events) =>
    onEvents(events, () => {
      const paths = pathsOfThree(events);
      if (paths === 0) return nothing("degenerate");
      return { value: (4 * fourCycles(events)) / paths };
    }),
};

export const simpliciality: Measure<"events"> = {
  name: "simpliciality",
  input: "events",
  title: "Simpliciality",
  says: "What part of the different activities of three or more is of actors of whom every smaller company met as well.",
  formula: "|{e : every f ⊂ e with |f| ≥ 2 is an activity}| / |{e : |e| ≥ 3}|, each company once",
  unit: "share",
  range: "0 to 1",
  nulls: [NO_EVENT, "degenerate: no activity of three or more"],
  cites: "Landry, Young & Eikmeier 2024, EPJ Data Sci. 13: 17 (simplicial fraction)",
  example: "A, B and C met, and so did A with B, A with C, B with C: 1",
  rows: ["event,actor", ..."1A 1B 1C 2A 2B 3A 3C 4B 4C".split(" ").map((pair) => `e${pair[0]},${pair[1]}`)],
  gives: 1,
  of: (events) =>
    onEvents(events, () => {
      const companies = new Map<string, number>();
      for (let e = 0; e < countOf(events); e++) {
        const who = membersIn(events, e);
        if (who.length >= 2) companies.set(who.join(), e);
      }
      const different = [...companies.values()];
      const large = different.filter((e) => sizeOf(events, e) >= 3);
      if (large.length === 0) return nothing("degenerate");
      const inside = companiesInside(events, different);
      const whole = large.filter((e) => inside(e) === 2 ** sizeOf(events, e) - sizeOf(events, e) - 1);
      return {
        value: whole.length / large.length,
        notes: [`${large.length} different companies of three or more`],
      };
    }),
};

/** How many of these activities are of nobody outside another, itself included. */
function companiesInside(events: Events, those: readonly number[]): (e: number) => number {
  const counted = new Uint8Array(countOf(events));
  for (const e of those) counted[e] = 1;
  const by = activitiesOf(events);
  return (e) => {
    const common = new Map<number, number>();
    for (const i of membersIn(events, e))
      for (const f of by.members.subarray(by.starts[i], by.starts[i + 1]))
        if (counted[f] === 1) common.set(f, (common.get(f) ?? 0) + 1);
    return [...common].filter(([f, n]) => n === sizeOf(events, f)).length;
  };
}

/** Paths of three participations: an actor, an activity, another actor, another activity. */
function pathsOfThree(events: Events): number {
  const { starts } = activitiesOf(events);
  let paths = 0;
  for (let e = 0; e < countOf(events); e++)
    for (const i of membersIn(events, e))
      paths += (sizeOf(events, e) - 1) * ((starts[i + 1] ?? 0) - (starts[i] ?? 0) - 1);
  return paths;
}

/** Cycles of two actors that were in the same two activities. */
function fourCycles(events: Events): number {
  const by = activitiesOf(events);
  let cycles = 0;
  const together = new Int32Array(events.actors.length);
  for (let i = 0; i < events.actors.length; i++) {
    together.fill(0);
    for (const e of by.members.subarray(by.starts[i], by.starts[i + 1]))
      for (const j of membersIn(events, e)) if (j > i) together[j] = (together[j] ?? 0) + 1;
    for (const n of together) cycles += (n * (n - 1)) / 2;
  }
  return cycles;
}
