import { refusedAt } from "../../figures/check.ts";
import type { FigureFiles } from "../../figures/read.ts";
import type { Figure } from "../../figures/spec.ts";
import type { Fault } from "../../model/fault.ts";
import { QuestionError } from "../../model/question.ts";
import { meant } from "../given.ts";
import { faultLine, refuseWrong } from "../show/faults.ts";
import { UsageError } from "../usage.ts";

/** Figures by their ids, each once. @throws UsageError where there is none such; StudyError where its file says what cannot be */
export function namedIn({ figures, faults, broken }: FigureFiles, ids: readonly string[]): readonly Figure[] {
  return [...new Set(ids)].map((id) => {
    const found = figures.find((figure) => figure.id === id);
    if (found !== undefined) return found;
    refuseWrong(broken.get(id) ?? []);
    const known = figures.map((figure) => figure.id);
    const otherwise =
      known.length === 0 ? "figures stand in figures/*.yaml" : "`multivector figure` lists them";
    const [first] = faults;
    const hidden = first === undefined ? "" : `; or it cannot be read: ${faultLine(first)}`;
    throw new UsageError(`no figure ${JSON.stringify(id)}; ${meant(id, known, otherwise)}${hidden}`);
  });
}

/** A figure that was asked for, or the fault that it cannot be asked, at its place. */
export function askedIn<T>(
  { spotOf }: Pick<FigureFiles, "spotOf">,
  figure: Figure,
  ask: () => T,
): { readonly made: T } | { readonly fault: Fault } {
  try {
    return { made: ask() };
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    const { path, mend } = refusedAt(figure, error.message);
    const fault: Fault = {
      level: "error",
      ...spotOf(figure.id, ...path),
      code: "cannot-be-asked",
      message: `figure ${figure.id} cannot be asked: ${error.message}`,
      mend,
    };
    return { fault };
  }
}
