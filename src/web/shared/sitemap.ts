import { escaped } from "../../figures/scene/svg.ts";
import { LANGS, langTag } from "../../words/words.ts";
import { fileOf } from "../here.ts";

/** Addresses that one file may list (https://www.sitemaps.org). */
const MOST = 50_000;

/** Pages for search engines, each with its other languages; several files and a list of them where there are many. */
export function sitemapFiles(
  address: string,
  paths: readonly string[],
  most = MOST,
): readonly { readonly path: string; readonly text: string }[] {
  const at = (file: string) => new URL(file.split("/").map(encodeURIComponent).join("/"), address).href;
  const entries = paths.flatMap((path) => {
    const others = LANGS.map(
      (lang) =>
        `<xhtml:link rel="alternate" hreflang="${langTag(lang)}" href="${escaped(at(fileOf(lang, path)))}"/>`,
    ).join("");
    return LANGS.map((lang) => `<url><loc>${escaped(at(fileOf(lang, path)))}</loc>${others}</url>`);
  });
  if (entries.length <= most) return [{ path: "sitemap.xml", text: listed(entries) }];
  const parts: { readonly path: string; readonly text: string }[] = [];
  for (let from = 0; from < entries.length; from += most)
    parts.push({
      path: `sitemap-${parts.length + 1}.xml`,
      text: listed(entries.slice(from, from + most)),
    });
  const list = parts.map(({ path }) => `<sitemap><loc>${escaped(at(path))}</loc></sitemap>`);
  const text = `${XML}<sitemapindex xmlns="${SITEMAPS}">\n${list.join("\n")}\n</sitemapindex>\n`;
  return [{ path: "sitemap.xml", text }, ...parts];
}

const XML = `<?xml version="1.0" encoding="utf-8"?>\n`;
const SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";

function listed(entries: readonly string[]): string {
  return `${XML}<urlset xmlns="${SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join("\n")}\n</urlset>\n`;
}
