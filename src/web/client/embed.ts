import { frameCode, imageCode } from "../embed-code.ts";
import { copyField } from "./copy.ts";
import { openDialog } from "./dialog.ts";
import { el } from "./element.ts";
import type { PageFigure } from "./figure-marks.ts";
import { load } from "./load.ts";
import { linkTo, pageLang, pageLink, publishedAt, withinSite } from "./place.ts";
import { t } from "./speak.ts";

/** Opens the dialog with the code that shows a figure on another page. */
export async function openEmbed({ id, kept }: PageFigure, own: URL): Promise<void> {
  const { file = id } = kept;
  const site = await load(`site-${pageLang()}`);
  const at = (address: URL) =>
    publishedAt(address, site ?? { address: "" })?.href ?? `SITE/${withinSite(address)}`;
  const code = {
    ...kept,
    lang: pageLang(),
    frame: at(new URL(pageLink(`embed/${file}`), location.href)),
    image: at(new URL(linkTo(`files/figures/${file}-${pageLang()}.svg`), location.href)),
    page: at(own),
  };
  const { body } = openDialog("embed", t("embedTitle", { title: kept.title }), [
    copyField(t("embedFrame"), frameCode(code)),
    copyField(t("embedImage"), imageCode(code), t("embedSays")),
  ]);
  if (code.page.startsWith("SITE/")) body.append(el("p", { class: "small muted" }, t("fromDisk")));
}
