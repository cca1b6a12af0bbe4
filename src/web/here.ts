import type { Lang } from "../words/words.ts";
import { LANGS } from "../words/words.ts";

/** A page's own place, from which every link is relative, so that a site works in any folder and from `file://`. */
export interface Here {
  readonly lang: Lang;
  /** Path without language and ending: `""` is the front page, `claims/AR-14` a claim. */
  readonly path: string;
  /** The same on all pages of one language and one depth, whose links are the same texts. */
  readonly place: string;
  /** A link to another page in the same language. */
  href(path: string, query?: string): string;
  /** A link to this page in another language. */
  inLang(lang: Lang): string;
  /** A link to a file of the site: `app.js`, `data/search.js`. */
  asset(name: string): string;
  /** A link to something to download: `figures/exercises-en.svg`, `data/exercises.csv`. */
  file(name: string): string;
}

/** @param up the way to the folder of the site; from the page's own place where it is left out */
export function hereOf(lang: Lang, path: string, up = "../".repeat(depthOf(lang, path))): Here {
  const to = (file: string) => `${up}${PLAIN.test(file) ? file : encodedPath(file)}` || "./";
  return {
    lang,
    path,
    place: `${lang} ${up}`,
    href: (target, query) => {
      const at = target.indexOf("#");
      const link = to(fileOf(lang, at < 0 ? target : target.slice(0, at)));
      return `${link}${query === undefined || query === "" ? "" : `?${query}`}${at < 0 ? "" : target.slice(at)}`;
    },
    inLang: (other) => to(fileOf(other, path)),
    asset: (name) => to(`assets/${name}`),
    file: (name) => to(`files/${name}`),
  };
}

/** A link of a page, whole where it is known at which address the site will be published. */
export function wholeLink({ lang, path }: Here, link: string, address: string | undefined): string {
  return address === undefined ? link : new URL(link, new URL(encodedPath(fileOf(lang, path)), address)).href;
}

/** In how many folders a page stands. */
function depthOf(lang: Lang, path: string): number {
  return fileOf(lang, path).split("/").length - 1;
}

/** Paths that are an address as they stand; most are, and a large page has thousands of links. */
const PLAIN = /^[\w./-]*$/;

function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** The file of a page: English stands at the top, the other languages in folders of their own. */
export function fileOf(lang: Lang, path: string): string {
  const folder = lang === LANGS[0] ? "" : `${lang}/`;
  return `${folder}${path === "" ? "index" : path}.html`;
}
