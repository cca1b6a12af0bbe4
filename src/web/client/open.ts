import { mapOf, textOf, textsOf } from "../../study/plain.ts";
import type { Finder } from "../search/finder.ts";
import { openCite, pageView, type View } from "./cite.ts";
import { openDownload } from "./download.ts";
import { openDrawer, openSource } from "./drawer.ts";
import { closest, isPlain } from "./element.ts";
import { openEmbed, openEmbedView } from "./embed.ts";
import { figureAt, titleOf } from "./figure-marks.ts";
import { type Letters, openHelp } from "./help.ts";
import { openSearch } from "./search-dialog.ts";

/** Opens what links and buttons with `data-open`, `data-source` or `data-receipt` name; without a script they lead to pages. */
export function startOpening(finder: () => Promise<Finder | null>, letters: Letters): void {
  document.addEventListener("click", (event) => {
    if (!isPlain(event)) return;
    const opener = closest<HTMLElement>(event, "[data-open], [data-source], [data-receipt]");
    const run = opener === null ? null : whatOpens(opener, finder, letters);
    if (run === null) return;
    event.preventDefault();
    void run();
  });
  document.addEventListener("multivector:open", (event) => {
    const told = event instanceof CustomEvent ? mapOf(event.detail) : null;
    if (told === null) return;
    const { label, value, receipt } = told;
    void openDrawer({ label: textOf(label) ?? "", value: textOf(value) ?? "", receipt: textsOf(receipt) });
  });
}

function whatOpens(
  opener: HTMLElement,
  finder: () => Promise<Finder | null>,
  letters: Letters,
): (() => unknown) | null {
  const { open, source, receipt, label, value } = opener.dataset;
  // A list of sources leads to their pages, which say more than the drawer.
  if (source !== undefined && (document.documentElement.dataset.path ?? "").startsWith("sources"))
    return null;
  if (source !== undefined) return async () => (await openSource(source)) || follow(opener);
  if (receipt !== undefined)
    return () =>
      openDrawer({ label: label ?? opener.textContent, value: value ?? "", receipt: idsOf(receipt) });
  switch (open) {
    case "search":
      return () => openSearch(finder);
    case "help":
      return () => openHelp(letters);
    case "download":
      return () =>
        withFigure(opener, (figure) =>
          openDownload(figure, viewOf(opener, titleOf(figure)), hasFiles(opener)),
        );
    case "cite":
      // A page that is not to be cited yet is linked.
      if ("link" in opener.dataset) return () => openCite(pageView(), opener.textContent.trim());
      return async () => {
        const figure = await figureAt(opener);
        openCite(viewOf(opener, figure === null ? undefined : titleOf(figure)));
      };
    case "embed":
      return () =>
        withFigure(opener, (figure) => {
          const { address } = viewOf(opener, undefined);
          return hasFiles(opener) ? openEmbed(figure, address) : openEmbedView(figure, address, opener);
        });
    default:
      return null;
  }
}

/** Does something with the figure that a button belongs to; where nothing is known of it, the button is a link. */
async function withFigure(
  opener: HTMLElement,
  use: (figure: NonNullable<Awaited<ReturnType<typeof figureAt>>>) => unknown,
) {
  const figure = await figureAt(opener);
  return figure === null ? follow(opener) : use(figure);
}

function follow(opener: HTMLElement): void {
  if (opener instanceof HTMLAnchorElement) location.href = opener.href;
}

/** The view of a figure: its own page, where the button leads to another than this one. */
function viewOf(opener: HTMLElement, title: string | undefined): View {
  const here = pageView(title);
  if (!(opener instanceof HTMLAnchorElement) || !hasFiles(opener)) return here;
  const own = new URL(opener.href);
  if (own.pathname === here.address.pathname) return here;
  own.hash = "";
  return { ...here, address: own };
}

/** Whether the figure has files of its own on this site: one of the study has, one that is asked here has not. */
function hasFiles(opener: HTMLElement): boolean {
  return opener instanceof HTMLAnchorElement && /\/figures\/[^/]+$/.test(new URL(opener.href).pathname);
}

/** Ids with a space between them, or a list in JSON. */
function idsOf(text: string): readonly string[] {
  if (!text.trimStart().startsWith("[")) return text.split(/\s+/).filter((id) => id !== "");
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) ? ids.map(String) : [];
  } catch {
    return [];
  }
}
