import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";

/** The title of a figure by its id, in the language of the page where it has one. */
export function figureTitle(site: Site, { lang }: Here, id: string): string {
  const title = site.figures.find(({ figure }) => figure.id === id)?.figure.title;
  return title?.[lang] ?? title?.en ?? id;
}
