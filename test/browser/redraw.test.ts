import type { Page } from "playwright-core";
import { expect } from "vitest";
import { loading, madeUp } from "./made-up-study.ts";
import { alive, WIDE } from "./site/alive.ts";
import { ASKED } from "./site/asked.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();
const LONG = { timeout: 120_000 };

/** CPU time of the page's thread in milliseconds, which does not grow when the machine has other work. */
async function threadTime(page: Page): Promise<() => Promise<number>> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return (metrics.find((m) => m.name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
}

/** Comes back once a page has done nothing for a while: what a change leaves for later is done by then. */
async function quiet(page: Page, time: () => Promise<number>): Promise<void> {
  let before = Number.NEGATIVE_INFINITY;
  // To be asked takes a page some time too.
  for (let asked = 0; asked < 100; asked++) {
    const now = await time();
    if (now - before <= 1) return;
    before = now;
    await page.waitForTimeout(50);
  }
  throw new Error("the page does not come to rest");
}

const SLOWER = 4;

const FROM_P001 = "measure=share&layer=exercises&from=P001&to=region&period=1995..2020";
const scripts = new Map<number, Promise<string>>();
/** Made-up records of so many activities, made once. */
function scriptOf(activities: number): Promise<string> {
  const script = scripts.get(activities) ?? madeUp(activities, 20);
  scripts.set(activities, script);
  return script;
}

const partner = (n: number) => `P${String(n).padStart(3, "0")}`;
const year = (n: number) => String(1992 + n);

/**
 * Views of so many exercises, what of them is changed to what, the milliseconds in which the change is painted, and how often the
 * browser may put the view there as plain HTML until the figure is painted too.
 */
const CHANGED = [
  ["ask", FROM_P001, 10_000, 100, 1.3, "select", 2, partner],
  ["ask", FROM_P001, 100_000, 250, 1.7, "select", 2, partner],
  ["network", "layer=exercises", 10_000, 100, 1.5, "select", 2, partner],
  ["network", "layer=exercises", 100_000, 250, 3, "select", 2, partner],
  ["map", "layer=exercises", 10_000, 100, 4.5, "input[type=range]", 0, year],
  ["map", "layer=exercises", 100_000, 250, 10, "input[type=range]", 0, year],
  ["timeline", "layer=exercises", 10_000, 100, 2.3, "select", 3, partner],
  ["timeline", "layer=exercises", 100_000, 250, 3, "select", 3, partner],
] as const;

/** Puts the view of a page there once more as it is, in no more than the browser needs for it, and takes it away again. */
const PLAIN = `(async () => {
  const view = document.getElementById("view");
  const plain = document.createElement("div");
  plain.className = "view";
  plain.innerHTML = view.innerHTML;
  view.before(plain);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  plain.remove();
})()`;

inChromium.each(CHANGED)(
  "%s?%s with %i activities: a change is painted within %i ms where the CPU is four times slower, and its figure soon after",
  LONG,
  async (path, query, activities, most, plainly, controls, place, named) => {
    const script = await scriptOf(activities);
    const page = await alive(site(), path, query, (opened) => loading(opened, script));
    const time = await threadTime(page);
    const change = (value: string, until: string) =>
      page.evaluate(`(async () => {
      let drawn = false;
      const seen = new MutationObserver(() => {
        drawn = true;
      });
      const parts = { childList: true, subtree: true, attributes: true };
      for (const figure of document.querySelectorAll("#view .view-figure :is(.only, .panels)")) seen.observe(figure, parts);
      const control = document.querySelectorAll("#view form ${controls}")[${place}];
      control.value = ${JSON.stringify(value)};
      control.dispatchEvent(new Event(control.localName === "select" ? "change" : "input", { bubbles: true }));
      do await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
      while (!(${until}));
    })()`);
    const [painted, drawn, plain]: [number[], number[], number[]] = [[], [], []];
    const spent = async (all: number[], work: () => Promise<unknown>) => {
      await quiet(page, time);
      const before = await time();
      await work();
      all.push((await time()) - before);
    };
    const drawings = new Set<string>();
    for (let i = 2; i < 18; i++) {
      drawings.add(await page.locator("#view .view-figure svg").first().innerHTML());
      if (i % 2 === 0) await spent(painted, () => change(named(i), "true"));
      else await spent(drawn, () => change(named(i), "drawn"));
      await spent(plain, () => page.evaluate(PLAIN));
    }
    expect(drawings.size).toBe(16);
    // The first changes are of a page that is still getting quick; of the others, what else the machine does only adds.
    const own = (all: readonly number[]) => all.slice(3).toSorted((a, b) => a - b)[1] ?? Number.NaN;
    expect(own(painted) * SLOWER, painted.map(Math.round).join(" ")).toBeLessThanOrEqual(most);
    const told = `${drawn.map(Math.round).join(" ")} against ${plain.map(Math.round).join(" ")} ms`;
    expect(own(drawn) / own(plain), told).toBeLessThanOrEqual(plainly);
    await page.context().close();
  },
);

/** Opens a ring of more than 300 actors and 1,500 ties between them. */
async function largeRing(): Promise<Page> {
  const script = await madeUp(10_000, 298);
  const page = await alive(
    site(),
    "network",
    "view=ring&layer=exercises&to=region&period=1992..2023",
    (opened) => loading(opened, script),
  );
  expect(await page.locator("svg.network circle").count()).toBeGreaterThanOrEqual(300);
  expect(await page.locator("svg.network [data-m]").count()).toBeGreaterThanOrEqual(1500);
  return page;
}

/** Moves a thumb at every frame for some frames. @returns at how many the drawing was another than at the last */
function slid(page: Page, frames: number): Promise<number> {
  return page.evaluate(`(async () => {
    const [thumb] = document.querySelectorAll(".year-slider input");
    const look = { attributes: true, subtree: true, attributeFilter: ["class", "stroke-width"] };
    let painted = 0;
    const moved = new MutationObserver(() => {
      painted++;
    });
    moved.observe(document.querySelector("svg.network"), look);
    for (let i = 0; i < ${frames}; i++) {
      thumb.value = String(1992 + (i % 30));
      thumb.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(done));
    }
    moved.disconnect();
    return painted;
  })()`);
}

/** A page of nothing but the lines and the nodes of a network, plainly drawn, at the same place of the window. */
async function plainPage(network: Page): Promise<Page> {
  const drawn = network.locator("svg.network");
  const paths = await drawn
    .locator("g:not(.off) > .line")
    .evaluateAll((all) => all.map((line) => line.getAttribute("d") ?? ""));
  const places = await drawn
    .locator("circle")
    .evaluateAll((all) =>
      all.map((node) => ["cx", "cy", "r"].map((name) => `${name}="${node.getAttribute(name)}"`).join(" ")),
    );
  const [width, height] = [await drawn.getAttribute("width"), await drawn.getAttribute("height")];
  const page = await (await site().context(WIDE)).newPage();
  await page.setContent(`<svg width="${width}" height="${height}">
    <g fill="none" stroke="#357" shape-rendering="optimizeSpeed">${paths.map((d) => `<path d="${d}"/>`).join("")}</g>
    <g shape-rendering="optimizeSpeed">${places.map((place) => `<circle ${place}/>`).join("")}</g></svg>`);
  return page;
}

/** Paints the lines of a plain page anew at every frame, now as wide as one pixel and now as two. */
function repainted(page: Page, frames: number): Promise<void> {
  return page.evaluate(`(async () => {
    const lines = document.querySelector("g");
    for (let i = 0; i < ${frames}; i++) {
      lines.setAttribute("stroke-width", String(1 + (i % 2)));
      await new Promise((done) => requestAnimationFrame(done));
    }
  })()`);
}

/** CPU time of all that draws pages, in milliseconds: it hardly grows when the machine has other work. */
async function drawingTime(): Promise<() => Promise<number>> {
  const client = await site().browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await client.send("SystemInfo.getProcessInfo");
    const drawing = processInfo.filter(({ type }) => type === "renderer");
    return drawing.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000;
  };
}

