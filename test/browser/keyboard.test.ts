import type { Page } from "playwright-core";
import { expect } from "vitest";
import { alive } from "./site/alive.ts";
import { walk } from "./site/keyboard.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();

/** Pages that are walked from their top to their end. */
const WALKED = ["home", "ask", "claims"] as const;
/** So many stops a front page may have. */
const STOPS = 120;

inChromium.each(WALKED)(
  "Tab goes through %s in order, is always seen, and comes out at the end",
  {
    timeout: 60_000,
  },
  async (name) => {
    const page = await opened(site().kindOf(name).first);
    const { stops, faults, ended } = await walk(page);
    expect(faults).toEqual([]);
    expect(ended).toBe(true);
    expect(stops.length).toBeGreaterThan(10);
    if (name === "home") expect(stops.length).toBeLessThanOrEqual(STOPS);
    await page.context().close();
  },
);

/** A page whose view, if it has one, has come alive: until then parts of it may be drawn anew while somebody walks. */
async function opened(path: string): Promise<Page> {
  if (path === "ask") return alive(site(), path);
  const page = await site().page({ viewport: { width: 1280, height: 800 } });
  await page.goto(site().at(path), { waitUntil: "networkidle" });
  return page;
}

inChromium("the first stop leads past the bar", async () => {
  const page = await site().page();
  await page.goto(site().at(""));
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.className")).toBe("skip");
  expect(await page.locator(".skip").boundingBox()).toMatchObject({ y: 8 });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
  await page.context().close();
});
