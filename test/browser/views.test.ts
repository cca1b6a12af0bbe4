import type { Page } from "playwright-core";
import { expect } from "vitest";
import { AXE, violations } from "./axe/rules.ts";
import { loading, madeUp } from "./made-up-study.ts";
import { alive, followed, WIDE } from "./site/alive.ts";
import { fontsOn } from "./site/fonts-on.ts";
import { heldBack } from "./site/held-back.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();
const LONG = { timeout: 120_000 };

inChromium(
  "a thumb of the slider moves ties and numbers, and leaves every node where it is",
  LONG,
  async () => {
    const page = await alive(site(), "network", "", (opened) => opened.addInitScript(AXE));
    const nodes = page.locator("svg.network circle");
    const placesOf = () =>
      nodes.evaluateAll((all) => all.map((node) => `${node.getAttribute("cx")} ${node.getAttribute("cy")}`));
    const total = page.locator("[data-total]").first();
    const [places, told] = [await placesOf(), await total.innerText()];
    const rims = page.locator("svg.network .rim:visible");
    expect(await rims.count()).toBeGreaterThan(3);
    await page.evaluate(`document.querySelector("svg.network circle").kept = true`);
    await page.evaluate(`(() => {
    const thumb = document.querySelector(".year-slider input");
    thumb.value = "2015";
    thumb.dispatchEvent(new Event("input", { bubbles: true }));
  })()`);
    await expect.poll(() => total.innerText()).not.toBe(told);
    expect(await page.evaluate(`document.querySelector("svg.network circle").kept`)).toBe(true);
    expect(await placesOf()).toEqual(places);
    expect(await rims.count()).toBe(0);
    await page.locator(".year-slider input").first().focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain("period=");
    await followed(page);
    expect(await placesOf()).toEqual(places);
    await expect.poll(() => rims.count()).toBeGreaterThan(3);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  },
);

inChromium.each(["ring", "layered", "levers"])(
  "a network arranged as %s is told by its address, and by the back button",
  LONG,
  async (view) => {
    const page = await alive(site(), "network");
    await page.getByLabel("Arranged as").selectOption(view);
    await expect.poll(() => page.url()).toContain(`view=${view}`);
    await followed(page);
    expect(await page.locator("svg.network [data-m]:visible").count()).toBeGreaterThan(10);
    await page.goBack();
    await expect.poll(() => page.getByLabel("Arranged as").inputValue()).toBe("stars");
    await page.context().close();
  },
);

inChromium("what is heard of a network is of what is shown, and not of what was before", LONG, async () => {
  const page = await alive(site(), "network", "layer=exercises");
  await page
    .getByRole("combobox", { name: /^Layer/ })
    .first()
    .selectOption("transfers");
  const said = page.locator("p.hide[role=status]:not([data-spoken])");
  await expect.poll(() => said.innerText()).toMatch(/the largest tie is .*, [\d,.]+ (orders?|million TIV)/);
  await page.context().close();
});

inChromium("a tie opens its records by the keyboard", LONG, async () => {
  const page = await alive(site(), "network");
  await page.locator("svg.network").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.locator("dialog.drawer .receipt > li").first().waitFor();
  await page.context().close();
});

inChromium(
  "tables follow their drawing; those of very many activities come once they are opened or printed",
  LONG,
  async () => {
    const table = (page: Page) => page.locator(".view-figure details.twin table");
    const script = await madeUp(2_000, 5);
    const page = await alive(site(), "timeline", "layer=exercises", (opened) => loading(opened, script));
    const partner = page.getByLabel("Outside partner");
    expect(await table(page).count()).toBe(0);
    await page.locator(".view-figure details.twin > summary").click();
    await expect.poll(() => table(page).count()).toBeGreaterThan(1);
    await page.locator(".view-figure details.twin > summary").click();
    await partner.selectOption("P001");
    await expect.poll(() => table(page).count()).toBe(1);
    const rows = () => table(page).locator("tbody tr").count();
    await expect.poll(rows).toBe(400);
    const first = () => table(page).locator("tbody th").first().textContent();
    const before = await first();
    await partner.selectOption("P002");
    await expect.poll(first).not.toBe(before);
    // Before the change is painted.
    const [shown, printed] = await partner.evaluate(async (own) => {
      const tables = () => document.querySelectorAll("details.twin table").length;
      if (own instanceof HTMLSelectElement) own.value = "";
      own.dispatchEvent(new Event("change", { bubbles: true }));
      await Promise.resolve();
      const shown = tables();
      dispatchEvent(new Event("beforeprint"));
      return [shown, tables()];
    });
    expect(shown).toBe(0);
    expect(printed).toBeGreaterThan(1);
    await page.context().close();
  },
);

