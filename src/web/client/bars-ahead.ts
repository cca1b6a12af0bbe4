/**
 * Lets a pointer choose years on bars that nobody listens to yet: it moves the thumbs below them, which are taken over once
 * the view has come.
 */
export function barsAhead(view: HTMLElement): void {
  view.addEventListener("pointerdown", (event) => {
    const bars = event.target instanceof Element ? event.target.closest(".year-bars") : null;
    if (event.button !== 0 || bars === null || bars.hasAttribute("data-brush")) return;
    const { left, width } = bars.getBoundingClientRect();
    const over = new AbortController();
    const { signal } = over;
    const up = ({ clientX }: PointerEvent) => {
      over.abort();
      moveThumbs(view, [(event.clientX - left) / width, (clientX - left) / width]);
    };
    document.addEventListener("pointerup", up, { signal });
    document.addEventListener("pointercancel", () => over.abort(), { signal });
  });
}

/** Moves both thumbs of years to parts of their line, the lesser first. */
function moveThumbs(view: HTMLElement, parts: readonly [number, number]): void {
  const thumbs = view.querySelectorAll<HTMLInputElement>(".brush-field .year-slider input");
  const sorted = parts.toSorted((a, b) => a - b);
  thumbs.forEach((thumb, i) => {
    const [min, max] = [Number(thumb.min), Number(thumb.max)];
    const year = min + Math.floor((sorted[i] ?? 0) * (max - min + 1));
    thumb.value = String(Math.min(max, Math.max(min, year)));
  });
  for (const thumb of thumbs)
    for (const name of ["input", "change"]) thumb.dispatchEvent(new Event(name, { bubbles: true }));
}
