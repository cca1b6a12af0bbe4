import type { Page } from "playwright-core";
import { TO_TOP } from "./keyboard.ts";

/** What is wrong with what keys do on a page: on each kind of control that it has, from a number or a mark, and `s`. */
export async function pressed(page: Page): Promise<readonly string[]> {
  await page.evaluate(KINDS_OF_CONTROLS);
  const faults: string[] = [];
  for (let i = 0; i < (await page.evaluate<number>("window.kindsOfControls.length")); i++)
    faults.push(...(await pressedOn(page, i)));
  faults.push(...(await page.evaluate<readonly string[]>(LED)));
  // A page for the frame of another site is a picture and a link.
  const alive = await page.evaluate<boolean>("document.documentElement.dataset.tools !== undefined");
  return alive ? [...faults, ...(await sources(page))] : faults;
}

/** The first of each kind of control in the part of a page that is its own, in its bar the search, and what is pressed on it. */
const KINDS_OF_CONTROLS = `window.kindsOfControls = (() => {
  const KEYS = [
    ["summary, button:not([type=submit], [type=reset]), a[data-open]", "Enter"],
    ["[data-figure] a.number[data-m]", "Enter"],
    ["svg.figure[tabindex='0']", "ArrowRight Enter"],
    ["input[type=checkbox], input[type=radio]", " "],
    ["select", "ArrowDown"],
    ["input[type=range]", "ArrowRight"],
  ];
  const kinds = new Map();
  for (const [which, keys] of KEYS)
    for (const one of document.querySelectorAll(which)) {
      if (!one.checkVisibility() || one.matches(":disabled") || one.closest("main, .tools") === null) continue;
      const kind = [one.tagName, ...["class", "data-open", "role"].map((name) => one.getAttribute(name))].join(" ");
      if (!kinds.has(kind)) kinds.set(kind, { one, keys: keys.split(" ").map((key) => key || " ") });
    }
  return [...kinds.values()];
})()`;

/** Presses one; the focus is kept, what opens has it and gives it back, and what opens from a mark leads to records and sources. */
async function pressedOn(page: Page, i: number): Promise<readonly string[]> {
  const control = await page.evaluate<{ what: string; keys: string[]; marked: boolean } | null>(`(() => {
    const { one, keys } = window.kindsOfControls[${i}];
    if (!one.isConnected || !one.checkVisibility()) return null;
    one.focus();
    const marked = one.matches("svg.figure, a.number");
    window.held = one;
    return { what: one.outerHTML.replace(/\\s+/g, " ").slice(0, 120), keys: [...new Set(keys)], marked };
  })()`);
  if (control === null) return [];
  const { what, keys, marked } = control;
  for (const key of keys) await page.keyboard.press(key);
  if (marked && !(await within(page, OPEN))) return [`opens nothing: ${what}`];
  await page.evaluate(TWO_FRAMES);
  const faults: string[] = [];
  if (await page.evaluate<boolean>("document.querySelector('dialog[open]') !== null")) {
    const { held, leads } = await page.evaluate<{ held: boolean; leads: boolean }>(IN_DIALOG);
    if (!held) faults.push(`no focus in what opens: ${what}`);
    if (marked && !leads) faults.push(`no records and sources: ${what}`);
    await page.keyboard.press("Escape");
    await page.evaluate(TWO_FRAMES);
    if (await page.evaluate("document.querySelector('dialog[open]') !== null"))
      faults.push(`Escape does not close: ${what}`);
    if (!(await page.evaluate(BACK))) faults.push(`the focus does not come back: ${what}`);
  } else if (await page.evaluate("document.activeElement === document.body"))
    faults.push(`the focus is lost: ${what}`);
  return faults;
}

/** Whether something comes to hold on a page before somebody gives up. */
function within(page: Page, what: string): Promise<boolean> {
  return page.evaluate<boolean>(`(async () => {
    for (const end = performance.now() + 10_000; performance.now() < end; ) {
      if (${what}) return true;
      await new Promise((done) => setTimeout(done, 20));
    }
    return false;
  })()`);
}

const OPEN = `document.querySelector("dialog.drawer :is(.receipt > li, .body > .muted)") !== null`;

/** Back where it was, or at the same control of a view that was put anew meanwhile. */
const BACK = `document.activeElement === window.held || (!window.held.isConnected &&
  document.activeElement.localName === window.held.localName &&
  document.activeElement.textContent === window.held.textContent)`;

const TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

const IN_DIALOG = `(() => {
  const open = document.querySelector("dialog[open]");
  const none = open.querySelector(".receipt") === null && open.querySelector(".muted") !== null;
  const leads = open.querySelector(".receipt > li > a") !== null && open.querySelector(".receipt .cited a") !== null;
  return { held: open.contains(document.activeElement), leads: leads || none };
})()`;

/** So many numbers of a page are followed. */
const FOLLOWED = 12;

/** Numbers and cells that are links: what they lead to holds ways to records or sources. */
const LED = `(async () => {
  const faults = [];
  const numbers = [...document.querySelectorAll("main :is(a.number, a.cell):not([data-m])")];
  const links = [...new Set(numbers.map((number) => number.href))];
  const every = Math.max(1, Math.floor(links.length / ${FOLLOWED}));
  for (const link of links.filter((_, i) => i % every === 0).slice(0, ${FOLLOWED})) {
    const [path, anchor = ""] = link.split("#");
    const own = path === location.href.split("#")[0];
    const there = own ? document : new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");
    const at = anchor === "" ? there.querySelector("main") : there.getElementById(decodeURIComponent(anchor));
    const ways = at?.querySelector("a") ?? at?.parentElement.querySelector("a") ?? null;
    if (ways === null) faults.push("leads to no record and no source: " + link);
  }
  return faults;
})()`;

/** `s` from the top opens records and sources, goes to them or to a number, or says that there are none; Escape gives the page back. */
async function sources(page: Page): Promise<readonly string[]> {
  await page.evaluate(TO_TOP);
  await page.evaluate("for (const spoken of document.querySelectorAll('[data-spoken]')) spoken.remove()");
  await page.keyboard.press("s");
  if (!(await within(page, DONE))) return ["s does nothing"];
  await page.keyboard.press("Escape");
  return (await page.evaluate("document.querySelector('dialog[open]') !== null"))
    ? ["Escape does not close what s opens"]
    : [];
}

const DONE = `document.querySelector("dialog[open]") !== null || document.activeElement !== document.body ||
  (document.querySelector("[data-spoken]")?.textContent ?? "") !== ""`;
