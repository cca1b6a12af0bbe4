import { checkClaims } from "../claims/check.ts";
import { conventions } from "../conventions/index.ts";
import { checkFigures } from "../figures/check.ts";
import type { Fault } from "../model/fault.ts";
import { checkStudy } from "../study/check.ts";
import { datasetOf } from "../study/dataset.ts";
import { type Study, StudyError } from "../study/study.ts";

/** Everything that is wrong with a study, its claims and its figures, in the order of files, rows and columns. */
export async function studyFaults(study: Study): Promise<readonly Fault[]> {
  const faults = [
    ...(await checkStudy(study, await knownOf(study))),
    ...(await unlessUnreadable(() => checkClaims(study))),
    ...(await unlessUnreadable(() => checkFigures(study))),
  ];
  return faults.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.row - b.row || a.column - b.column,
  );
}

/** Faults of claims and figures; none can be found where the tables that they ask cannot be read. */
async function unlessUnreadable(check: () => Promise<readonly Fault[]>): Promise<readonly Fault[]> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof StudyError) return [];
    throw error;
  }
}

/** The conventions and the values they have here; a study whose tables cannot be read has faults enough. */
async function knownOf(study: Study): Promise<ReadonlyMap<string, readonly string[]>> {
  const { subject } = study;
  const tables = await datasetOf(study, ["transfers"]).then(
    (dataset) => dataset.tables,
    () => new Map(),
  );
  return new Map(conventions.map((c) => [c.name, c.values({ subject, tables })]));
}
