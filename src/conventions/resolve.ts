import { ROLES } from "../model/activity.ts";
import { amountOf, pointOf } from "../model/amount.ts";
import type { Activities, Amounts, Dataset, Parts } from "../model/dataset.ts";
import { EVER, NEVER } from "../model/day.ts";
import { type Period, periodOf } from "../model/period.ts";
import type { Value } from "../model/value.ts";

/** Fields that say when an activity began, and when it ended, in any table. */
export const START_FIELDS: ReadonlySet<string> = new Set(["start", "opened", "founded"]);
export const END_FIELDS: ReadonlySet<string> = new Set(["end", "closed", "dissolved"]);

/** What a resolution picks in place of what was recorded, by activity. */
interface Picked {
  readonly start: Map<number, Period>;
  readonly end: Map<number, Period>;
  readonly texts: Map<string, Map<number, string>>;
  readonly actors: ReadonlyMap<"participant" | "organiser", Map<number, readonly number[]>>;
  readonly troops: Map<number, number>;
}

/** The activities with the values that a resolution picks; the very same object where it picks nothing else. */
export function resolved(
  a: Activities,
  value: string,
  sources: Dataset["sources"],
  actorOf: (id: string) => number,
): Activities {
  if (value === "recorded" || a.rivals.size === 0) return a;
  const picked: Picked = {
    start: new Map(),
    end: new Map(),
    texts: new Map(),
    actors: new Map([
      ["participant", new Map()],
      ["organiser", new Map()],
    ]),
    troops: new Map(),
  };
  const source = a.text("source");
  for (const [i, rivals] of a.rivals) pick(picked, a, i, rivals, source[i] ?? "", value, sources, actorOf);
  const days = (recorded: Int32Array, of: ReadonlyMap<number, Period>, end: "from" | "to") =>
    recorded.map((day, i) => of.get(i)?.[end] ?? day);
  const columns = new Map(
    [...picked.texts].map(([column, cells]) => [
      column,
      a.text(column).map((cell, i) => cells.get(i) ?? cell),
    ]),
  );
  return {
    ...a,
    startFrom: days(a.startFrom, picked.start, "from"),
    startTo: days(a.startTo, picked.start, "to"),
    endFrom: days(a.endFrom, picked.end, "from"),
    endTo: days(a.endTo, picked.end, "to"),
    parts: [...picked.actors].reduce((parts, [role, who]) => withActors(parts, role, who), a.parts),
    amounts: withTroops(a.amounts, picked.troops),
    text: (column) => columns.get(column) ?? a.text(column),
  };
}

function pick(
  picked: Picked,
  a: Activities,
  i: number,
  rivals: readonly Value[],
  own: string,
  value: string,
  sources: Dataset["sources"],
  actorOf: (id: string) => number,
): void {
  const chosen = (fields: ReadonlySet<string>) =>
    rivalChosen(
      rivals.filter((v) => fields.has(v.field)),
      own,
      value,
      sources,
    );
  const put = (column: string, text: string) =>
    picked.texts.set(column, (picked.texts.get(column) ?? new Map<number, string>()).set(i, text));
  for (const [fields, to, recorded] of [
    [START_FIELDS, picked.start, { from: a.startFrom[i] ?? EVER, to: a.startTo[i] ?? NEVER }],
    [END_FIELDS, picked.end, { from: a.endFrom[i] ?? EVER, to: a.endTo[i] ?? NEVER }],
  ] as const) {
    const won = chosen(fields);
    const period =
      value === "median" ? middleDate(rivals, fields, recorded) : won === null ? null : periodOf(won.value);
    if (period === null) continue;
    to.set(i, period);
    const same = rivals.find((v) => fields.has(v.field) && isSame(periodOf(v.value), period));
    if (same !== undefined) put(same.field, same.value);
  }
  for (const [field, role] of [
    ["participants", "participant"],
    ["organiser", "organiser"],
  ] as const) {
    const won = chosen(new Set([field]));
    if (won !== null)
      picked.actors.get(role)?.set(
        i,
        won.value.split(";").map((id) => actorOf(id.trim())),
      );
  }
  const country = chosen(new Set(["country"]));
  if (country !== null) put("country", country.value);
  const size = value === "median" ? middleSize(a, i, rivals) : sizeOf(chosen(new Set(["troops"])));
  if (size !== null) picked.troops.set(i, size);
}

