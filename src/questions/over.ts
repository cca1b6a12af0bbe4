import type { Question } from "../model/question.ts";
import { measures } from "./measures.ts";

/** What parts are where they are not partners. */
const PARTS = {
  year: "years",
  recipient: "recipients",
  kind: "kinds",
  service: "services",
  layer: "layers",
} as const;

/** What a measure is computed over where these are no partners. */
export type Over = (typeof PARTS)[keyof typeof PARTS];

/** What parts are called, by what a question has them for. */
export function partsName(by: string): string {
  return by === "partner" ? "partners" : isPart(by) ? PARTS[by] : "parts";
}

/** What a question sets beside each other to one number, where these are no partners; null for every other question. */
export function overOf({ measure: name, by }: Pick<Question, "measure" | "by">): Over | null {
  const measure = measures.find((m) => m.name === name);
  if (measure?.input !== "parts" || /^names?$/.test(measure.unit)) return null;
  return by !== undefined && isPart(by) ? PARTS[by] : null;
}

function isPart(by: string): by is keyof typeof PARTS {
  return Object.hasOwn(PARTS, by);
}
