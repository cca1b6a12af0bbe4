import type { Page } from "playwright-core";
import { beforeAll, expect } from "vitest";
import { LANGS } from "../../src/words/words.ts";
import { ASKED } from "./site/asked.ts";
import { KINDS, type KindName } from "./site/description.ts";
import { broken, clipped, lost, noted, wider } from "./site/fit.ts";
import { settled } from "./site/heard.ts";
import { IN_OUR_FONTS, LAID_OUT } from "./site/laid-out.ts";
import { CHROMIUM, inChromium, sampleOf, shown } from "./site/site.ts";

const site = shown();

/** A page that is sent from one kind to the next. */
let page: Page;

beforeAll(async () => {
  if (CHROMIUM !== "") page = await site().page();
});

/** Where a reader has a page at its usual size, on a phone, and magnified. */
const DESK = { width: 1280, height: 1024 };
const PHONE = { name: "on a phone", width: 360, height: 800 };
const ZOOMED = { name: "at 400 % zoom", width: DESK.width / 4, height: DESK.height / 4 };

inChromium.each(KINDS)(
  "%s fits a phone, and at 400 % zoom nothing is lost and text is read by scrolling one way (WCAG 1.4.10)",
  {
    timeout: 60_000,
  },
  async (name) => {
    const faults: string[] = [];
    for (const path of sampleOf(site().kindOf(name))) {
      await page.setViewportSize(DESK);
      await page.goto(site().at(path, "ru"));
      await page.evaluate(LAID_OUT);
      await noted(page);
      for (const { name, ...size } of [PHONE, ZOOMED]) {
        await page.setViewportSize(size);
        await page.evaluate(IN_OUR_FONTS);
        const found = [...(await wider(page)), ...(await clipped(page)), ...(await lost(page))];
        faults.push(...found.map((fault) => `${path} ${name}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  },
);

/** Pages on which ranges stand in running text, in narrow columns and on cards. */
const RANGED: readonly KindName[] = ["home", "coverage", "claim", "figures", "figure", "actor", "gaps"];

inChromium.each(LANGS)(
  "no line ends within a range on a phone, in %s",
  { timeout: 120_000 },
  async (lang) => {
    const faults: string[] = [];
    await page.setViewportSize({ width: PHONE.width, height: PHONE.height });
    for (const name of RANGED)
      for (const path of sampleOf(site().kindOf(name))) {
        await page.goto(site().at(path, lang));
        await page.evaluate(LAID_OUT);
        faults.push(...(await broken(page)).map((fault) => `${path}: ${fault}`));
      }
    expect(faults).toEqual([]);
  },
);

/** Captions of tables that end where no reader sees them before the table is scrolled. */
const CAPTIONS_CUT = `[...document.querySelectorAll(".scroll caption:not(.hide)")].flatMap((caption) => {
  for (let part = caption; (part = part.parentElement); ) if (part.tagName === "DETAILS") part.open = true;
  const text = document.createRange();
  text.selectNodeContents(caption);
  const end = Math.max(...[...text.getClientRects()].map(({ right }) => right));
  return end > caption.closest(".scroll").getBoundingClientRect().right + 0.5 ? [caption.textContent] : [];
})`;

inChromium("captions of tables are seen whole on a phone, in Russian", { timeout: 120_000 }, async () => {
  const faults: string[] = [];
  let seen = 0;
  await page.setViewportSize({ width: PHONE.width, height: PHONE.height });
  for (const name of ["home", "gaps", "figure"] as const)
    for (const path of site().kindOf(name).paths) {
      await page.goto(site().at(path, "ru"));
      seen += await page.locator(".scroll caption:not(.hide)").count();
      const cut = await page.evaluate<readonly string[]>(CAPTIONS_CUT);
      faults.push(...cut.map((text) => `${path}: ${text}`));
    }
  expect(faults).toEqual([]);
  expect(seen).toBeGreaterThan(30);
});

inChromium.each(["en", "zh"] as const)(
  "at 1,200 px the ways of the bar stand in one line in %s",
  async (lang) => {
    const wide = await site().page({ viewport: { width: 1200, height: 800 } });
    await wide.goto(site().at("", lang));
    await settled(wide);
    const tops = await wide.evaluate<readonly number[]>(
      `[...document.querySelectorAll(".bar nav a")].map((a) => a.getBoundingClientRect().top)`,
    );
    expect(tops.length).toBeGreaterThan(5);
    expect(new Set(tops).size).toBe(1);
    await wide.context().close();
  },
);

inChromium("on a phone a claim, what is printed, ours and the finding are seen at once", async () => {
  const page = await site().page({ viewport: PHONE });
  await page.goto(site().at("claims"));
  const outside = await page.evaluate<
    readonly string[]
  >(`[...document.querySelectorAll("table.claims tbody td")]
    .filter((cell) => cell.getBoundingClientRect().right > innerWidth)
    .map((cell) => cell.closest("tr").id + ": " + cell.className)`);
  expect(outside).toEqual([]);
  const said = await page.evaluate("getComputedStyle(document.querySelector('td.ours'), '::before').content");
  expect(said).toContain("Ours");
  await page.context().close();
});

inChromium.each(ASKED)(
  "nothing that is seen of %s moves when %s stands, on a phone and on a wide window, with other fonts until ours come",
  { timeout: 60_000 },
  async (name, query) => {
    for (const viewport of [PHONE, DESK]) {
      const asked = await site().page({ viewport });
      const client = await asked.context().newCDPSession(asked);
      await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      await asked.addInitScript(MOVED);
      await asked.goto(`${site().at(name)}?${query}`);
      await asked.locator("#view[data-alive]").waitFor({ state: "attached" });
      await settled(asked);
      expect(await asked.locator("#view[data-awaits]").count()).toBe(0);
      expect(await asked.evaluate<number>("window.moved"), String(viewport.width)).toBeLessThanOrEqual(0.02);
      await asked.context().close();
    }
  },
);

inChromium.each(["app.js", "view-timeline.js"])(
  "what a page came with is seen again where %s does not come for another view",
  async (script) => {
    const asked = await (await site().context()).newPage();
    await asked.route(`**/assets/${script}`, (route) => route.abort());
    await asked.goto(`${site().at("timeline")}?rows=recipient`);
    await asked.locator("#view svg.figure:visible").first().waitFor();
    await asked.context().close();
  },
);

/** Adds up how much of the window moves, and how far. */
const MOVED = `window.moved = 0;
  new PerformanceObserver((all) => {
    for (const { value } of all.getEntries()) window.moved += value;
  }).observe({ type: "layout-shift", buffered: true });`;

inChromium.each([
  ["the framework of a card", "actors/KAZ", "zh"],
  ["the kind of a changed reading", "claims/AR-14", "ru"],
] as const)(
  "on a phone %s has room for its words, and the table scrolls in its own box",
  async (_, path, lang) => {
    const page = await site().page({ viewport: PHONE });
    await page.goto(site().at(path, lang));
    const cells = await page.evaluate<readonly (readonly [text: string, room: number])[]>(`(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
      return [...document.querySelectorAll(".scroll tbody :is(td, th):not(.num)")].map((cell) => {
        const { paddingLeft, paddingRight } = getComputedStyle(cell);
        return [cell.innerText.trim(), cell.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)];
      });
    })()`);
    const told = cells.filter(([text]) => text.length > 5);
    expect(told.length).toBeGreaterThan(3);
    expect(told.filter(([, room]) => room < 75)).toEqual([]);
    await page.context().close();
  },
);

inChromium.each(["ru", "zh"] as const)(
  "on a phone each facility of the map in %s is a card within the window, its heads in it",
  async (lang) => {
    const page = await site().page({ viewport: PHONE });
    await page.goto(site().at("map", lang));
    const rows = await page.evaluate<readonly { readonly right: number; readonly said: readonly string[] }[]>(
      `[...document.querySelectorAll("section[aria-labelledby=facilities] tbody tr")].map((row) => {
        row.style.contentVisibility = "visible";
        const cells = [...row.querySelectorAll("td")].filter((cell) => cell.innerText.trim() !== "");
        return {
          right: Math.max(...[...row.children].map((cell) => cell.getBoundingClientRect().right)),
          said: cells.map((cell) => getComputedStyle(cell, "::before").content),
        };
      })`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ right }) => right > PHONE.width)).toEqual([]);
    expect(
      rows.filter(
        ({ said }) =>
          said.length < 4 || said.some((head) => !/\p{L}{3}|[\u4e00-\u9fff]/u.test(head) || head === "none"),
      ),
    ).toEqual([]);
    await page.context().close();
  },
);

inChromium(
  "on a phone the names of a matrix stay while it scrolls, and the page says that it does",
  async () => {
    const page = await site().page({ viewport: PHONE });
    await page.goto(site().at("network"));
    const [before, after, says] = await page.evaluate<readonly [number, number, string]>(`(() => {
    const box = document.querySelector("table.held").closest(".scroll");
    const name = box.querySelector("tbody th");
    const before = name.getBoundingClientRect().left;
    box.scrollLeft = 80;
    return [before, box.scrollLeft === 80 ? name.getBoundingClientRect().left : NaN, getComputedStyle(box, "::before").content];
  })()`);
    expect(after).toBeCloseTo(before, 0);
    expect(says).toContain("scrolls sideways");
    await page.context().close();
  },
);

inChromium(
  "on a phone no name of a matrix breaks within a word, and ties between recipients have their numbers beside them",
  async () => {
    const page = await site().page({ viewport: PHONE });
    await page.goto(site().at("network", "ru"));
    const [broken, far] = await page.evaluate<readonly [readonly string[], readonly string[]]>(`(() => {
    const broken = [...document.querySelectorAll("table.held tbody th")].flatMap(({ firstChild }) =>
      [...firstChild.data.matchAll(/\\p{L}+/gu)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(firstChild, index);
        range.setEnd(firstChild, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
      }),
    );
    const numbers = [...document.querySelectorAll("table.among td")];
    const far = numbers.filter((cell) => cell.getBoundingClientRect().right > innerWidth);
    return [broken, numbers.length === 0 ? ["none"] : far.map((cell) => cell.innerText)];
  })()`);
    expect([broken, far]).toEqual([[], []]);
    await page.context().close();
  },
);

inChromium(
  "marks are seen in colours that a reader forces on the page, and nothing moves where they ask for rest",
  async () => {
    const page = await site().page({ forcedColors: "active", reducedMotion: "reduce", colorScheme: "dark" });
    const drawn: string[] = [];
    for (const { first } of KINDS.map(site().kindOf)) {
      await page.goto(site().at(first));
      const unseen = await page.evaluate<readonly string[]>(UNSEEN);
      drawn.push(...unseen.map((fault) => `${first}: ${fault}`));
      const moving = await page.evaluate("document.getAnimations().length");
      expect([first, moving]).toEqual([first, 0]);
    }
    await page.context().close();
    expect(drawn).toEqual([]);
  },
);

/** Marks of drawings whose fill and line are both the colour of the ground. */
const UNSEEN = `(() => {
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const faults = [];
  for (const mark of document.querySelectorAll("svg [data-m], svg text")) {
    const shapes = mark.matches("g") ? [...mark.querySelectorAll("path,rect,circle,line,polygon")] : [mark];
    const seen = shapes.some((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].some((colour) => colour !== "none" && colour !== ground && colour !== "rgba(0, 0, 0, 0)");
    });
    if (shapes.length > 0 && !seen) faults.push(mark.outerHTML.slice(0, 120));
  }
  return faults.slice(0, 5);
})()`;

/** Where two parts of a page lie too near to each other, each asked of a page as how far the second is below the first. */
const APART = [
  [
    "the years of a timeline and the button below them",
    "timeline",
    ".brush-field",
    ".brush-field + .row",
    12,
  ],
  ["two parts beside an answer", "ask", ".ask-side > section", ".ask-side > section + section", 28],
] as const;

inChromium.each(APART)("%s stand apart", async (_, path, above, below, least) => {
  const page = await site().page({ viewport: DESK });
  await page.goto(site().at(path));
  const apart = await page.evaluate<number>(
    `document.querySelector("${below}").getBoundingClientRect().top - document.querySelector("${above}").getBoundingClientRect().bottom`,
  );
  expect(Math.round(apart)).toBeGreaterThanOrEqual(least);
  await page.context().close();
});

inChromium.each([DESK, PHONE])(
  "the years of a slider stand over those of its timeline, %j",
  async (viewport) => {
    const page = await site().page({ viewport });
    await page.goto(site().at("timeline"));
    const far = await page.evaluate<readonly number[]>(`(() => {
    const middle = (box) => (box.left + box.right) / 2;
    const first = Number(document.querySelector(".year-slider .ends span").textContent);
    const bars = document.querySelector("svg.year-bars").getBoundingClientRect();
    const count = Number(document.querySelector(".year-slider .ends span:last-child").textContent) - first + 1;
    return [...document.querySelectorAll(".view-figure svg text")]
      .filter((text) => /^\\d{4}$/.test(text.textContent) && text.getBoundingClientRect().width > 0)
      .map((text) => middle(text.getBoundingClientRect()) - bars.left - ((Number(text.textContent) - first) * bars.width) / count);
  })()`);
    expect(far.length).toBeGreaterThan(2);
    for (const one of far) expect(Math.abs(one)).toBeLessThan(3);
    await page.context().close();
  },
);

inChromium.each([
  ["map", DESK],
  ["map", PHONE],
  ["timeline", DESK],
  ["timeline", PHONE],
] as const)("what is asked and what is drawn are as wide as each other: %s, %j", async (path, viewport) => {
  const page = await site().page({ viewport });
  await page.goto(site().at(path));
  const edges = await page.evaluate<readonly (readonly number[])[]>(`(() => {
    const controls = document.querySelector("#view > :is(.view-controls, .view-form)").getBoundingClientRect();
    const svg = [...document.querySelectorAll(".view-figure svg")].find((one) => one.getBoundingClientRect().width > 0);
    const box = svg.getBoundingClientRect();
    const margin = ((svg.viewBox.baseVal.width < 480 ? 14 : 20) / svg.viewBox.baseVal.width) * box.width;
    return [[controls.left, controls.right], [box.left + margin, box.right - margin]];
  })()`);
  const [asked, drawn] = edges;
  for (const side of [0, 1]) expect(Math.abs((asked?.[side] ?? 0) - (drawn?.[side] ?? 99))).toBeLessThan(2);
  await page.context().close();
});

inChromium.each([
  ["the head of claims", "claims", "ru", DESK, "table.claims thead th"],
  ["the years of tables", "records", "ru", PHONE, "table.tables tbody td:last-child"],
  ["the names of rows of gaps", "gaps", "zh", PHONE, "table.matrix tbody th[scope=row]"],
] as const)("%s stand in a line each", async (_, path, lang, viewport, cells) => {
  const page = await site().page({ viewport });
  await page.goto(site().at(path, lang));
  const lines = await page.evaluate<readonly string[]>(`[...document.querySelectorAll("${cells}")]
    .filter((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      return words.getBoundingClientRect().height > 30;
    })
    .map((cell) => cell.innerText)`);
  expect(lines).toEqual([]);
  await page.context().close();
});

inChromium("a choice whose words are longer than its list ends in dots", async () => {
  const page = await site().page({ viewport: PHONE });
  await page.goto(site().at("ask"));
  const ends = await page.evaluate("getComputedStyle(document.querySelector('.field select')).textOverflow");
  expect(ends).toBe("ellipsis");
  await page.context().close();
});

inChromium("a Chinese heading is broken between its phrases alone, and balanced", async () => {
  const page = await site().page({ viewport: PHONE });
  await page.goto(site().at("", "zh"));
  const torn = await page.evaluate<
    readonly string[]
  >(`[...document.querySelectorAll("h1 > bdi:has(wbr), h3 > bdi:has(wbr)")]
    .flatMap((heading) => {
      const tops = [...heading.childNodes].filter((node) => node.nodeType === 3).map((node) => {
        const words = document.createRange();
        words.selectNodeContents(node);
        return [node.data, new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size];
      });
      return tops.length < 2 ? ["no phrases"] : tops.filter(([, lines]) => lines > 1).map(([text]) => text);
    })`);
  expect(torn).toEqual([]);
  expect(await page.locator("h1:has(wbr)").count()).toBe(1);
  await page.context().close();
});

inChromium.each([
  ["actors", "main .rows > li"],
  ["actors/KAZ", ".shares > li > a"],
] as const)("names in the lists of %s begin large, whatever the study wrote", async (path, names) => {
  await page.goto(site().at(path));
  const first = await page.evaluate(
    `getComputedStyle(document.querySelector("${names}"), "::first-letter").textTransform`,
  );
  expect(first).toBe("uppercase");
});

inChromium("layers are written alike in what a timeline and a network show", async () => {
  const layers = async (path: string) => {
    await page.goto(site().at(path, "ru"));
    return page.evaluate<readonly string[]>(
      `[...document.querySelector("option[value=exercises]").parentElement.options].map(({ text }) => text)`,
    );
  };
  const network = await layers("network");
  expect(network).toEqual(expect.arrayContaining((await layers("timeline")).slice(0, 3)));
});

inChromium("a single digit in a table is hit beside it too, as far as 24 pixels across", async () => {
  await page.setViewportSize(DESK);
  await page.goto(site().at("gaps"));
  const hit = await page.evaluate(`(() => {
    const link = [...document.querySelectorAll("td.num > a.number")].find((a) => a.textContent.length === 1);
    link.scrollIntoView({ block: "center" });
    const { left, right, top, bottom } = link.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    return [(left + right) / 2 - 11, (left + right) / 2 + 11].map((x) => document.elementFromPoint(x, middle) === link);
  })()`);
  expect(hit).toEqual([true, true]);
  const boxes = await page.locator("td.num > a.number").evaluateAll((links) =>
    links.map((link) => {
      const { left, right, top } = link.getBoundingClientRect();
      return { left, right, top };
    }),
  );
  const beside = boxes.flatMap((one, i) => {
    const next = boxes[i + 1];
    return next !== undefined && next.top === one.top ? [next.left - one.right] : [];
  });
  expect(beside.length).toBeGreaterThan(10);
  expect(Math.min(...beside)).toBeGreaterThanOrEqual(0);
});
