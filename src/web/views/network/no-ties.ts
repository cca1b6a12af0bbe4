import { lackOf } from "../../../figures/ask/lack.ts";
import { omit } from "../../../questions/asked-fields.ts";
import type { ViewTools } from "../tools.ts";
import { layerQuestion } from "./network-screen.ts";
import type { NetworkScreen } from "./network-shapes.ts";
import { measureOf } from "./ties.ts";

/** The note on what no record of the first table of a network says, such as who organises; null where any says it. */
export function untoldIn({ bench }: ViewTools, { state, layers }: NetworkScreen): string | null {
  const own = omit(layerQuestion(state.question, layers[0] ?? state.question.layer), ["against"]);
  return lackOf(bench, { ...own, measure: measureOf(own) });
}
