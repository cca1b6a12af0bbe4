import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { multivector, STUDY } from "../cli/run.ts";
import { inChromium, ready, shown } from "./site/site.ts";

const site = shown();
const WIDE = { viewport: { width: 1280, height: 900 } };

inChromium("a reader goes from a bar to its records and on to a source", async () => {
  const page = await site().page(WIDE);
  await page.goto(site().at(""));
  await page.locator("svg.figure:visible [data-m]").nth(10).click();
  const drawer = page.locator("dialog.drawer");
  await drawer.locator(".receipt > li").first().waitFor();
  expect(await drawer.locator(".value").innerText()).toMatch(/\d/);
  await drawer.getByRole("link", { name: "About this source" }).first().click();
  await page.waitForURL(/\/sources\//);
  expect(await page.locator("main a[rel~=noreferrer]").count()).toBeGreaterThan(0);
  await page.context().close();
});

inChromium.each(["Khujand", "Хуҷанд", "苦盏"])("a reader finds a town under its name %s", async (name) => {
  const page = await site().page(WIDE);
  await page.goto(site().at(""));
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  const dialog = page.locator("dialog.search");
  await dialog.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  const chosen = await dialog.locator("[aria-selected=true]").innerText();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.endsWith("/"));
  await page.locator("main h1").waitFor();
  expect(chosen.length).toBeGreaterThan(0);
  await page.context().close();
});

inChromium("a reader changes a rule, sends the address on, and goes back", { timeout: 60_000 }, async () => {
  const page = await site().page(WIDE);
  await page.goto(site().at("ask", "en") + QUESTION);
  const answer = page.locator(".ask-answer .big");
  await expect.poll(() => answer.innerText(), { timeout: 20_000 }).toContain("13.2");
  await page.getByLabel("Year of a deal").selectOption("delivery-even");
  await expect.poll(() => answer.innerText()).toContain("13.5");
  const address = page.url();
  expect(address).toContain("year-basis=delivery-even");
  const other = await site().page(WIDE);
  await other.goto(address);
  await expect
    .poll(() => other.locator(".ask-answer .big").innerText(), { timeout: 20_000 })
    .toContain("13.5");
  await page.goBack();
  await expect.poll(() => answer.innerText()).toContain("13.2");
  await Promise.all([page, other].map((p) => p.context().close()));
});

/** The printed share of a claim, as the explorer writes it in an address. */
const QUESTION = "?measure=share&layer=transfers&from=CHN&to=region&period=2016..2021&value=tiv-millions";

inChromium(
  "a reader opens a claim, changes its rule, and sees what it does",
  { timeout: 60_000 },
  async () => {
    const page = await site().page(WIDE);
    await page.goto(site().at("claims/AR-14"));
    await page.getByRole("link", { name: "Change the rule and see" }).click();
    const answer = page.locator(".ask-answer .big");
    await expect.poll(() => answer.innerText(), { timeout: 20_000 }).toContain("13.2");
    await page.getByLabel("Counted in").selectOption("orders");
    await expect.poll(() => answer.innerText()).toContain("19.4");
    await page.context().close();
  },
);

inChromium("a reader changes language and theme and keeps the page", async () => {
  const page = await site().page({ ...WIDE, colorScheme: "light" });
  await page.goto(site().at("claims/AR-14"));
  await page.locator("[data-theme-toggle]").click();
  expect(await ground()).toBe("dark");
  await page.getByRole("link", { name: "Русский" }).click();
  await page.waitForURL(/\/ru\/claims\/AR-14\.html$/);
  expect(await page.getAttribute("html", "lang")).toBe("ru");
  expect(await ground()).toBe("dark");
  await page.getByRole("link", { name: "中文" }).click();
  await page.waitForURL(/\/zh\/claims\/AR-14\.html$/);
  expect(await page.getAttribute("html", "lang")).toBe("zh-Hans");
  await page.context().close();

  function ground() {
    return page.evaluate("getComputedStyle(document.documentElement).colorScheme");
  }
});

inChromium("an author finds her claim, its readings, the note on replies, and cites it pinned", async () => {
  const page = await site().page(WIDE);
  await page.goto(site().at("claims"));
  await page.getByRole("searchbox").first().fill("AR-14");
  const rows = page.locator("[data-rows=claims] tbody tr:visible");
  await expect.poll(() => rows.count()).toBe(1);
  await rows.getByRole("link", { name: "AR-14" }).click();
  await page.waitForURL(/AR-14/);
  await ready(page);
  expect(await page.locator(".notice").first().innerText()).toContain("reply");
  expect(await page.locator("#readings").innerText()).toContain("2 readings");
  await page.locator("main [data-open=cite]").first().click();
  const pinned = page.locator("dialog.cite").getByLabel("Link to this view of these data");
  expect(await pinned.inputValue()).toMatch(/claims\/AR-14\.html\?data=[0-9a-f]{12}$/);
  await page.context().close();
});

inChromium(
  "an author takes the table of a figure, and it is that of the command line",
  {
    timeout: 60_000,
  },
  async () => {
    const figure = site().figures.find(({ path }) => path !== null);
    const page = await site().page(WIDE);
    await page.goto(site().at(figure?.path ?? ""));
    await page.locator("[data-open=download]").first().click();
    const dialog = page.locator("dialog.download");
    const [taken] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "CSV as shown" }).click(),
    ]);
    const asked = await multivector(["--study", STUDY, "figure", figure?.id ?? "", "--format", "csv"]);
    expect(asked.err).toBe("");
    const lines = (text: string) => text.split("\n").map((line) => line.slice(0, 80));
    const text = await readFile(await taken.path(), "utf8");
    expect(lines(text)).toEqual(lines(asked.out));
    expect(text === asked.out).toBe(true);
    await page.context().close();
  },
);

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
  expect(await drawer.count()).toBe(0);
  expect(await focused()).toBe("figure");
  for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const link = drawer.getByRole("link", { name: "About this source" }).first();
  await link.waitFor();
  for (let i = 0; i < 30 && !(await link.evaluate((own) => own === document.activeElement)); i++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sources\//);
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

inChromium("an editor puts a figure into her own page: less than 40 KB, and no script", async () => {
  const path = site().kinds.find((kind) => kind.name === "embed")?.first;
  if (path === undefined) return;
  const page = await site().page(WIDE);
  const asked: { readonly url: string; readonly bytes: Promise<number> }[] = [];
  page.on("requestfinished", (request) =>
    asked.push({ url: request.url(), bytes: request.sizes().then((s) => s.responseBodySize) }),
  );
  await page.setContent(`<iframe src="${site().at(path)}" title="figure" width="800" height="600"></iframe>`);
  const frame = page.frameLocator("iframe");
  await frame.locator("figure img, figure svg").first().waitFor();
  await page.waitForLoadState("networkidle");
  expect(asked.map(({ url }) => url).filter((url) => url.endsWith(".js"))).toEqual([]);
  const bytes = await Promise.all(asked.map((one) => one.bytes));
  expect(bytes.reduce((sum, n) => sum + n, 0)).toBeLessThan(40_000);
  expect(await frame.locator("a[target=_blank]").count()).toBe(1);
  await page.context().close();
});
