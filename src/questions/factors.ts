import { conventions } from "../conventions/index.ts";
import { resolved } from "../conventions/resolve.ts";
import type { Layer } from "../layers/layer.ts";
import type { Activities, Dataset } from "../model/dataset.ts";
import { ofEach } from "../model/of-each.ts";
import { ALL_TIME, type Period } from "../model/period.ts";
import { type Amounted, amountsIn } from "./amounts.ts";
import { type Key, type Keyed, keyed, type Parts } from "./keys.ts";
import { ofChoices, ofLayers } from "./of-choices.ts";
import { bytesOf, heldIn, type Making, recent } from "./recent.ts";
import { countriesOf, onTerritory, placedOf, presentIn, recipientsOf, withoutOf } from "./recipients.ts";
import { heldBy, leftOpenBy, rivalShares, type Shares, sendersOf, sharesOf, shortLists } from "./senders.ts";
import { whereOf } from "./where.ts";

/** Chosen value of each convention by name. */
export type Choices = Readonly<Record<string, string>>;

/**
 * How far each activity of a table belongs to a question in one respect: 1 it does, 0 it does not, a fraction in part.
 * `low` and `high` are the least and the most that gaps and rival values leave open.
 */
export interface Factor {
  readonly best: Weights;
  readonly low: Weights;
  readonly high: Weights;
  /** Of a sender to whom few activities may be attributed: their places, in order. */
  readonly few?: Int32Array;
  /** Of amounts: places of the activities whose amount is recorded, and is 0. */
  readonly zeros?: ReadonlySet<number>;
}

/** One number for each activity; where it can only be 0 or 1 it takes a byte and not eight. */
export type Weights = Float64Array | Uint8Array;

/** What stays the same from one question to the next, computed once for each set of choices it depends on. */
export interface Factors {
  readonly dataset: Dataset;
  /** What was made before under this key and is not forgotten since, or what is made now. */
  once<T>(key: Key, make: () => T): T;
  /** The same for what is never forgotten. */
  always<T>(key: Key, make: () => T): T;
  /** Whom a name means under a grouping. */
  named(grouping: string, name: string, make: () => ReadonlySet<number>): ReadonlySet<number>;
  /** A number for a factor, its own as long as these factors live. */
  numberOf(factor: object): number;
  /** The activities of a table as a resolution reads them. */
  activities(table: string, choices: Choices): Activities;
  /** Which participations count at all, 1 or 0. */
  parts(table: string, choices: Choices): Uint8Array;
  /** Which activities count at all, and how many do. */
  records(layer: Layer, table: string, choices: Choices): Factor & { readonly counted: number };
  /** To whom each activity is attributed. */
  shares(layer: Layer, table: string, choices: Choices): readonly Shares[];
  /** What part of each is attributed to these actors. */
  senders(layer: Layer, table: string, actors: ReadonlySet<number>, choices: Choices): Factor;
  recipients(layer: Layer, table: string, to: string, period: Period, choices: Choices): Factor;
  /** Which activities say at all who receives or takes part at any time, or where they took place, as `to` asks for it. */
  placed(layer: Layer, table: string, to: string, choices: Choices): Factor;
  without(table: string, actors: string, choices: Choices): Factor;
  where(table: string, where: Readonly<Record<string, string>>, choices: Choices): Factor;
  amounts(layer: Layer, table: string, value: string, period: Period, choices: Choices): Amounted;
}

/** Bytes of what is kept; a table of 100,000 activities has some two million in each factor with ends of its own. */
const MOST = 2 ** 25;
/** Conventions that say which activities count, and which participations. */
const KEEPS = conventions.filter((c) => c.keep !== undefined);
const KEEPS_PARTS = conventions.filter((c) => c.keepPart !== undefined);

