import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { LANGS, type Lang } from "../../src/words/words.ts";
import { alive } from "./site/alive.ts";
import { heard, settled } from "./site/heard.ts";
import { heldBack } from "./site/held-back.ts";
import { holds } from "./site/holds.ts";
import { inChromium, ready, shown } from "./site/site.ts";

const site = shown();
const DRAWER = "dialog.drawer ol > li";

async function onFigure(options: BrowserContextOptions = {}, lang: Lang = "en", path = figurePath()) {
  const page = await site().page(options);
  const told = await heard(page, new URL(site().base).host);
  await page.goto(site().at(path, lang));
  await ready(page);
  return { page, told };
}

function figurePath(): string {
  const path = site().figures.find((figure) => figure.path !== null)?.path;
  if (path === undefined || path === null) throw new Error("the study has no figure");
  return path;
}

inChromium("arrow keys tell marks, Enter opens records and sources, and the focus comes back", async () => {
  const { page, told } = await onFigure();
  const drawing = page.locator("[data-figure] svg.figure:visible").first();
  await drawing.focus();
  await page.keyboard.press("End");
  await page.locator(".tip:visible").waitFor();
  const label = (await page.locator(".tip strong").textContent()) ?? "";
  await expect.poll(() => page.locator("[data-spoken]").first().textContent()).toContain(label);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.locator(".tip strong").textContent()).not.toBe(label);
  await page.keyboard.press("End");
  await expect.poll(() => page.locator(".tip strong").textContent()).toBe(label);
  await page.keyboard.press("Enter");
  await page.locator(DRAWER).first().waitFor();
  expect(await page.locator("dialog h2").textContent()).toBe(label);
  expect(page.url()).toMatch(/#m\d+$/);
  expect(await page.locator("dialog .cited").count()).toBeGreaterThan(0);
  const ways = await page
    .locator("dialog .ways a[rel]")
    .evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  expect(ways.filter((href) => !/^https?:\/\//.test(href ?? ""))).toEqual([]);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate("document.activeElement.matches('svg.figure')")).toBe(true);
  await expect.poll(() => page.url()).not.toContain("#");
  expect(told()).toEqual([]);
  await page.context().close();
});

inChromium("the records of a number lead to it on Ask, where it is the same", async () => {
  const { page, told } = await onFigure({}, "en", "figures/exercises-by-attribution");
  await page.locator("[data-figure] details.twin > summary").first().click();
  await page
    .locator("[data-figure] details.twin a.number", { hasText: /^[1-9]/ })
    .first()
    .click();
  await page.locator(DRAWER).first().waitFor();
  const number = /^[\d.,]+/.exec((await page.locator("dialog .value").textContent()) ?? "")?.[0] ?? "";
  expect(number).not.toBe("");
  await page.locator("dialog a", { hasText: "Ask for this number alone" }).click();
  await ready(page);
  await expect.poll(() => page.locator("main p.big").first().textContent()).toContain(number);
  expect(told()).toEqual([]);
  await page.context().close();
});

inChromium("a click on a mark and on a number of the table opens the same records", async () => {
  const { page } = await onFigure();
  const drawn = await page
    .locator("[data-figure] svg.figure:visible [data-m]")
    .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute("data-m")));
  const numbers = page.locator("[data-figure] details.twin a.number");
  const marks = await numbers.evaluateAll((links) => links.map((link) => link.getAttribute("data-m")));
  const mark = marks.findLast((number) => drawn.includes(number)) ?? null;
  const number = numbers.nth(marks.lastIndexOf(mark));
  await page.locator("[data-figure] details.twin > summary").first().click();
  await number.click();
  await page.locator(DRAWER).first().waitFor();
  const title = (await page.locator("dialog h2").textContent()) ?? "";
  await closed(page);
  await page.goto(`${site().at(figurePath())}#m${mark}`);
  await page.reload();
  await ready(page);
  await page.locator(DRAWER).first().waitFor();
  expect(await page.locator("dialog h2").textContent()).toBe(title);
  await closed(page);
  await page.locator(`[data-figure] svg.figure:visible [data-m="${mark}"]`).first().click({ force: true });
  await page.locator(DRAWER).first().waitFor();
  expect(await page.locator("dialog h2").textContent()).toBe(title);
  await page.context().close();
});

