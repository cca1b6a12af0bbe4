import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { PALETTE } from "../../src/figures/scene/palette.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();

/** Pages that show small figures. */
const PAGES = ["", "figures"] as const;

type Scheme = "light" | "dark";

async function openedIn(path: string, options: BrowserContextOptions, chosen?: Scheme) {
  const page = await site().page({ viewport: { width: 1280, height: 800 }, ...options });
  if (chosen !== undefined)
    await page.addInitScript(`localStorage.setItem("multivector-theme", ${JSON.stringify(chosen)})`);
  await page.goto(site().at(path));
  return page;
}

/** Grounds of the small figures of a page, and colours of their first lines of text, each once. */
async function coloursIn(page: Page): Promise<readonly string[]> {
  return page.evaluate<
    readonly string[]
  >(`[...new Set([...document.querySelectorAll(".small-drawing svg")].flatMap((svg) =>
    [".f-ground", "text"].map((part) => getComputedStyle(svg.querySelector(part)).fill)))].sort()`);
}

const coloursOf = (theme: Scheme) => [PALETTE[theme].ground, PALETTE[theme].muted].map(rgbOf).sort();

function rgbOf(hex: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
}

inChromium.each(PAGES)(
  "figures on %j are drawn for the theme of the system, also without scripts",
  async (path) => {
    for (const javaScriptEnabled of [true, false])
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await openedIn(path, { javaScriptEnabled, colorScheme });
        expect(await coloursIn(page)).toEqual(coloursOf(colorScheme));
        await page.context().close();
      }
  },
);

/** A figure to embed that is too long to stand within its page. */
const LONG = () =>
  site()
    .kindOf("embed")
    .paths.find((path) => path.endsWith("map-exercises")) ?? "";

inChromium("a figure to embed is taken out of the file for the theme of the system alone", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await site().page({ colorScheme });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site().at(LONG()));
    const shown = page.locator("picture > img");
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    const files = asked.filter((name) => name.includes("/files/figures/"));
    expect(files.map((name) => name.endsWith("-dark.svg"))).toEqual([colorScheme === "dark"]);
    await page.context().close();
  }
});

inChromium("a page is printed light, whatever its theme on the screen", async () => {
  const colours = `(() => {
    const own = getComputedStyle(document.documentElement);
    const names = ["ink", "ground", "link", "good", "warn", "focus"].map((name) => own.getPropertyValue("--" + name));
    return [own.colorScheme, own.backgroundColor, own.color, ...names];
  })()`;
  const light = await openedIn("", { colorScheme: "light" });
  const expected = await light.evaluate(colours);
  await light.context().close();
  for (const [colorScheme, chosen] of [
    ["light", "dark"],
    ["dark", "dark"],
    ["dark", undefined],
  ] as const) {
    const page = await openedIn("", { colorScheme }, chosen);
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
      const page = await openedIn(path, { colorScheme }, chosen);
      expect(await coloursIn(page)).toEqual(coloursOf(chosen));
      await page.locator("[data-theme-toggle]").click();
      expect(await coloursIn(page)).toEqual(coloursOf(colorScheme));
      await page.context().close();
    }
  },
);

inChromium("a figure for the dark has the same shapes in the colours of the dark", async () => {
  const page = await site().page();
  await page.goto(site().at(LONG()));
  const name = await page.locator("picture > source").first().getAttribute("srcset");
  await page.context().close();
  const read = async (of: string) => (await fetch(new URL(of, site().at(LONG())))).text();
  const dark = await read(name ?? "");
  const light = (await read((name ?? "").replace("-dark", ""))).replace(/<metadata>.*?<\/metadata>/s, "");
  const bare = (svg: string) => svg.replace(/ (fill|stroke)="#[0-9a-f]{6}"/g, "");
  expect(bare(dark)).toBe(bare(light));
  expect(dark).toContain(`fill="${PALETTE.dark.ground}"`);
  expect(dark).not.toContain(`"${PALETTE.light.ink}"`);
});

inChromium("a pressed button looks below the pointer as it does elsewhere", async () => {
  const page = await openedIn("figures", { colorScheme: "light" });
  const toggle = page.locator("[data-theme-toggle]");
  const ground = () => toggle.evaluate((button) => getComputedStyle(button).backgroundColor);
  await toggle.click();
  expect(await toggle.getAttribute("aria-pressed")).toBe("true");
  const hovered = await ground();
  await page.mouse.move(0, 700);
  expect(hovered).toBe(await ground());
  await page.context().close();
});
