import { asksForView } from "./asks-another.ts";
import { FONTS_KEPT } from "./fonts.ts";
import { asksForFrame } from "./framed.ts";

/** Sets the theme that a reader chose, the fonts that have come already, that another view is asked for, and that it is asked for alone, before anything is painted. */
const { dataset } = document.documentElement;
dataset.script = "on";
if (asksForFrame()) dataset.framed = "";
if (asksForView()) {
  dataset.awaits = "";
  // Where a script is missing or fails, what the page came with is better than nothing.
  addEventListener("error", () => delete dataset.awaits, true);
}
try {
  const chosen = localStorage.getItem("multivector-theme");
  if (chosen === "dark" || chosen === "light") dataset.theme = chosen;
  if (sessionStorage.getItem(FONTS_KEPT) === "on") dataset.fonts = "on";
} catch {
  // A browser that keeps nothing follows the system.
}
