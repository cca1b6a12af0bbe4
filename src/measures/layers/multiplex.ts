import { type Measure, nothing, type Reading, type Ties } from "../measure.ts";
import { sum } from "../sum.ts";
import { undirected } from "../ties/build.ts";
import { sends } from "../ties/graph.ts";

/** Ties of several layers over the same actors. */
export interface Multiplex {
  readonly layers: readonly string[];
  /** One for each layer, each of the same actors in the same order. */
  readonly ties: readonly Ties[];
}

/** Layers, and whose place in them is asked for; -1 for nobody's. */
export interface Standing {
  readonly multiplex: Multiplex;
  readonly ego: number;
}

const CITES = "Battiston, Nicosia & Latora 2014, Phys. Rev. E 89: 032804";

const NOBODY = "under-specified: the question names no one actor";

const UNTIED = "isolate: the actor has no tie in any layer";

const ROWS = ["layer,a,b", "drills,A,B", "drills,A,C", "arms,A,B", "arms,B,C", "arms,A,D"];

export const overlapDegree: Measure<"standing"> = {
  name: "overlap-degree",
  input: "standing",
  title: "Overlapping degree",
  says: "How many ties an actor has in all layers together: a partner tied to it in two layers counts twice.",
  formula: "o_i = Σ_l k_i^l, k_i^l those tied to i in layer l, in either direction",
  unit: "ties",
  range: "0 and more",
  nulls: ["no-data: no actor, no layer, or a tie of the actor is unknown", NOBODY],
  cites: CITES,
  example: "A tied to B and C in one layer, to B and D in another: 4",
  rows: ROWS,
  gives: 4,
  of: (standing) => onDegrees(standing, (degrees, notes) => ({ value: sum(degrees), notes })),
};

export const participation: Measure<"standing"> = {
  name: "participation",
  input: "standing",
  title: "Participation coefficient",
  says: "How evenly an actor's ties are spread over the layers: 1 where each has as many, 0 where one has all.",
  formula: "P_i = L / (L - 1) · (1 - Σ_l (k_i^l / o_i)²)",
  unit: "index",
  range: "0 to 1",
  nulls: [
    "no-data: no actor, no layer, or a tie of the actor is unknown",
    "undefined-by-definition: one layer only holds ties",
    UNTIED,
    NOBODY,
  ],
  cites: CITES,
  example: "A with three ties in one layer and one in another: 0.75",
  rows: ["layer,a,b", "drills,A,B", "drills,A,C", "drills,A,D", "arms,A,B", "arms,B,C"],
  gives: 0.75,
  of: (standing) =>
    onDegrees(standing, (degrees, notes) => {
      const layers = degrees.length;
      if (layers < 2) return nothing("undefined-by-definition", "one layer only");
      const all = sum(degrees);
      if (all === 0) return nothing("isolate");
      const even = 1 - sum(degrees.map((k) => (k / all) ** 2));
      return { value: Math.min(1, (layers / (layers - 1)) * even), notes };
    }),
};

export const edgeOverlap: Measure<"multiplex"> = {
  name: "edge-overlap",
  input: "multiplex",
  title: "Edge overlap",
  says: "In how many layers two actors are tied, on average over every two that are tied in any.",
  formula: "mean over pairs with o_ij > 0 of o_ij = Σ_l a_ij^l; direction left out",
  unit: "layers",
  range: "1 to the number of layers",
  nulls: ["no-data: no layer, no tie, or a tie is unknown"],
  cites: CITES,
  example: "four pairs tied, one of them in both layers: 1.25",
  rows: ROWS,
  gives: 1.25,
  of: (multiplex) =>
    onPairs(multiplex, (sets, names, notes) => {
      const union = new Set(sets.flatMap((set) => [...set]));
      const often = [...union].map((pair) => sets.filter((set) => set.has(pair)).length);
      const value = sum(often) / often.length;
      const most = often.reduce((a, b) => Math.max(a, b), 0);
      const top = often.filter((n) => n === most).length;
      return {
        value,
        notes: [...notes, `${union.size} pairs tied in ${names.length} layers; ${top} of them in ${most}`],
      };
    }),
};

export const layerJaccard: Measure<"multiplex"> = {
  name: "layer-jaccard",
  input: "multiplex",
  title: "Overlap of layers",
  says: "How far layers tie the same pairs of actors, on average over every two layers.",
  formula: "mean over pairs of layers of |E_l ∩ E_m| / |E_l ∪ E_m|; direction left out",
  unit: "index",
  range: "0 to 1",
  nulls: [
    "no-data: no layer, no tie, or a tie is unknown",
    "undefined-by-definition: one layer only holds ties",
  ],
  cites: "Jaccard 1912; Battiston, Nicosia & Latora 2014",
  example: "two layers of two and three pairs, one of them common: 0.25",
  rows: ROWS,
  gives: 0.25,
  of: (multiplex) =>
    onPairs(multiplex, (sets, names, notes) => {
      if (sets.length < 2) return nothing("undefined-by-definition", "one layer only");
      const pairs = sets.flatMap((set, l) =>
        sets.slice(l + 1).map((other, k) => {
          const common = commonOf(set, other);
          const likeness = common / (set.size + other.size - common);
          return {
            likeness,
            note: `${names[l]} and ${names[l + 1 + k]}: ${common} common, ${short(likeness)}`,
          };
        }),
      );
      return {
        value: sum(pairs.map((p) => p.likeness)) / pairs.length,
        notes: [...notes, ...pairs.map((p) => p.note)],
      };
    }),
};

