import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll, inject, test } from "vitest";
import type { Lang } from "../../../src/words/words.ts";
import { DESCRIPTION, type Described, fileAt, type KindName, type KindOfPage } from "./description.ts";

/** Debian's Chromium, where there is one. */
export const CHROMIUM = process.env.MULTIVECTOR_CHROMIUM || "";

/** A test that runs where there is a Chromium, and is left out by name where there is none. */
export const inChromium = test.skipIf(CHROMIUM === "");

/** Parts of Chromium's own window that are pages of their own, made anew for each context and seen by nobody. */
const UNSEEN = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];
/** What Playwright switches off: of two lists Chromium reads the last alone. */
const OFF = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/** Arguments with which Chromium asks nobody anything, draws the same everywhere and makes nothing that is never seen. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
  `--disable-features=${[...OFF, ...UNSEEN].join()}`,
];

/** The reference study as a site that is served, and a Chromium to look at it. */
export interface Shown extends Described {
  /** Address of the front page, with its slash. */
  readonly base: string;
  readonly browser: Browser;
  /** The pages of a kind, which there are. */
  kindOf(name: KindName): KindOfPage;
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A page that waits for its scripts wherever it is sent. */
  page(options?: BrowserContextOptions): Promise<Page>;
  /** Address of a page by its path without ending. */
  at(path: string, lang?: Lang): string;
}

/** Opens the site for one test file, and ends what it started after the file's last test. */
export function shown(flags: readonly string[] = []): () => Shown {
  let site: Shown | null = null;
  beforeAll(async () => {
    if (CHROMIUM === "") return;
    const base = inject("site");
    const [response, browser] = await Promise.all([
      fetch(new URL(DESCRIPTION, base)),
      chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...flags] }),
    ]);
    if (!response.ok) throw new Error(await response.text());
    const described: Described = JSON.parse(await response.text());
    const context = (options: BrowserContextOptions = {}) => browser.newContext(options);
    site = {
      ...described,
      base,
      browser,
      kindOf: (name) => {
        const kind = described.kinds.find((one) => one.name === name);
        if (kind === undefined) throw new Error(`the site has no page of the kind ${name}`);
        return kind;
      },
      context,
      page: async (options) => {
        const page = await (await context(options)).newPage();
        if (options?.javaScriptEnabled === false) return page;
        const goto = page.goto.bind(page);
        const reload = page.reload.bind(page);
        page.goto = async (address, given) => then(await goto(address, given));
        page.reload = async (given) => then(await reload(given));
        const then = async <T>(response: T): Promise<T> => {
          await ready(page);
          return response;
        };
        return page;
      },
      at: (path, lang = "en") => `${base}${fileAt(path, lang)}`,
    };
  }, 600_000);
  afterAll(async () => {
    await site?.browser.close();
  });
  return () => {
    if (site === null) throw new Error("the site is not open");
    return site;
  };
}

/** Until a page does what its scripts have it do; they come after its first paint. */
export async function ready(page: Page): Promise<void> {
  await page
    .locator(':root[data-tools], :root:not(:has(script[src$="app.js"]))')
    .waitFor({ state: "attached" });
}

/** The first page of a kind and its largest. */
export function sampleOf(kind: KindOfPage): readonly string[] {
  return [...new Set([kind.first, kind.largest])];
}
