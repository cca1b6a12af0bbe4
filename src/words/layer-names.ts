import type { Question } from "../model/question.ts";
import { measures } from "../questions/measures.ts";
import { countedLayers, numbersOf } from "./catalogue/counted-layers.ts";
import type { Labels } from "./labels.ts";
import { say } from "./say.ts";
import { type Lang, word } from "./words.ts";

/** Inputs of measures that add up the records of all layers asked, so that what is added must be named. */
const ADDED: readonly string[] = ["total", "pair", "parts", "spread", "rate", "series"];

/** Measures that are of records one by one. */
const COUNTED: readonly string[] = ["count", "first", "nth", "every", "mean", "median", "peak", "trend"];

/**
 * What a question is of, a name for each layer; of all layers that are added up, what their records are, and so where records of
 * one are counted: a number of training programmes, a share of training.
 */
export function layerNames(
  { measure, layer, value }: Pick<Question, "measure" | "layer" | "value">,
  labels: Labels,
  lang: Lang,
): readonly string[] {
  const ofRecords = measure === "nth" || value === undefined || value === "count";
  const counted = ofRecords && COUNTED.includes(measure);
  const input = measures.find((m) => m.name === measure)?.input ?? "";
  return layer.split(",").map((part) => {
    const name = part.trim();
    const added = name === "all" && ADDED.includes(input);
    if (added) return word(lang, "activities and memberships of all layers");
    return counted && isCounted(name) ? say(lang, countedLayers, name) : labels.layer(name);
  });
}

/** What a number of records of one layer is called; null for other measures, several layers, and records that are counted in a unit of another name. */
export function numberOf({ measure, layer, value }: Question, lang: Lang): string | null {
  if (measure !== "count" || (value !== undefined && value !== "count")) return null;
  return isNumbered(layer) ? say(lang, numbersOf, layer) : null;
}

function isNumbered(layer: string): layer is keyof typeof numbersOf.en {
  return Object.hasOwn(numbersOf.en, layer);
}

function isCounted(layer: string): layer is keyof typeof countedLayers.en {
  return Object.hasOwn(countedLayers.en, layer);
}
