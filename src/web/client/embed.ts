import { fileName } from "../../views/file-names.ts";
import { copyField } from "./copy.ts";
import { openDialog } from "./dialog.ts";
import { el } from "./element.ts";
import type { PageFigure } from "./figure-marks.ts";
import { linkTo, pageLang, pageLink } from "./place.ts";
import { t } from "./speak.ts";

/** Opens the dialog with the code that shows a figure on another page. */
export function openEmbed({ id, kept }: PageFigure, own: URL): void {
  const frame = new URL(pageLink(`embed/${fileName(id)}`), location.href);
  const image = new URL(linkTo(`files/figures/${fileName(id)}-${pageLang()}.svg`), location.href);
  const { width, height, title } = kept;
  const link = (inside: string) => `${tagOf("a", { href: own.href })}${inside}</a>`;
  const frameCode = tagOf("iframe", {
    src: frame.href,
    title,
    width: "100%",
    height: String(Math.ceil(height + 80)),
    loading: "lazy",
  });
  const alt = `${title}. ${kept.takeaway}`;
  const picture = tagOf("img", { src: image.href, alt, width: String(width), height: String(height) });
  const { body } = openDialog("embed", t("embedTitle", { title }), [
    copyField(t("embedFrame"), `${frameCode}${link(escaped(title))}</iframe>`),
    copyField(t("embedImage"), link(picture), t("embedSays")),
  ]);
  if (frame.protocol === "file:") body.append(el("p", { class: "small muted" }, t("fromDisk")));
}

function tagOf(tag: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${written.join("")}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