inChromium(
  "s opens the figure's records; keys rest while somebody types, and can be turned off",
  async () => {
    const { page } = await onFigure();
    expect(await page.evaluate(TAKEN)).toBe(true);
    await page.locator(DRAWER).first().waitFor();
    await closed(page);
    await page.keyboard.press("/");
    await page.keyboard.type("s?d/");
    expect(await page.locator("dialog input").inputValue()).toBe("s?d/");
    await closed(page);
    await page.keyboard.press("?");
    await page.locator("dialog.help input").uncheck();
    await closed(page);
    expect(await page.evaluate(TAKEN)).toBe(false);
    await page.context().close();
  },
);

inChromium("a share opens what it counts and then what it is a share of, as its page does", async () => {
  const path = "figures/arms-before-and-after";
  const page = await site().page();
  await page.goto(`${site().at(path)}#m3`);
  await page.locator(DRAWER).first().waitFor();
  const heads = await page.locator("dialog.drawer h3").allTextContents();
  expect(heads.map((text) => text.replace(/\d+/, "n"))).toEqual(["Counted (n)", "Out of (n)"]);
  const [counted = 0, all = 0] = heads.map((text) => Number(/\d+/.exec(text)?.[0]));
  expect([counted > 0, all > counted]).toEqual([true, true]);
  expect(await page.locator("dialog.drawer ol").first().locator(":scope > li").count()).toBe(counted);
  await page.context().close();
  const still = await site().page({ javaScriptEnabled: false });
  await still.goto(`${site().at(path)}#m3`);
  const part = still.locator("#m3");
  await part.waitFor();
  expect(await part.locator("li, .ids a").count()).toBe(counted);
  expect(await part.textContent()).toContain(`Out of (${all})`);
  await still.context().close();
});

/** Closes what is open over the page, until the focus is back where it was. */
async function closed(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("dialog").count()).toBe(0);
}

/** Presses `s`; whether the page did something with it. */
const TAKEN = `!document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "s", bubbles: true, cancelable: true }))`;

inChromium.each(LANGS)("the search finds across scripts and is led by keys, in %s", async (lang) => {
  const { page, told } = await onFigure({}, lang);
  for (const typed of ["Khujand", "Хуҷанд", "苦盏"]) {
    await page.keyboard.press("/");
    await page.keyboard.type(typed);
    const option = page.locator("[role=option]").first();
    await option.waitFor();
    await expect
      .poll(() => option.textContent())
      .toContain({ en: "Khujand", ru: "Худжанд", zh: "苦盏" }[lang]);
    await page.keyboard.press("ArrowDown");
    // A step waits for what is still searched for.
    await expect
      .poll(() => page.locator("[role=combobox]").getAttribute("aria-activedescendant"))
      .toBe("found-0");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
  }
  await page.keyboard.press("/");
  await page.keyboard.type("AR-14");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/claims\/AR-14\.html$/);
  expect(told()).toEqual([]);
  await page.context().close();
});

inChromium("closing the search drops an Enter that waits for it to come", async () => {
  const { page } = await onFigure();
  const go = await heldBack(page, "**/assets/data/search.js");
  const address = page.url();
  await page.keyboard.press("/");
  await page.keyboard.type("AR-14");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("dialog.search p[role=status]").innerText()).toBe("Loading");
  await closed(page);
  go();
  await holds(page, "search");
  // What is searched for after it is found after it.
  await page.keyboard.press("/");
  await page.keyboard.type("AR-14");
  await page.locator("[role=option]").first().waitFor();
  expect(page.url()).toBe(address);
  await page.context().close();
});

inChromium("a search that breaks is made anew, and Enter leads to its page all the same", async () => {
  const page = await site().page();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(site().at(figurePath()));
  await ready(page);
  await page.evaluate(`globalThis.multivectorFinderOf = async () => {
    delete globalThis.multivectorFinderOf;
    throw new Error("made to break");
  }`);
  await page.keyboard.press("/");
  await expect.poll(() => faults).toEqual(["made to break"]);
  await page.keyboard.type("AR-14");
  await page.locator("[role=option]").first().waitFor();
  await page.reload();
  await ready(page);
  await page.evaluate(`globalThis.multivectorFinderOf = async () => ({
    *finding() {
      throw new Error("made to break");
    },
  })`);
  await page.keyboard.press("/");
  await page.keyboard.type("AR");
  await expect
    .poll(() => page.locator("dialog.search p[role=status]").innerText())
    .toContain("could not be loaded");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\.html\?q=AR$/);
  await page.context().close();
});

