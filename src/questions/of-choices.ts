import type { Layer } from "../layers/layer.ts";
import type { Choices } from "./factors.ts";

/** What is made of an object, made once for each. */
export function ofEach<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly made: T }>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before.made;
    const made = make(of);
    known.set(of, { made });
    return made;
  };
}

/** What depends on a table and some choices, made once for these: the same choices are asked about very often. */
export function ofChoices<T>(
  make: (choices: Choices, table: string) => T,
): (table: string, choices: Choices) => T {
  const tablesOf = ofEach((_: Choices) => new Map<string, T>());
  return (table, choices) => {
    const known = tablesOf(choices);
    const before = known.get(table);
    if (before !== undefined) return before;
    const made = make(choices, table);
    known.set(table, made);
    return made;
  };
}

/** What depends on a layer too. */
export function ofLayers<T>(make: (choices: Choices, table: string, layer: Layer) => T) {
  const of = ofEach((layer: Layer) => ofChoices((choices, table) => make(choices, table, layer)));
  return (layer: Layer, table: string, choices: Choices): T => of(layer)(table, choices);
}
