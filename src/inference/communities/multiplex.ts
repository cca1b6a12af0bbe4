import { heldOf, type Multiplex } from "../../measures/layers/multiplex.ts";
import { type Measure, nothing, numberIn, type Ties } from "../../measures/measure.ts";
import { arcsOf, tiesFrom, undirected } from "../../measures/ties/build.ts";
import { onTies } from "../../measures/ties/graph.ts";
import { FEW, modularityOf, notesOf } from "./measures.ts";
import { modularity } from "./modularity.ts";
import { communitiesOf } from "./search.ts";

export const modularityMultiplex: Measure<"multiplex"> = {
  name: "modularity-multiplex",
  input: "multiplex",
  title: "Modularity over layers",
  says: "How much more weight falls within communities that all layers share than chance would put there.",
  formula:
    "mean over layers of the modularity of each, one division of the actors for all of them; direction left out",
  unit: "index",
  range: "-0.5 to 1",
  nulls: ["no-data: no layer, no actor, or a tie is unknown", ...modularityOf.nulls.slice(1)],
  cites:
    "Mucha et al. 2010, Science 328: 876-878, with an actor in one community in all layers; Traag et al. 2019",
  example: "two triangles joined by one tie, and again without it: 0.4286",
  rows: [
    "layer,a,b",
    ...["a,b", "b,c", "a,c", "c,d", "d,e", "e,f", "d,f"].map((pair) => `drills,${pair}`),
    ...["a,b", "b,c", "a,c", "d,e", "e,f", "d,f"].map((pair) => `arms,${pair}`),
  ],
  gives: 0.4286,
  uses: ["caution", "modularity-resolution", "seed"],
  of(multiplex, chosen) {
    const { names, ties, notes } = heldOf(multiplex);
    if (multiplex.layers.length === 0) return nothing("no-data");
    if (ties.length === 0) return nothing("degenerate", ...notes);
    const all = together(multiplex, ties);
    return onTies(
      all,
      { few: FEW },
      () => {
        const resolution = numberIn(chosen, "modularity-resolution", 1);
        const found = communitiesOf(ties, resolution, numberIn(chosen, "seed", 1));
        const each = ties.map((layer, l) => {
          const own = modularity(layer, found.groups, resolution);
          return `${names[l]} ${Number(own.toPrecision(4))}`;
        });
        return {
          value: found.quality / ties.length,
          notes: [...notes, `by layer: ${each.join(", ")}`, ...notesOf(all, found)],
        };
      },
      chosen,
    );
  },
};

/** The ties of all layers as one network, which says who has any tie and what stands in the way. */
function together(multiplex: Multiplex, held: readonly Ties[]): Ties {
  const nodes = multiplex.ties[0]?.nodes ?? [];
  const arcs = held.map((layer) => arcsOf(undirected(layer)));
  return tiesFrom(
    nodes,
    {
      from: arcs.flatMap((a) => Array.from(a.from)),
      to: arcs.flatMap((a) => Array.from(a.to)),
      weights: arcs.flatMap((a) => Array.from(a.weights, (w) => (Number.isNaN(w) ? w : 1))),
    },
    { directed: false, byConstruction: held.find((l) => l.byConstruction !== null)?.byConstruction ?? null },
  );
}
