import { conventions } from "../conventions/index.ts";
import type { Layer } from "../layers/layer.ts";
import type { Choices } from "./factors.ts";

/** Names for what rests on some choices and on a table alone: two sets of choices that cannot tell it apart give the same name. */
export interface TableKeys {
  /** The activities as a resolution reads them. */
  readonly activities: string;
  /** Which participations count. */
  readonly parts: string;
  /** Who takes part. */
  readonly present: string;
}

/** The same for what rests on a layer too. */
export interface LayerKeys extends TableKeys {
  readonly records: string;
  readonly shares: string;
  readonly recipients: string;
  readonly amounts: string;
}

const NAMES = {
  parts: conventions.filter((c) => c.keepPart !== undefined).map(({ name }) => name),
  present: ["observers", "organiser-evidence"],
  records: conventions.filter((c) => c.keep !== undefined).map(({ name }) => name),
  shares: ["attribution", "organiser-evidence", "observers"],
  recipients: ["universe", "observers", "organiser-evidence"],
  amounts: ["year-basis", "unit"],
};

/** Makes keys once for all choices of one reading: a reading asks the same of each table very many times. */
export function keysByChoices() {
  const ofTables = new WeakMap<Choices, Map<string, TableKeys>>();
  const ofLayers = new WeakMap<Choices, Map<Layer, Map<string, LayerKeys>>>();
  const ofTable = (choices: Choices, table: string): TableKeys => {
    const known = within(ofTables, choices, () => new Map<string, TableKeys>());
    return within(known, table, () => tableKeys(choices, table));
  };
  const ofLayer = (choices: Choices, table: string, layer: Layer): LayerKeys => {
    const known = within(ofLayers, choices, () => new Map<Layer, Map<string, LayerKeys>>());
    const inLayer = within(known, layer, () => new Map<string, LayerKeys>());
    return within(inLayer, table, () => ({
      ...ofTable(choices, table),
      records: keyOf(choices, "records", `${layer.name}|${table}`),
      shares: keyOf(choices, "shares", `${layer.name}|${table}`),
      recipients: keyOf(choices, "recipients", `${layer.name}|${table}`),
      amounts: keyOf(choices, "amounts", `${layer.name}|${table}`),
    }));
  };
  return { ofTable, ofLayer };
}

function tableKeys(choices: Choices, table: string): TableKeys {
  return {
    activities: `activities|${table}|${choices.resolution ?? "recorded"}`,
    parts: keyOf(choices, "parts", table),
    present: keyOf(choices, "present", table),
  };
}

function keyOf(choices: Choices, what: keyof typeof NAMES, of: string): string {
  return `${what}|${of}|${choices.resolution ?? ""}|${NAMES[what].map((name) => choices[name] ?? "").join("|")}`;
}

interface Held<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function within<K, V>(held: Held<K, V>, key: K, make: () => V): V {
  const known = held.get(key);
  if (known !== undefined) return known;
  const made = make();
  held.set(key, made);
  return made;
}
