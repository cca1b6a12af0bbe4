import type { Page } from "playwright-core";

/** What makes a page wider than its window, where it is. */
export function wider(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const inside = (element) => {
      for (let up = element.parentElement; up !== null; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== "visible" && up !== document.body && up !== document.documentElement) return true;
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !inside(element))
      .map((element) => element.outerHTML.replace(/\\s+/g, " ").slice(0, 160));
    return ["the page is " + scrollWidth + " wide in " + clientWidth + ": " + wide.slice(-3).join(" | ")];
  })()`);
}

/** Texts that stand in a box too small for them, and texts of drawings that leave their drawing. */
export function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const faults = [];
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest("svg, .hide, .skip, [aria-hidden=true]") !== null || element.textContent.trim() === "") continue;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const hides = (overflow) => overflow === "hidden" || overflow === "clip";
      const cut =
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) ||
        (textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth);
      if (cut) faults.push("cut off: " + element.outerHTML.replace(/\\s+/g, " ").slice(0, 160));
    }
    for (const drawing of document.querySelectorAll("svg")) {
      const box = drawing.getBoundingClientRect();
      if (box.width === 0) continue;
      for (const text of drawing.querySelectorAll("text")) {
        const { left, right, top, bottom, width } = text.getBoundingClientRect();
        if (width > 0 && (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1))
          faults.push("leaves its drawing: " + text.textContent);
      }
    }
    return faults.slice(0, 6);
  })()`);
}

/** Notes what is read and used on a page as it is now, so that `lost` can look for it at another size. */
export function noted(page: Page): Promise<void> {
  return page.evaluate(`(() => {
    const read = document.querySelectorAll("h1, h2, h3, p, li, a, button, summary, label, select, input, td, th, dt, dd");
    window.noted = [...read].filter((element) => element.checkVisibility() && element.closest("svg, .hide, .skip, .claims thead") === null);
  })()`);
}

/** What was noted and is neither seen nor folded under a heading that opens it, what covers the window, and text that has to be scrolled sideways to be read. */
export function lost(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const told = (what, element) => what + ": " + element.outerHTML.replace(/\\s+/g, " ").slice(0, 160);
    const folded = (element) => element.closest("details:not([open])")?.querySelector("summary").checkVisibility() === true;
    const gone = window.noted
      .filter((element) => element.isConnected && !element.checkVisibility() && !folded(element))
      .map((element) => told("lost", element));
    const covering = [...document.body.querySelectorAll("*")]
      .filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position))
      .filter((element) => element.checkVisibility() && element.closest("table, .hide, .skip") === null)
      .filter((element) => element.getBoundingClientRect().height > innerHeight / 2)
      .map((element) => told("covers the window", element));
    const sideways = [...document.body.querySelectorAll("*")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .filter((element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX))
      .filter((element) => element.matches(":not(pre):not(textarea)"))
      .flatMap((element) => [...element.querySelectorAll("p, li, dd, h1, h2, h3")])
      .filter((element) => element.checkVisibility() && element.closest("table, pre, svg") === null)
      .map((element) => told("scrolls sideways", element));
    return [...gone, ...covering, ...sideways].slice(0, 6);
  })()`);
}

/** Ranges of numbers that end in another line than they begin in, in all that a page can open; where whole dates are written, it may be so. */
export function broken(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
    const faults = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.parentElement.closest("script, style, pre, svg, textarea, option") !== null) continue;
      for (const { 0: told, index } of text.data.matchAll(/\\d[\\d.,]*[–—]\\d(?:[\\d.,]*\\d)?(?:\\u00a0?%|年)?/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + told.length);
        const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) faults.push(told + " in " + text.parentElement.outerHTML.slice(0, 120));
      }
    }
    return faults.slice(0, 6);
  })()`);
}
