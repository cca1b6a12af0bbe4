import { aboutOf } from "../figures/about.ts";
import type { Drawn, Look } from "../figures/drawn.ts";
import { drawnClaim } from "../figures/drawn-claim.ts";
import { type About, type AskedFigure, askFigure, drawFigure } from "../figures/figure.ts";
import type { FigureBench } from "../figures/kind.ts";
import { figuresOf } from "../figures/read.ts";
import type { Figure } from "../figures/spec.ts";
import type { Fault } from "../model/fault.ts";
import { QuestionError } from "../model/question.ts";
import { later } from "../questions/later.ts";
import type { Study } from "../study/study.ts";
import { type Labels, labelsOf } from "../words/labels.ts";
import type { Lang } from "../words/words.ts";

/** Widths at which figures stand on a page: beside a margin, and on a phone of 360 pixels between its margins, so that nothing is made smaller there. */
export const WIDE = 860;
export const NARROW = 328;

/** The figures of a study, each asked once, and drawn once in each look that is wanted. */
export interface Gallery {
  readonly labels: Readonly<Record<Lang, Labels>>;
  readonly figures: readonly AskedFigure[];
  /** What figures say of the study in a language. */
  about(lang: Lang): About;
  /** A figure as it stands on a page, without its title; drawn once for each language and width. */
  draw(asked: AskedFigure, lang: Lang, width?: number): Drawn;
  /** The same as a file of its own, with its title. */
  drawWhole(asked: AskedFigure, look: Look): Drawn;
  /** Figures whose questions cannot be asked, with the reason. */
  readonly failed: readonly { readonly figure: Figure; readonly why: string }[];
  /** What is wrong in the files of figures; those that it is in are left out. */
  readonly figureFaults: readonly Fault[];
}

/**
 * Asks every figure of a study; what cannot be asked is among the failed.
 * @param ledger whether the claims are there: without them curves of what a claim prints are left out as they are
 * @param begin is handed each figure once it is asked
 */
export async function galleryOf(
  study: Study,
  bench: FigureBench,
  ledger = true,
  begin: (gallery: Gallery, asked: AskedFigure) => void = () => {},
): Promise<Gallery> {
  const [en, ru, zh, { figures, faults }] = await Promise.all([
    labelsOf(study, "en"),
    labelsOf(study, "ru"),
    labelsOf(study, "zh"),
    figuresOf(study),
  ]);
  const labels = { en, ru, zh };
  const ofLang = (of: Labels) => later(() => aboutOf(study, bench, of));
  const abouts = { en: ofLang(en), ru: ofLang(ru), zh: ofLang(zh) };
  const asked: Gallery["figures"][number][] = [];
  const failed: Gallery["failed"][number][] = [];
  const made = new Map<string, Drawn>();
  const drawn = (figure: AskedFigure, look: Look) => {
    const { lang, width, theme, head = true } = look;
    const key = `${figure.figure.id}|${lang}|${width}|${theme}|${head}`;
    const speech = { labels: labels[lang], subject: study.subject, lang };
    const known = made.get(key) ?? drawFigure(figure, look, speech, abouts[lang]());
    made.set(key, known);
    return known;
  };
  const gallery: Gallery = {
    labels,
    figures: asked,
    about: (lang) => abouts[lang](),
    draw: (figure, lang, width = WIDE) =>
      drawn(figure, { lang, width, theme: "light", head: false, metadata: false }),
    drawWhole: drawn,
    failed,
    figureFaults: faults,
  };
  const askable = (figure: Figure): AskedFigure | null => {
    try {
      return askFigure(bench, figure);
    } catch (error) {
      if (!(error instanceof QuestionError)) throw error;
      failed.push({ figure, why: error.message });
      return null;
    }
  };
  for (const figure of figures) {
    const one = !ledger && drawnClaim(figure) !== null ? null : askable(figure);
    if (one === null) continue;
    asked.push(one);
    begin(gallery, one);
  }
  return gallery;
}
