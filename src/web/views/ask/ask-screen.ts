import { conventions } from "../../../conventions/index.ts";
import { activitiesIn } from "../../../figures/ask/recorded.ts";
import { type Answer, inTwo } from "../../../model/answer.ts";
import { type Question, QuestionError } from "../../../model/question.ts";
import { ENDS, endRecords } from "../../../questions/end-records.ts";
import { saysLeftByChoice } from "../../../questions/left-by-choice.ts";
import { leftOutOf, ofSenders } from "../../../questions/left-out.ts";
import { leftRecords } from "../../../questions/left-records.ts";
import { measures } from "../../../questions/measures.ts";
import { saysNothingMeets } from "../../../questions/outside.ts";
import { planOf } from "../../../questions/plan.ts";
import { flagsOf } from "../../../views/flags.ts";
import { leftOutTexts } from "../../../views/left-out.ts";
import { isNobodys, whyNone } from "../../../views/reason.ts";
import { lookedAt, mayBeMore } from "../../../views/searched.ts";
import { capital } from "../../../words/capital.ts";
import { answerWords } from "../../../words/catalogue/answer.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { conventionText, meaningText, methodsText } from "../../../words/convention-words.ts";
import { coverageText } from "../../../words/coverage.ts";
import { headlineOf, spreadText, spreadWord } from "../../../words/headline.ts";
import { type Labels, labelsUnder } from "../../../words/labels.ts";
import { between, bracketed, commasText, ended } from "../../../words/lists.ts";
import { defaultOf } from "../../../words/methods.ts";
import { pageRefusal } from "../../../words/page-note.ts";
import { say } from "../../../words/say.ts";
import { splitHeads } from "../../../words/split-words.ts";
import { twoPeriodsText } from "../../../words/two-periods.ts";
import { queryOf } from "../../state/question-url.ts";
import { noteTold } from "../note-told.ts";
import { drawnOnPage, type FigureScreen } from "../parts/figure-screen.ts";
import type { ViewTools } from "../tools.ts";
import { figureOf, titleOf } from "./ask-figure.ts";

/** A choice that bears on an answer, as a control. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly says: string;
  readonly value: string;
  readonly usual: string;
  readonly meaning: string;
  readonly values: readonly { readonly value: string; readonly text: string }[];
  /** Whether other values than those listed can be written. */
  readonly open: boolean;
}

/** Everything that a page says of one answer, but for its readings. */
export interface Asked {
  readonly answer: Answer;
  readonly headline: string;
  /** `11–13`, and what that is; null where the value stands alone. */
  readonly range: { readonly text: string; readonly what: string } | null;
  /** Whom a class or a chance is of, and how sure it is; null where the value says it alone. */
  readonly says: string | null;
  /** That nothing recorded meets the period or a condition of the question, a note for each. */
  readonly unmet: readonly string[];
  /** Why there is no value, or what stands behind a 0 that rests on no record. */
  readonly reason: string | null;
  /** Whether a 0 rests on no record where not all was searched: it is no number that anybody found. */
  readonly unrecorded: boolean;
  /** Records that a release leaves out and the question would have looked at, a sentence for each layer. */
  readonly leftOut: readonly string[];
  /** That two periods that are compared are not equally long, and what is in both. */
  readonly periods: readonly string[];
  readonly choices: readonly Choice[];
  readonly methods: string;
  readonly coverage: string;
}

/** What the page shows of a question: its words, and its answer or why it cannot be asked. */
export interface AskScreen {
  readonly question: Question;
  readonly phrase: string;
  readonly command: string;
  readonly error: string | null;
  readonly asked: Asked | null;
}

/** Asks a question and says everything of the answer but its figure, its readings and its records. */
export function askScreen(tools: ViewTools, question: Question): AskScreen {
  const { lang } = tools;
  const phrase = titleOf(question, tools);
  const command = `multivector ask ${flagsOf(question)}`;
  try {
    const answer = tools.bench.ask(question);
    return {
      question,
      phrase,
      command,
      error: null,
      asked: askedOf(tools, question, answer),
    };
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return { question, phrase, command, error: pageRefusal(lang, error), asked: null };
  }
}

function askedOf(tools: ViewTools, question: Question, answer: Answer): Asked {
  const { lang, speech, bench, about } = tools;
  const { subject } = speech;
  const range = spreadText(answer, question.measure, lang);
  const looked = lookedAt(bench.looked, question, subject);
  return {
    answer,
    headline: headlineOf(answer, question.measure, namesIn(tools, question), lang),
    range: range === null ? null : { text: range, what: rangeSays(answer, tools) },
    says: saysOf(tools, question, answer),
    unmet: (answer.notes ?? []).filter((note) => saysLeftByChoice(note) || saysNothingMeets(note)),
    reason: whyNone(answer, question, looked, lang),
    unrecorded: isNobodys(answer, question, looked),
    leftOut: leftOutTexts(
      leftOutOf(about.leftOut ?? [], [question], subject),
      speech.labels,
      lang,
      ofSenders([question]),
    ),
    periods: twoPeriodsText(question, undefined, lang),
    choices: Object.entries(answer.conventions).map(([name, value]) => choiceOf(tools, name, value)),
    methods: methodsText(lang, answer.conventions, subject.labels),
    coverage: coverageText(answer, question, lang, mayBeMore(answer, looked)),
  };
}

