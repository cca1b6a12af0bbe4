import { unitOf } from "../layers/index.ts";
import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";

/** The unit in which a plan counts records: that of its layers, or of a status where every record that can count has that status. */
export function countedUnit(factors: Factors, { layers, choices, question }: Plan): string {
  const [layer] = layers;
  const own = unitOf(layers);
  const { where: { status: asked } = {} } = question;
  if (layer === undefined || layers.length > 1 || layer.unitOfStatus === undefined) return own;
  const units = layer.unitOfStatus;
  const records = layer.tables.map((table) => factors.records(layer, table, choices));
  return factors.once(["counted-unit", layer.name, asked ?? "", ...records.map(factors.numberOf)], () => {
    const found = new Set<string>();
    layer.tables.forEach((table, t) => {
      const statuses = factors.activities(table, choices).text("status");
      records[t]?.best.forEach((counts, i) => {
        const status = statuses[i] ?? "";
        if (counts > 0 && (asked === undefined || asked === status)) found.add(units[status] ?? own);
      });
    });
    const [unit = own, ...others] = found;
    return others.length === 0 ? unit : own;
  });
}
