import type { Multiplex, Standing } from "../measures/layers/multiplex.ts";
import type { Ties } from "../measures/measure.ts";
import { arcsOf, tiesFrom } from "../measures/ties/build.ts";
import { egoOf } from "./ego.ts";
import type { Factors } from "./factors.ts";
import { narrowed } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { tallyOf } from "./tally.ts";
import { tiesOf } from "./ties.ts";

/** The ties of a question layer by layer, all over the same actors. */
export function multiplexOf(factors: Factors, plan: Plan): Multiplex {
  const ties = plan.layers.map((layer) => {
    const one = narrowed(plan, { layer: layer.name });
    return tiesOf(factors, one, tallyOf(factors, one));
  });
  const region = factors.dataset.subject.region;
  const all = new Set(ties.flatMap((layer) => layer.nodes));
  const nodes = [...region, ...[...all].filter((id) => !region.includes(id)).sort()];
  const at = new Map(nodes.map((id, n) => [id, n]));
  return { layers: plan.layers.map((l) => l.name), ties: ties.map((layer) => over(layer, nodes, at)) };
}

/** The layers of everybody, and the place of the one actor that the question names. */
export function standingOf(factors: Factors, plan: Plan): Standing {
  const { wide, ego } = egoOf(factors, plan);
  const multiplex = factors.once(
    `multiplex|${JSON.stringify(wide.question)}|${JSON.stringify(wide.choices)}`,
    () => multiplexOf(factors, wide),
  );
  const [only, ...more] = ego?.actors ?? [];
  const name = only === undefined || more.length > 0 ? "" : (factors.dataset.actors[only] ?? "");
  return { multiplex, ego: multiplex.ties[0]?.nodes.indexOf(name) ?? -1 };
}

/** The same ties among more actors. */
function over(ties: Ties, nodes: readonly string[], at: ReadonlyMap<string, number>): Ties {
  const arcs = arcsOf(ties);
  const place = (i: number) => at.get(ties.nodes[i] ?? "") ?? -1;
  const inside = new Uint8Array(nodes.length);
  ties.nodes.forEach((_, i) => {
    inside[place(i)] = ties.inside[i] ?? 0;
  });
  // Undirected arcs stand twice: one of the two makes the tie.
  const kept = Array.from(arcs.from, (_, k) => k).filter(
    (k) => ties.directed || (arcs.from[k] ?? 0) < (arcs.to[k] ?? 0),
  );
  return tiesFrom(
    nodes,
    {
      from: kept.map((k) => place(arcs.from[k] ?? -1)),
      to: kept.map((k) => place(arcs.to[k] ?? -1)),
      weights: kept.map((k) => arcs.weights[k] ?? 0),
    },
    { directed: ties.directed, inside, byConstruction: ties.byConstruction },
  );
}