/** @param most bytes of what is kept */
export function factorsOf(dataset: Dataset, most = MOST, making?: Making): Factors {
  const alike = internOf();
  const latest: Keyed = keyed(
    recent<unknown>(
      most,
      (value, key) => bytesOf(value) + key.length,
      () => {
        alike.forget();
        latest.forget();
      },
    ),
    making,
  );
  const { once } = latest;
  /** What every question rests on, and what takes longest to make, is not forgotten. */
  const { once: always } = keyed(new Map<string, unknown>(), making);
  /** @param family how many parts of the key say which of several factors may be alike */
  const factor = <T extends Factor>(family: number, key: Parts, make: () => T, keep = once): T =>
    keep(key, () => alike.first(key.slice(0, family).join("|"), make()));
  const actorOf = (id: string) => dataset.actorIndex.get(id) ?? -1;
  const activities = ofChoices((choices, table) => {
    const value = choices.resolution ?? RECORDED;
    return always(`${table}|resolved|${value}`, () =>
      resolved(tableOf(dataset, table), value, dataset.sources, actorOf),
    );
  });
  const parts = ofChoices((choices, table) => {
    const key = KEEPS_PARTS.map((c) => choices[c.name] ?? "").join("|");
    return always(`${table}|parts|${choices.resolution ?? ""}|${key}`, () => {
      const a = activities(table, choices);
      const mask = new Uint8Array(a.parts.actors.length).fill(1);
      for (const c of KEEPS_PARTS) {
        const value = choices[c.name];
        const kept = value === undefined ? undefined : c.keepPart?.(a, value);
        kept?.forEach((k, p) => {
          if (k === 0) mask[p] = 0;
        });
      }
      return always(`${table}|parts|same|${mask.join("")}`, () => mask);
    });
  });
  /** What some choices choose in some respects, in the same words wherever it is the same. */
  const chosen = (...names: readonly string[]) =>
    ofEach(
      (choices: Choices) => `${choices.resolution ?? ""}|${names.map((n) => choices[n] ?? "").join("|")}`,
    );
  const listed = ofEach((actors: ReadonlySet<number>) => [...actors].join(","));
  const resolution = chosen();
  const kept = chosen(...KEEPS.map(({ name }) => name));
  const sending = chosen("attribution", "organiser-evidence", "observers");
  /** Choices that have the same participations count say the same of who was there. */
  const seen = ofChoices((choices, table) => `${resolution(choices)}${numberOf(parts(table, choices))}`);
  const counting = ofEach(
    (choices: Choices) => `${choices.resolution ?? RECORDED}|${basisOf(choices)}|${unitOf(choices)}`,
  );
  const shares = ofLayers((choices, table, layer) =>
    always(`shares|${layer.name}|${table}|${sending(choices)}`, () => {
      const a = activities(table, choices);
      const counted = parts(table, choices);
      const made = a.ids.map((_, i) =>
        sameShares(sharesOf(dataset, layer, a, counted, i, choices.attribution ?? "organiser")),
      );
      return always(`shares|same|${layer.name}|${table}|${made.map(numberOf).join()}`, () => made);
    }),
  );
  /** There are few ways to share out very many activities: the first of several that are alike stands for all. */
  const ways = new Map<string, Shares>();
  const sameShares = (of: Shares) => {
    let way = "";
    for (const [actor, share] of of) way += `${actor} ${share},`;
    const known = ways.get(way) ?? of;
    ways.set(way, known);
    return known;
  };
  const named = new Map<string, (name: string, make: () => ReadonlySet<number>) => ReadonlySet<number>>();
  const numbers = new WeakMap<object, number>();
  let numbered = 0;
  const numberOf = (of: object) => {
    const known = numbers.get(of);
    if (known !== undefined) return known;
    numbers.set(of, numbered);
    return numbered++;
  };
  const present = (layer: Layer, table: string, period: Period, choices: Choices, territory: boolean) => {
    const a = activities(table, choices);
    if (territory) return always(["countries", table, resolution(choices)], () => countriesOf(dataset, a));
    const keep = a.parts.dated ? once : always;
    const dated = a.parts.dated ? [period.from, period.to] : [];
    return keep(["present", layer.name, table, seen(table, choices), ...dated], () =>
      presentIn(dataset, layer, a, parts(table, choices), period),
    );
  };
  const placed = (territory: boolean) =>
    ofLayers((choices, table, layer) =>
      factor(
        3,
        ["placed", layer.name, table, seen(table, choices), `${territory}`],
        () => placedOf(dataset, present(layer, table, ALL_TIME, choices, territory)),
        always,
      ),
    );
  const [placedOn, placedWith] = [placed(true), placed(false)];
  return {
    dataset,
    once,
    always,
    named: (grouping, name, make) => {
      const known = named.get(grouping) ?? heldIn(new Map<string, ReadonlySet<number>>());
      named.set(grouping, known);
      return known(name, make);
    },
    numberOf,
    activities,
    parts,
    records: ofLayers((choices, table, layer) =>
      factor(
        3,
        ["records", layer.name, table, kept(choices)],
        () => {
          const a = activities(table, choices);
          const best = belongs(layer, a);
          for (const c of KEEPS) {
            const value = choices[c.name];
            const keeps = value === undefined ? undefined : c.keep?.(a, value);
            keeps?.forEach((k, i) => {
              if (k === 0) best[i] = 0;
            });
          }
          const counted = best.filter((record) => record > 0).length;
          return { best, low: best, high: best, counted };
        },
        always,
      ),
    ),
    shares,
    senders: (layer, table, actors, choices) => {
      const of = shares(layer, table, choices);
      const open = leftOpenBy(layer, choices);
      const own = [numberOf(of), open ?? "", open === null ? "" : seen(table, choices)];
      return factor(3, ["senders", layer.name, table, listed(actors), ...own], () => {
        const kept = [layer.name, table, ...own];
        const a = activities(table, choices);
        const held = always(["held", ...kept], () => heldBy(dataset, of, shortLists(a, open)));
        const rivals = always(["rival senders", ...kept], () =>
          rivalShares(dataset, a, parts(table, choices), open),
        );
        return sendersOf(of, held, rivals, actors);
      });
    },
    recipients: (layer, table, to, period, choices) => {
      const a = activities(table, choices);
      const dated = a.parts.dated ? [period.from, period.to] : [];
      const universe = choices.universe ?? "participants";
      const key = ["recipients", layer.name, table, seen(table, choices), to, universe, ...dated];
      return factor(3, key, () => {
        const there = (territory: boolean) => present(layer, table, period, choices, territory);
        return recipientsOf(dataset, layer, a, there, universe, to);
      });
    },
    placed: (layer, table, to, choices) => {
      const territory = onTerritory(layer, choices.universe ?? "participants", to);
      return (territory ? placedOn : placedWith)(layer, table, choices);
    },
    without: (table, actors, choices) =>
      factor(2, ["without", table, seen(table, choices), actors], () =>
        withoutOf(dataset, activities(table, choices), parts(table, choices), actors),
      ),
    where: (table, where, choices) =>
      factor(2, ["where", table, resolution(choices), JSON.stringify(where)], () =>
        whereOf(activities(table, choices), where),
      ),
    amounts: (layer, table, value, period, choices) => {
      const basis = basisOf(choices);
      // Equal amounts of two bases rest on other deliveries.
      const rests = table === "transfers" && basis === "delivery" ? "by delivery" : "";
      const { from, to } = period;
      return factor(7, ["amounts", layer.name, table, value, from, to, rests, counting(choices)], () =>
        amountsIn(layer, activities(table, choices), value, period, basis, unitOf(choices)),
      );
    },
  };
}

