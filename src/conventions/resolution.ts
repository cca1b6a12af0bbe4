import { ROLES } from "../model/activity.ts";
import { amountOf, pointOf } from "../model/amount.ts";
import type { Activities, Dataset } from "../model/dataset.ts";
import { EVER } from "../model/day.ts";
import { type Period, periodOf } from "../model/period.ts";
import type { Value } from "../model/value.ts";
import type { Convention } from "./convention.ts";
import { meanings } from "./convention.ts";

/** Fields whose rivals can change a count or a sum. */
export const RIVAL_FIELDS = new Set(["start", "participants", "organiser", "troops", "country"]);

const meaning = meanings({
  recorded: "the value first recorded",
  "official-first": "an office's own value where there is one, else the value first recorded",
  latest: "the value of the latest source",
  median: "the median of the values, or the one first recorded where they are no numbers or dates",
});

/** Which of several rival values counts; the others stay in the study and widen `low` and `high`. */
export const resolution: Convention = {
  name: "resolution",
  says: "Which of several rival values counts.",
  values: () => ["recorded", "official-first", "latest", "median"],
  meaning,
  sentence: (value) => `Where sources differ, counted is ${meaning(value)}.`,
  layers: "all",
  applies: ({ tables }) =>
    tables.some((t) =>
      [...t.rivals.values()].some((rivals) => rivals.some((v) => RIVAL_FIELDS.has(v.field))),
    ),
};

/** The activities with the values that a resolution picks; the very same object where it picks nothing else. */
export function resolved(
  activities: Activities,
  value: string,
  sources: Dataset["sources"],
  actorOf: (id: string) => number,
): Activities {
  if (value === "recorded" || activities.rivals.size === 0) return activities;
  const startFrom = activities.startFrom.slice();
  const startTo = activities.startTo.slice();
  const picked = new Map<number, readonly number[]>();
  const troops = new Map<number, number>();
  const dates = new Map<number, string>();
  const source = activities.text("source");
  for (const [i, rivals] of activities.rivals) {
    const own = source[i] ?? "";
    const start = choose(rivals, "start", own, value, sources, (values) =>
      medianStart(activities, i, values),
    );
    const period = start === null ? null : typeof start === "string" ? periodOf(start) : start;
    if (period !== null) {
      startFrom[i] = period.from;
      startTo[i] = period.to;
      if (typeof start === "string") dates.set(i, start);
    }
    const who = choose(rivals, "participants", own, value, sources, () => null);
    if (typeof who === "string")
      picked.set(
        i,
        who.split(";").map((id) => actorOf(id.trim())),
      );
    const size = choose(rivals, "troops", own, value, sources, (values) => medianSize(activities, i, values));
    const number =
      size === null ? null : typeof size === "string" ? pointOf(amountOf(size) ?? NONE) : size.from;
    if (number !== null) troops.set(i, number);
  }
  const starts = activities.text("start").map((cell, i) => dates.get(i) ?? cell);
  return {
    ...activities,
    startFrom,
    startTo,
    parts: picked.size === 0 ? activities.parts : withParticipants(activities.parts, picked),
    amounts: troops.size === 0 ? activities.amounts : withTroops(activities.amounts, troops),
    text: (column) => (column === "start" ? starts : activities.text(column)),
  };
}

const NONE = { low: null, best: null, high: null };

type Pick = string | Period | null;

/** The rival that wins, or null where the recorded value stays. */
function choose(
  rivals: readonly Value[],
  field: string,
  own: string,
  value: string,
  sources: Dataset["sources"],
  median: (values: readonly string[]) => Pick,
): Pick {
  const of = rivals.filter((v) => v.field === field);
  if (of.length === 0) return null;
  if (value === "median") return median(of.map((v) => v.value));
  if (value === "official-first") {
    if (sources.get(own)?.official) return null;
    return of.find((v) => sources.get(v.source)?.official)?.value ?? null;
  }
  let best: string | null = null;
  let when = sources.get(own)?.date ?? EVER;
  for (const v of of) {
    const date = sources.get(v.source)?.date ?? EVER;
    if (date > when) {
      when = date;
      best = v.value;
    }
  }
  return best;
}

function medianStart(activities: Activities, i: number, values: readonly string[]): Pick {
  const recorded = { from: activities.startFrom[i] ?? 0, to: activities.startTo[i] ?? 0 };
  const all = [recorded, ...values.map(periodOf).filter((p) => p !== null)];
  const sorted = all.sort((a, b) => a.from - b.from);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

function medianSize(activities: Activities, i: number, values: readonly string[]): Pick {
  const numbers = values.map((v) => pointOf(amountOf(v) ?? NONE)).filter((n) => n !== null);
  for (let a = activities.amounts.starts[i] ?? 0; a < (activities.amounts.starts[i + 1] ?? 0); a++) {
    const best = activities.amounts.best[a] ?? Number.NaN;
    if (activities.amounts.units[a] === "troops" && !Number.isNaN(best)) numbers.push(best);
  }
  const sorted = numbers.sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return middle === undefined ? null : { from: middle, to: middle };
}

const PARTICIPANT = ROLES.indexOf("participant");

function withParticipants(
  parts: Activities["parts"],
  picked: ReadonlyMap<number, readonly number[]>,
): Activities["parts"] {
  const rows: { actor: number; at: number }[][] = [];
  for (let i = 0; i + 1 < parts.starts.length; i++) {
    const row: { actor: number; at: number }[] = [];
    const who = picked.get(i);
    for (let p = parts.starts[i] ?? 0; p < (parts.starts[i + 1] ?? 0); p++) {
      if (who === undefined || parts.roles[p] !== PARTICIPANT)
        row.push({ actor: parts.actors[p] ?? 0, at: p });
    }
    for (const actor of who ?? []) row.push({ actor, at: -1 });
    rows.push(row);
  }
  const all = rows.flat();
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    starts[i + 1] = (starts[i] ?? 0) + row.length;
  });
  return {
    starts,
    actors: Int32Array.from(all, (r) => r.actor),
    roles: Uint8Array.from(all, (r) => (r.at < 0 ? PARTICIPANT : (parts.roles[r.at] ?? 0))),
    inferred: Uint8Array.from(all, (r) => (r.at < 0 ? 0 : (parts.inferred[r.at] ?? 0))),
    from: Int32Array.from(all, (r) => (r.at < 0 ? EVER : (parts.from[r.at] ?? EVER))),
    to: Int32Array.from(all, (r) => (r.at < 0 ? -EVER : (parts.to[r.at] ?? -EVER))),
    dated: parts.dated,
    sources: all.map((r) => (r.at < 0 ? "" : (parts.sources[r.at] ?? ""))),
    agencies: all.map((r) => (r.at < 0 ? "" : (parts.agencies[r.at] ?? ""))),
    services: all.map((r) => (r.at < 0 ? "" : (parts.services[r.at] ?? ""))),
  };
}

function withTroops(
  amounts: Activities["amounts"],
  troops: ReadonlyMap<number, number>,
): Activities["amounts"] {
  const best = amounts.best.slice();
  for (const [i, number] of troops) {
    for (let a = amounts.starts[i] ?? 0; a < (amounts.starts[i + 1] ?? 0); a++) {
      if (amounts.units[a] === "troops") best[a] = number;
    }
  }
  return { ...amounts, best };
}
