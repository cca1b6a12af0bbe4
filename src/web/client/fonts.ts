import { asksAnother } from "./asks-another.ts";
import { untilStands } from "./stands.ts";

/** Where a browser keeps, for one visit, that it has the fonts of the site. */
export const FONTS_KEPT = "multivector-fonts";

/** The weight that a page is read in, and those of its headings and marks. */
const FIRST = '400 1em "Source Sans 3"';
const OTHERS = ['600 1em "Source Sans 3"', '650 1em "Source Serif 4"'];

/**
 * Brings the fonts and then has the page use them, part by part; later pages of the same visit have them from the start.
 * Where the address asks for another view they come once that stands.
 */
export async function startFonts(): Promise<void> {
  if (areOn()) return;
  const { own, foreign } = wordsOfPage();
  const view = document.getElementById("view");
  if (view !== null && asksAnother()) await untilStands(view);
  await document.fonts.load(FIRST, own).catch(() => null);
  const others = OTHERS.map((face) => document.fonts.load(face, own));
  await Promise.allSettled([document.fonts.load(FIRST, foreign), ...others]);
  putFontsOnByParts();
  try {
    sessionStorage.setItem(FONTS_KEPT, "on");
  } catch {
    // Where nothing can be kept, they come after the first paint of every page.
  }
}

/** Has the page use the fonts, which its body says, since at the root it would have every element styled anew. */
function putFontsOn(): void {
  document.body.dataset.fonts = "on";
}

/** Whether the page as a whole uses them; where a page before had them, its root says so from the start. */
function areOn(): boolean {
  return document.querySelector(":root[data-fonts], body[data-fonts]") !== null;
}

/** So many elements of a page are laid out anew at a time, and so many after as many as a screen or two hold. */
const AT_ONCE = 30;
const AT_ONCE_BELOW = 60;
const SEEN = 400;

/** Has the page use the fonts part by part, a frame each, so that it answers its reader between two of them, and then as a whole. */
function putFontsOnByParts(): void {
  const parts = partsOf(document.body);
  let done = 0;
  const next = () => {
    // To ask where a part is would have the engine lay out what it leaves until somebody comes near.
    const until = done + (done < SEEN ? AT_ONCE : AT_ONCE_BELOW);
    while (done < until) {
      const part = parts.shift();
      if (part === undefined) return putFontsOn();
      part.element.dataset.fonts = "on";
      done += part.size;
    }
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** What an element holds, in parts that are small enough for one frame, in their order; what holds several comes after them, since it styles its own children anew. */
function partsOf(whole: Element): { readonly element: HTMLElement | SVGElement; readonly size: number }[] {
  return [...whole.children].flatMap((element) => {
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) return [];
    const size = element.getElementsByTagName("*").length + 1;
    if (size <= AT_ONCE) return [{ element, size }];
    return [...partsOf(element), { element, size: element.children.length + 1 }];
  });
}

/** What title and bar say in the language of the page, and what they say in others. */
function wordsOfPage(): { readonly own: string; readonly foreign: string } {
  const bar = document.querySelector(".bar");
  const foreign = [...(bar?.querySelectorAll("[lang]") ?? [])].map((run) => run.textContent ?? "");
  const own = foreign.reduce((text, run) => text.replace(run, ""), bar?.textContent ?? "");
  return { own: `${document.title} ${own}`, foreign: foreign.join(" ") };
}
