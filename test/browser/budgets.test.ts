import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect } from "vitest";
import { loaded } from "./site/loaded.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();
const KIB = 1024;

/** The pages that a reader begins with. */
const BEGUN = ["home", "ask"] as const;

inChromium("what every page runs is at most 60 KiB", () => {
  const scripts = ["theme.js", "app.js", "tools.js"].map((name) =>
    readFileSync(join(site().folder, "assets", name)),
  );
  const size = scripts.reduce((sum, script) => sum + brotliCompressSync(script).length, 0);
  expect(size).toBeLessThanOrEqual(60 * KIB);
});

inChromium.each(BEGUN)(
  "the first view of %s takes at most 250 KiB, of which 60 KiB are scripts",
  async (name) => {
    const page = await site().page({ viewport: { width: 1280, height: 800 } });
    const all = await loaded(page, site().at(site().kindOf(name).first));
    await page.context().close();
    const sum = (files: typeof all) => files.reduce((size, file) => size + file.bytes, 0);
    const told = all.map(({ path, bytes }) => `${path} ${bytes}`).join("\n");
    expect(all.length).toBeGreaterThan(3);
    expect(sum(all), told).toBeLessThanOrEqual(250 * KIB);
    expect(sum(all.filter((file) => /^assets\/[^/]*\.js$/.test(file.path))), told).toBeLessThanOrEqual(
      60 * KIB,
    );
  },
);

inChromium("a record's page is at most 15 KB in the middle, a figure to embed less than 40 KB each", () => {
  const lengths = site()
    .kindOf("record")
    .bytes.toSorted((a, b) => a - b);
  expect(lengths.length).toBeGreaterThan(100);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(15_000);
  const { paths, bytes } = site().kindOf("embed");
  expect(bytes).toHaveLength(site().figures.length);
  expect(paths.filter((_, i) => (bytes[i] ?? Number.POSITIVE_INFINITY) >= 40_000)).toEqual([]);
});