inChromium(
  "until what an address searches for is found, the page of the search says so and lists nothing",
  async () => {
    const page = await site().page();
    const come = await heldBack(page, "**/assets/data/search.js");
    await page.goto(`${site().at("search")}?q=AR`);
    const status = page.locator("[data-search-page] p[role=status]");
    await expect.poll(() => status.innerText()).toBe("Loading");
    expect(await page.locator("[data-search-page] .found a:visible").count()).toBe(0);
    come();
    await page.locator("[data-search-page] .found section a").first().waitFor();
    expect(await status.innerText()).not.toBe("Loading");
    await page.context().close();
  },
);

inChromium("the page of the search keeps what was typed in its address", async () => {
  const page = await site().page();
  await page.goto(`${site().at("search")}?q=${encodeURIComponent("和平使命")}`);
  await page.locator(".found a").first().waitFor();
  await page.fill("#q", "Kant");
  await expect.poll(() => page.url()).toMatch(/\?q=Kant$/);
  await expect.poll(() => page.locator(".found a").first().textContent()).toContain("Kant");
  // Two words of Chinese in one run find what two apart do.
  const status = page.locator("main [role=status]");
  await page.fill("#q", "");
  await expect.poll(() => status.innerText()).not.toMatch(/results/);
  await page.fill("#q", "反恐演习");
  await expect.poll(() => decodeURIComponent(page.url())).toContain("?q=反恐演习");
  await expect.poll(() => status.innerText()).toMatch(/^[1-9]\d* results$/);
  expect(await page.locator(".found a").count()).toBeGreaterThan(0);
  await page.context().close();
});

inChromium("without a script the search says so, and leads on", async () => {
  const page = await site().page({ javaScriptEnabled: false });
  await page.goto(site().at("search"));
  expect(await page.locator("main").textContent()).toContain("JavaScript");
  expect(await page.locator("main a").count()).toBeGreaterThan(4);
  expect(await page.locator("main form:visible").count()).toBe(0);
  await page.context().close();
});

inChromium("a figure is handed out as it was drawn, its picture twice as wide", async () => {
  const { page } = await onFigure({ acceptDownloads: true });
  await page.locator("[data-open=download]").first().click();
  await page.locator("ul.files").waitFor();
  const take = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("ul.files button", { hasText: button }).first().click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const svg = await take("SVG");
  const file = await page.evaluate<string>(`fetch("../files/figures/${svg.name}").then((r) => r.text())`);
  expect(svg.bytes.toString("utf8")).toBe(file);
  const png = await take("PNG");
  expect(png.name).toMatch(/^[a-z0-9-]+\.png$/);
  expect(png.bytes.readUInt32BE(16)).toBe(1920);
  const csv = await take("CSV as shown");
  expect(csv.bytes.toString("utf8")).toMatch(
    /^panel,series,x,value,low,high,unit,state,records,records_left_out,panel_label,series_label,x_label\r\n/,
  );
  expect((await take("README")).bytes.toString("utf8")).toContain("How to cite");
  await page.context().close();
});

inChromium("files of an answer are called by its id, which the page shows", async () => {
  const page = await site().page({ acceptDownloads: true });
  await page.goto(site().at("ask"));
  const id = await page.locator("#ask-again ~ p code").innerText();
  await page.locator(".figure-tools [data-open=download]").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "CSV as shown" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`ask-${id}-en.csv`);
  const snippets = await page.evaluate<string[]>(TAKEN_ALONG);
  expect(snippets.length).toBeGreaterThan(3);
  expect(snippets.filter((text) => !text.includes(`ask-${id}-en.csv`))).toEqual([]);
  await page.context().close();
});

/** A page whose tools come, or fail to, when told to. */
async function withoutTools(then: "continue" | "abort") {
  const page = await (await site().context()).newPage();
  let come = () => {};
  const held = new Promise<void>((done) => {
    come = done;
  });
  await page.route("**/assets/tools.js*", async (route) => {
    await held;
    await route[then]();
  });
  return { page, come };
}

