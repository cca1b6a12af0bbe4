import type { FigureBench } from "../../figures/kind.ts";
import { tieLayers } from "../../layers/index.ts";
import type { Layer } from "../../layers/layer.ts";
import type { Ties } from "../../measures/measure.ts";
import { UNKNOWN } from "../../model/dataset.ts";
import type { Question } from "../../model/question.ts";
import type { Factors } from "../../questions/factors.ts";
import { type Plan, planOf, statedChoices } from "../../questions/plan.ts";
import { counted, type Row, type Tally, tallyOf } from "../../questions/tally.ts";
import { tiedIn, tiesOf } from "../../questions/ties.ts";
import type { Years } from "../../views/years-in.ts";
import { type Twice, twiceIn } from "../panels/adds-up.ts";
import { periodsOf } from "./periods.ts";

/** A tie of two actors: its weight, and the records that it is made of. */
export interface NetworkTie {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly records: readonly string[];
}

/** The ties of one layer in one period under the study's own conventions. */
export interface LayerNetwork {
  readonly layer: string;
  /** `whole`, or two years such as `2001-2005`. */
  readonly period: string;
  readonly directed: boolean;
  /** What a weight counts. */
  readonly unit: string;
  readonly actors: readonly string[];
  /** Whether each is of the region. */
  readonly inside: readonly boolean[];
  readonly ties: readonly NetworkTie[];
  /** Records that count in the layer and the period, and those of them that give no tie. */
  readonly records: number;
  readonly untied: Untied;
  /** Who is recorded in them and has no place among the actors. */
  readonly placeless: readonly string[];
  /** Why a record may be in several periods, so that ties do not add up over them; null where each is in one. */
  readonly twice: Twice | null;
  /** Of the whole: records that are in no network of a period; null of a period. */
  readonly inNoPeriod: number | null;
  readonly conventions: Readonly<Record<string, string>>;
}

/** Records that give no tie, by why: nobody is known who supplied or led, or no two actors of the network are recorded. */
export interface Untied {
  readonly nobody: number;
  readonly alone: number;
}

/** Whether a layer has ties, so that there are networks at all. */
export function hasNetworks(bench: FigureBench): boolean {
  return tieLayers.some((layer) => wholeNetwork(bench, layer).ties.length > 0);
}

/** Networks of a layer: of all time, and of the periods that all layers have alike; none without ties. */
export function networksOf(bench: FigureBench, layer: Layer): readonly LayerNetwork[] {
  const whole = networkIn(bench, layer, null);
  if (whole.network.ties.length === 0) return [];
  const parts = periodsOf(bench)
    .map((period) => networkIn(bench, layer, period))
    .filter(({ network }) => network.ties.length > 0);
  const dated = new Set(parts.flatMap(({ each }) => each));
  const inNoPeriod = whole.ids.filter((id) => !dated.has(id)).length;
  return [{ ...whole.network, inNoPeriod }, ...parts.map(({ network }) => network)];
}

/** The network of a layer of all time, which may have no ties. */
export function wholeNetwork(bench: FigureBench, layer: Layer): LayerNetwork {
  return networkIn(bench, layer, null).network;
}

/** A network with the ids of the records that count in it, and of every edition where those of a series count as one. */
interface Counting {
  readonly network: LayerNetwork;
  readonly ids: readonly string[];
  readonly each: readonly string[];
}

/** @param period null for all time */
function networkIn({ factors }: FigureBench, layer: Layer, period: Years | null): Counting {
  const question: Question = {
    measure: "density",
    layer: layer.name,
    ...(period === null ? {} : { period: `${period.first}..${period.last}` }),
  };
  const plan = planOf(factors, question);
  const tally = tallyOf(factors, plan);
  const ties = tiesOf(factors, plan, tally);
  if (ties === null) throw new Error(`no ties of ${layer.name}`);
  const { records, untied, placeless } = recordsOf(factors, plan, tally, ties);
  const idOf = (row: Row) => factors.activities(row.table, plan.choices).ids[row.index] ?? "";
  const ids = counted(tally).map(idOf);
  const network = {
    layer: layer.name,
    period: period === null ? "whole" : `${period.first}-${period.last}`,
    directed: ties.directed,
    unit: tally.unit,
    actors: ties.nodes,
    inside: ties.nodes.map((_, i) => ties.inside[i] === 1),
    ties: listed(ties).map((tie) => ({ ...tie, records: [...(records.get(`${tie.from}|${tie.to}`) ?? [])] })),
    records: ids.length,
    untied,
    placeless,
    twice: twiceIn(plan),
    inNoPeriod: null,
    conventions: statedChoices(plan),
  };
  return { network, ids, each: tally.each.filter(({ best }) => best > 0).map(idOf) };
}

/** Ties one by one, an undirected one once. */
function listed(ties: Ties): readonly Omit<NetworkTie, "records">[] {
  return ties.nodes.flatMap((_, from) => {
    const out: Omit<NetworkTie, "records">[] = [];
    for (let k = ties.starts[from] ?? 0; k < (ties.starts[from + 1] ?? 0); k++) {
      const to = ties.targets[k] ?? 0;
      if (ties.directed || from < to) out.push({ from, to, weight: ties.weights[k] ?? 0 });
    }
    return out;
  });
}

/** Records by the two actors that each ties, those that tie nobody, and whom they name that is no actor of the network. */
function recordsOf(
  factors: Factors,
  plan: Plan,
  tally: Tally,
  ties: Ties,
): Pick<LayerNetwork, "untied" | "placeless"> & {
  readonly records: ReadonlyMap<string, ReadonlySet<string>>;
} {
  const { dataset } = factors;
  const at = new Map(ties.nodes.map((id, n) => [dataset.actorIndex.get(id) ?? -1, n]));
  const found = new Map<string, Set<string>>();
  const placeless = new Set<string>();
  const unknown = dataset.actorIndex.get(UNKNOWN);
  let [nobody, alone] = [0, 0];
  let some = false;
  const put = (from: number, to: number, id: string) => {
    if (from === to) return;
    some = true;
    const key = ties.directed ? `${from}|${to}` : `${Math.min(from, to)}|${Math.max(from, to)}`;
    const held = found.get(key) ?? new Set();
    found.set(key, held.add(id));
  };
  for (const row of counted(tally)) {
    const id = factors.activities(row.table, plan.choices).ids[row.index] ?? "";
    const { from, to } = tiedIn(factors, plan, row);
    const known = [...from].filter((a) => a !== unknown);
    for (const a of [...known, ...to]) {
      if (a !== unknown && !at.has(a)) placeless.add(dataset.actors[a] ?? "");
    }
    some = false;
    const nodes = (of: Iterable<number>) => [...of].map((a) => at.get(a)).filter((n) => n !== undefined);
    const [senders, receivers] = [nodes(known), nodes(to)];
    if (ties.directed) for (const s of senders) for (const r of receivers) put(s, r, id);
    else {
      const all = [...new Set([...senders, ...receivers])];
      all.forEach((one, n) => {
        for (const other of all.slice(n + 1)) put(one, other, id);
      });
    }
    if (!some && known.length === 0) nobody++;
    else if (!some) alone++;
  }
  return { records: found, untied: { nobody, alone }, placeless: [...placeless].sort() };
}