inChromium("a map follows the thumb of its years, and its address once it is let go", LONG, async () => {
  const page = await alive(site(), "map", "layer=transfers");
  const moved = (event: string) =>
    page
      .locator("#view .year-slider input")
      .first()
      .evaluate((own, name) => {
        if (own instanceof HTMLInputElement) own.value = "2012";
        own.dispatchEvent(new Event(name, { bubbles: true }));
      }, event);
  const caption = page.locator(".view-figure figcaption");
  const before = await caption.innerText();
  await moved("input");
  await expect.poll(() => caption.innerText()).not.toBe(before);
  expect(page.url()).not.toContain("period=");
  await moved("change");
  await expect.poll(() => page.url()).toContain("period=2012..");
  await page.context().close();
});

inChromium.each(["map", "timeline", "network"])(
  "a thumb of the %s that is put back where it was taken leaves a period that is finer than years",
  LONG,
  async (path) => {
    const page = await alive(site(), path, "layer=exercises&period=2005-06..2015-03");
    const shown = () =>
      page.locator("#view .view-figure").evaluate((own) => {
        const drawn = own.querySelector("svg")?.outerHTML.replaceAll(' data-fonts="on"', "");
        return [drawn, own.querySelector("figcaption")?.textContent];
      });
    const before = await shown();
    const thumb = page.locator("#view .year-slider input").first();
    const at = await thumb.inputValue();
    const to = (value: string) =>
      thumb.evaluate((own, year) => {
        if (own instanceof HTMLInputElement) own.value = year;
        own.dispatchEvent(new Event("input", { bubbles: true }));
      }, value);
    await to("2012");
    await expect.poll(shown).not.toEqual(before);
    await to(at);
    await thumb.dispatchEvent("pointerup");
    await expect.poll(shown).toEqual(before);
    expect(page.url()).toContain("period=2005-06..2015-03");
    await page.context().close();
  },
);

inChromium("ties that were moved by hand go back with the page", LONG, async () => {
  const page = await alive(site(), "network", "layer=exercises&period=2005..2015");
  const numbers = () =>
    page
      .locator("#view svg.network .number")
      .evaluateAll((all) => all.map((one) => one.textContent).join(" "));
  const years = page.locator("#view [data-years]");
  const [before, told] = [await numbers(), await years.innerText()];
  const thumb = page.locator("#view .year-slider input").first();
  // All in one task, so that nothing of it is painted before the page goes back.
  await thumb.evaluate((own) => {
    if (own instanceof HTMLInputElement) own.value = "2010";
    for (const name of ["input", "change"]) own.dispatchEvent(new Event(name, { bubbles: true }));
    requestAnimationFrame(() => history.back());
    return new Promise((done) => addEventListener("popstate", done, { once: true })).then(() => {});
  });
  await expect.poll(() => page.url()).toContain("period=2005..2015");
  await expect.poll(numbers).toBe(before);
  await expect.poll(() => years.innerText()).toBe(told);
  await page.context().close();
});

inChromium.each([
  ["network", "details.view-form"],
  ["map", "details.twin"],
] as const)(
  "what a reader has opened on the %s stays open when its view comes, with the focus in it",
  LONG,
  async (path, part) => {
    const page = await site().page({ viewport: { width: 360, height: 800 } });
    await page.goto(site().at(path));
    await page.locator(`#view ${part} > summary`).click();
    const select = page.locator("#view select").first();
    if (part === "details.view-form") await select.focus();
    else await page.locator("#view .year-slider input").first().focus();
    await page.locator("#view[data-alive]").waitFor({ state: "attached", timeout: 60_000 });
    expect(
      await page
        .locator(`#view ${part}`)
        .first()
        .evaluate((own) => own instanceof HTMLDetailsElement && own.open),
    ).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.matches("#view select, #view input"))).toBe(
      true,
    );
    await page.context().close();
  },
);

