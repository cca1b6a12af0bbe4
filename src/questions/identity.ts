import type { Dataset } from "../model/dataset.ts";
import { fingerprint } from "../model/fingerprint.ts";
import { type Plan, tablesIn } from "./plan.ts";

/** An id of question and data: the same words asked of the same bytes under the same choices have the same id. */
export function answerId(dataset: Dataset, plan: Plan): string {
  const dataHash = dataset.hashOf(tablesIn(plan.question));
  return `a-${fingerprint(`${dataHash}\n${canonical({ ...plan.question, conventions: plan.choices })}`)}`;
}

/** JSON with keys in order, so that equal data is equal text. */
export function canonical(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(canonical).join(",")}]`;
  if (typeof data === "object" && data !== null) {
    const entries = Object.entries(data)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
  }
  return JSON.stringify(data) ?? "null";
}
