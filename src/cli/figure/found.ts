import type { FigureFiles } from "../../figures/read.ts";
import type { Figure } from "../../figures/spec.ts";
import { QuestionError } from "../../model/question.ts";
import { StudyError } from "../../study/study.ts";
import { meant } from "../given.ts";
import { UsageError } from "../usage.ts";

/** Every figure of a study. @throws StudyError where one of its files has a fault */
export function allOf({ figures, faults }: FigureFiles): readonly Figure[] {
  refuse(faults);
  return figures;
}

/** Figures by their ids, each once. @throws UsageError where there is none such; StudyError where that may be for a fault */
export function namedIn({ figures, faults }: FigureFiles, ids: readonly string[]): readonly Figure[] {
  return [...new Set(ids)].map((id) => {
    const found = figures.find((figure) => figure.id === id);
    if (found !== undefined) return found;
    refuse(faults);
    const known = figures.map((figure) => figure.id);
    const otherwise =
      known.length === 0 ? "figures stand in figures/*.yaml" : "`multivector figure` lists them";
    throw new UsageError(`no figure ${JSON.stringify(id)}; ${meant(id, known, otherwise)}`);
  });
}

/** Asks a figure. @throws StudyError with its place where it asks what cannot be asked */
export function placed<T>({ places }: FigureFiles, { id }: Figure, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    throw new StudyError({
      level: "error",
      ...(places.get(id) ?? { file: "figures", row: 0, column: 0 }),
      code: "cannot-be-asked",
      message: `figure ${id} cannot be asked: ${error.message}`,
      mend: "change its question or its axes",
    });
  }
}

function refuse(faults: FigureFiles["faults"]): void {
  const [first] = faults;
  if (first === undefined) return;
  const more = faults.length > 1 ? `, and ${faults.length - 1} more faults of figures` : "";
  throw new StudyError({ ...first, mend: `${first.mend}${more}` });
}
