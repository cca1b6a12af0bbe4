import { aboutOf } from "../figures/about.ts";
import type { Drawn, Look } from "../figures/drawn.ts";
import { type AskedFigure, askFigure, drawFigure } from "../figures/figure.ts";
import { figuresOf } from "../figures/read.ts";
import { later } from "../questions/later.ts";
import { fileNames } from "../views/file-names.ts";
import { labelsOf } from "../words/labels.ts";
import type { Handed, ReleaseFile } from "./handed.ts";
import type { Makers } from "./makers.ts";
import { saysOf, withTexts } from "./png-texts.ts";

/** A figure of a release, asked and drawn in English. */
export interface ReleasedFigure {
  readonly asked: AskedFigure;
  readonly name: string;
  drawn(): Drawn;
}

/** How figures of a release look. */
export const RELEASED: Look = { lang: "en", theme: "light", width: 960 };

/** Figures that have been asked, under the names of their files. */
export function named(
  asked: readonly AskedFigure[],
  draw: (asked: AskedFigure) => Drawn,
): readonly ReleasedFigure[] {
  const names = fileNames(asked.map(({ figure }) => figure.id));
  return asked.map((one) => ({
    asked: one,
    name: names.get(one.figure.id) ?? one.figure.id,
    drawn: later(() => draw(one)),
  }));
}

/** Every figure of a study as it is handed out. @throws QuestionError where one of them cannot be asked */
export async function releasedFigures({ study, bench }: Handed): Promise<readonly ReleasedFigure[]> {
  const [{ figures }, labels] = await Promise.all([figuresOf(study), labelsOf(study, "en")]);
  const speech = { labels, subject: study.subject, lang: "en" } as const;
  const about = aboutOf(study, bench, labels);
  return named(
    figures.map((figure) => askFigure(bench, figure)),
    (asked) => drawFigure(asked, RELEASED, speech, about),
  );
}

/** Each figure as SVG, PNG, PDF and CSV. */
export function figureFiles(
  { edition }: Handed,
  figures: readonly ReleasedFigure[],
  makers: Makers,
): readonly ReleaseFile[] {
  return figures.flatMap(({ name, drawn }) => {
    const at = (ending: string) => `figures/${name}.${ending}`;
    const about = () => ({ author: edition.title, dated: edition.date, owed: drawn().owed });
    return [
      { path: at("svg"), content: () => drawn().svg },
      { path: at("csv"), content: () => drawn().csv },
      {
        path: at("png"),
        content: async () =>
          withTexts(
            await makers.make({ kind: "png", scene: drawn().scene, theme: "light", scale: 2 }),
            saysOf(drawn()),
          ),
      },
      {
        path: at("pdf"),
        content: () => makers.make({ kind: "pdf", scene: drawn().scene, theme: "light", about: about() }),
      },
    ];
  });
}
