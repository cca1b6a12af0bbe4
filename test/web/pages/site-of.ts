import { openStudy } from "../../../src/study/study.ts";
import { documentOf } from "../../../src/web/document.tsx";
import { frameOf } from "../../../src/web/frame.tsx";
import { fileOf, hereOf } from "../../../src/web/here.ts";
import { openSite } from "../../../src/web/open-site.ts";
import { pages } from "../../../src/web/pages/index.ts";
import type { Site } from "../../../src/web/site.ts";
import type { Lang } from "../../../src/words/words.ts";
import { memoryFiles, type Texts } from "../../memory-files.ts";
import { changedSince } from "../changed-since.ts";

/** A site of a study that stands in memory. */
export async function siteOf(texts: Texts, claims = true): Promise<Site> {
  return openSite(await openStudy(memoryFiles(texts)), { version: "0.0.0", live: false, claims });
}

/** The same, held against an earlier release, so that it has every page that there can be. */
export async function heldSite(texts: Texts): Promise<Site> {
  const study = await openStudy(memoryFiles(texts));
  const told = await changedSince(study, texts);
  return openSite(study, { version: "0.0.0", live: false, claims: true, ...told });
}

/** The whole HTML of the page at a path. */
export async function htmlAt(site: Site, path: string, lang: Lang = "en"): Promise<string> {
  const kind = pages.find((k) => k.paths(site).includes(path));
  if (kind === undefined) throw new Error(`no page ${path}`);
  return htmlOf(site, kind, path, lang);
}

/** The same of a page whose kind is known: to look for that takes the paths of all kinds. */
export async function htmlOf(
  site: Site,
  kind: (typeof pages)[number],
  path: string,
  lang: Lang,
): Promise<string> {
  const here = hereOf(lang, path);
  const content = await kind.content(site, here);
  if (content === null) throw new Error(`nothing on the page ${path}`);
  return documentOf({ site, here, content, hidden: kind.hides?.(site, path) === true, frame: frameOf(site) });
}

/** The text of a page as a reader sees it, without its tags. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style|metadata)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** Every page of a site by its file, in some languages. */
export async function allPages(site: Site, langs: readonly Lang[]): Promise<ReadonlyMap<string, string>> {
  const out = new Map<string, string>();
  for (const kind of pages)
    for (const path of kind.paths(site))
      for (const lang of langs) {
        const file = fileOf(lang, path);
        if (out.has(file)) throw new Error(`two pages ${file}`);
        out.set(file, await htmlOf(site, kind, path, lang));
      }
  return out;
}

/** Links of a page to other pages of the site: file and anchor. */
export function linksOf(
  file: string,
  html: string,
): readonly { readonly file: string; readonly anchor: string }[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].flatMap(([, given = ""]) => {
    const href = given.replaceAll("&amp;", "&");
    if (/^[a-z]+:/i.test(href)) return [];
    const url = new URL(href, `http://site/${file.split("/").map(encodeURIComponent).join("/")}`);
    const path = decodeURIComponent(url.pathname.slice(1));
    return [{ file: path === "" ? "index.html" : path, anchor: decodeURIComponent(url.hash.slice(1)) }];
  });
}
