import { BESIDE } from "../state/beside.ts";
import { linkTo } from "./place.ts";

/** What shows that a reader is about to change something. */
const TOUCHES = ["pointerover", "pointerdown", "focusin", "keydown"] as const;

/**
 * Loads the engine of a page with a view: at once where the address asks for another view than the page came with, else
 * when a reader first comes near its controls, so that who only reads is sent no engine.
 */
export function startViews(): void {
  const view = document.getElementById("view");
  if (view === null || document.body.dataset.views === undefined) return;
  let asked = false;
  const start = () => {
    if (asked) return;
    asked = true;
    for (const name of TOUCHES) view.removeEventListener(name, start);
    const script = document.createElement("script");
    script.src = linkTo("assets/views.js");
    document.head.append(script);
  };
  if (asksAnother()) start();
  else for (const name of TOUCHES) view.addEventListener(name, start, { passive: true });
}

/** Whether the address asks for another view than the page came with. */
export function asksAnother(): boolean {
  return [...new URLSearchParams(location.search).keys()].some((name) => !BESIDE.includes(name));
}