inChromium.each([
  ["cite", "network", "dialog.cite textarea"],
  ["download", "map", "ul.files"],
  ["embed", "timeline", "dialog.embed textarea"],
  ["search", "index", "dialog.search input"],
])(
  "a click on %s before the tools of a page have come is done once they are there",
  async (tool, path, opened) => {
    const { page, come } = await withoutTools("continue");
    await page.goto(site().at(path), { waitUntil: "domcontentloaded" });
    const opener = page.locator(`[data-open=${tool}]`).first();
    await opener.click();
    await page.locator(`[data-open=${tool}][aria-busy=true]`).waitFor();
    const before = page.url();
    come();
    await page.locator(opened).first().waitFor();
    expect([page.url(), await page.locator("[data-open][aria-busy]").count()]).toEqual([before, 0]);
    expect(await page.locator("dialog").count()).toBe(1);
    await page.context().close();
  },
);

inChromium("where the tools of a page do not come, an early click on a link leads on", async () => {
  const { page, come } = await withoutTools("abort");
  await page.goto(site().at("network"), { waitUntil: "domcontentloaded" });
  await page.locator("[data-open=search]").first().click();
  come();
  await page.waitForURL(/search\.html/);
  await page.context().close();
});

inChromium.each(["network", "map", "timeline"])("files of two views of %s have two names", async (path) => {
  const page = await site().page({ acceptDownloads: true });
  const nameAt = async (lang: "en" | "ru", query: string) => {
    await page.goto(`${site().at(path, lang)}${query}`);
    await settled(page);
    await page.locator(".figure-tools [data-open=download]").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("ul.files li").nth(1).getByRole("button").click(),
    ]);
    return download.suggestedFilename();
  };
  const first = await nameAt("en", "");
  expect(first).toMatch(new RegExp(`^${path}-v-[0-9a-f]{16}-en[.]svg$`));
  expect(await nameAt("ru", "")).toBe(first.replace("-en.", "-ru."));
  expect(await nameAt("en", "?layer=exercises&period=2001..2009")).not.toBe(first);
  await page.context().close();
});

inChromium(
  "where pages are read live, Cite and Embed say that their addresses open on this machine alone",
  async () => {
    const page = await site().page();
    const told = page.locator("dialog").getByText("on this machine alone");
    for (const live of [false, true]) {
      await page.route("**/site-en.js", async (route) => {
        const came = await route.fetch();
        const text = await came.text();
        await route.fulfill({
          response: came,
          body: live ? text.replace('"live":false', '"live":true') : text,
        });
      });
      for (const tool of ["cite", "embed"]) {
        await page.goto(site().at("network"));
        await settled(page);
        await page.locator(`.figure-tools [data-open=${tool}]`).click();
        await page.locator("dialog textarea").first().waitFor();
        expect([tool, live, await told.count()]).toEqual([tool, live, live ? 1 : 0]);
      }
      await page.unroute("**/site-en.js");
    }
    await page.context().close();
  },
);

inChromium("a question that cannot be asked is refused in the names of the page's own fields", async () => {
  const page = await site().page();
  await page.goto(`${site().at("ask", "ru")}?measure=share&layer=exercises&to=region`);
  const notice = page.locator(".ask-answer .notice");
  await notice.waitFor();
  expect(await notice.innerText()).toContain("(«От кого»)");
  expect(await notice.innerText()).not.toContain("from");
  await page.context().close();
});

inChromium("a citation is pinned to the data, and tells when they have changed", async () => {
  const { page } = await onFigure();
  await page.locator("[data-open=cite]").first().click();
  const pinned = await page.locator("dialog textarea").nth(1).inputValue();
  expect(pinned).toMatch(/\?data=[0-9a-f]{12}$/);
  await page.goto(pinned);
  await holds(page, "site-en");
  await settled(page);
  expect(await page.locator(".notice").filter({ hasText: "changed" }).count()).toBe(0);
  await page.goto(pinned.replace(/[0-9a-f]{12}$/, "0123456789ab"));
  await page.locator(".notices .notice").waitFor();
  expect(await page.locator(".notices").textContent()).toContain("0123456789ab");
  await page.context().close();
});

