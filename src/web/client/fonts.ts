/** Where a browser keeps, for one visit, that it has the fonts of the site. */
export const FONTS_KEPT = "multivector-fonts";

const FACES = ['400 1em "Source Sans 3"', '600 1em "Source Sans 3"', '650 1em "Source Serif 4"'];

/** Brings the fonts and then has the page use them all at once; later pages of the same visit have them from the start. */
export async function startFonts(): Promise<void> {
  const root = document.documentElement;
  if (root.dataset.fonts !== undefined) return;
  const letters = `${document.title} ${document.querySelector(".bar")?.textContent ?? ""}`;
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face, letters)));
  root.dataset.fonts = "on";
  try {
    sessionStorage.setItem(FONTS_KEPT, "on");
  } catch {
    // Where nothing can be kept, they come after the first paint of every page.
  }
}
