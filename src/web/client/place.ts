import { LANGS, type Lang } from "../../words/words.ts";
import type { KeptSite } from "../data/shapes.ts";
import { fileOf } from "../here.ts";

/** The language of the page. */
export function pageLang(): Lang {
  const tag = document.documentElement.lang.split("-")[0];
  return LANGS.find((lang) => lang === tag) ?? LANGS[0];
}

/** A link to a file of the site. */
export function linkTo(file: string): string {
  return `${document.documentElement.dataset.root ?? ""}${file.split("/").map(encodeURIComponent).join("/")}`;
}

/** A link to a page of the site in the reader's language, with its anchor. */
export function pageLink(path: string, query = ""): string {
  const [page = "", anchor] = path.split("#");
  const link = linkTo(fileOf(pageLang(), page));
  return `${link}${query === "" ? "" : `?${query}`}${anchor === undefined ? "" : `#${encodeURIComponent(anchor)}`}`;
}

/** The address of a page or file where it is published: of a copy on a disk that of its site, null where nobody knows it. */
export function publishedAt(address: URL, { address: site }: Pick<KeptSite, "address">): URL | null {
  if (address.protocol !== "file:") return address;
  if (site === "") return null;
  const published = new URL(`./${withinSite(address)}`, site);
  published.search = address.search;
  return published;
}

/** The same address with one part more; the others stay as they are written. */
export function withPart(address: URL, name: string, value: string): URL {
  const more = new URL(address);
  more.search = `${more.search}${more.search === "" ? "?" : "&"}${name}=${value}`;
  return more;
}

/** The path of a page or file of this site from the top of it. */
export function withinSite({ pathname }: URL): string {
  const top = new URL(`${document.documentElement.dataset.root ?? ""}.`, location.href).pathname;
  return pathname.startsWith(top) ? pathname.slice(top.length) : "";
}

/** Writes a query and an anchor into the address, where the browser lets a page do that; nothing is loaded. */
export function rewrite(change: (address: URL) => void): void {
  const address = new URL(location.href);
  change(address);
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // An address that cannot be rewritten stays as it is.
  }
}
