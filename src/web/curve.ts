import type { ClaimFinding } from "../claims/judge.ts";
import { type AskedFigure, askFigure } from "../figures/figure.ts";
import type { FigureBench } from "../figures/kind.ts";
import { QuestionError } from "../model/question.ts";

/** The readings of a claim as a specification curve, other questions apart; null where there is nothing to draw. */
export function curveOf(bench: FigureBench, claim: ClaimFinding | undefined): AskedFigure | null {
  if (claim === undefined || claim.question === null || claim.of < 2) return null;
  if (typeof claim.answer?.value !== "number") return null;
  try {
    return askFigure(bench, {
      id: `readings-${claim.id}`,
      kind: "curve",
      title: { en: claim.id },
      question: claim.question,
      claims: [claim.id],
    });
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}
