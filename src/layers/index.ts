import { assistance } from "./assistance.ts";
import { exercises } from "./exercises.ts";
import { facilities } from "./facilities.ts";
import { indicators } from "./indicators.ts";
import type { Layer } from "./layer.ts";
import { memberships } from "./memberships.ts";
import { operations } from "./operations.ts";
import { technology } from "./technology.ts";
import { training } from "./training.ts";
import { transfers } from "./transfers.ts";

/** Every layer, in the order in which they are listed. */
export const layers: readonly Layer[] = [
  exercises,
  transfers,
  facilities,
  training,
  memberships,
  technology,
  assistance,
  operations,
  indicators,
];

/** Layers of ties between actors: all but the numbers of context. */
export const tieLayers: readonly Layer[] = layers.filter((layer) => layer !== indicators);

/** A table and the layer that it is read for. */
interface LayerTable {
  readonly layer: Layer;
  readonly table: string;
}

/** By the list of layers itself: the same few lists are asked about with every question. */
const tablesOf = new WeakMap<readonly Layer[], readonly LayerTable[]>();

/**
 * The tables of some layers, each with the layer that it is read for: a record that belongs to several of them too counts once, in the
 * layer whose own table it stands in.
 */
export function tablesOnce(asked: readonly Layer[]): readonly LayerTable[] {
  const known = tablesOf.get(asked);
  if (known !== undefined) return known;
  const isAnothers = (table: string, layer: Layer) =>
    asked.some((other) => other !== layer && other.tables[0] === table);
  const made = asked.flatMap((layer) =>
    layer.tables.flatMap((table) => (isAnothers(table, layer) ? [] : [{ layer, table }])),
  );
  tablesOf.set(asked, made);
  return made;
}

/** What a number of several layers together counts: a framework is a membership and nothing that was done, so that it is named. */
export const UNITED = { done: "activities", joined: "activities and memberships" } as const;

/** Every unit in which records are counted: of each layer, of a status, and of several layers. */
export const COUNTED: readonly string[] = [
  ...layers.flatMap(({ unit, unitOfStatus = {} }) => [unit, ...Object.values(unitOfStatus)]),
  ...Object.values(UNITED),
];

/** The unit in which the records of some layers are counted. */
export function unitOf(asked: readonly Layer[]): string {
  const [first = UNITED.done, ...others] = new Set(asked.map((layer) => layer.unit));
  if (others.length === 0) return first;
  return asked.includes(memberships) ? UNITED.joined : UNITED.done;
}
