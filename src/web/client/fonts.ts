import { asksAnother } from "./asks-another.ts";
import { untilStands } from "./stands.ts";

/** Where a browser keeps, for one visit, that it has the fonts of the site. */
export const FONTS_KEPT = "multivector-fonts";

/** Has the page use the fonts, those that are still on their way once they come. */
export function useFonts(): void {
  document.documentElement.dataset.fonts = "on";
}

/** Whether the font that a page is read in has come; to ask has the page styled. */
export function fontHasCome(): boolean {
  return document.fonts.check(FIRST);
}

/** The weight that a page is read in, and those of its headings and marks. */
const FIRST = '400 1em "Source Sans 3"';
const OTHERS = ['600 1em "Source Sans 3"', '650 1em "Source Serif 4"'];

/**
 * Brings the fonts and then has the page use them all at once; later pages of the same visit have them from the start.
 * Where the address asks for another view, only the first comes before it, and of that what the page’s own words need; then
 * the view is put in it at once, and the others come after.
 */
export async function startFonts(): Promise<void> {
  if (document.documentElement.dataset.fonts !== undefined) return;
  const bar = document.querySelector(".bar");
  const foreign = [...(bar?.querySelectorAll("[lang]") ?? [])].map((run) => run.textContent ?? "");
  const own = foreign.reduce((text, run) => text.replace(run, ""), bar?.textContent ?? "");
  const view = document.getElementById("view");
  const stands = view !== null && asksAnother() ? untilStands(view) : null;
  const text = `${document.title} ${own}`;
  await Promise.allSettled([document.fonts.load(FIRST, text), stands]);
  const others = OTHERS.map((face) => document.fonts.load(face, text));
  await Promise.allSettled([document.fonts.load(FIRST, foreign.join(" ")), ...others]);
  useFonts();
  try {
    sessionStorage.setItem(FONTS_KEPT, "on");
  } catch {
    // Where nothing can be kept, they come after the first paint of every page.
  }
}