export const layerConditional: Measure<"multiplex"> = {
  name: "layer-conditional",
  input: "multiplex",
  title: "Conditional overlap of layers",
  says: "What part of the pairs tied in the first layer is tied in another one too: whoever drills together, trades.",
  formula: "P(other | first) = |E_1 ∩ (E_2 ∪ …)| / |E_1|; direction left out",
  unit: "share",
  range: "0 to 1",
  nulls: [
    "no-data: no layer, no tie, or a tie is unknown",
    "undefined-by-definition: one layer only",
    "degenerate: no tie in the first layer",
  ],
  cites: CITES,
  example: "two pairs in the first layer, one of them in the second too: 0.5",
  rows: ROWS,
  gives: 0.5,
  of(multiplex) {
    if (multiplex.layers.length < 2) return nothing("undefined-by-definition", "one layer only");
    return onPairs(multiplex, (sets, names, notes) => {
      const first = names.indexOf(multiplex.layers[0] ?? "");
      const own = sets[first];
      if (own === undefined) return nothing("degenerate", ...notes);
      const others = new Set(sets.filter((_, l) => l !== first).flatMap((set) => [...set]));
      const each = names.flatMap((l, i) =>
        names.flatMap((m, k) => {
          const part = commonOf(sets[k] ?? new Set(), sets[i] ?? new Set()) / (sets[i]?.size ?? 0);
          return i === k ? [] : [`${m} given ${l}: ${short(part)}`];
        }),
      );
      return { value: commonOf(own, others) / own.size, notes: [...notes, ...each] };
    });
  },
};

export const multilayerDensity: Measure<"multiplex"> = {
  name: "multilayer-density",
  input: "multiplex",
  title: "Density over layers",
  says: "What part of the pairs of actors are tied, every layer having its own chance to tie each of them.",
  formula: "Σ_l m_l / (L · n(n - 1) / 2), m_l pairs tied in layer l; direction left out",
  unit: "share",
  range: "0 to 1",
  nulls: ["no-data: no layer, no tie, or a tie is unknown"],
  cites: "Berlingerio et al. 2013, World Wide Web 16: 567-593",
  example: "four actors, two and three of six pairs tied in two layers: 0.4167",
  rows: ROWS,
  gives: 0.4167,
  of: (multiplex) =>
    onPairs(multiplex, (sets, names, notes) => {
      const n = multiplex.ties[0]?.nodes.length ?? 0;
      const pairs = (n * (n - 1)) / 2;
      const each = sets.map((set, l) => `${names[l]} ${short(set.size / pairs)}`);
      return {
        value: sum(sets.map((set) => set.size)) / (sets.length * pairs),
        notes: [...notes, `by layer: ${each.join(", ")}`],
      };
    }),
};

/** Computes on how many actors the ego is tied to in each layer that holds ties. */
function onDegrees(
  { multiplex, ego }: Standing,
  compute: (degrees: Float64Array, notes: readonly string[]) => Reading,
): Reading {
  const { names, ties, notes } = heldOf(multiplex);
  if (names.length === 0) return nothing("no-data", ...notes);
  if (ego < 0) return nothing("under-specified", "whose ties");
  const known = ties.map((layer) => degreeOf(undirected(layer), ego));
  if (known.some(Number.isNaN)) return nothing("no-data", "a tie of the actor is unknown");
  const by = known.map((k, l) => `${names[l]} ${k}`).join(", ");
  return compute(Float64Array.from(known), [...notes, `ties by layer: ${by}`]);
}

function degreeOf(ties: Ties, i: number): number {
  const row = ties.weights.subarray(ties.starts[i], ties.starts[i + 1]);
  return row.some(Number.isNaN) ? Number.NaN : row.length;
}

/** Computes on the pairs of actors tied in each layer that holds ties. */
function onPairs(
  multiplex: Multiplex,
  compute: (
    sets: readonly ReadonlySet<number>[],
    names: readonly string[],
    notes: readonly string[],
  ) => Reading,
): Reading {
  const { names, ties, notes } = heldOf(multiplex);
  if (names.length === 0) return nothing("no-data", ...notes);
  const unknown = ties.filter((layer) => layer.weights.some(Number.isNaN)).length;
  if (unknown > 0) return nothing("no-data", `ties unknown in ${unknown} layers`);
  return compute(ties.map(pairsOf), names, notes);
}

/** The layers that hold any tie. @throws RangeError where layers are not of the same actors */
export function heldOf({ layers, ties }: Multiplex) {
  if (layers.length !== ties.length)
    throw new RangeError(`names and ties of unequal number: ${layers.length}, ${ties.length}`);
  const nodes = ties[0]?.nodes ?? [];
  const other = ties.findIndex(
    (layer) => layer.nodes.length !== nodes.length || layer.nodes.some((name, n) => name !== nodes[n]),
  );
  if (other >= 0) throw new RangeError(`layer of other actors: ${layers[other]}`);
  const held = ties.map((layer) => layer.targets.length > 0);
  const empty = layers.filter((_, l) => !held[l]);
  return {
    names: layers.filter((_, l) => held[l]),
    ties: ties.filter((_, l) => held[l]),
    notes: empty.length === 0 ? [] : [`${empty.join(", ")}: no ties, and left out`],
  };
}

/** Every pair of actors with a tie in either direction, as one number. */
function pairsOf(ties: Ties): ReadonlySet<number> {
  const n = ties.nodes.length;
  const pairs = new Set<number>();
  for (let i = 0; i < n; i++)
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) {
      const j = ties.targets[k] ?? 0;
      if (i < j || !sends(ties, j, i)) pairs.add(Math.min(i, j) * n + Math.max(i, j));
    }
  return pairs;
}

function commonOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return common;
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
