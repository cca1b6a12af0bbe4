import { drawnValue, type Value } from "../../../figures/ask/value.ts";
import type { Question } from "../../../model/question.ts";
import type { ViewTools } from "../tools.ts";
import type { NetworkScreen } from "./network-shapes.ts";
import { askedIn, noneOf } from "./tie-words.ts";

/** What a question of ties with somebody has in its period, as a figure draws it, and how far somebody looked for it. */
export function sideOf(
  tools: ViewTools,
  screen: Pick<NetworkScreen, "state" | "layers">,
  table: number,
  question: Question,
  to: string,
): Value {
  const value = drawnValue(tools.bench, tools.bench.ask(question), question);
  if (value.state !== "not-searched") return value;
  // Searches are noted for each recipient: one for all of either finds what two have together.
  const asked = { layer: askedIn(screen, table).layer, period: question.period };
  return noneOf(tools, asked, to) === "searched" ? { ...value, state: "searched" } : value;
}
