import type { FigureBench } from "../../figures/kind.ts";
import type { Layer } from "../../layers/layer.ts";
import type { Ties } from "../../measures/measure.ts";
import { UNKNOWN } from "../../model/dataset.ts";
import { EVER, NEVER, yearOf } from "../../model/day.ts";
import type { Question } from "../../model/question.ts";
import type { Factors } from "../../questions/factors.ts";
import { type Plan, planOf, statedChoices } from "../../questions/plan.ts";
import { counted, type Tally, tallyOf } from "../../questions/tally.ts";
import { tiedIn, tiesOf } from "../../questions/ties.ts";
import { yearsHeld } from "../years-held.ts";

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
  readonly conventions: Readonly<Record<string, string>>;
}

/** Records that give no tie, by why: nobody is known who supplied or led, or no two actors of the network are recorded. */
export interface Untied {
  readonly nobody: number;
  readonly alone: number;
}

/** Years of a period but the whole. */
const STEP = 5;

/** Networks of a layer: of all time, and of five years each from the first year of its records; none without ties. */
export function networksOf(bench: FigureBench, layer: Layer): readonly LayerNetwork[] {
  const whole = wholeNetwork(bench, layer);
  if (whole.ties.length === 0) return [];
  const span = spanOf(bench, layer);
  if (span === null) return [whole];
  const parts = Array.from({ length: Math.ceil((span.last - span.first + 1) / STEP) }, (_, i) => {
    const first = span.first + i * STEP;
    return { first, last: first + STEP - 1 };
  });
  return [
    whole,
    ...parts
      .map(({ first, last }) => networkOf(bench, layer, `${first}-${last}`, `${first}..${last}`))
      .filter(({ ties }) => ties.length > 0),
  ];
}

/** The network of a layer of all time, which may have no ties. */
export function wholeNetwork(bench: FigureBench, layer: Layer): LayerNetwork {
  return networkOf(bench, layer, "whole", undefined);
}

function networkOf(
  { factors }: FigureBench,
  layer: Layer,
  name: string,
  period: string | undefined,
): LayerNetwork {
  const question: Question = {
    measure: "density",
    layer: layer.name,
    ...(period === undefined ? {} : { period }),
  };
  const plan = planOf(factors, question);
  const tally = tallyOf(factors, plan);
  const ties = tiesOf(factors, plan, tally);
  if (ties === null) throw new Error(`no ties of ${layer.name}`);
  const { records, untied } = recordsOf(factors, plan, tally, ties);
  return {
    layer: layer.name,
    period: name,
    directed: ties.directed,
    unit: tally.unit,
    actors: ties.nodes,
    inside: ties.nodes.map((_, i) => ties.inside[i] === 1),
    ties: listed(ties).map((tie) => ({ ...tie, records: [...(records.get(`${tie.from}|${tie.to}`) ?? [])] })),
    records: counted(tally).length,
    untied,
    conventions: statedChoices(plan),
  };
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

/** Records by the two actors that each ties, and those that tie nobody. */
function recordsOf(
  factors: Factors,
  plan: Plan,
  tally: Tally,
  ties: Ties,
): { readonly records: ReadonlyMap<string, ReadonlySet<string>>; readonly untied: Untied } {
  const { dataset } = factors;
  const at = new Map(ties.nodes.map((id, n) => [dataset.actorIndex.get(id) ?? -1, n]));
  const found = new Map<string, Set<string>>();
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
  return { records: found, untied: { nobody, alone } };
}

/** First and last year in which a layer's activities start or deliver; what lasts does so from its first beginning to the last year of the panels. */
function spanOf(
  { dataset }: FigureBench,
  layer: Layer,
): { readonly first: number; readonly last: number } | null {
  let [first, last] = [NEVER, EVER];
  for (const name of layer.tables) {
    const table = dataset.tables.get(name);
    if (table === undefined) continue;
    const also = table.text("also");
    table.ids.forEach((_, i) => {
      const own = name === layer.tables[0] || (also[i] ?? "").split(";").some((l) => l.trim() === layer.name);
      if (!own) return;
      const days = [table.startFrom[i] ?? EVER, table.startTo[i] ?? NEVER];
      for (let k = table.amounts.starts[i] ?? 0; k < (table.amounts.starts[i + 1] ?? 0); k++)
        days.push(table.amounts.from[k] ?? EVER, table.amounts.to[k] ?? NEVER);
      for (const day of days) {
        if (day <= EVER || day >= NEVER) continue;
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
    });
  }
  if (first > last) return null;
  const end = layer.time === "instant" ? EVER : (yearsHeld(dataset)?.last ?? EVER);
  return { first: yearOf(first), last: Math.max(yearOf(last), end) };
}