inChromium(
  "a step of the slider with 300 actors and 1,500 ties costs little more than to paint as many plain lines, and these are fine when it rests",
  LONG,
  async () => {
    const page = await largeRing();
    await page.locator("svg.network").scrollIntoViewIfNeeded();
    const plain = await plainPage(page);
    const time = await drawingTime();
    const frames = 30;
    const cost = async (run: () => Promise<unknown>) => {
      const before = await time();
      await run();
      return ((await time()) - before) / frames;
    };
    const [own, reference]: [number[], number[]] = [[], []];
    for (let i = 0; i < 6; i++) {
      await plain.bringToFront();
      reference.push(await cost(() => repainted(plain, frames)));
      await page.bringToFront();
      own.push(await cost(async () => expect(await slid(page, frames)).toBeGreaterThan(frames * 0.8)));
    }
    const told = `${own.map(Math.round).join(" ")} against ${reference.map(Math.round).join(" ")} ms`;
    expect(Math.min(...own) / Math.min(...reference), told).toBeLessThanOrEqual(1.15);
    await slid(page, 1);
    await page.locator(".panels.moving").waitFor({ state: "detached" });
    const widths = await page
      .locator("svg.network .line")
      .evaluateAll((all) => all.map((line) => Number(line.getAttribute("stroke-width"))));
    expect(widths.some((width) => !Number.isInteger(width))).toBe(true);
    await plain.context().close();
    await page.context().close();
  },
);

/** As many loops as the longest task may take. */
const MOST_LOOPS = 4;

/** The longest task of a page from its first paint until it is quiet, against a loop of the same page on the same slow CPU. */
async function longestTask(address: string): Promise<number> {
  const page = await (await site().context(WIDE)).newPage();
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(`
    window.longest = 0;
    new PerformanceObserver((all) => {
      if (performance.getEntriesByName("first-contentful-paint").length === 0) return;
      for (const { duration } of all.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: "longtask" });`);
  await page.goto(address);
  await page.locator("#view[data-alive]").waitFor({ state: "attached", timeout: 60_000 });
  await page.waitForTimeout(1000);
  const longest = await page.evaluate<number>("window.longest");
  const loops: number[] = [];
  for (let i = 0; i < 5; i++)
    loops.push(
      await page.evaluate<number>(`(() => {
        const began = performance.now();
        const held = new Map();
        for (let n = 0; n < 100_000; n++) held.set("key " + (n % 5000), n);
        return performance.now() - began;
      })()`),
    );
  await page.context().close();
  return longest / (loops.toSorted((a, b) => a - b)[2] ?? Number.NaN);
}

inChromium.each(ASKED)("%s?%s is worked out in tasks that leave the page free", LONG, async (name, query) => {
  const found: number[] = [];
  // What else a machine does can only add.
  while (found.length < 3 && !found.some((n) => n <= MOST_LOOPS))
    found.push(await longestTask(`${site().at(name)}?${query}`));
  expect(Math.min(...found), found.map((n) => n.toFixed(1)).join(" ")).toBeLessThanOrEqual(MOST_LOOPS);
});
