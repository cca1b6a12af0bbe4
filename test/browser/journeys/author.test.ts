import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { multivector, STUDY } from "../../cli/run.ts";
import { inChromium, ready, shown } from "../site/site.ts";

const site = shown();
const WIDE = { viewport: { width: 1280, height: 900 } };
const LONG = { timeout: 120_000 };

inChromium(
  "an author finds her claim, its readings, the note on replies, and links it pinned while it is not to be cited",
  async () => {
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
    await page.locator("dialog.cite").getByRole("heading", { name: "Link to this page" }).waitFor();
    expect(await page.locator("dialog.cite").getByLabel("Citation").count()).toBe(0);
    const pinned = page.locator("dialog.cite").getByLabel("Link to this view of these data");
    expect(await pinned.inputValue()).toMatch(/claims\/AR-14\.html\?data=[0-9a-f]{12}$/);
    await page.context().close();
  },
);

inChromium("an author changes the rule of her claim and sees what it does", LONG, async () => {
  const page = await site().page(WIDE);
  await page.goto(site().at("claims/AR-14"));
  await page.getByRole("link", { name: "Change the rule and see" }).click();
  const answer = page.locator(".ask-answer .big");
  await expect.poll(() => answer.innerText()).toContain("13.2");
  await page.getByLabel("Counted in").selectOption("orders");
  await expect.poll(() => answer.innerText()).toContain("19.4");
  await page.context().close();
});

inChromium("an author takes the table of a figure, and it is that of the command line", LONG, async () => {
  const [figure] = site().figures.filter(({ path }) => path !== null);
  const page = await site().page(WIDE);
  await page.goto(site().at(figure?.path ?? "404"));
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
  for (const program of ["R", "Python", "Stata", "Excel"])
    expect(await dialog.locator("summary").allInnerTexts()).toContainEqual(expect.stringContaining(program));
  await page.context().close();
});

inChromium("an author takes an answer of the page that asks with its README", LONG, async () => {
  const page = await site().page(WIDE);
  const query = "measure=share&layer=transfers&from=CHN&to=region&period=2016..2021&value=tiv-millions";
  await page.goto(`${site().at("ask")}?${query}`);
  const answer = page.locator(".ask-answer .big");
  await expect.poll(() => answer.innerText()).toContain("13.2");
  await page.locator(".figure-tools [data-open=sources]").first().click();
  const drawer = page.locator("dialog.drawer");
  expect(await drawer.innerText()).toMatch(/13\.2\s%[\s\S]*Records from: .*SIPRI/);
  await page.keyboard.press("Escape");
  await page.locator("[data-open=download]").first().click();
  const dialog = page.locator("dialog.download");
  const take = async (name: string) => {
    const [taken] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name, exact: true }).click(),
    ]);
    return readFile(await taken.path(), "utf8");
  };
  expect((await take("CSV as shown")).split("\r\n")[1]).toMatch(/^answer,value,bounds,0\.13/);
  const readme = await take("README");
  expect(readme).toMatch(/^.+\n=+\n.+\n\nThe answer\n-+\n.*13\.2\s%/);
  expect(readme).toMatch(/Records from: .*SIPRI/);
  await page.context().close();
});
