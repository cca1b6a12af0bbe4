import { between, commasText, sentencesText } from "./lists.ts";
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

/** How a study, or anything on its pages, is cited: one form everywhere. */
export function citationText(lang: Lang, { authors, year, title, study, pinned, where }: Cited): string {
  const parts = [commasText(lang, authors), year, title, study, ...pinned, where];
  return (
    sentencesText(
      lang,
      [...new Set(parts)].map((part) => part.replace(/\.$/, "")),
    ) + between(lang, ".").trim()
  );
}
