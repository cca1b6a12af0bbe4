import { checkClaims } from "../claims/check.ts";
import { readClaims } from "../claims/read.ts";
import { conventionsOf } from "../conventions/index.ts";
import { benchFor } from "../figures/bench.ts";
import { checkFigures } from "../figures/check.ts";
import type { FigureBench } from "../figures/kind.ts";
import { figuresOf } from "../figures/read.ts";
import { byPlace, type Fault } from "../model/fault.ts";
import { later } from "../questions/later.ts";
import { checkStudy } from "../study/check.ts";
import type { Known } from "../study/check-settings.ts";
import { TERMS } from "../study/check-terms.ts";
import { datasetOf } from "../study/dataset.ts";
import { mapOf } from "../study/plain.ts";
import { releaseOf } from "../study/release.ts";
import { type Study, StudyError } from "../study/study.ts";
import { panelColumns } from "./panels/chosen.ts";
import { attributionsOf, excerptFaults, TOO_LARGE } from "./terms/excerpts.ts";
import { takenFrom } from "./terms/taken.ts";

/**
 * Everything that is wrong with a study, its claims and its figures, in the order of files, rows and columns.
 * @param made what figures and panels are asked of, where that will be asked more
 */
export async function studyFaults(
  study: Study,
  made: () => Promise<FigureBench> = later(() => benchFor(study)),
): Promise<readonly Fault[]> {
  const faults = [
    ...(await tableFaults(study)),
    ...(await unlessUnreadable(() => checkClaims(study))),
    ...(await unlessUnreadable(() => checkFigures(study, made))),
    ...(await unlessUnreadable(() => panelFaults(study, made))),
  ];
  return faults.toSorted(byPlace);
}

/** What is wrong with the tables of a study, its `study.yaml` and how much of a source it would hand out, before anything is asked of them. */
export async function tableFaults(study: Study): Promise<readonly Fault[]> {
  const faults = await checkStudy(study, await knownOf(study));
  return [...faults, ...(await unlessUnreadable(() => tooLarge(study)))];
}

/** How many errors these are, for which what is shown may lack records. */
export async function tableErrors(study: Study): Promise<number> {
  return (await tableFaults(study)).filter(({ level }) => level === "error").length;
}

/** Whether a fault is of the terms of sources, so that rows would go out that may not. */
export function isOfTerms({ code }: Fault): boolean {
  return code === TERMS || code === TOO_LARGE;
}

/** What is wrong in the files of claims and figures, which no part of them that is handed out would show. */
export async function entryFaults(study: Study): Promise<readonly Fault[]> {
  return [...(await readClaims(study)).faults, ...(await figuresOf(study)).faults];
}

/** Excerpts that are too large; nothing is counted where no rule knows the publisher's own rows. */
async function tooLarge(study: Study): Promise<readonly Fault[]> {
  const limited = releaseOf(study.yaml.data).terms.some(({ rows, of }) => rows === "excerpt" && of !== null);
  if (!limited) return [];
  const { drafts, settings, terms } = await takenFrom(study);
  return excerptFaults(study, attributionsOf(drafts, settings, terms));
}

/** What is wrong with the columns that a study chooses for its panels; nothing is read where it chooses none. */
async function panelFaults(study: Study, made: () => Promise<FigureBench>): Promise<readonly Fault[]> {
  if (mapOf(mapOf(study.yaml.data)?.release)?.panels === undefined) return [];
  return panelColumns(study, await made()).faults;
}

/** Faults of claims and figures; none can be found where the tables that they ask cannot be read. */
export async function unlessUnreadable(check: () => Promise<readonly Fault[]>): Promise<readonly Fault[]> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof StudyError) return [];
    throw error;
  }
}

/** The conventions with the values they have here; a study whose tables cannot be read has faults enough. */
async function knownOf(study: Study): Promise<Known> {
  const { subject } = study;
  const tables = await datasetOf(study, ["transfers"]).then(
    (dataset) => dataset.tables,
    () => new Map(),
  );
  return conventionsOf({ subject, tables });
}