/** Names for an answer that is one: groups as the study calls them. */
export function namesIn({ speech }: Pick<ViewTools, "speech">, { conventions: chosen }: Question): Labels {
  return labelsUnder(speech.labels, chosen?.grouping);
}

/** What the engine notes first of a sphere: which partner it is about, and how surely; the recipient before it. */
function saysOf(tools: ViewTools, { measure, to }: Question, { value, notes = [] }: Answer) {
  const { lang, speech } = tools;
  const [note] = notes;
  const input = measures.find((m) => m.name === measure)?.input;
  if (input !== "spheres" || value === null || to === undefined || note === undefined) return null;
  return `${speech.labels.actor(to)}${between(lang, ":")}${noteTold(tools, note).text}`;
}

function rangeSays(answer: Answer, { lang }: ViewTools): string {
  return answer.spread === undefined || answer.spread === "bounds"
    ? say(lang, ask, "rangeBounds")
    : spreadWord(answer, lang);
}

function choiceOf({ lang, bench, speech }: ViewTools, name: string, value: string): Choice {
  const convention = conventions.find((c) => c.name === name);
  const { labels } = speech.subject;
  const usual = defaultOf(name, bench.dataset);
  const listed = convention?.values(bench.dataset) ?? [];
  const values = listed.includes(value) ? listed : [value, ...listed];
  const meaning = (of: string) => meaningText(lang, name, of, labels);
  return {
    name,
    ...conventionText(lang, name),
    value,
    usual,
    meaning: meaning(value),
    values: values.map((of) => ({ value: of, text: meaning(of) })),
    open: convention?.accepts !== undefined,
  };
}

/** The figure of an answer in each width that is wanted; without a drawing where it is one value. */
export function askedFigure(
  tools: ViewTools,
  { question, phrase, asked }: AskScreen,
  widths: readonly number[],
): FigureScreen {
  // Its title is a phrase of the language.
  const figure = tools.once(`asked ${tools.lang} ${queryOf(question)}`, () =>
    asked === null ? null : figureOf(tools, question, asked.answer, phrase),
  );
  const drawn = figure === null ? [] : widths.map((width) => drawnOnPage(tools, figure, width));
  return { asked: figure, drawn, error: null };
}

/** Records of an answer under a heading, deliveries left out. */
export interface Group {
  readonly title: string;
  /** How many they are, where the heading does not say it. */
  readonly count: string | null;
  /** What is said below the heading. */
  readonly says: string | null;
  readonly ids: readonly string[];
  /** Where choices leave them out: a way to ask under which they count, in words and as a query. */
  readonly again?: { readonly text: string; readonly query: string } | undefined;
}
export type Groups = readonly Group[];

/** The records of an answer and those behind the ends of its range; where none counts, those that choices leave out. */
export function groupsOf(tools: ViewTools, question: Question, answer: Answer): Groups {
  const { factors } = tools.bench;
  const ends = endRecords(factors, planOf(factors, question), answer);
  const behind = ENDS.flatMap((end) => {
    const ids = activitiesIn(tools.bench, ends[end]);
    return ids.length === 0 ? [] : [groupOf(tools, say(tools.lang, ask, end), ids)];
  });
  const left = leftOutBy(tools, question);
  const none =
    left.length === 0 ? null : ended(tools.lang, capital(say(tools.lang, answerWords, "noneChosen")));
  const rests = restsOn(tools, answer).map((group) =>
    group.ids.length === 0 && group.says === null ? { ...group, says: none } : group,
  );
  return [...rests, ...behind, ...left];
}

function leftOutBy(tools: ViewTools, question: Question): Groups {
  const { lang, speech, bench } = tools;
  const { factors } = bench;
  const told = (name: string, value: string) =>
    `${conventionText(lang, name).label}${bracketed(lang, meaningText(lang, name, value, speech.subject.labels))}`;
  return leftRecords(factors, planOf(factors, question)).map(({ choices, ids }) => {
    const written = (which: "now" | "instead") =>
      commasText(
        lang,
        choices.map((one) => told(one.name, one[which])),
      );
    const conventions = Object.fromEntries(choices.map((one) => [one.name, one.instead]));
    const query = queryOf({ ...question, conventions: { ...question.conventions, ...conventions } });
    return {
      ...groupOf(tools, say(lang, ask, "leftOutBy", { choices: written("now") }), activitiesIn(bench, ids)),
      again: { text: say(lang, ask, "leftOutAgain", { choices: written("instead") }), query },
    };
  });
}

function groupOf({ lang }: ViewTools, title: string | null, ids: readonly string[]): Group {
  const count = say(lang, ask, "receiptN", { count: ids.length });
  return { title: title ?? count, count: title === null ? null : count, says: null, ids };
}

/** Of a share the records that are counted, and then the rest of what they are a share of. */
function restsOn(tools: ViewTools, { receipt, split }: Answer): Groups {
  const { bench, lang } = tools;
  if (split === undefined) return [groupOf(tools, null, activitiesIn(bench, receipt))];
  const parts = inTwo(receipt, split);
  const [counted, rest] = [activitiesIn(bench, parts.counted), activitiesIn(bench, parts.rest)];
  const heads = splitHeads(lang, split.rest, counted.length, rest.length);
  return [
    { title: heads.counted, count: null, says: heads.none, ids: counted },
    { title: heads.rest, count: null, says: heads.says, ids: rest },
  ];
}
