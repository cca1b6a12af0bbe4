import { layers, tieLayers } from "../layers/index.ts";
import type { Layer } from "../layers/layer.ts";
import { ROLES } from "../model/activity.ts";
import { type Dataset, UNKNOWN } from "../model/dataset.ts";
import { ofEach } from "../model/of-each.ts";
import { splitList } from "../study/plain.ts";
import type { Columns } from "./bench.ts";

/** Layers that a study has records of, those among them that rows of other tables alone belong to. */
export function heldLayers(
  { dataset }: { readonly dataset: Dataset },
  among: readonly Layer[] = tieLayers,
): readonly Layer[] {
  return among.filter((layer) => heldIn(dataset).has(layer));
}

const heldIn = ofEach((dataset: Dataset): ReadonlySet<Layer> => {
  const also = (table: string, layer: string) =>
    dataset.tables
      .get(table)
      ?.text("also")
      .some((cell) => splitList(cell ?? "").includes(layer)) ?? false;
  const held = layers.filter(
    ({ name, tables: [own = "", ...others] }) =>
      (dataset.tables.get(own)?.size ?? 0) > 0 || others.some((table) => also(table, name)),
  );
  return new Set(held);
});

/** How many records a layer has in its own table. */
export function sizeOfLayer({ dataset }: Columns, { tables }: Layer): number {
  return dataset.tables.get(tables[0] ?? "")?.size ?? 0;
}

/** Whether more than one actor from outside the region sends in a layer: where one alone does, its share is certain beforehand. */
export function hasSeveral({ dataset, factors }: Columns, layer: Layer): boolean {
  return factors.always(`views|several|${layer.name}`, () => {
    const sends = ROLES.map((role) => layer.from.includes(role));
    const nobody = new Set([...dataset.subject.region, UNKNOWN].map((id) => dataset.actorIndex.get(id)));
    const parts = dataset.tables.get(layer.tables[0] ?? "")?.parts;
    let first: number | undefined;
    return (
      parts?.actors.some((actor, i) => {
        if (sends[parts.roles[i] ?? -1] !== true || nobody.has(actor)) return false;
        first ??= actor;
        return actor !== first;
      }) ?? false
    );
  });
}

/** Layers in the order in which a page or a screen begins with them: those with several senders first, the largest of each first. */
export function firstLayers(columns: Columns): readonly Layer[] {
  return tieLayers.toSorted(
    (a, b) =>
      Number(hasSeveral(columns, b)) - Number(hasSeveral(columns, a)) ||
      sizeOfLayer(columns, b) - sizeOfLayer(columns, a),
  );
}
