import { checkClaims } from "../../claims/check.ts";
import { conventions } from "../../conventions/index.ts";
import { checkFigures } from "../../figures/check.ts";
import type { Fault } from "../../model/fault.ts";
import { checkStudy } from "../../study/check.ts";
import { datasetOf } from "../../study/dataset.ts";
import { type Study, StudyError } from "../../study/study.ts";
import type { Run } from "../command.ts";
import { showFaults } from "../show/faults.ts";

/** `check`: everything that is wrong with a study, each with its place and its mend. */
export const run: Run = async ({ given, screen, study: open }) => {
  const faults = await faultsOf(open);
  const errors = faults.filter((f) => f.level === "error").length;
  if (given.json === true) screen.data(faults);
  else {
    showFaults(screen, faults);
    if (faults.length > 0) screen.say("");
    screen.say({
      text: `${counted(errors, "error")}, ${counted(faults.length - errors, "warning")}`,
      style: errors > 0 ? "bad" : "good",
    });
  }
  return errors > 0 ? 1 : 0;
};

/** A study that cannot be opened has that one fault; a folder that is none is misuse. */
async function faultsOf(open: () => Promise<Study>): Promise<readonly Fault[]> {
  try {
    const study = await open();
    return inOrder([
      ...(await checkStudy(study, await knownOf(study))),
      ...(await unlessUnreadable(() => checkClaims(study))),
      ...(await unlessUnreadable(() => checkFigures(study))),
    ]);
  } catch (error) {
    if (error instanceof StudyError && error.fault.code !== "no-study") return [error.fault];
    throw error;
  }
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

function inOrder(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.row - b.row || a.column - b.column,
  );
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

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}