inChromium(
  "the focus comes back to a figure whose records were opened before its view came",
  LONG,
  async () => {
    const page = await site().page(WIDE);
    await page.goto(site().at("timeline"));
    await page.locator("svg.figure:visible").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("s");
    await page.locator("dialog.drawer[open]").waitFor();
    await page.waitForTimeout(1000);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches("svg.figure"))).toBe(true);
    await page.locator("#view select").nth(1).selectOption({ index: 1 });
    await page.locator("#view[data-alive]").waitFor({ state: "attached", timeout: 60_000 });
    await page.context().close();
  },
);

inChromium("a brushed period leads to a question about it", LONG, async () => {
  const page = await alive(site(), "timeline");
  const first = page.locator(".year-slider input").first();
  await first.focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
  const periodIn = (address: string | null) => /period=([^&]+)/.exec(address ?? "")?.[1];
  await expect.poll(() => periodIn(page.url())).toBe("1997..2026");
  const link = page.locator(".button[href*=ask]");
  await expect.poll(async () => periodIn(await link.getAttribute("href"))).toBe("1997..2026");
  await page.context().close();
});

inChromium("a map shows the borders of the day before a treaty and of the day itself", LONG, async () => {
  const page = await alive(site(), "map");
  const days = page.getByLabel("Borders as of");
  const values = await days
    .locator("option")
    .evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""));
  expect(values.length).toBeGreaterThan(2);
  await days.selectOption(values.at(-1) ?? "");
  await expect.poll(() => page.url()).toContain("borders=");
  expect(await page.locator("#facilities").count()).toBe(1);
  await page.context().close();
});

inChromium(
  "a measure that few ask for is computed where an address or a control asks for it",
  LONG,
  async () => {
    const rare = "measure=e-i-normalised&layer=exercises&period=2011..2023";
    const page = await alive(site(), "ask", rare);
    const told = page.locator(".ask-answer .big");
    const [asked, script] = [await told.innerText(), "assets/measures.js"];
    expect(asked).toMatch(/[\d−]/);
    await page.goto(`${site().at("ask")}?${rare.replace("e-i-normalised", "count")}`);
    await page.locator("#view[data-alive]").waitFor({ state: "attached" });
    const loaded = () =>
      page.evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => name)");
    expect((await loaded()).filter((name) => name.endsWith(script))).toEqual([]);
    await page.locator("#ask-measure").selectOption("e-i-normalised");
    await expect.poll(() => told.innerText()).toBe(asked);
    expect((await loaded()).filter((name) => name.endsWith(script))).toHaveLength(1);
    await page.context().close();
  },
);

inChromium(
  "the newest choice stands where an older one is still on its way, and one that cannot come is said and taken back",
  LONG,
  async () => {
    const page = await site().page(WIDE);
    let go = () => {};
    let held = new Promise<void>((done) => {
      go = done;
    });
    let comes = true;
    await page.route("**/assets/measures.js", async (route) => {
      await held;
      await (comes ? route.continue() : route.abort());
    });
    await page.goto(`${site().at("ask")}?measure=share&layer=exercises&from=CHN&period=2011..2023`);
    await page.locator("#view[data-alive]").waitFor({ state: "attached" });
    const measure = page.locator("#ask-measure");
    await measure.selectOption("e-i-normalised");
    await page.locator("p.busy").waitFor();
    await measure.selectOption("count");
    await expect.poll(() => page.url()).toContain("measure=count");
    comes = false;
    go();
    await page.waitForTimeout(300);
    expect([await measure.inputValue(), await page.locator("p.busy").count()]).toEqual(["count", 0]);
    expect(page.url()).toContain("measure=count");
    held = Promise.resolve();
    await measure.selectOption("e-i-normalised");
    await page.locator(".notices .notice").waitFor();
    await expect.poll(() => measure.inputValue()).toBe("count");
    await page.context().close();
  },
);

