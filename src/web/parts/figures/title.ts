import type { Figure } from "../../../figures/spec.ts";
import type { Lang } from "../../../words/words.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";

/** The title of a figure by its id, in the language of the page where it has one. */
export function figureTitle(site: Site, { lang }: Here, id: string): string {
  const figure = site.figures.find((asked) => asked.figure.id === id)?.figure;
  return figure === undefined ? id : titleOf(figure, lang);
}

/** The title of a figure in a language, else in English; a sign of per cent never begins a line. */
export function titleOf({ title }: Pick<Figure, "title">, lang: Lang): string {
  return (title[lang] ?? title.en).replaceAll(" %", "\u00a0%");
}
