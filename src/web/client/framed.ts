import { EMBED } from "../state/beside.ts";
import { closest } from "./element.ts";

/** The pages that can stand in a frame as their view alone. */
const VIEWS = ["ask", "network", "map", "timeline"];

/** Whether the address asks for the view of this page alone; known before there is anything of the page. */
export function asksForFrame(): boolean {
  const { path = "" } = document.documentElement.dataset;
  return VIEWS.includes(path) && new URLSearchParams(location.search).get(EMBED) === "1";
}

/** Whether the page stands as its view alone. */
export function isFramed(): boolean {
  return document.documentElement.dataset.framed !== undefined;
}

/** The address of the whole page of a view. */
export function wholeOf(address: URL): URL {
  const whole = new URL(address);
  whole.searchParams.delete(EMBED);
  return whole;
}

/** Has links of a view in a frame open outside of it, those to what the frame leaves out on the whole page. */
export function startFramed(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-whole]"))
    link.search = wholeOf(new URL(location.href)).search;
  document.addEventListener("click", (event) => {
    const link = closest<HTMLAnchorElement>(event, "a[href]:not([download])");
    if (link === null || event.defaultPrevented) return;
    const to = new URL(link.href);
    if (to.pathname === location.pathname) link.href = wholeOf(to).href;
    link.target = "_blank";
  });
}