inChromium(
  "a page says that what its address asks for is worked out, and moves nothing by it",
  LONG,
  async () => {
    const page = await site().page(WIDE);
    const go = await heldBack(page, "**/assets/view-*.js");
    await page.goto(site().at("network"), { waitUntil: "domcontentloaded" });
    await fontsOn(page);
    const place = () =>
      page.evaluate(
        "document.fonts.ready.then(() => document.querySelector('#view').getBoundingClientRect().top)",
      );
    const before = await place();
    await page.goto(`${site().at("network")}?view=ring`, { waitUntil: "domcontentloaded" });
    const busy = page.locator(".busy[role=status]");
    await busy.waitFor();
    expect(await page.locator("#view[aria-busy=true]").count()).toBe(1);
    expect(await place()).toBe(before);
    go();
    await page.locator("#view[data-alive]").waitFor({ state: "attached" });
    await expect.poll(() => busy.count()).toBe(0);
    expect(await page.locator("#view[aria-busy]").count()).toBe(0);
    await page.unroute("**/assets/view-*.js");
    await page.route("**/assets/view-*.js", (route) => route.abort());
    await page.goto(`${site().at("network")}?view=layered`);
    await page.locator(".notices .notice").waitFor();
    expect(await busy.count()).toBe(0);
    await page.context().close();
  },
);

inChromium("what of an address cannot be used is told, and the rest is shown", LONG, async () => {
  const page = await alive(site(), "network", "view=cloud&centre=Atlantis&period=2001..2005");
  expect(await page.locator(".notice li").allInnerTexts()).toHaveLength(2);
  expect(await page.locator("[data-years]").innerText()).toContain("2001");
  await page.context().close();
});

inChromium(
  "a part that breaks says so in its place, leaves the rest whole, and is tried anew",
  LONG,
  async () => {
    const query = "period=2015..2019&against.period=2010..2014";
    const faults: string[] = [];
    // The matrix of a difference alone cuts a text at this sign.
    const page = await alive(site(), "network", query, async (opened) => {
      opened.on("pageerror", ({ message }) => faults.push(message));
      await opened.addInitScript(`{
      const cut = String.prototype.split;
      String.prototype.split = function (...by) {
        if (by[0] === "\\0" && window.mended !== true) throw new Error("made to break");
        return cut.apply(this, by);
      };
    }`);
    });
    const broken = page.locator("#view .notice");
    await broken.waitFor();
    expect(await broken.innerText()).toContain("could not be shown");
    await expect.poll(() => faults).toEqual(["made to break"]);
    expect(await page.locator("svg.network circle").count()).toBeGreaterThan(0);
    expect(await page.locator("#view table").count()).toBe(0);
    await page.evaluate("window.mended = true");
    await page.getByLabel("Difference from").selectOption("1995..1999", { force: true });
    await page.locator("#view table").first().waitFor();
    expect(await broken.count()).toBe(0);
    await page.context().close();
  },
);

inChromium("a view that breaks as it is put into its page leaves the page as it came", LONG, async () => {
  const page = await site().page(WIDE);
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  // A view reads its address once more when it is put over what came with the page.
  await page.addInitScript(`{
    const Whole = URLSearchParams;
    globalThis.URLSearchParams = class extends Whole {
      constructor(...from) {
        if (document.querySelector("#view > [data-came]") !== null) throw new Error("made to break");
        super(...from);
      }
    };
  }`);
  await page.goto(site().at("network"));
  const shape = () =>
    page.evaluate(`document.querySelector("#view").innerHTML.replaceAll(' data-fonts="on"', "")`);
  const before = await shape();
  await page.goto(`${site().at("network")}?view=ring`);
  await page.locator(".notices .notice").waitFor();
  await expect.poll(() => faults).toEqual(["made to break"]);
  expect(await page.locator("#view .notice").count()).toBe(0);
  expect((await shape()) === before).toBe(true);
  await page.context().close();
});
