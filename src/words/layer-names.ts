import type { Question } from "../model/question.ts";
import { measures } from "../questions/measures.ts";
import type { Labels } from "./labels.ts";
import { type Lang, word } from "./words.ts";

/** Inputs of measures that add up the records of all layers asked, so that what is added must be named. */
const ADDED: readonly string[] = ["total", "pair", "parts", "spread", "rate", "series"];

/** What a question is of, a name for each layer; of all layers that are added up, what their records are. */
export function layerNames(
  { measure, layer }: Pick<Question, "measure" | "layer">,
  labels: Labels,
  lang: Lang,
): readonly string[] {
  const input = measures.find((m) => m.name === measure)?.input ?? "";
  return layer.split(",").map((part) => {
    const name = part.trim();
    const added = name === "all" && ADDED.includes(input);
    return added ? word(lang, "activities and memberships of all layers") : labels.layer(name);
  });
}
