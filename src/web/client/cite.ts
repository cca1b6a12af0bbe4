import { citationText } from "../../words/citation.ts";
import type { KeptSite } from "../data/shapes.ts";
import { BESIDE_VIEW } from "../state/beside.ts";
import { copyField } from "./copy.ts";
import { openDialog } from "./dialog.ts";
import { el } from "./element.ts";
import { load } from "./load.ts";
import { pageLang, publishedAt, withPart } from "./place.ts";
import { t } from "./speak.ts";

/** What is cited: its title and its own address. */
export interface View {
  readonly title: string;
  readonly address: URL;
}

/**
 * Opens the dialog that cites a view: the text, the link pinned to these data, and the live one.
 * @param linked what the dialog is called where it gives the links alone
 */
export async function openCite(view: View, linked?: string): Promise<void> {
  const { body } = openDialog("cite", linked ?? t("citeTitle"), []);
  const site = await load(`site-${pageLang()}`);
  if (site === null) return body.append(el("p", { class: "notice" }, t("failed")));
  if (linked === undefined) body.append(copyField(t("citation"), citationOf(site, view)));
  const address = publishedAt(view.address, site);
  if (address === null) return body.append(el("p", { class: "small muted" }, t("noAddress")));
  body.append(
    copyField(t("pinned"), pinnedTo(address, site.hash).href, t("pinnedSays")),
    copyField(t("liveLink"), address.href),
    ...localSays(site),
  );
}

/** That the addresses of the pages of a folder that somebody works on open on that machine alone. */
export function localSays(site: Pick<KeptSite, "live"> | null): readonly HTMLElement[] {
  return site?.live === true ? [el("p", { class: "small muted" }, t("localOnly"))] : [];
}

/** How a view is cited in a text. */
export function citationOf(site: KeptSite, { title, address }: View): string {
  const lang = pageLang();
  const date = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long" }).format(
    new Date(),
  );
  const published = publishedAt(address, site);
  const where = published === null ? site.home : pinnedTo(published, site.hash).href;
  return citationText(lang, {
    authors: site.authors,
    year: site.year,
    title: title === site.title ? "" : title,
    study: t("dataSet", { title: site.title }),
    pinned: [
      site.version === "" ? "" : t("version", { version: site.version }),
      t("fingerprint", { hash: site.hash }),
      site.madeBy,
    ],
    where: where === "" ? "" : `${where} (${t("accessed", { date })})`,
  });
}

/** The same address with the fingerprint of the data. */
function pinnedTo(address: URL, hash: string): URL {
  return withPart(address, "data", hash);
}

/** The view that a page is, nothing left out that the data decide, and without what only opens something on it. */
export function pageView(title = document.querySelector("h1")?.textContent ?? document.title): View {
  const address = new URL(location.href);
  address.hash = "";
  for (const name of BESIDE_VIEW) address.searchParams.delete(name);
  address.search = document.documentElement.dataset.query ?? address.search;
  return { title: title.trim(), address };
}
