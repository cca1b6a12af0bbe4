import type { Page } from "playwright-core";

/** What a walk by Tab came by. */
export interface Walked {
  /** What has the focus at each stop, in order. */
  readonly stops: readonly string[];
  readonly faults: readonly string[];
  /** Whether the walk left the page at its end, and was held nowhere. */
  readonly ended: boolean;
}

/** Far more stops than a page should have. */
const MOST = 600;

/** Walks a page by Tab from its top until the focus leaves it. */
export async function walk(page: Page): Promise<Walked> {
  const stops: string[] = [];
  const faults: string[] = [];
  await page.evaluate("document.activeElement?.blur(); window.walked = null; scrollTo(0, 0);");
  for (let i = 0; i < MOST; i++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate<Stop | null>(HERE);
    if (stop === null) return { stops, faults, ended: true };
    stops.push(stop.what);
    if (!stop.seen) faults.push(`not seen: ${stop.what}`);
    if (!stop.whole) faults.push(`its outline is cut: ${stop.what}`);
    if (!stop.after) faults.push(`out of order: ${stop.what}`);
    if (!stop.shown) faults.push(`outside the window: ${stop.what}`);
  }
  return { stops, faults, ended: false };
}

interface Stop {
  readonly what: string;
  readonly seen: boolean;
  readonly whole: boolean;
  readonly after: boolean;
  readonly shown: boolean;
}

/**
 * What has the focus in the next frame that is painted, which an observer of intersections tells of and a look at the
 * layout between two frames does not. The ring of a slider is drawn around its thumb, which no script can ask for its style.
 */
const HERE = `new Promise((done) => {
  const thumb = (at) => at.matches("input[type=range]:focus-visible");
  const at = document.activeElement;
  if (at === null || at === document.body || at === document.documentElement) return done(null);
  const { outlineStyle, outlineWidth, outlineOffset, boxShadow } = getComputedStyle(at);
  const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
  const cuts = (part) =>
    getComputedStyle(part).overflowX !== "visible" &&
    at.getBoundingClientRect().left - reach < part.getBoundingClientRect().left;
  const around = [];
  for (let part = at.parentElement; part !== document.body; part = part.parentElement) around.push(part);
  const before = window.walked;
  window.walked = at;
  const stop = {
    what: at.outerHTML.replace(/\\s+/g, " ").slice(0, 120),
    seen: (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none" || thumb(at),
    whole: !around.some(cuts),
    after: before === null || Boolean(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
  new IntersectionObserver(([entry], observer) => {
    observer.disconnect();
    done({ ...stop, shown: entry.isIntersecting });
  }).observe(at);
})`;