inChromium.each(["ask", "network", "map", "timeline"])(
  "%s as it opens is cited by what it shows, of whom and when, and by a link that holds all of it and opens it without its engine",
  { timeout: 120_000 },
  async (path) => {
    const came = await site().page();
    const shows = (page: Page) => page.locator(".ask-phrase, figcaption:visible").allInnerTexts();
    const links = async (page: Page) => {
      await settled(page);
      await page.locator(".figure-tools [data-open=cite]").click();
      await page.locator("dialog.cite textarea").nth(2).waitFor();
      return page.evaluate<string[]>(TAKEN_ALONG);
    };
    await came.goto(site().at(path));
    const before = await shows(came);
    const [citation, pinned = "", live = ""] = await links(came);
    expect(citation).toContain(pinned);
    expect(citation).toMatch(/Central Asia.* \d{4}–\d{4}/);
    expect(live).toMatch(/layer=[a-z]+&.*period=\d{4}\.\.\d{4}/);
    expect(pinned).toMatch(/&data=[0-9a-f]{12}$/);
    expect(pinned.startsWith(live)).toBe(true);
    await came.context().close();
    const page = await site().page();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pinned);
    await settled(page);
    // A reader who only reads is sent no engine.
    expect(asked.filter((url) => /view-(ask|network|map|timeline)\.js|dataset/.test(url))).toEqual([]);
    expect(await links(page)).toEqual([citation, pinned, live]);
    expect(await shows(page)).toEqual(before);
    expect(await page.locator(".notices .notice").count()).toBe(0);
    await page.context().close();
    // Another period in the link is another view, which the link of it holds.
    const other = await alive(
      site(),
      path,
      live.replace(/^.*\?/, "").replace(/period=[\d.]+/, "period=2001..2009"),
    );
    await other.locator(".figure-tools [data-open=cite]").click();
    expect(await other.locator("dialog.cite textarea").nth(2).inputValue()).toBe(
      live.replace(/period=[\d.]+/, "period=2001..2009"),
    );
    expect(await other.locator(".notices .notice").count()).toBe(0);
    await other.context().close();
  },
);

inChromium(
  "a copy on a disk is cited by its makers and version, and never by the path of a file",
  async () => {
    const page = await site().page();
    const copy = `file://${join(site().folder, `${figurePath()}.html`)}`;
    const cited = async () => {
      await page.locator("[data-open=cite]").first().click();
      await page.locator("dialog textarea").first().waitFor();
      const texts = await page.evaluate<string[]>(TAKEN_ALONG);
      await closed(page);
      return texts;
    };
    await page.goto(copy);
    const title = (await page.locator("h1").textContent()) ?? "";
    const alone = await cited();
    expect(alone).toHaveLength(1);
    expect(alone[0]).toMatch(/^Multivector contributors\. 2026\. /);
    expect(alone[0]).toContain(`${title} Security cooperation in Central Asia [data set]. `);
    expect(alone[0]).toMatch(/Version 0\.1\.0\. Data [0-9a-f]{12}\. Multivector [\d.]+\.$/);
    await page.evaluate(`
    globalThis.multivectorData["site-en"] =
      { ...globalThis.multivectorData["site-en"], address: "https://example.org/study/", year: "2026" };`);
    const [known = "", pinned, live] = await cited();
    expect(known).toContain("Multivector contributors. 2026. ");
    expect(live).toBe(`https://example.org/study/${figurePath()}.html`);
    expect(pinned).toMatch(/\.html\?data=[0-9a-f]{12}$/);
    expect(known).toContain(pinned);
    await page.goto(copy);
    await page.locator("[data-open=embed]").first().click();
    await page.locator("dialog textarea").first().waitFor();
    expect(await page.locator("dialog textarea").first().inputValue()).toContain(
      `"SITE/${figurePath()}.html"`,
    );
    expect(await page.evaluate(NAMES_FILE)).toBe(false);
    await page.context().close();
  },
);

/** The texts that a dialog gives to take along. */
const TAKEN_ALONG = `[...document.querySelectorAll("dialog textarea")].map((area) => area.value)`;

