import type { Drawn } from "../../figures/drawn.ts";
import { printedIn } from "../../figures/drawn-claim.ts";
import { later } from "../../questions/later.ts";
import { LANGS, type Lang } from "../../words/words.ts";
import { figureStem, type Making, wholeOf } from "../downloads.ts";
import type { SiteFile } from "../files.ts";
import { NARROW } from "../gallery.ts";
import { anyUnoffered } from "../parts/claims/publication.ts";
import { factsOf } from "../parts/data/facts.ts";
import type { Site } from "../site.ts";
import { queryOf } from "../state/question-url.ts";
import { keptFigure } from "./figure.ts";
import { recordsIn } from "./records.ts";
import { bookPieces, dataScript, scriptPieces } from "./script.ts";
import { SEARCH_FILE, searchBookOf } from "./search.ts";
import { figureName, type KeptSite } from "./shapes.ts";
import { sourcesBook } from "./sources.ts";

/** The data that every page may load: records and sources for the drawer, figures for the dialogs, the search. */
export function clientFiles(site: Site, made?: Pick<Making, "index">): readonly SiteFile[] {
  const file = (name: string, make: () => unknown): SiteFile => ({
    path: `assets/data/${name}.js`,
    content: async () => dataScript(name, make()),
  });
  const search = async () => scriptPieces("search", await searchBookOf(site, made));
  const whole = inPieces(SEARCH_FILE, search);
  return [
    // A server makes it once, since each page asks for it anew.
    site.options.live ? { path: SEARCH_FILE, content: later(whole.content) } : whole,
    file("sources", () => sourcesBook(site)),
    ...LANGS.flatMap((lang) => [
      file(`site-${lang}`, () => keptSite(site, lang)),
      inPieces(`assets/data/records-${lang}.js`, async () =>
        bookPieces(`records-${lang}`, recordsIn(site, lang)),
      ),
      ...site.figures.map((asked) =>
        file(figureName(asked.figure.id, lang), () => ({
          ...keptFigure(
            site.draw(asked, lang),
            wholeOf(site, asked, lang),
            site.draw(asked, lang, NARROW),
            queryOf,
          ),
          phone: sizeOf(wholeOf(site, asked, lang, NARROW)),
          ...(anyUnoffered(site, printedIn(asked.figure)) ? { noted: true } : {}),
          file: figureStem(site, asked.figure.id),
        })),
      ),
    ]),
  ];
}

function sizeOf({ width, height }: Drawn): { readonly width: number; readonly height: number } {
  return { width, height };
}

function inPieces(path: string, pieces: () => Promise<Iterable<Uint8Array>>) {
  return { path, pieces, content: async () => Buffer.concat([...(await pieces())]) };
}

function keptSite(site: Site, lang: Lang): KeptSite {
  const about = site.about(lang);
  const { authors, year, version, doi, url } = factsOf(site, { lang });
  const terms = Object.entries(site.study.subject.labels?.sourceTerms ?? {}).flatMap(([text, said]) =>
    said[lang] === undefined ? [] : [[text, said[lang]]],
  );
  return {
    authors,
    year,
    title: about.title,
    version,
    hash: site.hash,
    madeBy: `Multivector ${site.options.version}`,
    licence: about.licence,
    ...(terms.length === 0 ? {} : { terms: Object.fromEntries(terms) }),
    address: site.options.address ?? "",
    home: doi === "" ? url : `https://doi.org/${doi}`,
    live: site.options.live,
  };
}
