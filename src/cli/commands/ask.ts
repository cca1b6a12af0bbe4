import type { Answer } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import { answerPlan } from "../../questions/answer.ts";
import { endRecords, heldEnds } from "../../questions/end-records.ts";
import { type Factors, factorsOf } from "../../questions/factors.ts";
import type { Joint } from "../../questions/joint.ts";
import { planOf, tablesFor } from "../../questions/plan.ts";
import type { Vary } from "../../questions/specifications.ts";
import { datasetOf } from "../../study/dataset.ts";
import { partedBy } from "../../views/parted-by.ts";
import { lookedAt, lookedOf, mayBeMore } from "../../views/searched.ts";
import { stateAsked } from "../../views/state.ts";
import { notesSearched, type PartStates, partStates } from "../../views/zeros.ts";
import { methodsText } from "../../words/convention-words.ts";
import { coverageText } from "../../words/coverage.ts";
import { styleOf } from "../../words/headline.ts";
import { labelsOf, labelsUnder } from "../../words/labels.ts";
import { noteText } from "../../words/notes.ts";
import { word } from "../../words/words.ts";
import { byId, varyById } from "../by-name.ts";
import type { Run } from "../command.ts";
import type { Given } from "../given.ts";
import { questionFrom, varyFrom } from "../question.ts";
import type { Screen } from "../screen.ts";
import {
  leftOutData,
  notesOf,
  periodNotes,
  showHeadline,
  showLeftOut,
  showNotes,
  spokenNotes,
  withPeriodNotes,
} from "../show/answer.ts";
import { showChoices } from "../show/choices.ts";
import { showNext } from "../show/next.ts";
import { showParts } from "../show/parts.ts";
import { endTexts, receiptTexts } from "../show/receipt.ts";
import { hintSearches, saysUnsearched } from "../show/searches.ts";
import { tellPerson } from "../show/study-errors.ts";
import { refuseUnknownCodes } from "../unknown-codes.ts";
import { UsageError } from "../usage.ts";

