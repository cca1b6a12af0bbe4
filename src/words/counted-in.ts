import { layers } from "../layers/index.ts";
import type { Subject } from "../model/dataset.ts";
import type { Question } from "../model/question.ts";
import { measures } from "../questions/measures.ts";

/**
 * What a measure of parts counts, where the name of the layer does not say it: `orders` of arms transfers, and `records` where the study
 * counts those of another name too, such as licences; blank for other measures.
 */
export function countedIn({ measure, layer, where, conventions }: Question, subject: Subject): string {
  const input = measures.find((m) => m.name === measure)?.input ?? "";
  const { unit = layer, unitOfStatus = {} } = layers.find((l) => l.name === layer) ?? {};
  if (unit === layer || !["parts", "layered", "profiles"].includes(input)) return "";
  if (where?.status !== undefined) return unitOfStatus[where.status] ?? unit;
  const all = subject.conventions.status === "all" && (conventions?.status ?? "all") === "all";
  return all && Object.keys(unitOfStatus).length > 0 ? "records" : unit;
}
