import { aboutOf } from "../../figures/about.ts";
import { benchFor, type StudyBench } from "../../figures/bench.ts";
import type { Drawn, Look } from "../../figures/drawn.ts";
import { type About, type AskedFigure, askFigure, drawFigure } from "../../figures/figure.ts";
import type { Figure } from "../../figures/spec.ts";
import { mapBaseFor } from "../../release/map-base.ts";
import type { Study } from "../../study/study.ts";
import { labelsOf } from "../../words/labels.ts";

/** A figure in one look. */
export interface Picture {
  readonly figure: Figure;
  readonly asked: AskedFigure;
  readonly drawn: Drawn;
}

/** Draws figures of one study in one look. */
export interface Drawing {
  readonly bench: StudyBench;
  readonly look: Look;
  readonly about: About;
  /** @throws QuestionError where the figure's questions cannot be asked */
  picture(figure: Figure): Picture;
}

export async function drawingOf(study: Study, look: Look): Promise<Drawing> {
  const [bench, labels] = await Promise.all([
    benchFor(study, mapBaseFor(study.subject.region)),
    labelsOf(study, look.lang),
  ]);
  const about = aboutOf(study, bench, labels);
  const speech = { labels, subject: study.subject, lang: look.lang };
  return {
    bench,
    look,
    about,
    picture: (figure) => {
      const asked = askFigure(bench, figure);
      return { figure, asked, drawn: drawFigure(asked, look, speech, about) };
    },
  };
}
