import { frameCode, imageCode } from "../embed-code.ts";
import { copyField } from "./copy.ts";
import { openDialog } from "./dialog.ts";
import { el } from "./element.ts";
import type { PageFigure } from "./figure-marks.ts";
import { linkTo, pageLang, pageLink } from "./place.ts";
import { t } from "./speak.ts";

/** Opens the dialog with the code that shows a figure on another page. */
export function openEmbed({ id, kept }: PageFigure, own: URL): void {
  const { file = id } = kept;
  const frame = new URL(pageLink(`embed/${file}`), location.href);
  const image = new URL(linkTo(`files/figures/${file}-${pageLang()}.svg`), location.href);
  const code = { ...kept, frame: frame.href, image: image.href, page: own.href };
  const { body } = openDialog("embed", t("embedTitle", { title: kept.title }), [
    copyField(t("embedFrame"), frameCode(code)),
    copyField(t("embedImage"), imageCode(code), t("embedSays")),
  ]);
  if (frame.protocol === "file:") body.append(el("p", { class: "small muted" }, t("fromDisk")));
}
