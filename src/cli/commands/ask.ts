import { answerPlan } from "../../questions/answer.ts";
import { factorsOf } from "../../questions/factors.ts";
import { planOf, tablesOf } from "../../questions/plan.ts";
import { datasetOf } from "../../study/dataset.ts";
import type { Run } from "../command.ts";
import { labelsOf } from "../labels.ts";
import { flagsOf, questionFrom, varyFrom } from "../question.ts";
import { coverageText, notesOf, receiptText, showHeadline } from "../show/answer.ts";
import { methodsOf, showChoices } from "../show/choices.ts";
import { showParts } from "../show/parts.ts";
import { UsageError } from "../usage.ts";
import { word } from "../words.ts";

/** `ask`: an answer with its range, its parts, the choices behind it and the records it rests on. */
export const run: Run = async ({ names, given, screen, lang, study: open }) => {
  const [measure] = names;
  if (measure === undefined)
    throw new UsageError("ask what? Name a measure, such as count; `multivector measures` lists them");
  const question = questionFrom(measure, given);
  const study = await open();
  const dataset = await datasetOf(study, tablesOf(question));
  const factors = factorsOf(dataset);
  const answer = answerPlan(factors, planOf(factors, question));
  const many = given["all-readings"] === true || given.vary !== undefined;
  let readings = null;
  if (many) {
    const { readingsOf } = await import("../../questions/readings.ts");
    screen.progress("reading it under every choice …");
    readings = readingsOf(factors, question, given["all-readings"] === true, varyFrom(given));
    screen.progress("");
  }
  if (given.json === true) {
    screen.data(readings === null ? { answer } : { answer, readings });
    return 0;
  }
  const labels = await labelsOf(study, lang);
  showHeadline(screen, question, answer, dataset, labels, lang);
  if (answer.parts !== undefined && Object.keys(answer.parts).length > 0) {
    screen.say("");
    showParts(screen, question, answer.parts, labels, lang);
  }
  if (readings !== null) {
    const { showReadings } = await import("../show/readings.ts");
    showReadings(screen, readings, answer, measure, labels, lang);
  }
  screen.say("");
  showChoices(screen, answer.conventions, dataset, lang);
  const methods = methodsOf(answer.conventions);
  if (methods !== "") screen.beside(word(lang, "methods"), methods);
  screen.beside(word(lang, "coverage"), coverageText(answer, lang));
  for (const note of notesOf(answer)) screen.beside(word(lang, "note"), note);
  screen.beside(word(lang, "records"), receiptText(answer));
  screen.beside(word(lang, "id"), answer.id);
  if (!screen.quiet) {
    screen.hint(`${word(lang, "next")}: multivector why ${flagsOf(question)}`);
    if (!many) screen.hint(`${" ".repeat(6)}or the same ask with --all-readings`);
  }
  return 0;
};
