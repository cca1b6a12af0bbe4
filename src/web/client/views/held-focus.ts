import { typedIn } from "../typed.ts";

/** What a view keeps when it is put anew: its controls. */
const CONTROLS = "select, input, button";
const STOPS = `${CONTROLS}, a[href], summary, [tabindex]`;

/**
 * Until a view may be put anew: not while a reader's focus is on a link, a drawing or a table of it, which would go from
 * under them, or comes back there from a dialog. The page they came with does all that these do, but for its controls.
 */
export function untilFree(view: HTMLElement): Promise<void> {
  const held = () => {
    if (typedIn(view).length > 0) return false;
    if (document.querySelector("dialog[open]") !== null) return true;
    const at = document.activeElement;
    return at !== null && view.contains(at) && !at.matches(CONTROLS);
  };
  return new Promise((done) => {
    if (!held()) return done();
    const look = () => {
      setTimeout(() => {
        if (held()) return;
        for (const name of MOVES) document.removeEventListener(name, look, true);
        done();
      });
    };
    for (const name of MOVES) document.addEventListener(name, look, true);
  });
}

/** What may take the focus elsewhere, or changes a control. */
const MOVES = ["focusin", "pointerup", "close", "change"] as const;

/** Remembers where the focus is in a view. @returns a way to put it back on the same control once the view is put anew */
export function heldFocus(view: HTMLElement): () => void {
  const held = document.activeElement;
  if (!(held instanceof HTMLElement || held instanceof SVGElement) || !view.contains(held)) return () => {};
  const stops = () => [...view.querySelectorAll<HTMLElement | SVGElement>(STOPS)];
  const [name, place] = [nameOf(held), stops().indexOf(held)];
  return () => {
    if (document.activeElement === held) return;
    const all = stops();
    const same = held.isConnected ? held : (all.find((stop) => nameOf(stop) === name) ?? all[place]);
    same?.focus({ preventScroll: true });
  };
}

/**
 * Keeps what has the focus outside a view at its place in the window, however high the view becomes. Whoever goes on by Tab
 * meanwhile is kept inside the window; whoever moves the page by other means is left alone.
 */
export function holdPlace(view: HTMLElement): void {
  const held = document.activeElement;
  const top =
    held === null || held === document.body || view.contains(held)
      ? undefined
      : held.getBoundingClientRect().top;
  const over = new AbortController();
  let walks = false;
  const watch = new ResizeObserver(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return;
    if (walks) at.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    else if (at === held && top !== undefined)
      scrollBy({ top: at.getBoundingClientRect().top - top, behavior: "instant" });
  });
  watch.observe(view);
  over.signal.addEventListener("abort", () => watch.disconnect());
  const listens = { signal: over.signal, passive: true };
  for (const name of LEAVES) addEventListener(name, () => over.abort(), listens);
  const key = (event: KeyboardEvent) => {
    if (event.key === "Tab") walks = true;
    else over.abort();
  };
  addEventListener("keydown", key, listens);
  setTimeout(() => over.abort(), SETTLED);
}

/** By what a reader goes elsewhere without the focus. */
const LEAVES = ["wheel", "touchmove", "pointerdown"] as const;
/** Milliseconds after which a view that came alive is as high as it will be. */
const SETTLED = 5000;

/** What a control is called, however often it is made. */
function nameOf(stop: Element): string {
  const named = stop.id || stop.getAttribute("name") || stop.getAttribute("aria-label");
  return `${stop.localName} ${named || stop.textContent}`;
}
