import type { AskedFigure } from "../figures/figure.ts";
import { mapOf, textOf } from "../study/plain.ts";
import type { Study } from "../study/study.ts";
import type { Lang } from "../words/words.ts";

/** What stands first on the front page: `home` in `study.yaml`, else the first figure and its title. */
export interface Front {
  readonly figure: AskedFigure | null;
  /** The sentence, and whether it is in English for want of another. */
  says(lang: Lang): { readonly text: string; readonly lang: Lang } | null;
}

export function frontOf(study: Study, figures: readonly AskedFigure[]): Front {
  const home = mapOf(mapOf(study.yaml.data)?.home);
  const named = textOf(home?.figure);
  const figure = figures.find((asked) => asked.figure.id === named) ?? figures[0] ?? null;
  const said = mapOf(home?.says);
  return {
    figure,
    says: (lang) => {
      for (const one of [lang, "en"] as const) {
        const text = textOf(said?.[one]) ?? figure?.figure.title[one];
        if (text !== undefined) return { text, lang: one };
      }
      return null;
    },
  };
}
