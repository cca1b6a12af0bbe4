import { tieLayers } from "../../layers/index.ts";
import type { Plan } from "../../questions/plan.ts";

/**
 * Whether the numbers of single years may be added up over years: not where one record counts in several of them, and not where
 * a number may tell what there was at a time.
 */
export function addsUpOverYears(plan: Plan): boolean {
  const { measure, layers, value } = plan;
  if (measure.input !== "total" || layers.some((layer) => !tieLayers.includes(layer))) return false;
  const twice = twiceIn(plan);
  return twice === null || (twice !== "lasts" && value !== "count");
}

/** Why one record may count in several years: it lasts, stands for a series, or is a deal, which is of each year of its deliveries. */
export type Twice = "lasts" | "series" | "delivered";

/** Why a record of a plan may count in several years; null where each counts in one. */
export function twiceIn({ layers, choices }: Pick<Plan, "layers" | "choices">): Twice | null {
  if (layers.some((layer) => layer.time === "interval")) return "lasts";
  if (choices.unit === "series") return "series";
  const deals = layers.some((layer) => layer.tables.includes("transfers"));
  return deals && SEVERAL.has(choices["year-basis"] ?? "") ? "delivered" : null;
}

/** Choices by which a deal is of every year in which something was delivered. */
const SEVERAL: ReadonlySet<string> = new Set(["delivery", "delivery-even"]);
