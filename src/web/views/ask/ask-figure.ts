import { type AskedFigure, askFigure } from "../../../figures/figure.ts";
import type { FigureBench } from "../../../figures/kind.ts";
import type { Figure, Kind } from "../../../figures/spec.ts";
import { layers } from "../../../layers/index.ts";
import type { Answer } from "../../../model/answer.ts";
import { type Question, QuestionError } from "../../../model/question.ts";
import { measureOfParts } from "../../../questions/answer.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { byOf } from "../../../questions/narrow.ts";
import { planOf } from "../../../questions/plan.ts";
import { partedBy } from "../../../views/parted-by.ts";
import { askedTitle } from "../../../words/measure-words.ts";
import { phraseOf } from "../../../words/phrase.ts";
import { queryOf } from "../../state/question-url.ts";
import type { ViewTools } from "../tools.ts";

/** More records than these are not asked for every partner and year when a reader changes something. */
const MOST_STACKED = 20_000;

/** The figure that fits an answer; null where it is one value. */
export function figureOf(
  tools: ViewTools,
  question: Question,
  answer: Answer,
  phrase: string,
): AskedFigure | null {
  const bench = answered(tools.bench, question, answer);
  for (const figure of fitting(tools, question, answer, phrase)) {
    const asked = askedOrNull(bench, figure);
    if (asked !== null) return asked;
  }
  return null;
}

/** A bench that has the answer to a question at hand, and that to the same in the parts that the answer has anyway. */
function answered(bench: FigureBench, question: Question, answer: Answer): FigureBench {
  const known = new Map([[queryOf(question), answer]]);
  if (question.by === undefined && answer.parts !== undefined)
    known.set(queryOf({ ...question, by: partedBy(question, answer.parts) }), answer);
  return {
    ...bench,
    ask: (other) => {
      const key = queryOf(other);
      const made = known.get(key) ?? bench.ask(other);
      known.set(key, made);
      return made;
    },
  };
}

function askedOrNull(bench: FigureBench, figure: Figure): AskedFigure | null {
  try {
    const asked = askFigure(bench, figure, false);
    return asked.panels.some((panel) => panel.extent !== null) ? asked : null;
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

/** Figures that could show an answer, the best first: its parts are shown as what they are. */
function fitting(tools: ViewTools, asked: Question, answer: Answer, phrase: string): readonly Figure[] {
  const question = ofParts(tools, asked);
  const title = question === asked ? phrase : titleOf(question, tools);
  const figure = (kind: Kind, more: Partial<Figure> = {}, by: string | undefined = question.by): Figure => ({
    id: "ask",
    kind,
    title: { en: title },
    question: by === undefined ? question : { ...question, by },
    ...more,
  });
  const added = question.measure === "count" || question.measure === "sum";
  const { by } = question;
  const inYears = (make: typeof figure) =>
    question === asked ? yearly(tools, make, question) : [make("bars")];
  if (by === "year") return added ? inYears(figure) : [figure("lines"), figure("bars")];
  if (by !== undefined) return [figure("bars")];
  const { parts = {} } = answer;
  if (Object.values(parts).some((part) => typeof part.value === "number"))
    return [figure("bars", {}, partedBy(asked, parts))];
  if (typeof answer.value !== "number" || question.against !== undefined) return [];
  return added ? inYears((kind, more) => figure(kind, more, "year")) : [figure("lines", {}, "year")];
}

/** What the parts of an answer are asked by: a median is of sums by partner or year, and these are what can be drawn. */
function ofParts({ bench }: ViewTools, question: Question): Question {
  const plan = planOf(bench.factors, question);
  const measure = measureOfParts(plan);
  if (measure === question.measure || measure === "share") return question;
  // A rank of one is among all.
  const { against, ...rest } = byOf(plan) === "partner" ? omit(question, ["from"]) : question;
  const { measure: _, ...held } = against ?? {};
  return { ...rest, measure, ...(Object.keys(held).length === 0 ? {} : { against: held }) };
}

/** A question as its page is headed. */
export function titleOf(question: Question, { lang, speech }: ViewTools): string {
  return phraseOf(question, askedTitle(lang, question), speech);
}

/** Bars by year, stacked by partner where that is soon done. */
function yearly(
  { bench }: ViewTools,
  figure: (kind: Kind, more?: Partial<Figure>) => Figure,
  question: Question,
): readonly Figure[] {
  const asked = layers.filter((l) => question.layer.split(",").includes(l.name));
  const records = asked
    .flatMap((l) => l.tables)
    .reduce((n, t) => n + (bench.dataset.tables.get(t)?.size ?? 0), 0);
  const plain = figure("bars");
  if (question.from !== undefined || records > MOST_STACKED || asked.length !== 1) return [plain];
  const attributed = asked.some((l) => l.attributed);
  const values = attributed ? "groups" : "partners";
  return [figure("bars", { series: { field: "from", values, rest: true } }), plain];
}
