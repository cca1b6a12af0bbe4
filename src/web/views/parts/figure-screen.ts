import { narrowedBy } from "../../../figures/ask/axis.ts";
import type { Drawn } from "../../../figures/drawn.ts";
import { type AskedFigure, askFigure, drawFigure } from "../../../figures/figure.ts";
import type { Figure } from "../../../figures/spec.ts";
import { type Question, QuestionError } from "../../../model/question.ts";
import { pageRefusal } from "../../../words/page-note.ts";
import { keptFigure } from "../../data/figure.ts";
import type { KeptFigure } from "../../data/shapes.ts";
import { queryOf } from "../../state/question-url.ts";
import type { ViewTools } from "../tools.ts";

/** A figure of a view: asked, drawn in the widths that are wanted, or why it cannot be asked. */
export interface FigureScreen {
  readonly asked: AskedFigure | null;
  readonly drawn: readonly Drawn[];
  readonly error: string | null;
}

/** Asks and draws a figure; where it cannot be asked, the reason with its mend. */
export function figureScreen(tools: ViewTools, figure: Figure, widths: readonly number[]): FigureScreen {
  try {
    const { title: _, ...untitled } = figure;
    const key = `asked ${JSON.stringify(untitled)}`;
    const asked = { ...tools.once(key, () => askFigure(tools.bench, figure, false)), figure };
    // A view says itself how many records nobody dated.
    const shown = { ...asked, undated: () => [] };
    return { asked, drawn: widths.map((width) => drawnOnPage(tools, shown, width)), error: null };
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return { asked: null, drawn: [], error: pageRefusal(tools.lang, error) };
  }
}

/** A figure on a page, which says its title above it. */
export function drawnOnPage(tools: ViewTools, asked: AskedFigure, width: number): Drawn {
  const { lang, speech, about } = tools;
  const figure = { ...asked.figure, id: `${asked.figure.id}-${width}` };
  return tools.once(`drawn ${lang} ${JSON.stringify(figure)}`, () =>
    drawFigure(
      { ...asked, figure },
      { lang, width, theme: "light", head: false, metadata: false },
      speech,
      about,
    ),
  );
}

/** What the drawer and the downloads know of the figure of a view; null where there is none. */
export function keptOf(tools: ViewTools, { asked, drawn }: FigureScreen, width: number): KeptFigure | null {
  const [shown, narrow] = drawn;
  if (asked === null || shown === undefined) return null;
  const { lang, speech, about } = tools;
  const whole = drawFigure(asked, { lang, width, theme: "light" }, speech, about);
  return keptFigure(shown, whole, narrow ?? null, queryOf);
}

/** A question narrowed to one mark of a figure. */
export function narrowed(question: Question, { drawn }: FigureScreen, mark: number): Question {
  return narrowedBy(question, drawn[0]?.marks[mark]?.narrows ?? {});
}
