import type { Page } from "playwright-core";
import { beforeAll, expect } from "vitest";
import type { Lang } from "../../src/words/words.ts";
import { thin } from "./axe/rules.ts";
import { pressed } from "./site/by-keyboard.ts";
import { KINDS, type KindName } from "./site/description.ts";
import { fontsOn } from "./site/fonts-on.ts";
import { settled } from "./site/heard.ts";
import { heldBack } from "./site/held-back.ts";
import { walk } from "./site/keyboard.ts";
import { LAID_OUT } from "./site/laid-out.ts";
import { CHROMIUM, inChromium, shown } from "./site/site.ts";

const site = shown();

/** The page of all that are walked in part: it has their scripts already. */
let kept: Page;

beforeAll(async () => {
  if (CHROMIUM !== "") kept = await site().page({ viewport: { width: 1280, height: 800 } });
});

/** Pages that are walked with all that they hold; of others, some of what they repeat is enough. */
const WHOLE: readonly KindName[] = ["home", "ask", "network", "map", "timeline", "claims"];
/** So many stops a front page may have. */
const STOPS = 120;
/** Every kind of page in English, and some of those that differ most in the other languages. */
const WALKED: readonly { readonly name: KindName; readonly lang: Lang }[] = [
  ...KINDS.map((name) => ({ name, lang: "en" as const })),
  ...(["claim", "figure", "record"] as const).map((name) => ({ name, lang: "ru" as const })),
  ...(["coverage", "figure", "source"] as const).map((name) => ({ name, lang: "zh" as const })),
];

inChromium.each(WALKED)(
  "Tab goes through all of $name in order in $lang, is always seen, and comes out at the end; keys open, lead on and give back",
  {
    timeout: 60_000,
  },
  async ({ name, lang }) => {
    const { first } = site().kindOf(name);
    const whole = WHOLE.includes(name);
    const page = whole ? await opened(first, lang) : kept;
    if (!whole) {
      await page.goto(site().at(first, lang));
      await thin(page);
    }
    const { stops, faults, ended } = await walk(page);
    expect(faults).toEqual([]);
    expect(ended).toBe(true);
    expect(stops.length).toBeGreaterThan(name === "embed" ? 0 : 10);
    if (name === "home") expect(stops.length).toBeLessThanOrEqual(STOPS);
    expect(await pressed(page)).toEqual([]);
    if (whole) await page.context().close();
  },
);

/** A page as a reader comes to it who does not wait: a view on it comes alive while they walk. */
async function opened(path: string, lang: Lang): Promise<Page> {
  const page = await site().page({ viewport: { width: 1280, height: 800 } });
  await page.goto(site().at(path, lang), { waitUntil: "networkidle" });
  return page;
}

inChromium("the first stop leads past the bar", async () => {
  const page = await site().page();
  await page.goto(site().at(""));
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.className")).toBe("skip");
  expect(await page.locator(".skip").boundingBox()).toMatchObject({ y: 8 });
  await page.keyboard.press("Enter");
  await page.waitForURL(/#/);
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
  await page.context().close();
});

/** Places of a view where somebody may be when it comes alive. */
const HELD = [
  { name: "ask", at: "#view select >> nth=1" },
  { name: "ask", at: "#view .receipt a >> nth=0" },
  { name: "network", at: "#view input[type=range] >> nth=0" },
  { name: "network", at: "#view a.button >> nth=0" },
  { name: "network", at: "#view td a.number >> nth=0" },
  { name: "map", at: "#view select >> nth=0" },
  { name: "map", at: "#view svg.figure:visible" },
  { name: "map", at: "#view a.button >> nth=0" },
  { name: "timeline", at: "#view svg.figure:visible" },
  { name: "timeline", at: "#view summary >> nth=-1" },
] as const;

inChromium.each(HELD)(
  "whoever is at $at of $name stays there when the view comes alive, and it does once they are at a control",
  { timeout: 60_000 },
  async ({ name, at }) => {
    const page = await site().page({ viewport: { width: 1280, height: 900 } });
    await page.goto(site().at(site().kindOf(name).first));
    const script = page.waitForResponse("**/assets/view-*.js");
    await page.locator(at).first().focus();
    await page.evaluate(`window.held = document.activeElement; window.left = 0;
      window.held.addEventListener("blur", () => { window.left += 1; });`);
    await script;
    const control = /select|input/.test(at);
    if (control) await page.locator("#view[data-alive]").waitFor({ state: "attached" });
    await settled(page);
    expect(await page.evaluate("[window.held === document.activeElement, window.left]")).toEqual([true, 0]);
    await page.locator("#view :is(select, input):visible").first().focus();
    await page.locator("#view[data-alive]").waitFor({ state: "attached" });
    await page.context().close();
  },
);

inChromium.each(["ask", "network", "map", "timeline"] as const)(
  "whoever has left the view of %s sees the same place of the page when it comes alive, and where they go on to from there",
  { timeout: 60_000 },
  async (name) => {
    const page = await site().page({ viewport: { width: 1280, height: 800 } });
    const go = await heldBack(page, "**/assets/view-*.js");
    await page.goto(site().at(site().kindOf(name).first), { waitUntil: "domcontentloaded" });
    await fontsOn(page);
    await page.evaluate(LAID_OUT);
    await page.locator("#view a[href]:visible").last().focus();
    await page.evaluate("document.querySelector('.foot a').focus()");
    const top = () => page.evaluate<number>("document.activeElement.getBoundingClientRect().top");
    const before = await top();
    go();
    await page.locator("#view[data-alive]").waitFor({ state: "attached" });
    await settled(page);
    expect(Math.abs((await top()) - before)).toBeLessThan(4);
    await page.keyboard.press("Tab");
    await page.evaluate(
      "document.querySelector('#view').style.height = document.querySelector('#view').offsetHeight + 1500 + 'px'",
    );
    await settled(page);
    expect(await top()).toBeGreaterThanOrEqual(0);
    expect(await top()).toBeLessThan(800);
    await page.context().close();
  },
);
