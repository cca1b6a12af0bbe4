import { closest, isPlain } from "./element.ts";

/**
 * Keeps a click on what the tools of a page open that comes before they do: the last one is done again once they are there; where
 * they do not come, a link leads on as it does without them.
 */
export function keepClicks(tools: HTMLScriptElement): void {
  let early: HTMLElement | null = null;
  const keep = (event: MouseEvent) => {
    const opener = closest<HTMLElement>(event, "[data-open]");
    if (opener === null || !isPlain(event)) return;
    event.preventDefault();
    early?.removeAttribute("aria-busy");
    early = opener;
    opener.setAttribute("aria-busy", "true");
  };
  const come = () => {
    document.removeEventListener("click", keep);
    early?.removeAttribute("aria-busy");
    early?.click();
  };
  document.addEventListener("click", keep);
  tools.addEventListener("load", come);
  tools.addEventListener("error", come);
}