const RECORDED = "recorded";

function basisOf(choices: Choices): string {
  return choices["year-basis"] ?? "delivery";
}

function unitOf({ unit }: Choices): string {
  return unit ?? "edition";
}

/** Gives back the first of several factors that say the same, so that equal ones are one object; ends that are alike are one array. */
function internOf() {
  const families = new Map<string, Factor[]>();
  const first = <T extends Factor>(family: string, made: T): T => {
    const held = families.get(family) ?? [];
    families.set(family, held);
    const same = held.find(
      (f) =>
        equal(f.best, made.best) &&
        equal(f.low, made.low) &&
        equal(f.high, made.high) &&
        sameSet(f.zeros, made.zeros),
    );
    if (same !== undefined) return same as T;
    const { best, low, high } = made;
    const lean = { ...made, low: equal(low, best) ? best : low, high: equal(high, best) ? best : high };
    held.push(lean);
    return lean;
  };
  return { first, forget: () => families.clear() };
}

function sameSet(a: ReadonlySet<number> = new Set(), b: ReadonlySet<number> = new Set()): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

function equal(a: Weights, b: Weights): boolean {
  if (a === b) return true;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return sameBytes(a, b);
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return false;
  }
  return a.length === b.length;
}

/** Compared four bytes at a time, which columns of a byte an activity begin with. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const fours = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0 ? a.length >> 2 : 0;
  const x = new Int32Array(a.buffer, fours === 0 ? 0 : a.byteOffset, fours);
  const y = new Int32Array(b.buffer, fours === 0 ? 0 : b.byteOffset, fours);
  for (let i = 0; i < fours; i++) if (x[i] !== y[i]) return false;
  for (let i = 4 * fours; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function tableOf(dataset: Dataset, table: string): Activities {
  const found = dataset.tables.get(table);
  if (found === undefined) throw new Error(`table not read: ${table}`);
  return found;
}

/** Rows of a layer's own table, and rows of another that say they belong to it too. */
function belongs(layer: Layer, a: Activities): Uint8Array {
  const also = a.text("also");
  return Uint8Array.from({ length: a.size }, (_, i) =>
    a.table === layer.tables[0] || (also[i] ?? "").split(";").some((l) => l.trim() === layer.name) ? 1 : 0,
  );
}
