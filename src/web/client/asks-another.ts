import { BESIDE_VIEW } from "../state/beside.ts";

/** Whether the address of a page with a view asks for another view than the page came with. */
export function asksAnother(): boolean {
  return document.body.dataset.views !== undefined && asksForView();
}

/** Whether an address asks for a view, if the page has one, which is another than it came with. */
export function asksForView(): boolean {
  const asked = new URLSearchParams(location.search);
  for (const name of BESIDE_VIEW) asked.delete(name);
  const { query } = document.documentElement.dataset;
  return `${asked}` !== "" && `${asked}` !== `${new URLSearchParams(query)}`;
}
