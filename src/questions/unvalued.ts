import type { Answer } from "../model/answer.ts";

type Choices = Readonly<Record<string, string>>;

type Listed = readonly { readonly choices: Choices; readonly value: Answer["value"] }[];

/** Readings that have no value: they hold nowhere, and count among all. */
export interface Unvalued {
  readonly count: number;
  /** The choices by which they are told from those with a value; none where no reading has one. */
  readonly when: readonly Choices[];
}

/**
 * The readings without a value, by the choices on which that rests: one is named where another of its values gives a value and
 * all else is the same. A reading has only the choices that apply in it.
 */
export function unvaluedOf(readings: Listed): Unvalued {
  const [valued, without] = parted(readings);
  const count = without.length;
  if (count === 0 || valued.length === 0) return { count, when: [] };
  const telling = tellingOf(byNames(without), byNames(valued));
  const when = onceEach(
    without.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => telling.has(name)))),
  );
  return { count, when: anyMeets(byNames(valued), byNames(when)) ? without : when };
}

/** The choices that decide whether there is a value, in order of their names. */
export function decidingValue(readings: Listed): readonly string[] {
  const [valued, without] = parted(readings);
  if (without.length === 0) return [];
  return [...tellingOf(byNames(without), byNames(valued))].sort();
}

function parted(readings: Listed): readonly [valued: readonly Choices[], without: readonly Choices[]] {
  const of = (some: Listed) => some.map(({ choices }) => choices);
  return [
    of(readings.filter(({ value }) => value !== null)),
    of(readings.filter(({ value }) => value === null)),
  ];
}

/** Readings that have the same choices, by the names of these. */
type ByNames = ReadonlyMap<string, { readonly names: readonly string[]; readonly all: readonly Choices[] }>;

function byNames(readings: readonly Choices[]): ByNames {
  const out = new Map<string, { readonly names: readonly string[]; readonly all: Choices[] }>();
  for (const one of readings) {
    const names = Object.keys(one).sort();
    const key = JSON.stringify(names);
    const group = out.get(key) ?? { names, all: [] };
    group.all.push(one);
    out.set(key, group);
  }
  return out;
}

/** The choices by which alone some reading without a value differs from one with a value, of those that both have. */
function tellingOf(without: ByNames, valued: ByNames): ReadonlySet<string> {
  const telling = new Set<string>();
  for (const { names, all } of without.values())
    for (const others of valued.values()) {
      const common = names.filter((name) => others.names.includes(name));
      for (const name of common.filter((one) => !telling.has(one))) {
        const rest = common.filter((one) => one !== name);
        const values = new Map<string, Set<string | undefined>>();
        for (const other of others.all) {
          const key = valuesOf(other, rest);
          values.set(key, (values.get(key) ?? new Set()).add(other[name]));
        }
        const differs = (one: Choices) => {
          const met = values.get(valuesOf(one, rest));
          return met !== undefined && (met.size > 1 || !met.has(one[name]));
        };
        if (all.some(differs)) telling.add(name);
      }
    }
  return telling;
}

/** Whether some reading has all choices of one of those that are told. */
function anyMeets(readings: ByNames, told: ByNames): boolean {
  for (const { names, all } of told.values()) {
    const keys = new Set(all.map((one) => valuesOf(one, names)));
    for (const group of readings.values())
      if (names.every((name) => group.names.includes(name)))
        if (group.all.some((one) => keys.has(valuesOf(one, names)))) return true;
  }
  return false;
}

function valuesOf(choices: Choices, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => choices[name]));
}

function onceEach(all: readonly Choices[]): readonly Choices[] {
  return [...new Map(all.map((choices) => [JSON.stringify(choices), choices])).values()];
}
