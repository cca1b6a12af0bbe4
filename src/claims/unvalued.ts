import type { Answer } from "../model/answer.ts";

type Choices = Readonly<Record<string, string>>;

/** Equivalent readings that have no value: they hold nowhere, and count among all. */
export interface Unvalued {
  readonly count: number;
  /** The choices by which they are told from those with a value; none where no reading has one. */
  readonly when: readonly Choices[];
}

/**
 * The readings without a value, by the choices on which that rests: one is named where another of its values gives a value and
 * all else is the same. A reading has only the choices that apply in it.
 */
export function unvaluedOf(
  readings: readonly { readonly choices: Choices; readonly value: Answer["value"] }[],
): Unvalued {
  const [valued, without]: [Choices[], Choices[]] = [[], []];
  for (const { choices, value } of readings) (value === null ? without : valued).push(choices);
  const count = without.length;
  if (count === 0 || valued.length === 0) return { count, when: [] };
  const telling = new Set<string>();
  for (const one of without)
    for (const other of valued) {
      const [name, ...more] = Object.keys(one).filter((n) => (other[n] ?? one[n]) !== one[n]);
      if (name !== undefined && more.length === 0) telling.add(name);
    }
  const when = onceEach(
    without.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => telling.has(name)))),
  );
  return { count, when: when.some((told) => valued.some((one) => meets(one, told))) ? without : when };
}

function meets(choices: Choices, told: Choices): boolean {
  return Object.entries(told).every(([name, value]) => choices[name] === value);
}

function onceEach(all: readonly Choices[]): readonly Choices[] {
  return [...new Map(all.map((choices) => [JSON.stringify(choices), choices])).values()];
}
