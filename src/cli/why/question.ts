import { answerPlan } from "../../questions/answer.ts";
import { endRecords } from "../../questions/end-records.ts";
import { factorsOf } from "../../questions/factors.ts";
import { leftRecords } from "../../questions/left-records.ts";
import { planOf, tablesFor } from "../../questions/plan.ts";
import { datasetOf } from "../../study/dataset.ts";
import { flagsOf, quoted } from "../../views/flags.ts";
import { endGroups, groupsOf, leftGroups } from "../../views/groups.ts";
import { Citations, recordsOf } from "../../views/records.ts";
import { lookedAt, lookedOf, mayBeMore } from "../../views/searched.ts";
import { coverageText } from "../../words/coverage.ts";
import { labelsOf, labelsUnder } from "../../words/labels.ts";
import { word } from "../../words/words.ts";
import { byId } from "../by-name.ts";
import type { Call } from "../command.ts";
import { questionFrom } from "../question.ts";
import {
  notesOf,
  periodNotes,
  showHeadline,
  showNotes,
  spokenNotes,
  withPeriodNotes,
} from "../show/answer.ts";
import { showChoices } from "../show/choices.ts";
import { hintNext } from "../show/hint-next.ts";
import { hintSearches, saysUnsearched } from "../show/searches.ts";
import { showSources } from "../show/sources.ts";
import { plainGroups, showGroups } from "./groups.ts";

/** From a question to its records and their sources. */
export async function whyQuestion(call: Call, measure: string): Promise<number> {
  const { given, screen, lang } = call;
  const asked = questionFrom(measure, given);
  const study = await call.study();
  const dataset = await datasetOf(study, tablesFor(asked));
  const question = await byId(study, dataset, asked);
  const factors = factorsOf(dataset);
  const plan = planOf(factors, question);
  const answer = answerPlan(factors, plan);
  const records = recordsOf(study);
  const groups = await groupsOf(answer, records);
  const ends = await endGroups(endRecords(factors, plan, answer), records);
  const left = await leftGroups(leftRecords(factors, plan), records);
  const citations = new Citations(records);
  if (given.json === true) {
    let told = await plainGroups(groups, records, citations);
    const { records: rests } = told;
    const behind: Record<string, readonly unknown[]> = {};
    for (const group of ends) {
      told = await plainGroups([group], records, citations);
      behind[group.end] = told.records;
    }
    const out: unknown[] = [];
    for (const group of left) {
      told = await plainGroups([group], records, citations);
      out.push({ choices: group.choices, records: told.records });
    }
    screen.data({
      answer: withPeriodNotes(answer, question),
      records: rests,
      ...behind,
      ...(out.length === 0 ? {} : { leftByChoice: out }),
      sources: told.sources,
    });
    return 0;
  }
  const labels = labelsUnder(await labelsOf(study, lang), question.conventions?.grouping);
  const looked = lookedAt(await lookedOf(study), question, dataset.subject);
  showHeadline(screen, question, answer, dataset, labels, lang, looked);
  showChoices(screen, answer.conventions, dataset, lang);
  screen.beside(word(lang, "coverage"), coverageText(answer, question, lang, mayBeMore(answer, looked)));
  const notes = [
    ...spokenNotes(notesOf(answer, question, looked), labels, lang),
    ...periodNotes(question, lang),
  ];
  showNotes(screen, notes, lang);
  await showGroups(
    screen,
    [...groups, ...ends, ...left],
    given.all === true,
    records,
    citations,
    labels,
    lang,
  );
  showSources(screen, await citations.list(), study, lang);
  screen.say("");
  if (saysUnsearched(answer, question, looked)) hintSearches(screen, lang);
  const [record] = answer.receipt;
  hintNext(
    screen,
    lang,
    ...(record === undefined ? [] : [`multivector why ${quoted(record)}`]),
    `multivector ask ${flagsOf(question)} --all-readings`,
  );
  return 0;
}
