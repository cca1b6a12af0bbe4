import type { Page } from "playwright-core";

/** What a walk by Tab came by. */
export interface Walked {
  /** What has the focus at each stop, in order. */
  readonly stops: readonly string[];
  /** What is wrong with a stop, and each link and control that is none. */
  readonly faults: readonly string[];
  /** Whether the walk left the page at its end, and was held nowhere. */
  readonly ended: boolean;
}

/** Far more stops than a page should have. */
const MOST = 600;

/** Walks a page by Tab from its top until the focus leaves it; what a view brought meanwhile must be come by once it stands. */
export async function walk(page: Page): Promise<Walked> {
  const first = await walkOnce(page);
  if (!first.ended || (await missed(page)).length === 0) return first;
  const next = await walkOnce(page);
  return { ...next, faults: [...first.faults, ...next.faults, ...(await missed(page))] };
}

/** A script that brings the focus to the top of the page: what had it is gone, and `Tab` goes on from there. */
export const TO_TOP = `(() => {
  const top = document.createElement("button");
  document.body.prepend(top);
  top.focus();
  top.remove();
  scrollTo(0, 0);
})();`;

async function walkOnce(page: Page): Promise<Walked> {
  const stops: string[] = [];
  const faults: string[] = [];
  await page.evaluate(`window.walked = []; ${TO_TOP}`);
  for (let i = 0; i < MOST; i++) {
    await page.keyboard.down("Tab");
    // The focus moves as the key goes down, so that it comes up while the next frame is waited for.
    const [stop] = await Promise.all([page.evaluate<Stop | null>(HERE), page.keyboard.up("Tab")]);
    if (stop === null) return { stops, faults, ended: true };
    stops.push(stop.what);
    if (!stop.seen) faults.push(`not seen: ${stop.what}`);
    if (!stop.whole) faults.push(`its outline is cut: ${stop.what}`);
    if (!stop.after) faults.push(`out of order: ${stop.what}`);
    if (!stop.shown) faults.push(`outside the window: ${stop.what}`);
  }
  return { stops, faults, ended: false };
}

/**
 * Links and controls that are seen and that a walk did not come by. Of some choices of which one holds, it stops at one; from cell to cell
 * of a grid, arrow keys go.
 */
function missed(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const own = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, iframe, [tabindex='0']")];
    const alike = (one, other) => one.type === "radio" && one.name === other.name;
    const reached = new Set(window.walked);
    for (const grid of document.querySelectorAll("[data-grid]")) {
      const open = window.walked.filter((stop) => grid.contains(stop));
      const held = new Set(open);
      for (let at = open.pop(); at !== undefined; at = open.pop())
        for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"]) {
          at.focus();
          at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
          if (held.has(document.activeElement)) continue;
          held.add(document.activeElement);
          open.push(document.activeElement);
        }
      for (const cell of held) reached.add(cell);
    }
    return own
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled"))
      .filter((one) => !reached.has(one) && !window.walked.some((stop) => alike(one, stop)))
      .map((one) => "not reached: " + one.outerHTML.replace(/\\s+/g, " ").slice(0, 160));
  })()`);
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
  // A window with nothing around the page hands the focus back to its first stop.
  if (at === window.walked[0]) return done(null);
  const { outlineStyle, outlineWidth, outlineOffset, boxShadow } = getComputedStyle(at);
  const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
  const cuts = (part) =>
    getComputedStyle(part).overflowX !== "visible" &&
    at.getBoundingClientRect().left - reach < part.getBoundingClientRect().left;
  const around = [];
  for (let part = at.parentElement; part !== document.body; part = part.parentElement) around.push(part);
  const before = window.walked.at(-1) ?? null;
  window.walked.push(at);
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
