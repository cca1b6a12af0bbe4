import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { PALETTE } from "../../src/figures/scene/palette.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();

/** Pages that show figures out of their files. */
const PAGES = ["", "figures"] as const;

async function openedIn(path: string, options: BrowserContextOptions, chosen?: "light" | "dark") {
  const page = await site().page({ viewport: { width: 1280, height: 800 }, ...options });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  if (chosen !== undefined)
    await page.addInitScript(`localStorage.setItem("multivector-theme", ${JSON.stringify(chosen)})`);
  await page.goto(site().at(path));
  return { page, asked: () => asked.filter((name) => name.includes("/files/figures/")) };
}

/** The files of the first pictures once they are there, each with whether it is the dark one. */
async function filesIn(page: Page): Promise<readonly string[]> {
  const pictures = page.locator("picture > img");
  await pictures.nth(2).scrollIntoViewIfNeeded();
  const read = `[...document.querySelectorAll("picture > img")].slice(0, 3).map((img) => img.complete && img.naturalWidth > 0 ? new URL(img.currentSrc).pathname : "")`;
  let names: readonly string[] = [];
  const there = async () => {
    names = await page.evaluate<readonly string[]>(read);
    return names;
  };
  await expect.poll(there).not.toContain("");
  return names;
}

const isDark = (name: string) => name.endsWith("-dark.svg");

inChromium.each(PAGES)(
  "figures on %j are drawn for the theme of the system, also without scripts",
  async (path) => {
    for (const javaScriptEnabled of [true, false])
      for (const colorScheme of ["light", "dark"] as const) {
        const { page, asked } = await openedIn(path, { javaScriptEnabled, colorScheme });
        expect((await filesIn(page)).map(isDark)).toEqual(Array(3).fill(colorScheme === "dark"));
        expect(new Set(asked().map(isDark))).toEqual(new Set([colorScheme === "dark"]));
        await page.context().close();
      }
  },
);

inChromium("a page is printed light, whatever its theme on the screen", async () => {
  const colours = `(() => {
    const own = getComputedStyle(document.documentElement);
    const names = ["ink", "ground", "link", "good", "warn", "focus"].map((name) => own.getPropertyValue("--" + name));
    return [own.colorScheme, own.backgroundColor, own.color, ...names];
  })()`;
  const { page: light } = await openedIn("", { colorScheme: "light" });
  const expected = await light.evaluate(colours);
  await light.context().close();
  for (const [colorScheme, chosen] of [
    ["light", "dark"],
    ["dark", "dark"],
    ["dark", undefined],
  ] as const) {
    const { page } = await openedIn("", { colorScheme }, chosen);
    expect(await page.evaluate(colours)).not.toEqual(expected);
    await page.emulateMedia({ media: "print", colorScheme });
    expect(await page.evaluate(colours)).toEqual(expected);
    await page.context().close();
  }
});

inChromium.each(PAGES)(
  "figures on %j are drawn for the theme that a reader chose, and turn with it",
  async (path) => {
    for (const [colorScheme, chosen] of [
      ["light", "dark"],
      ["dark", "light"],
    ] as const) {
      const { page } = await openedIn(path, { colorScheme }, chosen);
      expect((await filesIn(page)).map(isDark)).toEqual(Array(3).fill(chosen === "dark"));
      await page.locator("[data-theme-toggle]").click();
      await expect
        .poll(async () => (await filesIn(page)).map(isDark))
        .toEqual(Array(3).fill(chosen !== "dark"));
      await page.context().close();
    }
  },
);

inChromium("a figure for the dark has the same shapes in the colours of the dark", async () => {
  const page = await site().page();
  await page.goto(site().at(""));
  const name = await page.locator("picture > source").first().getAttribute("srcset");
  await page.context().close();
  const read = async (of: string) => (await fetch(new URL(of, site().at("")))).text();
  const dark = await read(name ?? "");
  const light = (await read((name ?? "").replace("-dark", ""))).replace(/<metadata>.*?<\/metadata>/s, "");
  const bare = (svg: string) => svg.replace(/ (fill|stroke)="#[0-9a-f]{6}"/g, "");
  expect(bare(dark)).toBe(bare(light));
  expect(dark).toContain(`fill="${PALETTE.dark.ground}"`);
  expect(dark).not.toContain(`"${PALETTE.light.ink}"`);
});

inChromium("a pressed button looks below the pointer as it does elsewhere", async () => {
  const { page } = await openedIn("figures", { colorScheme: "light" });
  const toggle = page.locator("[data-theme-toggle]");
  const ground = () => toggle.evaluate((button) => getComputedStyle(button).backgroundColor);
  await toggle.click();
  expect(await toggle.getAttribute("aria-pressed")).toBe("true");
  const hovered = await ground();
  await page.mouse.move(0, 700);
  expect(hovered).toBe(await ground());
  await page.context().close();
});
