import type { ErrorsOf } from "../../figures/check.ts";
import type { FigureFiles } from "../../figures/read.ts";
import type { Figure } from "../../figures/spec.ts";
import type { Fault } from "../../model/fault.ts";
import { QuestionError } from "../../model/question.ts";
import { meant } from "../given.ts";
import { faultLine, refuseWrong } from "../show/faults.ts";
import { UsageError } from "../usage.ts";

/** Figures by their ids, each once. @throws StudyError where the file of one says what cannot be */
export function namedIn({ figures, broken }: FigureFiles, ids: readonly string[]): readonly Figure[] {
  return [...new Set(ids)].flatMap((id) => {
    const found = figures.find((figure) => figure.id === id);
    if (found === undefined) refuseWrong(broken.get(id) ?? []);
    return found ?? [];
  });
}

/** @throws UsageError where a file has no figure of an id, not even one with faults */
export function refuseUnknown({ figures, faults, broken }: FigureFiles, ids: readonly string[]): void {
  for (const id of ids) {
    if (broken.has(id) || figures.some((figure) => figure.id === id)) continue;
    const known = figures.map((figure) => figure.id);
    const otherwise =
      known.length === 0 ? "figures stand in figures/*.yaml" : "`multivector figure` lists them";
    const [first] = faults;
    const hidden = first === undefined ? "" : `; or it cannot be read: ${faultLine(first)}`;
    throw new UsageError(`no figure ${JSON.stringify(id)}; ${meant(id, known, otherwise)}${hidden}`);
  }
}

/** A figure that was asked for, null where it cannot be asked, and all that is wrong with it. */
export function askedIn<T>(
  errorsOf: ErrorsOf,
  figure: Figure,
  ask: () => T,
): { readonly made: T | null; readonly faults: readonly Fault[] } {
  try {
    return { made: ask(), faults: errorsOf(figure, null) };
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return { made: null, faults: errorsOf(figure, error.message) };
  }
}
