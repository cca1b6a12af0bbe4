import type { FigureScreen } from "../parts/figure-screen.ts";
import type { ViewTools } from "../tools.ts";
import { type AskScreen, askedFigure, askScreen } from "./ask-screen.ts";
import { defaultQuestion } from "./default-question.ts";

/** Widths that a page without scripts has both of. */
export const WIDE = 800;
export const NARROW = 340;

/** The page before anything is changed, and its figure. */
export function askedAtFirst(tools: ViewTools): {
  readonly screen: AskScreen;
  readonly figure: FigureScreen;
} {
  const screen = askScreen(tools, defaultQuestion(tools.bench));
  return { screen, figure: askedFigure(tools, screen, [WIDE, NARROW]) };
}