/** Whether anything to take along names a file of this machine. */
const NAMES_FILE = `[...document.querySelectorAll("dialog textarea")].some((area) => area.value.includes("file:"))`;

inChromium("what an address asks for in vain is told and ignored", async () => {
  const page = await site().page();
  const asked = ["?zzz=1&%E4=2", "?data=<b>", "?mark=99999", "?mark=x", "#s-no-such-source"];
  for (const part of asked) {
    await page.goto("about:blank");
    await page.goto(site().at(figurePath()) + part);
    await page.locator(".notices .notice").first().waitFor();
    expect(await page.locator("dialog").count()).toBe(0);
  }
  await page.goto(`${site().at("claims")}?finding=nonsense`);
  await page.locator(".notices .notice").waitFor();
  expect(await page.locator("tbody tr:visible").count()).toBeGreaterThan(10);
  await page.context().close();
});

inChromium("claims are filtered by text and by choice, and the address holds both", async () => {
  const page = await site().page();
  await page.goto(site().at("claims"));
  const rows = page.locator("tbody tr:visible");
  const all = await rows.count();
  await page.selectOption("select[name=finding]", { index: 1 });
  const chosen = await rows.count();
  expect(chosen).toBeGreaterThan(0);
  expect(chosen).toBeLessThan(all);
  await page.fill("input[name=text]", "kazakh");
  const both = await rows.count();
  expect(both).toBeLessThan(chosen);
  expect(await page.locator("output").textContent()).toContain(String(all));
  await page.reload();
  expect(await rows.count()).toBe(both);
  await page.goto(site().at("claims"));
  const kind = page.locator("select[name=comparison]");
  await kind.selectOption({ index: 1 });
  const value = await kind.inputValue();
  const ofKind = await rows.count();
  expect(ofKind).toBe(await page.locator(`tbody tr[data-comparison="${value}"]`).count());
  expect(ofKind).toBeLessThan(all);
  expect(new URL(page.url()).searchParams.get("comparison")).toBe(value);
  await page.reload();
  expect([await kind.inputValue(), await rows.count()]).toEqual([value, ofKind]);
  await page.context().close();
});

inChromium("s goes to the records of a page that has no figure", async () => {
  const page = await site().page();
  await page.goto(site().at(site().kindOf("coverage").first));
  expect(await page.locator("[data-figure]").count()).toBe(0);
  await page.keyboard.press("s");
  await expect.poll(() => page.evaluate("document.activeElement.matches('.receipt')")).toBe(true);
  await page.context().close();
});

