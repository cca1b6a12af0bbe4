import type { LeftOut } from "../study/left-out.ts";
import { figures } from "../words/catalogue/figures.ts";
import { commasText } from "../words/lists.ts";
import { say } from "../words/say.ts";
import type { Lang } from "../words/words.ts";
import type { AskedFigure } from "./figure.ts";
import type { Plot } from "./kind.ts";
import { stepName } from "./plot/step-name.ts";

/** What a figure without any record says: that nothing is recorded, or that a release may leave it out. */
export function emptySaid(held: readonly LeftOut[], lang: Lang): string {
  return say(lang, figures, held.length === 0 ? "nothing" : "allWithheld");
}

/** The finding of a panel, which cannot be that nothing is recorded where a release may leave it out. */
export function orEmpty(takeaway: string, empty: string | null, lang: Lang): string {
  return takeaway === say(lang, figures, "nothing") ? (empty ?? takeaway) : takeaway;
}

/** Which panels records do not tell apart, so that they are not drawn; none where all are. */
export function panelsLeftOut(asked: AskedFigure, plot: Plot): readonly string[] {
  if (asked.missing.length === 0) return [];
  const field = asked.figure.panels?.field ?? null;
  const what = commasText(
    plot.lang,
    asked.missing.map(({ name }) => stepName(field, name, plot)),
  );
  return [say(plot.lang, figures, "leftOut", { what })];
}
