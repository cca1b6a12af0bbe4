import { data as words } from "./catalogue/data.ts";
import { citationText } from "./citation.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** What pins the data of a study; the version is blank where there is none. */
export interface Pins {
  readonly version: string;
  /** Fingerprint of the data. */
  readonly hash: string;
  /** Version of this software. */
  readonly software: string;
}

/** What a study as a whole is cited by; what is not known is blank. */
interface StudyCited extends Pins {
  readonly authors: readonly string[];
  readonly title: string;
  readonly year: string;
  readonly doi: string;
  readonly url: string;
}

/** How a study or a release of it is cited: on its pages and in its files alike. */
export function studyCitation(lang: Lang, cited: StudyCited): string {
  const { authors, title, year, doi, url } = cited;
  return citationText(lang, {
    ...{ authors, year, title: "", study: say(lang, words, "dataSet", { title }) },
    pinned: pinsText(lang, cited),
    where: doi === "" ? url : `https://doi.org/${doi}`,
  });
}

/** What pins the data that is cited, in words. */
export function pinsText(lang: Lang, { version, hash, software }: Pins): readonly string[] {
  return [
    version === "" ? "" : say(lang, words, "version", { version }),
    say(lang, words, "fingerprint", { hash }),
    `Multivector ${software}`,
  ];
}