inChromium("s and Enter go from any number to its own records", async () => {
  const { kindOf } = site();
  const cards = kindOf("actor").paths;
  const group = cards.find((path) => path.endsWith("-led")) ?? kindOf("actor").first;
  const ways = [
    { path: "claims", number: "a.number", to: /claims\/[^/]+\.html#records$/ },
    { path: kindOf("claim").first, number: "a.number", to: /#records$/ },
    { path: group, number: "a.number", to: /#records-[a-z]+$/ },
    { path: group, number: 'a.number[href*="region"]', to: /actors\/region\.html#records-[a-z]+$/ },
    { path: "ask", number: ".big a.number", to: /#ask-receipt$/ },
    { path: "", number: "a.cell.h1", to: /coverage\/.*#y\d{4}$/ },
  ];
  const page = await site().page();
  for (const { path, number, to } of ways) {
    for (const key of ["s", "Enter"]) {
      await page.goto(site().at(path));
      await page.locator(number).first().focus();
      await page.keyboard.press(key);
      await page.waitForURL(to);
      expect(await page.locator("dialog").count()).toBe(0);
      const anchor = new URL(page.url()).hash.slice(1);
      const records = page.locator(`[id="${anchor}"]`);
      await expect.poll(() => records.isVisible()).toBe(true);
      const within = anchor === "ask-receipt" ? records.locator("xpath=..") : records;
      expect([path, await within.locator("a").count()]).not.toEqual([path, 0]);
    }
  }
  await page.context().close();
});

inChromium("s on years that nobody looked at says so, with the way to what was searched", async () => {
  const page = await site().page();
  await page.goto(site().at(""));
  await ready(page);
  const cell = page.locator("table[data-grid] td.cell.not-searched").first();
  await cell.evaluate((one: HTMLElement) => {
    one.tabIndex = 0;
    one.focus();
  });
  await page.keyboard.press("s");
  await page.waitForURL(/coverage\/.*#y\d{4}$/);
  const year = page
    .locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
    .locator("xpath=ancestor-or-self::section");
  expect(await year.textContent()).toContain("No record: not searched.");
  expect(await year.locator('a[href$="gaps.html"]').count()).toBe(1);
  await page.context().close();
});

inChromium.each(LANGS)("a mark of no record opens what was searched, in %s", async (lang) => {
  const page = await site().page();
  await page.goto(
    `${site().at("ask", lang)}?measure=count&layer=exercises&to=region&by=year&period=1991..1999`,
  );
  await ready(page);
  await page.locator("[data-figure] svg.figure:visible").first().focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("s");
  const link = page.locator('dialog.drawer a[href$="gaps.html"]');
  await link.waitFor();
  const told = {
    en: "no search for all of it is noted",
    ru: "не отмечено, что искали всё",
    zh: "未注明已全部检索",
  }[lang];
  expect(await page.locator("dialog.drawer").innerText()).toContain(told);
  await link.click();
  await page.waitForURL(/gaps\.html$/);
  await page.context().close();
});

inChromium(
  "s first goes to a number on a page that has only numbers, and opens the mark under the pointer",
  async () => {
    const page = await site().page();
    await page.goto(site().at("claims"));
    await page.keyboard.press("s");
    await expect.poll(() => page.evaluate("document.activeElement.matches('a.number')")).toBe(true);
    await page.goto(site().at(""));
    const shape = page.locator("[data-figure] svg.figure:visible [data-m]").nth(20);
    const mark = await shape.getAttribute("data-m");
    await shape.hover({ force: true });
    await page.keyboard.press("s");
    await page.locator(DRAWER).first().waitFor();
    expect(page.url()).toMatch(new RegExp(`#m${mark}$`));
    await page.context().close();
  },
);

inChromium.each(["records", "record table", "sources", "conflicts", "conflict", "source"] as const)(
  "s goes to what the page of %s lists, and says nothing of a lack",
  async (kind) => {
    const page = await site().page();
    await page.goto(site().at(site().kindOf(kind).first));
    await page.keyboard.press("s");
    await expect
      .poll(() =>
        page.evaluate(
          "document.activeElement.matches('main *') && document.activeElement.querySelector('a') !== null",
        ),
      )
      .toBe(true);
    expect(await page.locator("body").innerText()).not.toContain("There is no figure or number on this page");
    await page.context().close();
  },
);

inChromium(
  "the coverage is one tab stop; arrow keys reach each of its cells, and Enter opens also those nobody looked at",
  async () => {
    const page = await site().page();
    await page.goto(site().at(""));
    await ready(page);
    const grid = page.locator("table[data-grid]");
    expect(await grid.getAttribute("role")).toBe("grid");
    expect(await grid.locator(":is(a, td):is([tabindex='0'], a:not([tabindex]))").count()).toBe(1);
    await grid.locator("[tabindex='0']").focus();
    // What has the focus: its row and column, and the years it is of.
    const at = () =>
      page.evaluate<readonly [row: number, from: number, years: number]>(`(() => {
        const cell = document.activeElement.closest("td, th");
        const before = [...cell.parentElement.cells].slice(0, cell.cellIndex);
        return [cell.parentElement.rowIndex, before.reduce((n, c) => n + c.colSpan, 0), cell.colSpan];
      })()`);
    // Along the first rows no cell is passed over, there and back.
    for (let row = 0; row < 2; row++) {
      await page.keyboard.press("Home");
      let [r, column, years] = await at();
      expect(column).toBe(0);
      for (;;) {
        await page.keyboard.press("ArrowRight");
        const [, next, width] = await at();
        if (next === column) break;
        expect(next).toBe(column + years);
        [column, years] = [next, width];
      }
      await page.keyboard.press("End");
      expect(await at()).toEqual([r, column, years]);
      await page.keyboard.press("ArrowLeft");
      const [, before, wide] = await at();
      expect(before + wide).toBe(column);
      await page.keyboard.press("ArrowDown");
      [r] = await at();
      expect(r).toBeGreaterThan(row);
    }
    expect(await grid.locator("[tabindex='0']").count()).toBe(1);
    // A run of years that nobody looked at opens at the year in which a walk came to it, and by a click at that under the pointer.
    const blank = grid.locator("td.not-searched[colspan]").first();
    const [link, first, years] = await blank.evaluate((cell: HTMLTableCellElement) => {
      const row = [...(cell.closest("tr")?.cells ?? [])];
      const column = row.slice(0, cell.cellIndex).reduce((n, c) => n + c.colSpan, 0);
      const head = cell.closest("table")?.tHead?.rows[0]?.cells[column]?.textContent ?? "";
      return [row[0]?.querySelector("a")?.href, Number(head.slice(0, 4)), cell.colSpan] as const;
    });
    expect(years).toBeGreaterThan(1);
    await blank.evaluate((cell) => cell.previousElementSibling?.querySelector("a")?.focus());
    await page.keyboard.press("ArrowRight");
    expect(await blank.evaluate((cell) => cell === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${link}#y${first}`);
    expect(await page.locator(`[id="y${first}"]`).count()).toBe(1);
    await page.goto(site().at(""));
    await ready(page);
    const box = await blank.boundingBox();
    await blank.click({ position: { x: (box?.width ?? 0) - 2, y: 4 } });
    await page.waitForURL(`${link}#y${first + years - 1}`);
    await page.goto(site().at(""));
    await ready(page);
    await blank.hover({ position: { x: (box?.width ?? 0) - 2, y: 4 } });
    await page.keyboard.press("s");
    await page.waitForURL(`${link}#y${first + years - 1}`);
    // A pointer that has left the table says nothing any more.
    await page.goto(site().at(""));
    await ready(page);
    await blank.hover({ position: { x: (box?.width ?? 0) - 2, y: 4 } });
    await page.mouse.move(0, 0);
    await blank.evaluate((cell: HTMLElement) => cell.click());
    await page.waitForURL(`${link}#y${first}`);
    await page.context().close();
  },
);

inChromium("without a script each row of the coverage is a stop that leads to its years", async () => {
  const page = await site().page({ javaScriptEnabled: false });
  await page.goto(site().at(""));
  const rows = page.locator("table[data-grid] tr:has(th[scope=row])");
  expect(await rows.count()).toBeGreaterThan(5);
  expect(await rows.locator("th a:not([tabindex])").count()).toBe(await rows.count());
  await page.context().close();
});

inChromium("a hostile record is text and nothing else", async () => {
  const page = await site().page();
  await page.goto(site().at(figurePath()));
  await page.evaluate(`
    globalThis.multivectorData = { ...globalThis.multivectorData,
      "records-en": { x: ['<img src=x onerror="window.bad=1">', "en", "", "<b>bold</b>", "exercises", "records/exercises/x", [["s", "<i>"], ["t", ""]], ""] },
      sources: { s: ["<script>window.bad=1</script>", '"><b', "p", "", "javascript:window.bad=1", "http://[", "", "", ""], t: ["\\u202ereversed", "ar", "", "", "", "", "", "", ""] },
    };
    document.dispatchEvent(new CustomEvent("multivector:open", { detail: { label: "<u>", value: 7, receipt: ["x", "gone", "__proto__"] } }));`);
  await page.locator(DRAWER).first().waitFor();
  expect(await page.locator("dialog :is(img, b, i, u, script)").count()).toBe(0);
  expect(await page.locator("dialog a[href^='javascript']").count()).toBe(0);
  expect(await page.evaluate("window.bad ?? 0")).toBe(0);
  // The publisher stands in a line with other facts, which it must not turn.
  expect(await page.locator("dialog .cited .muted bdi").first().textContent()).toBe("p");
  expect(await page.locator("dialog").textContent()).toContain("2 records have no entry here");
  await page.context().close();
});

inChromium("everything opens from a disk too", { timeout: 60_000 }, async () => {
  const page = await site().page();
  await page.goto(`file://${join(site().folder, `${figurePath()}.html`)}`);
  await page.keyboard.press("s");
  await page.locator(DRAWER).first().waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("苦盏");
  await page.locator("[role=option]").first().waitFor();
  await page.context().close();
});
