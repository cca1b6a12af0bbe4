import { BESIDE_VIEW } from "../state/beside.ts";

/** Whether the address of a page with a view asks for another view than the page came with. */
export function asksAnother(): boolean {
  return document.body.dataset.views !== undefined && asksForView();
}

/** Whether an address asks for a view, if the page has one. */
export function asksForView(): boolean {
  return [...new URLSearchParams(location.search).keys()].some((name) => !BESIDE_VIEW.includes(name));
}
