import { LANGS, type Lang } from "../words/words.ts";
import { dataFiles } from "./data/index.ts";
import { documentOf } from "./document.tsx";
import { downloads, type Making } from "./downloads.ts";
import { type Frame, frameOf } from "./frame.tsx";
import { fileOf, hereOf } from "./here.ts";
import type { PageKind } from "./page.ts";
import { pages } from "./pages/index.ts";
import { paletteStyle } from "./palette-style.ts";
import { publishedOf } from "./parts/data/published.ts";
import { feedFile, feedOf } from "./shared/feed.ts";
import { sitemapFiles } from "./shared/sitemap.ts";
import type { Site } from "./site.ts";

/** A file of a site: its path, and what it holds once somebody wants it. */
export interface SiteFile {
  readonly path: string;
  content(): Promise<string | Uint8Array>;
  /** The same in pieces, each made when it is wanted, of what is too large to be held whole beside what it is made of. */
  pieces?(): Promise<Iterable<Uint8Array>>;
}

/** What was built with this version and goes with every site: scripts, styles, fonts, by name. */
export type Built = ReadonlyMap<string, Uint8Array>;

const STYLE = "site.css";

/** Every file of a site by path; each is made when it is asked for, so that a server and a publisher write the same. */
export function filesOf(site: Site, built: Built, made: Making): ReadonlyMap<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  const add = (file: SiteFile) => {
    if (files.has(file.path)) throw new Error(`two files of one path: ${file.path}`);
    files.set(file.path, file);
  };
  const frame = frameOf(site);
  // The index of the search takes most memory to make, so that it is first, while little else is kept.
  for (const file of dataFiles(site, made)) add(file);
  for (const kind of pages)
    for (const path of kind.paths(site))
      for (const lang of LANGS) add(pageFile(site, kind, lang, path, frame));
  for (const [name, bytes] of built)
    add({ path: `assets/${name}`, content: async () => (name === STYLE ? withPalette(bytes) : bytes) });
  for (const file of [...downloads(site, made), ...forFinders(site)]) add(file);
  return files;
}

/** The style sheet in one file with the palette, since each file that a page waits for is one more way to its host. */
function withPalette(style: Uint8Array): string {
  return paletteStyle() + new TextDecoder().decode(style);
}

/** What leads search engines and readers of feeds: a map where the address is known, changes where there are any. */
function forFinders(site: Site): readonly SiteFile[] {
  const { address, releases = [] } = site.options;
  const authors = publishedOf(site).creators.map(({ name }) => name);
  const seen = () =>
    pages.flatMap((kind) => kind.paths(site).filter((path) => kind.hides?.(site, path) !== true));
  const maps = address === undefined ? [] : sitemapFiles(address, seen());
  return [
    ...maps.map(({ path, text }) => ({ path, content: async () => text })),
    ...(releases.length === 0 ? [] : LANGS).map((lang) => ({
      path: `files/${feedFile(lang)}`,
      content: async () =>
        feedOf(lang, { title: site.labels[lang].title, authors }, address ?? null, releases),
    })),
  ];
}

function pageFile(site: Site, kind: PageKind, lang: Lang, path: string, frame: Frame): SiteFile {
  return {
    path: fileOf(lang, path),
    content: async () => {
      const { address } = site.options;
      const root = kind.anywhere === true && address !== undefined ? new URL(address).pathname : undefined;
      const here = hereOf(lang, path, root);
      const content = await kind.content(site, here);
      if (content === null) throw new Error(`no page ${path} of ${kind.name}`);
      return documentOf({ site, here, content, hidden: kind.hides?.(site, path) === true, frame });
    },
  };
}
