import { FONTS_KEPT } from "./fonts.ts";

/** Sets the theme that a reader chose, and the fonts that have come already, before anything is painted. */
const { dataset } = document.documentElement;
dataset.script = "on";
try {
  const chosen = localStorage.getItem("multivector-theme");
  if (chosen === "dark" || chosen === "light") dataset.theme = chosen;
  if (sessionStorage.getItem(FONTS_KEPT) === "on") dataset.fonts = "on";
} catch {
  // A browser that keeps nothing follows the system.
}
