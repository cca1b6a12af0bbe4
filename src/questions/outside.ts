import { tablesOnce } from "../layers/index.ts";
import type { Layer } from "../layers/layer.ts";
import type { Activities } from "../model/dataset.ts";
import { EVER, NEVER, yearOf } from "../model/day.ts";
import { ALL_TIME, meets, type Period } from "../model/period.ts";
import type { Choices, Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";
import { type Tally, weights } from "./tally.ts";
import { countedIn } from "./tally-columns.ts";

const NO_TIME = "the period lies outside the records asked of";
const NO_CONDITION = "no record asked of meets the condition";

/** Whether a note says that nothing recorded is of what was asked, so that a 0 or a missing value rests on no record. */
export function saysNothingMeets(note: string): boolean {
  return note.startsWith(NO_TIME) || note.startsWith(NO_CONDITION);
}

/** What the records of a question's layers lack that it asks for: a time, or a condition; and how many may lie in any time. */
export function outside(factors: Factors, plan: Plan): readonly string[] {
  return [...outsideTime(factors, plan), ...unmet(factors, plan)];
}

function outsideTime(factors: Factors, plan: Plan): readonly string[] {
  const { period, layers, choices } = plan;
  if (period === ALL_TIME) return [];
  const reaches = reachesOf(factors, layers, choices);
  const from = Math.min(...reaches.map((reach) => reach.from));
  const to = Math.max(...reaches.map((reach) => reach.to));
  const told: string[] = [];
  if (from <= to && !meets({ from, to }, period))
    told.push(`${NO_TIME}, which span ${yearsOf({ from, to })}`);
  return [...told, ...undatedTold(undatedOf(factors, plan).length)];
}

/** What a period says that lies after every source and every date of its records: only what is recorded without an end reaches it. */
export function beyond(factors: Factors, { period, layers, choices }: Plan): readonly string[] {
  if (period === ALL_TIME) return [];
  const told = newestSource(factors);
  if (period.from <= told || told === EVER) return [];
  const newest = Math.max(told, ...reachesOf(factors, layers, choices).map((reach) => reach.latest));
  if (period.from <= newest) return [];
  return [
    `the period begins after ${yearOf(newest)}, the year of the newest source; what has no end in the records is taken to last`,
  ];
}

/** The day of the newest source, `EVER` where none is dated. */
export function newestSource({ dataset, always }: Factors): number {
  return always("newest-source", () => {
    let newest = EVER;
    for (const { date } of dataset.sources.values()) if (date < NEVER) newest = Math.max(newest, date);
    return newest;
  });
}

/** What a measure says that looks at each layer by itself, of records that stand in several of its layers. */
export function inSeveral(factors: Factors, { layers, measure, choices }: Plan): readonly string[] {
  if (!["layered", "spheres"].includes(measure.input)) return [];
  const once = new Set(tablesOnce(layers).map(({ layer, table }) => `${layer.name}|${table}`));
  const again = layers.flatMap((layer) =>
    layer.tables
      .filter((table) => !once.has(`${layer.name}|${table}`))
      .map((table) => factors.records(layer, table, choices).counted),
  );
  const n = again.reduce((a, b) => a + b, 0);
  return n === 0 ? [] : [`records that stand in several of these layers and count in each: ${n}`];
}

/** What a measure of known partners leaves out: how much of the whole belongs to nobody known. */
export function ofNobody(nobodys: number): readonly string[] {
  if (!(nobodys > 0)) return [];
  const percent = Math.max(0.1, Math.round(1000 * nobodys) / 10);
  return [`${percent} % of the whole belongs to nobody known and is left out of the value`];
}

/** Those of the records that a question selects at any time that have no date; of a share, of those that it is a share of. */
export function undatedOf(factors: Factors, plan: Plan): readonly string[] {
  return tablesOnce(plan.layers).flatMap(({ layer, table }) => {
    const undated = undatedIn(factors, layer, table, plan.choices);
    if (undated.length === 0) return [];
    const { base, from } = weights(factors, { ...plan, period: ALL_TIME }, layer, table);
    const senders = plan.measure.name === "share" ? null : from;
    const selected = undated.filter((i) => (base.best[i] ?? 0) * (senders?.best[i] ?? 1) > 0);
    return Array.from(selected, (i) => `${table}/${i}`);
  });
}

/** The places of the records of a layer in a table that have no date. */
export function undatedIn(factors: Factors, layer: Layer, table: string, choices: Choices): Int32Array {
  return reachOf(factors, layer, table, choices).undated;
}

/** What that means for whoever asks of a time, where any has none. */
export function undatedTold(count: number): readonly string[] {
  if (count === 0) return [];
  if (count === 1) return ["1 matching record has no date: it is counted in no period and may belong to any"];
  return [`${count} matching records have no date: they are counted in no period and may belong to any`];
}

/** What years say that are asked of all time: records without a date stand in none of them. */
export function inNoYear(factors: Factors, plan: Plan): readonly string[] {
  return plan.period === ALL_TIME ? undatedTold(undatedOf(factors, plan).length) : [];
}

/** Whether no source says when something that lasts began. */
function isUnopened({ startFrom, startTo }: Activities, i: number): boolean {
  return startFrom[i] === EVER && startTo[i] === NEVER;
}

/** How many of the records that count are in force in a period only as no source says when they began. */
export function unopenedIn(factors: Factors, { choices, measure }: Plan, tally: Tally): number {
  const which = measure.name === "share" ? "whole" : "part";
  return (tally.columns ?? []).reduce((n, columns) => {
    if (columns.layer.time !== "interval") return n;
    const activities = factors.activities(columns.table, choices);
    return n + countedIn(columns, which).filter((i) => isUnopened(activities, i)).length;
  }, 0);
}

/** What that means for whoever asks of a time. */
export function unopened(factors: Factors, plan: Plan, tally: Tally): readonly string[] {
  const n = plan.period === ALL_TIME ? 0 : unopenedIn(factors, plan, tally);
  if (n === 0) return [];
  if (n === 1)
    return [
      "1 record counted has no opening date and is taken to be in force until it is known to have ended",
    ];
  return [
    `${n} records counted have no opening date and are taken to be in force until they are known to have ended`,
  ];
}

function unmet(factors: Factors, { question, layers, choices }: Plan): readonly string[] {
  const tables = [...new Set(layers.flatMap((layer) => layer.tables))];
  return Object.entries(question.where ?? {}).flatMap(([field, wanted]) => {
    const met = (table: string) => factors.where(table, { [field]: wanted }, choices).best.some((w) => w > 0);
    return tables.some(met) ? [] : [`${NO_CONDITION} ${field} ${wanted}`];
  });
}

/** From the first to the last day that any dated record may lie on, blank where `from` is after `to`. */
interface Reach extends Period {
  /** The last day that is known of any. */
  readonly latest: number;
  /** The places of those without a date. */
  readonly undated: Int32Array;
}

function reachesOf(factors: Factors, layers: readonly Layer[], choices: Choices): readonly Reach[] {
  return tablesOnce(layers).map(({ layer, table }) => reachOf(factors, layer, table, choices));
}

/** The days of the records of a layer in a table; what lasts and has no end yet reaches every later day. */
function reachOf(factors: Factors, layer: Layer, table: string, choices: Choices): Reach {
  const { best } = factors.records(layer, table, choices);
  const activities = factors.activities(table, choices);
  const key = `${layer.name}|${factors.numberOf(activities)}|${factors.numberOf(best)}`;
  return factors.once(`reach-in-time|${key}`, () => {
    const { startFrom, startTo, endFrom, endTo, amounts } = activities;
    const lasts = layer.time === "interval";
    const undated: number[] = [];
    let [from, to, latest] = [NEVER, EVER, EVER];
    for (let i = 0; i < best.length; i++) {
      if (best[i] === 0) continue;
      const days = [startFrom[i], startTo[i], endFrom[i], endTo[i]];
      const [first, end] = [amounts.starts[i] ?? 0, amounts.starts[i + 1] ?? 0];
      if (!lasts) days.push(...amounts.from.subarray(first, end), ...amounts.to.subarray(first, end));
      const known = days.filter((day = EVER) => lasts || (day > EVER && day < NEVER));
      if (known.length === 0) undated.push(i);
      for (const day of known) {
        [from, to] = [Math.min(from, day ?? from), Math.max(to, day ?? to)];
        if (day !== undefined && day < NEVER) latest = Math.max(latest, day);
      }
    }
    return { from, to, latest, undated: Int32Array.from(undated) };
  });
}

function yearsOf({ from, to }: Period): string {
  const [first, last] = [yearOf(from), yearOf(to)];
  if (from <= EVER) return `up to ${last}`;
  if (to >= NEVER) return `from ${first} on`;
  return first === last ? `${first}` : `${first} to ${last}`;
}
