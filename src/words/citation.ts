import { capital } from "./capital.ts";
import { between, bracketed, commasText, sentencesText } from "./lists.ts";
import type { Lang } from "./words.ts";

/** What a citation is made of; what is not known is blank. */
export interface Cited {
  readonly authors: readonly string[];
  readonly year: string;
  /** Of a page or a figure; blank of the study itself. */
  readonly title: string;
  /** The study, and that it is a data set. */
  readonly study: string;
  /** Version, fingerprint of the data and whatever else pins what is cited. */
  readonly pinned: readonly string[];
  /** Where it stands. */
  readonly where: string;
}

/** How a study, or anything on its pages, is cited: one form everywhere; what has no authors begins with its title. */
export function citationText(lang: Lang, { authors, year, title, study, pinned, where }: Cited): string {
  const [first = "", ...more] = [title, study].filter((text) => text !== "");
  const began = authors.length > 0 ? [commasText(lang, authors), year, first] : [dated(lang, first, year)];
  const parts = [...began, ...more, ...pinned.map((part) => capital(part, lang)), where];
  return (
    sentencesText(
      lang,
      [...new Set(parts)].map((part) => part.replace(/\.$/, "")),
    ) + between(lang, ".").trim()
  );
}

function dated(lang: Lang, title: string, year: string): string {
  return year === "" ? title : `${title}${bracketed(lang, year)}`;
}
