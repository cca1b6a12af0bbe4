import type { Layer } from "../layers/layer.ts";
import { ofEach } from "../model/of-each.ts";
import type { Choices } from "./factors.ts";

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
