import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { client } from "../../../src/words/catalogue/client.ts";
import { say } from "../../../src/words/say.ts";
import { toSource } from "../site/alive.ts";
import { settled } from "../site/heard.ts";
import { holds } from "../site/holds.ts";
import { CHROMIUM, inChromium, shown } from "../site/site.ts";

const site = shown();
const WIDE = { viewport: { width: 1280, height: 900 } };

inChromium("an editor checks a number with the keyboard alone", async () => {
  const page = await site().page(WIDE);
  await page.goto(site().at(""));
  const focused = () => page.evaluate<string>("document.activeElement.matches('svg.figure') ? 'figure' : ''");
  for (let i = 0; i < 40 && (await focused()) !== "figure"; i++) await page.keyboard.press("Tab");
  expect(await focused()).toBe("figure");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const drawer = page.locator("dialog.drawer");
  await drawer.locator(".receipt > li, .muted").first().waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => drawer.count()).toBe(0);
  expect(await focused()).toBe("figure");
  for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await toSource(page, "keyboard");
  await page.context().close();
});

inChromium.each(["figure", "ask", "network", "map", "timeline"] as const)(
  "an editor comes from %s to its sources by `s` and Enter",
  { timeout: 120_000 },
  async (name) => {
    const page = await site().page(WIDE);
    await page.goto(site().at(site().kindOf(name).first));
    await page.keyboard.press("s");
    await toSource(page, "keyboard");
    await page.context().close();
  },
);

inChromium("an editor cites a figure, and the link in the citation shows the same figure", async () => {
  const page = await site().page(WIDE);
  await page.goto(site().at(site().kindOf("figure").first));
  const drawing = page.locator("[data-figure] svg.figure:visible").first();
  const drawn = await drawing.textContent();
  await page.locator("[data-open=cite]").first().click();
  const texts = page.locator("dialog.cite textarea");
  await texts.first().waitFor();
  const [citation = "", pinned = ""] = await texts.evaluateAll((fields) =>
    fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : "")),
  );
  expect(citation).toContain((await page.locator("main h1").innerText()).trim());
  expect(citation).toContain(pinned);
  await page.goto("about:blank");
  await page.goto(pinned);
  await holds(page, "site-en");
  await settled(page);
  expect(await drawing.textContent()).toBe(drawn);
  expect(await page.locator(".notices .notice").count()).toBe(0);
  await page.context().close();
});

inChromium(
  "an editor prints a claim and a figure with their picture, their source line and their links",
  async () => {
    const page = await site().page(WIDE);
    await page.emulateMedia({ media: "print" });
    for (const path of ["claims/AR-14", site().figures[0]?.path ?? ""]) {
      await page.goto(site().at(path));
      expect(await page.locator(".bar, .figure-tools, .skip").filter({ visible: true }).count()).toBe(0);
      expect(await page.locator("svg.figure:visible").count()).toBe(1);
      expect(await page.locator("svg.figure:visible").textContent()).toMatch(/[0-9a-f]{12}/);
      expect(await page.locator("main a[href]:visible").count()).toBeGreaterThan(2);
      expect(await page.locator(".foot p:visible").first().innerText()).toMatch(/[0-9a-f]{12}/);
      const paper = (await page.pdf({ format: "A4" })).toString("latin1");
      expect(paper).toContain("/URI");
    }
    await page.context().close();
  },
);

/** The text of a page of a PDF by its number; of all from that one on where `last` is left out. */
function textOn(pdf: Buffer, first: number, last?: number): string {
  const pages = ["-f", `${first}`, ...(last === undefined ? [] : ["-l", `${last}`])];
  const { stdout } = spawnSync("pdftotext", [...pages, "-", "-"], { input: pdf, encoding: "utf8" });
  return stdout.replace(/\s+/g, " ");
}

const poppler = spawnSync("pdftotext", ["-v"]).status === 0;

test.skipIf(CHROMIUM === "" || !poppler).each(["en", "zh"] as const)(
  "an editor has the drawing on the first page of paper in %s, no buttons, and the address at the foot (needs pdftotext)",
  async (lang) => {
    const page = await site().page(WIDE);
    const facility = "records/facilities/chn-tjk-shaymak";
    const figure = site().kindOf("figure").first;
    for (const path of ["claims/AR-14", figure, facility]) {
      await page.goto(site().at(path, lang));
      await settled(page);
      const texts = await page.locator("svg.figure:visible text").allTextContents();
      const drawn = texts.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text.length > 1);
      const pdf = await page.pdf({ format: "A4" });
      const [first, all] = [textOn(pdf, 1, 1), textOn(pdf, 1)];
      if (path !== facility) {
        const found = drawn.filter((text) => first.includes(text));
        expect(found.length, path).toBeGreaterThan(drawn.length * 0.6);
        expect(first, path).toMatch(/[0-9a-f]{12}/);
      }
      const copy = say(lang, client, "copy");
      expect(lang === "zh" ? all : all.split(" "), path).not.toContain(copy);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("button, .button").filter({ visible: true }).count(), path).toBe(0);
      await page.emulateMedia({ media: null });
      // Where an address is broken at a hyphen, the hyphen is taken for one of a word.
      const bare = (text: string) => text.replace(/[ -]/g, "");
      expect(bare(all), path).toContain(bare(new URL(site().at(path, lang)).pathname));
    }
    await page.context().close();
  },
);

inChromium("an editor puts a figure into her own page: less than 40 KB, and no script", async () => {
  const page = await site().page(WIDE);
  const asked: { readonly url: string; readonly bytes: Promise<number> }[] = [];
  page.on("requestfinished", (request) =>
    asked.push({ url: request.url(), bytes: request.sizes().then((s) => s.responseBodySize) }),
  );
  await page.setContent(
    `<iframe src="${site().at(site().kindOf("embed").first)}" title="figure" width="800" height="600"></iframe>`,
  );
  const frame = page.frameLocator("iframe");
  await frame.locator("figure img, figure svg").first().waitFor();
  await page.waitForLoadState("networkidle");
  expect(asked.map(({ url }) => url).filter((url) => url.endsWith(".js"))).toEqual([]);
  const bytes = await Promise.all(asked.map((one) => one.bytes));
  expect(bytes.reduce((sum, n) => sum + n, 0)).toBeLessThan(40_000);
  expect(await frame.locator("a[target=_blank]").count()).toBe(1);
  await page.context().close();
});
