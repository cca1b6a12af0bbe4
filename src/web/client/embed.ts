import { sentencesText } from "../../words/lists.ts";
import type { KeptFigure } from "../data/shapes.ts";
import { frameCode, imageCode } from "../embed-code.ts";
import { EMBED } from "../state/beside.ts";
import { localSays } from "./cite.ts";
import { copyField } from "./copy.ts";
import { openDialog } from "./dialog.ts";
import { el } from "./element.ts";
import type { PageFigure } from "./figure-marks.ts";
import { load } from "./load.ts";
import { linkTo, pageLang, pageLink, publishedAt, withinSite, withPart } from "./place.ts";
import { t } from "./speak.ts";

/** Opens the dialog with the code that shows a figure on another page. */
export async function openEmbed({ id, kept }: PageFigure, own: URL): Promise<void> {
  const { file = id } = kept;
  const { at, site } = await addresses();
  const code = {
    ...kept,
    lang: pageLang(),
    frame: at(new URL(pageLink(`embed/${file}`), location.href)),
    image: at(new URL(linkTo(`files/figures/${file}-${pageLang()}.svg`), location.href)),
    page: at(own),
  };
  openCodes(kept.title, code.page, [
    copyField(t("embedFrame"), frameCode(code)),
    copyField(t("embedImage"), imageCode(code), t("embedSays")),
    ...localSays(site),
  ]);
}

/** Opens the dialog with the code that shows a view on another page, as it stands here. */
export async function openEmbedView({ kept }: PageFigure, own: URL, opener: Element): Promise<void> {
  const { at, site } = await addresses();
  const page = at(own);
  const asked = document.querySelector(".view .ask-phrase")?.textContent;
  const title = asked ?? sentencesText(pageLang(), [kept.title, kept.subtitle]);
  const code = { ...roomOf(opener, kept), title, frame: at(withPart(own, EMBED, "1")), page };
  openCodes(kept.title, page, [
    copyField(t("embedFrame"), frameCode(code), t("embedViewSays")),
    ...localSays(site),
  ]);
}

/** The room that a view takes in a frame. */
function roomOf(opener: Element, kept: KeptFigure): { readonly width: number; readonly height: number } {
  const high = (selector: string) =>
    document.querySelector<HTMLElement>(`.view ${selector}`)?.offsetHeight ?? 0;
  const tools = opener.closest<HTMLElement>(".figure-tools");
  const stands = (tools?.offsetTop ?? 0) - (tools?.parentElement?.offsetTop ?? 0);
  const answer = high(".ask-answer");
  const panels = [...(tools?.parentElement?.querySelectorAll<SVGSVGElement>(".panel svg") ?? [])];
  const width = kept.width || 800;
  if (panels.length > 0) {
    const across = Math.min(ACROSS, panels.length);
    const tallest = Math.max(
      ...panels.map(({ viewBox: { baseVal: box } }) => box.height * Math.min(1, width / across / box.width)),
    );
    const rows = Math.ceil(panels.length / across);
    return { width, height: rows * (tallest + HEADING) + high("figcaption") + HEADING };
  }
  return { width, height: (kept.height || stands) + (answer === 0 ? 0 : answer + HEADING) };
}

/** As many panels stand beside each other in a frame. */
const ACROSS = 3;
/** Height of the heading of a panel or of an answer. */
const HEADING = 60;

/** How addresses of this site are written for pages elsewhere. */
async function addresses() {
  const site = await load(`site-${pageLang()}`);
  const at = (address: URL) =>
    publishedAt(address, site ?? { address: "" })?.href ?? `SITE/${withinSite(address)}${address.search}`;
  return { at, site };
}

function openCodes(title: string, page: string, fields: readonly HTMLElement[]): void {
  const { body } = openDialog("embed", t("embedTitle", { title }), fields);
  if (page.startsWith("SITE/")) body.append(el("p", { class: "small muted" }, t("fromDisk")));
}
