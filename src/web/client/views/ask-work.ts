import type { Question } from "../../../model/question.ts";
import { BESIDE_VIEW } from "../../state/beside.ts";
import { queryOf, questionOf, type Read } from "../../state/question-url.ts";
import { type AskScreen, askedFigure, askScreen, type Groups, groupsOf } from "../../views/ask/ask-screen.ts";
import { defaultQuestion } from "../../views/ask/default-question.ts";
import { fromOptions, measureOptions } from "../../views/ask/options.ts";
import type { FigureScreen } from "../../views/parts/figure-screen.ts";
import type { ViewTools } from "../../views/tools.ts";
import { query } from "./address.ts";
import type { Passes } from "./passes.ts";
import { drawnIn, widthOf } from "./use-width.ts";

/** What the page that asks has to work out. */
export interface AskWork {
  /** The question that it begins with. */
  base(): Question;
  /** What its address asks. */
  read(): Read;
  screen(question: Question): AskScreen;
  figure(screen: AskScreen, width: number): FigureScreen;
  groups(screen: AskScreen): Groups | null;
}

export function askWork(tools: ViewTools): AskWork {
  const { once } = tools;
  const base = () => once("base", () => defaultQuestion(tools.bench));
  return {
    base,
    read: () => questionOf(query(), base(), BESIDE_VIEW),
    screen: (question) => once(`screen ${queryOf(question)}`, () => askScreen(tools, question)),
    figure: (screen, width) =>
      once(`figure ${queryOf(screen.question)} ${width}`, () => askedFigure(tools, screen, [drawnIn(width)])),
    groups: ({ question, asked }) =>
      once(`groups ${queryOf(question)}`, () =>
        asked === null ? null : groupsOf(tools, question, asked.answer),
      ),
  };
}

/** Where the figure stands, and how wide it is where that is not known. */
export const ASK_ROOM = [".ask-main", 800] as const;

/** Works out ahead what the page shows first. */
export async function askAhead(tools: ViewTools, { through }: Passes): Promise<void> {
  const work = askWork(tools);
  const { question } = await through(work.read);
  const screen = await through(() => work.screen(question));
  const figure = await through(() => work.figure(screen, widthOf(...ASK_ROOM)));
  await through(() => figure.drawn.map((one) => one.twins));
  await through(() => work.groups(screen));
  await through(() => measureOptions(tools, ""));
  await through(() => fromOptions(tools, question));
}
