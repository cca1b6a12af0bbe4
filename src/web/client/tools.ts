import { openAnchor, unfold } from "./anchors.ts";
import { startCopyBlocks } from "./copy-blocks.ts";
import { startFigures } from "./figures.ts";
import { startFilters } from "./filters.ts";
import { isFramed, startFramed } from "./framed.ts";
import { startGrids } from "./grids.ts";
import { openHelp } from "./help.ts";
import { keptLetters, startKeys } from "./keys.ts";
import { openNumber, toNumber } from "./numbers.ts";
import { startOnPaper } from "./on-paper.ts";
import { startOpening } from "./open.ts";
import { checkParameters } from "./parameters.ts";
import { withinSite } from "./place.ts";
import { finderOnce, openSearch } from "./search-dialog.ts";
import { startSearchPage } from "./search-page.ts";
import { announce, t } from "./speak.ts";
import { onceStands } from "./stands.ts";
import { startViews } from "./start-views.ts";

const letters = keptLetters();
const finder = finderOnce();
const figures = startFigures();
/** Whether records were asked for that come once the view is there. */
let awaited = false;
startOpening(finder, letters);
startFilters();
startGrids();
startCopyBlocks();
startOnPaper();
startSearchPage(finder);
const keys = {
  "/": () => openSearch(finder),
  "?": () => openHelp(letters),
  s: async () => {
    if (awaited || openNumber()) return;
    awaited = true;
    await onceStands();
    awaited = false;
    // Whoever opened something else meanwhile wants that.
    if (document.querySelector("dialog[open]") !== null) return;
    if ((await figures.open()) || toRecords()) return;
    if (toNumber()) announce(t("onNumber"));
    else if (!toList()) announce(t("noFigure"));
  },
  d: () => document.querySelector<HTMLButtonElement>("[data-theme-toggle]")?.click(),
};
startKeys(letters, isFramed() ? { s: keys.s } : keys);
if (isFramed()) startFramed();
void checkParameters();
void openAnchor(figures);
addEventListener("hashchange", () => void openAnchor(figures));
startViews();
// Says that what a page does is at hand.
document.documentElement.dataset.tools = "on";

/** Goes to the records of a page that has no figure, opening what they are folded in; false where it has none. */
function toRecords(): boolean {
  const records = document.querySelector<HTMLElement>("#records, #sources, .receipt");
  unfold(records);
  return goTo(records);
}

/** Goes to the first list or table of a page that leads to records, sources or conflicts; false where it has none. */
function toList(): boolean {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("main :is(ul, ol, dl, table) a[href]")];
  const first = links.find(
    (link) => link.pathname !== location.pathname && LISTED.test(withinSite(new URL(link.href))),
  );
  return goTo(first?.closest<HTMLElement>("ul, ol, dl, table") ?? null);
}

/** Pages of records, of their tables, and of what stands with them. */
const LISTED = /^(?:[a-z]{2}\/)?(?:records|sources|conflicts)\/./;

function goTo(section: HTMLElement | null): boolean {
  if (section === null) return false;
  section.tabIndex = -1;
  section.focus();
  section.scrollIntoView();
  return true;
}
