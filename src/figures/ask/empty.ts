import type { Question } from "../../model/question.ts";
import type { AskedPanel, FigureBench } from "../kind.ts";
import { totalOf } from "./axis.ts";
import type { Recorded } from "./recorded.ts";
import { absent, drawnValue, mayCount, type Value } from "./value.ts";

/** A panel with what was asked for it. */
export interface RecordedPanel {
  readonly panel: AskedPanel;
  readonly recorded: Pick<Recorded, "records">;
  readonly question: Question;
}

/** For each panel of which nothing is recorded while something is of another, what is known all the same; null for each other. */
export function emptyPanels(bench: FigureBench, panels: readonly RecordedPanel[]): readonly (Value | null)[] {
  const held = panels.map(({ panel, recorded }) => panel.holds || recorded.records().length > 0);
  return panels.map(({ question }, i) =>
    held[i] || !held.includes(true) ? null : nothingOf(bench, question),
  );
}

/** No record of a question, or what may count of it where nothing does for certain. */
function nothingOf(bench: FigureBench, question: Question): Value {
  const whole = totalOf(question);
  const value = drawnValue(bench, bench.ask(whole), whole);
  return mayCount(value) ? value : absent(bench, whole, value.unit);
}
