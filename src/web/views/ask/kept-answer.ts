import { drawnValue } from "../../../figures/ask/value.ts";
import { type AnswerRows, withAnswer } from "../../../figures/csv.ts";
import type { Answer } from "../../../model/answer.ts";
import type { Question } from "../../../model/question.ts";
import { leftOutOf, scopesOf } from "../../../questions/left-out.ts";
import { recordsIn } from "../../../study/left-out.ts";
import { capital } from "../../../words/capital.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { figures } from "../../../words/catalogue/figures.ts";
import { sentencesText } from "../../../words/lists.ts";
import { askedTitle } from "../../../words/measure-words.ts";
import { say } from "../../../words/say.ts";
import { answeredFigure } from "../../data/figure.ts";
import type { KeptFigure } from "../../data/shapes.ts";
import { queryOf } from "../../state/question-url.ts";
import { noteTold } from "../note-told.ts";
import { type FigureScreen, keptOf } from "../parts/figure-screen.ts";
import { owedFor } from "../parts/owed-for.ts";
import type { ViewTools } from "../tools.ts";
import type { Asked, AskScreen } from "./ask-screen.ts";
import { rangeText } from "./range-text.ts";

/** What the drawer and the downloads know of an answer: the answer itself, and its figure where it has one; null where there is no answer. */
export function keptAnswer(
  tools: ViewTools,
  screen: AskScreen,
  figure: FigureScreen,
  width: number,
): KeptFigure | null {
  const { asked } = screen;
  if (asked === null) return null;
  const drawn = keptOf(tools, figure, width) ?? withoutFigure(screen);
  const lines = owedFor(tools, asked.answer.receipt);
  const owed = owedBeside(tools, asked, drawn.owed);
  const { receipt, split } = asked.answer;
  const left = leftBy(tools, screen.question, asked.answer);
  const value = answerText(tools, screen.phrase, asked);
  return {
    ...answeredFigure(drawn, { label: screen.phrase, value, receipt, split, left }),
    file: `ask-${asked.answer.id}`,
    methods: asked.methods,
    csv: withAnswer(drawn.csv, rowsOf(tools, screen, asked, lines)),
    ...(owed.length === 0 ? {} : { owed }),
  };
}

/** Of an answer that rests on no record: those that are there and do not count under the choices made. */
function leftBy({ bench }: ViewTools, question: Question, answer: Answer): readonly string[] | undefined {
  return answer.receipt.length > 0 ? undefined : drawnValue(bench, answer, question).left;
}

/** An answer in sentences: what was asked, the value with its range, why there is none or what a 0 rests on, and what was left out. */
export function answerText(tools: Pick<ViewTools, "lang" | "speech">, phrase: string, asked: Asked): string {
  const { lang } = tools;
  const { answer, headline, says, unmet, reason, leftOut, periods } = asked;
  return sentencesText(lang, [
    say(lang, ask, "answerSays", { question: phrase, answer: headline }),
    says ?? "",
    ...unmet.map((note) => capital(noteTold(tools, note).text)),
    reason ?? "",
    answer.value === null ? "" : (rangeText(lang, asked) ?? ""),
    ...leftOut,
    ...periods,
  ]);
}

/** What sources ask for beside an answer: those of its figure, and those of its own records. */
export function owedBeside(
  tools: ViewTools,
  { answer }: Asked,
  ofFigure: readonly string[] = [],
): readonly string[] {
  return [...new Set([...ofFigure, ...owedFor(tools, answer.receipt)])];
}

/** What is handed out of an answer that has no figure: no picture, and no mark. */
function withoutFigure({ phrase, asked }: AskScreen): KeptFigure {
  const blank = {
    subtitle: "",
    takeaway: "",
    footer: [],
    methods: "",
    marks: [],
    csv: "",
    svg: "",
    hash: "",
  };
  return { ...blank, title: phrase, records: asked?.answer.receipt ?? [], width: 0, height: 0 };
}

function rowsOf(
  tools: ViewTools,
  { question, phrase }: AskScreen,
  { answer, headline, range, reason, choices }: Asked,
  lines: readonly string[],
): AnswerRows {
  const { lang, bench, about, speech } = tools;
  const value =
    answer.value !== null && typeof answer.value !== "number"
      ? [answer.value].flat().join("; ")
      : answer.value;
  const measure = askedTitle(lang, question);
  return {
    value: {
      value,
      low: finite(answer.low),
      high: finite(answer.high),
      unit: answer.unit,
      state: typeof value === "string" ? "recorded" : drawnValue(bench, answer, question).state,
      records: leftBy(tools, question, answer) ?? answer.receipt,
      leftOut: recordsIn(leftOutOf(about.leftOut ?? [], scopesOf(question), speech.subject)),
      x: answer.spread ?? "",
      words: [say(lang, ask, "answer"), measure, range === null ? headline : `${headline} (${range.text})`],
    },
    says: [
      {
        panel: "answer",
        series: "question",
        x: queryOf(question),
        words: [say(lang, ask, "answer"), say(lang, ask, "question"), phrase],
      },
      ...(answer.value === null
        ? [
            {
              panel: "answer",
              series: "why",
              x: answer.why ?? "",
              words: [say(lang, ask, "answer"), say(lang, ask, "noValue"), reason ?? ""],
            },
          ]
        : []),
      {
        panel: "answer",
        series: "id",
        x: answer.id,
        words: [say(lang, ask, "answer"), say(lang, ask, "id"), answer.id],
      },
      ...choices.map(({ name, value, label, meaning }) => ({
        panel: "convention",
        series: name,
        x: value,
        words: [say(lang, ask, "conventions"), label, meaning],
      })),
      ...lines.map((line) => ({
        panel: "attribution",
        series: "",
        x: line,
        words: ["", "", say(lang, figures, "owed", { line })],
      })),
    ],
  };
}

function finite(end: number | null): number | null {
  return end !== null && Number.isFinite(end) ? end : null;
}
