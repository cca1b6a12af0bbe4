import type { Page } from "playwright-core";
import { expect } from "vitest";
import { AXE, told } from "./axe/rules.ts";
import { alive } from "./site/alive.ts";
import { BELOW } from "./site/description.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();
const LONG = { timeout: 120_000 };

/** Views as their pages open with them and as an address asks for them, the latter from a folder below the top. */
const VIEWS = [
  ["ask", "measure=count&layer=exercises&from=CHN&to=region"],
  ["ask", "measure=rank&layer=exercises&from=CHN&to=region&period=2010"],
  ["network", ""],
  ["network", "view=levers"],
  ["map", ""],
  ["map", "period=1992..2005"],
  ["timeline", ""],
  ["timeline", "rows=kind"],
] as const;

/** The code that a view is put into another page with, by its own button. */
async function codeOf(page: Page): Promise<string> {
  await page.locator(":root:not([data-awaits])").waitFor({ state: "attached", timeout: 60_000 });
  await page.locator(".figure-tools [data-open=embed]").click();
  return page.locator("dialog.embed textarea").inputValue();
}

/** What stands around a view, or changes it. */
const CHROME =
  ".bar, .foot, .skip, .figure-tools, .lede:not(.ask-answer *), form, table, .year-slider, .ask-side";

inChromium.each(VIEWS)("an editor puts %s?%s into her own page", LONG, async (path, query) => {
  const asked: string[] = [];
  const folder = query === "" ? "" : BELOW;
  const own = await site().page({ viewport: { width: 1280, height: 900 } });
  await own.goto(`${site().base}${folder}${path}.html${query === "" ? "" : `?${query}`}`);
  const code = await codeOf(own);
  expect(code).not.toContain("data=");
  const page = await site().page({ viewport: { width: 816, height: 900 } });
  page.on("request", (request) => asked.push(request.url()));
  await page.setContent(`<body style="margin: 8px">${code}`);
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error("no frame");
  await frame.locator(":root[data-tools]:not([data-awaits])").waitFor({ state: "attached", timeout: 60_000 });
  expect(await frame.locator(CHROME).filter({ visible: true }).count()).toBe(0);
  expect(await frame.locator("h1:visible, .ask-phrase:visible").count()).toBe(1);
  expect(await frame.locator("svg.figure:visible").count()).toBeGreaterThan(0);
  // All of it is seen, without a bar to scroll; where it comes from stands below.
  const [high, whole] = await frame.evaluate<[number, number]>(
    "[innerHeight, Math.ceil(document.querySelector('a[data-whole]').getBoundingClientRect().bottom)]",
  );
  expect(whole).toBeLessThanOrEqual(high);
  expect(high - whole).toBeLessThan(high / 3);
  expect(await frame.locator("main").innerText()).toMatch(/[0-9a-f]{12}/);
  expect(asked.filter((url) => !url.startsWith(site().base))).toEqual([]);
  if (query === "") expect(asked.filter((url) => /view-|dataset/.test(url))).toEqual([]);
  // A mark opens its records in the frame; links lead out of it, to the whole view.
  await frame.locator("svg.figure:visible").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await frame.locator("dialog.drawer .receipt > li, dialog.drawer .muted").first().waitFor();
  await page.keyboard.press("Escape");
  const [opened] = await Promise.all([page.waitForEvent("popup"), frame.locator("a[data-whole]").click()]);
  expect(opened.url()).toBe(frame.url().replace("&embed=1", ""));
  expect(opened.url().startsWith(`${site().base}${folder}${path}.html?`)).toBe(true);
  expect(opened.url()).toContain(query);
  expect(opened.url()).toMatch(/\blayer=[a-z]+/);
  await opened.locator(".bar").waitFor();
  // What its sources ask for is told one step away.
  const [terms] = await Promise.all([
    page.waitForEvent("popup"),
    frame.locator(".in-frame a[href*='#terms']").click(),
  ]);
  expect(await terms.locator("#terms").innerText()).toContain("SIPRI");
  await Promise.all([own.context().close(), page.context().close()]);
});

