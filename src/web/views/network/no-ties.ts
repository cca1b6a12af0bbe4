import { lackOf } from "../../../figures/ask/lack.ts";
import { noteSentence } from "../../../figures/told.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { maps } from "../../../words/catalogue/maps.ts";
import { views } from "../../../words/catalogue/views.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";
import type { NetworkScreen } from "./network-shapes.ts";
import { layerQuestion, measureOf } from "./ties.ts";

/** The note on what no record of a table of a network says, such as who organises; null where any says it. */
export function untoldIn(
  { bench }: ViewTools,
  { state, layers }: Pick<NetworkScreen, "state" | "layers">,
  table = 0,
): string | null {
  const own = omit(layerQuestion(state.question, layers[table] ?? state.question.layer), ["against"]);
  return lackOf(bench, { ...own, measure: measureOf(own) });
}

/** That no tie of a table is on record or none that has a date, or what the records do not say that would make one. */
export function noTiesSaid(
  tools: ViewTools,
  screen: Pick<NetworkScreen, "state" | "layers" | "tables">,
  table = 0,
): string {
  if (screen.tables[table]?.undated().pairs.some((n) => n > 0)) return say(tools.lang, views, "noDatedTies");
  const untold = untoldIn(tools, screen, table);
  return untold === null
    ? say(tools.lang, maps, "noTies")
    : noteSentence(untold, tools.lang, tools.speech.subject.labels);
}