/** The rival that wins over what is recorded; none where the recorded value stays, as it does for a median of words. */
export function rivalChosen(
  of: readonly Value[],
  own: string,
  value: string,
  sources: Dataset["sources"],
): Value | null {
  if (of.length === 0 || value === "median") return null;
  if (value === "official-first") {
    if (sources.get(own)?.official) return null;
    return of.find((v) => sources.get(v.source)?.official) ?? null;
  }
  let best: Value | null = null;
  let when = sources.get(own)?.date ?? EVER;
  for (const v of of) {
    const date = sources.get(v.source)?.date ?? EVER;
    if (date <= when) continue;
    when = date;
    best = v;
  }
  return best;
}

/** Whether two dates are of the same days. */
export function isSame(a: Period | null, b: Period): boolean {
  return a !== null && a.from === b.from && a.to === b.to;
}

/** The middle one of the dates by their first day, the earlier of two. */
export function middleDate(
  rivals: readonly Value[],
  fields: ReadonlySet<string>,
  recorded: Period,
): Period | null {
  const others = rivals
    .filter((v) => fields.has(v.field))
    .map((v) => periodOf(v.value))
    .filter((p) => p !== null);
  if (others.length === 0) return null;
  const all = recorded.from === EVER ? others : [recorded, ...others];
  return all.toSorted((x, y) => x.from - y.from)[Math.floor((all.length - 1) / 2)] ?? null;
}

/** The size that a rival value says, as one number. */
export function sizeOf(value: Value | null): number | null {
  const amount = value === null ? null : amountOf(value.value);
  return amount === null ? null : pointOf(amount);
}

function middleSize(a: Activities, i: number, rivals: readonly Value[]): number | null {
  const recorded: number[] = [];
  for (let k = a.amounts.starts[i] ?? 0; k < (a.amounts.starts[i + 1] ?? 0); k++) {
    if (a.amounts.units[k] === "troops") recorded.push(a.amounts.best[k] ?? Number.NaN);
  }
  return middleNumber(rivals, recorded);
}

/** The middle one of the sizes, the smaller of two; null where no rival says one. */
export function middleNumber(rivals: readonly Value[], recorded: readonly number[]): number | null {
  const others = rivals
    .filter((v) => v.field === "troops")
    .map(sizeOf)
    .filter((n) => n !== null);
  if (others.length === 0) return null;
  const all = [...others, ...recorded.filter((n) => !Number.isNaN(n))];
  return all.toSorted((x, y) => x - y)[Math.floor((all.length - 1) / 2)] ?? null;
}

/** Parts in which some activities have other actors in a role. */
function withActors(
  parts: Parts,
  name: "participant" | "organiser",
  who: ReadonlyMap<number, readonly number[]>,
): Parts {
  if (who.size === 0) return parts;
  const role = ROLES.indexOf(name);
  const rows: { readonly actor: number; readonly at: number }[] = [];
  const starts = new Int32Array(parts.starts.length);
  for (let i = 0; i + 1 < parts.starts.length; i++) {
    const others = who.get(i);
    for (let p = parts.starts[i] ?? 0; p < (parts.starts[i + 1] ?? 0); p++) {
      if (others === undefined || parts.roles[p] !== role) rows.push({ actor: parts.actors[p] ?? 0, at: p });
    }
    for (const actor of others ?? []) rows.push({ actor, at: -1 });
    starts[i + 1] = rows.length;
  }
  const own =
    <T>(values: ArrayLike<T>, otherwise: T) =>
    (r: { readonly at: number }) =>
      r.at < 0 ? otherwise : (values[r.at] ?? otherwise);
  return {
    starts,
    actors: Int32Array.from(rows, (r) => r.actor),
    roles: Uint8Array.from(rows, own(parts.roles, role)),
    inferred: Uint8Array.from(rows, own(parts.inferred, 0)),
    from: Int32Array.from(rows, own(parts.from, EVER)),
    to: Int32Array.from(rows, own(parts.to, NEVER)),
    dated: parts.dated,
    sources: rows.map(own(parts.sources, "")),
    agencies: rows.map(own(parts.agencies, "")),
    services: rows.map(own(parts.services, "")),
  };
}

function withTroops(amounts: Amounts, troops: ReadonlyMap<number, number>): Amounts {
  if (troops.size === 0) return amounts;
  const best = amounts.best.slice();
  for (const [i, number] of troops) {
    for (let k = amounts.starts[i] ?? 0; k < (amounts.starts[i + 1] ?? 0); k++) {
      if (amounts.units[k] === "troops") best[k] = number;
    }
  }
  return { ...amounts, best };
}