inChromium.each([360, 480, 640, 720, 1000])(
  "a figure to embed is seen whole in a column of %d pixels, without a bar of its own to scroll",
  LONG,
  async (width) => {
    const own = await site().page();
    // A phone is as wide as its column; elsewhere a column is what is narrow.
    const page = await site().page({ viewport: { width: width < 500 ? width : 1280, height: 900 } });
    const kind = site().kindOf("figure");
    const paths = [...new Set([...kind.paths.filter((_, i) => i % 8 === 0), kind.largest])];
    for (const path of paths) {
      await own.goto(site().at(path));
      const code = (await own.locator("#embed pre").first().innerText()).replaceAll("SITE/", site().base);
      await page.setContent(`<body style="margin: 0"><div style="width: ${width}px">${code}</div>`);
      const frame = page.frames()[1];
      if (frame === undefined) throw new Error("no frame");
      await frame.waitForLoadState();
      const [high, whole] = await frame.evaluate<[number, number]>(
        "[innerHeight, Math.floor(document.querySelector('figure').getBoundingClientRect().bottom)]",
      );
      expect(whole, path).toBeLessThanOrEqual(high);
      expect(high - whole, path).toBeLessThan(high / 2);
    }
    await Promise.all([own.context().close(), page.context().close()]);
  },
);

inChromium("what is around a view in a frame is never painted", LONG, async () => {
  const page = await site().page();
  // A script that never comes leaves the first paint as it is.
  await page.route(/assets\/(app|tools)\.js/, () => {});
  for (const path of ["ask", "network", "map", "timeline"]) {
    await page.goto("about:blank");
    await page.mainFrame().goto(`${site().at(path)}?embed=1`, { waitUntil: "commit" });
    await page.locator(".in-frame a[data-whole]").waitFor();
    expect(await page.locator(CHROME).filter({ visible: true }).count()).toBe(0);
  }
  await page.context().close();
});

inChromium("a whole view is what every other address opens, and what is cited", LONG, async () => {
  const page = await site().page();
  await page.goto(`${site().at("map")}?embed=2`);
  await page.locator(".notices .notice").waitFor();
  expect(await page.locator(".notices .notice").innerText()).toContain("embed=2");
  expect(await page.locator(".bar").isVisible()).toBe(true);
  await page.goto(`${site().at("claims")}?embed=1`);
  await page.locator(".notices .notice").waitFor();
  expect(await page.locator(".bar").isVisible()).toBe(true);
  await page.context().close();
  const changed = await alive(site(), "map", "embed=2&borders=1995-01-01");
  await changed.locator("[data-open=cite]").click();
  await changed.locator("dialog.cite textarea").nth(2).waitFor();
  const links = await changed
    .locator("dialog.cite textarea")
    .evaluateAll((fields) =>
      fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : "")),
    );
  expect(links.join()).toContain("borders=1995-01-01");
  expect(links.join()).not.toContain("embed");
  await changed.context().close();
});

inChromium("a copy on a disk gives the code for where it is published", LONG, async () => {
  const page = await site().page();
  await page.goto(new URL("timeline.html?rows=kind", `file://${site().folder}/`).href);
  expect(await codeOf(page)).toMatch(
    /src="SITE\/timeline\.html\?rows=kind&amp;layer=[a-z]+&amp;to=region&amp;period=\d{4}\.\.\d{4}&amp;embed=1"/,
  );
  await page.context().close();
});

inChromium("axe finds nothing on a view in a frame", LONG, async () => {
  const context = await site().context();
  await context.addInitScript(AXE);
  const page = await context.newPage();
  const faults: string[] = [];
  for (const path of ["ask", "network", "map", "timeline"]) {
    await page.goto(`${site().at(path, "ru")}?embed=1`);
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [360, 1440]) faults.push(...(await told(page, { colorScheme, width })));
  }
  expect(faults).toEqual([]);
  await context.close();
});
