import { tieLayers } from "../../layers/index.ts";
import type { Plan } from "../../questions/plan.ts";

/**
 * Whether the numbers of single years may be added up over years: not where one record counts in several of them, as what
 * lasts does and a deal in each year of its deliveries, and not where a number may tell what there was at a time.
 */
export function addsUpOverYears({ measure, layers, value, choices }: Plan): boolean {
  if (measure.input !== "total") return false;
  if (layers.some((layer) => layer.time === "interval" || !tieLayers.includes(layer))) return false;
  if (value !== "count") return true;
  const deals = layers.some((layer) => layer.tables.includes("transfers"));
  return choices.unit !== "series" && !(deals && SEVERAL.has(choices["year-basis"] ?? ""));
}

/** Choices by which a deal is of every year in which something was delivered. */
const SEVERAL: ReadonlySet<string> = new Set(["delivery", "delivery-even"]);
