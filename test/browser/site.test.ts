import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect } from "vitest";
import { LANGS, type Lang } from "../../src/words/words.ts";
import { KINDS } from "./site/description.ts";
import { GLYPHS, type Glyphs } from "./site/glyphs.ts";
import { heard, settled } from "./site/heard.ts";
import { leads } from "./site/leads.ts";
import { CHROMIUM, inChromium, sampleOf, shown } from "./site/site.ts";

const site = shown();

/** A page for each language, sent from one address to the next, and all that is heard of it. */
const pages = new Map<Lang, { readonly page: Page; readonly told: () => readonly string[] }>();

beforeAll(async () => {
  if (CHROMIUM === "") return;
  const context = await site().context();
  for (const lang of LANGS) {
    const page = await context.newPage();
    pages.set(lang, { page, told: await heard(page, new URL(site().base).host) });
  }
});

inChromium("every page can be made", () => {
  expect(site().broken).toEqual([]);
});

inChromium("there is a page of every kind, and no kind that the tests leave out", () => {
  expect(site().kinds.map(({ name }) => name)).toEqual(KINDS);
});

inChromium("no page holds a script, a style or a handler of its own", () => {
  const found = readdirSync(site().folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .flatMap((path) => {
      const html = readFileSync(join(site().folder, path), "utf8");
      return [...html.matchAll(INLINE)].map(([fault]) => `${path}: ${fault}`);
    });
  expect(found).toEqual([]);
});

/** What the policy of a page forbids in the page itself; text cannot hold these, since its quotes are escaped. */
const INLINE =
  /\sstyle="|\son[a-z]+="|<style|javascript:|<script(?![^>]*(?: src="|application\/ld\+json))[^>]*>/g;

inChromium("every link of every page leads to a page, a place on it, or out to a source", () => {
  expect(leads(site().folder, site().paths)).toEqual([]);
});

inChromium.each(KINDS)(
  "%s asks nobody else, nothing on it fails, and no glyph is missing",
  {
    timeout: 60_000,
  },
  async (name) => {
    expect(pages.size).toBe(LANGS.length);
    const found = await Promise.all(
      [...pages].map(async ([lang, { page, told }]) => {
        const before = told().length;
        for (const path of sampleOf(site().kindOf(name))) {
          await page.goto(site().at(path, lang));
          await settled(page);
          const policy = page.locator("meta[http-equiv=Content-Security-Policy]");
          expect(await policy.getAttribute("content")).toMatch(STRICT);
          const { told: can, missing } = await page.evaluate<Glyphs>(GLYPHS);
          expect(can).toBe(true);
          expect(missing, `${path} in ${lang}`).toEqual([]);
        }
        return told().slice(before);
      }),
    );
    expect(found.flat()).toEqual([]);
  },
);

/** A policy that lets in nothing but files of the site itself. */
const STRICT = /^default-src 'none'; script-src 'self'; style-src 'self';(?!.*(unsafe|https?:|\*))/;