/** `ask`: an answer with its range, its parts, the choices behind it and the records it rests on. */
export const run: Run = async (call) => {
  const { names, given, screen, lang } = call;
  const [measure] = names;
  if (measure === undefined)
    throw new UsageError("ask what? Name a measure, such as count; `multivector measures` lists them");
  const asked = questionFrom(measure, given);
  const study = await call.study();
  const dataset = await datasetOf(study, tablesFor(asked));
  const question = await byId(study, dataset, asked);
  const vary = await varyById(study, dataset, varyFrom(given), asked);
  const factors = factorsOf(dataset);
  const bench = { factors, dataset };
  const plan = planOf(factors, question);
  const answer = answerPlan(factors, plan);
  const ends = endRecords(factors, plan, answer);
  await refuseUnknownCodes(study, dataset, question, answer);
  const many =
    given["all-readings"] === true ||
    given.vary !== undefined ||
    given.referee === true ||
    given.joint === true;
  let readings = null;
  let referee = null;
  if (given.referee === true) {
    const { refereeOf } = await import("../../questions/referee.ts");
    screen.progress("reading it under every choice …");
    referee = refereeOf(factors, question, vary);
    readings = referee.readings;
    screen.progress("");
  } else if (many) {
    const { readingsOf } = await import("../../questions/readings.ts");
    screen.progress("reading it under every choice …");
    readings = readingsOf(factors, question, allVary(given), vary);
    screen.progress("");
  }
  const joint = given.joint === true ? await jointly(factors, question, vary, allVary(given), screen) : null;
  const { subject } = dataset;
  const looks = await lookedOf(study);
  const looked = lookedAt(looks, question, subject);
  const { parts = {} } = answer;
  const states = partStates(parts, question, partedBy(question, parts), looks, subject);
  if (given.json === true) {
    screen.data({
      answer: withPeriodNotes(answer, question),
      ...heldEnds(ends),
      state: stateAsked(answer, question, () => looked),
      ...(states.size === 0 ? {} : { states: statesOnly(states) }),
      ...leftOutData(study, [question]),
      ...(referee === null ? {} : { referee }),
      ...(readings === null || (referee !== null && joint === null)
        ? {}
        : { readings: joint === null ? readings : { ...readings, joint } }),
    });
    await tellPerson(call, study);
    return 0;
  }
  const labels = labelsUnder(await labelsOf(study, lang), question.conventions?.grouping);
  showHeadline(screen, question, answer, dataset, labels, lang, looked);
  if (states.size > 0) {
    screen.say("");
    showParts(screen, question, parts, bench, states, labels, lang);
  }
  const told = { ...answer, notes: notesSearched(answer, question, looks, subject) };
  const notes = [
    ...spokenNotes(notesOf(told, question, looked), labels, lang),
    ...periodNotes(question, lang),
  ];
  if (notes.length > 0) screen.say("");
  showNotes(screen, notes, lang);
  showLeftOut(screen, study, [question], labels, lang);
  if (referee !== null) {
    const { showReferee } = await import("../show/referee.ts");
    const style = styleOf(answer, measure);
    showReferee(screen, [{ head: "", referee, unit: answer.unit, style }], labels, subject.labels, lang);
    if (referee.tooMany !== undefined)
      screen.beside(word(lang, "readings"), noteText(lang, referee.tooMany).text);
  }
  if (readings !== null) {
    const { showReadings } = await import("../show/readings.ts");
    showReadings(screen, readings, answer, measure, labels, lang);
  }
  if (joint !== null) {
    const { showJoint } = await import("../show/joint.ts");
    showJoint(screen, joint, answer, measure, lang);
  }
  screen.say("");
  showChoices(screen, answer.conventions, dataset, lang);
  const methods = methodsText(lang, saidOf(answer), dataset.subject.labels);
  if (methods !== "") screen.beside(word(lang, "methods"), methods);
  screen.beside(word(lang, "coverage"), coverageText(answer, question, lang, mayBeMore(answer, looked)));
  const receipt = [...receiptTexts(bench, answer, lang), ...endTexts(bench, ends, lang)];
  receipt.forEach((text, i) => {
    screen.beside(i === 0 ? word(lang, "records") : "", text);
  });
  screen.beside(word(lang, "id"), answer.id);
  if (saysUnsearched(told, question, looked)) hintSearches(screen, lang);
  if (!screen.quiet) showNext(screen, factors, question, answer, many, lang);
  await tellPerson(call, study);
  return 0;
};

/** What stands behind each part, as data. */
function statesOnly(states: PartStates) {
  return Object.fromEntries([...states].map(([name, { state }]) => [name, state]));
}

/** The choices that a methods section tells; what the ends are is none where there are no ends apart. */
function saidOf({ conventions, low, high }: Answer): Answer["conventions"] {
  if (low !== null && high !== null && low !== high) return conventions;
  return Object.fromEntries(Object.entries(conventions).filter(([name]) => name !== "spread"));
}

/** Every convention varies where that is asked for, and under `--joint` where nothing is named. */
function allVary(given: Given): boolean {
  return given["all-readings"] === true || (given.joint === true && given.vary === undefined);
}

/** The joint test of all readings; what is done so far is told once it has taken two seconds. */
async function jointly(
  factors: Factors,
  question: Question,
  vary: Vary,
  all: boolean,
  screen: Screen,
): Promise<Joint> {
  const { jointOf } = await import("../../questions/joint.ts");
  const start = Date.now();
  const tell = (done: number, of: number) => {
    if (done % 10 === 0 && Date.now() - start > 2000)
      screen.progress(`dealing out who sends: ${done} of ${of} …`);
  };
  const joint = jointOf(factors, question, vary, { all, tell });
  screen.progress("");
  return joint;
}
