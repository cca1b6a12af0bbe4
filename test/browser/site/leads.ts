import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";

/** Links of a folder of pages that lead nowhere, by page; each is told once, with the first page that holds it. */
export function leads(folder: string, paths: readonly string[]): readonly string[] {
  const there = new Set(paths);
  const anchors = new Map<string, ReadonlySet<string>>();
  const faults = new Map<string, string>();
  const written = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.endsWith(".html"));
  const wanted: { readonly from: string; readonly file: string; readonly anchor: string }[] = [];
  for (const from of written) {
    const html = readFileSync(join(folder, from), "utf8");
    anchors.set(from, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => plain(id))));
    for (const [, link = ""] of html.matchAll(
      /<(?:a|link|script|img|iframe)\b[^>]*?\s(?:href|src)="([^"]*)"/g,
    )) {
      const target = plain(link);
      if (/^[a-z]+:/i.test(target)) {
        if (!/^(https?|mailto|data):/i.test(target)) faults.set(target, `${from}: ${target}`);
        continue;
      }
      const [path = "", anchor = ""] = target.replace(/\?[^#]*/, "").split("#");
      const at = posix.normalize(
        posix.join(posix.dirname(from), path === "" ? posix.basename(from) : decoded(path)),
      );
      const file = at.endsWith("/") || at === "." ? posix.join(at, "index.html") : at;
      if (!there.has(file)) faults.set(file, `${from}: ${target}`);
      else if (anchor !== "") wanted.push({ from, file, anchor: decoded(anchor) });
    }
  }
  for (const { from, file, anchor } of wanted)
    if (anchors.get(file)?.has(anchor) === false)
      faults.set(`${file}#${anchor}`, `${from}: no #${anchor} on ${file}`);
  const all = [...faults.values()];
  return all.length > MANY ? [`${all.length} links lead nowhere`, ...all.slice(0, MANY)] : all;
}

/** More are not told one by one. */
const MANY = 30;

function decoded(text: string): string {
  return decodeURIComponent(text);
}

/** An attribute's text without its escapes. */
function plain(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
