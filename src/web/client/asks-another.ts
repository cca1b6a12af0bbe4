import { BESIDE } from "../state/beside.ts";

/** Whether the address of a page with a view asks for another view than the page came with. */
export function asksAnother(): boolean {
  if (document.body.dataset.views === undefined) return false;
  return [...new URLSearchParams(location.search).keys()].some((name) => !BESIDE.includes(name));
}
