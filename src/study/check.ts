import type { Fault } from "../model/fault.ts";
import { checkAmounts } from "./check-amounts.ts";
import { checkCells } from "./check-cells.ts";
import { type Codebook, checkCodebook, codebookOf } from "./check-codebook.ts";
import { checkDates, checkUndated } from "./check-dates.ts";
import { checkEndedActors } from "./check-ended-actors.ts";
import { checkExcerpts } from "./check-excerpts.ts";
import { checkForms } from "./check-forms.ts";
import { newFound } from "./check-found.ts";
import { checkGroupings } from "./check-groupings.ts";
import { checkJudgements } from "./check-judgements.ts";
import { checkLabels } from "./check-labels.ts";
import { checkLinks } from "./check-links.ts";
import { checkMemberships } from "./check-memberships.ts";
import { checkNeeded } from "./check-needed.ts";
import { checkParticipants } from "./check-participants.ts";
import { checkParts } from "./check-parts.ts";
import { checkPlaces } from "./check-places.ts";
import { checkRelease } from "./check-release.ts";
import { checkSettings, type Known } from "./check-settings.ts";
import { tablesOf } from "./check-tables.ts";
import { checkUnseen } from "./check-unseen.ts";
import { checkValues } from "./check-values.ts";
import type { Study } from "./study.ts";

/**
 * Everything that is wrong with a study, in the order of files, rows and columns, each with its mend.
 * Bad data never throws: a table that cannot be read is a fault, and the others are checked all the same.
 * @param known the conventions there are; left out, the defaults of a study are not checked
 */
export async function checkStudy(study: Study, known?: Known): Promise<readonly Fault[]> {
  const found = newFound();
  const tables = await tablesOf(study, found);
  const codebook: Codebook = await codebookOf(study, found);
  for (const table of tables.values()) {
    checkForms(table, found);
    checkCells(table, codebook, found);
    checkDates(table, found);
    checkAmounts(table, found);
  }
  checkLinks(tables, found);
  checkParts(tables, found);
  checkParticipants(tables, found);
  checkMemberships(tables, found);
  checkUndated(tables, found);
  checkEndedActors(tables, found);
  checkNeeded(tables, found);
  checkValues(tables, found);
  checkJudgements(tables, found);
  checkPlaces(tables, found);
  checkCodebook(codebook, tables, study, found);
  checkSettings(study, tables, found, known);
  checkGroupings(study, tables, found);
  checkLabels(study, tables, found);
  await checkRelease(study, tables, codebook, found);
  checkExcerpts(study, tables, found);
  await checkUnseen(study, found);
  return found.list();
}
