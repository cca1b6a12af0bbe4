import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect } from "vitest";
import { loaded } from "./site/loaded.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();
const KIB = 1024;

/** The pages that a reader begins with. */
const BEGUN = ["", "ask"];

inChromium("what every page runs is at most 60 KiB", () => {
  const scripts = ["theme.js", "app.js", "tools.js"].map((name) =>
    readFileSync(join(site().folder, "assets", name)),
  );
  const size = scripts.reduce((sum, script) => sum + brotliCompressSync(script).length, 0);
  expect(size).toBeLessThanOrEqual(60 * KIB);
});

inChromium.each(BEGUN)(
  "the first view of /%s takes at most 250 KiB, of which 60 KiB are scripts",
  async (path) => {
    if (!site().kinds.some((kind) => kind.paths.includes(path))) return;
    const page = await site().page({ viewport: { width: 1280, height: 800 } });
    const all = await loaded(page, site().at(path));
    await page.context().close();
    const sum = (files: typeof all) => files.reduce((size, file) => size + file.bytes, 0);
    const told = all.map(({ path, bytes }) => `${path} ${bytes}`).join("\n");
    expect(sum(all), told).toBeLessThanOrEqual(250 * KIB);
    expect(sum(all.filter((file) => /^assets\/[^/]*\.js$/.test(file.path))), told).toBeLessThanOrEqual(
      60 * KIB,
    );
  },
);

inChromium("a record's page is at most 15 KB in the middle, a figure to embed less than 40 KB each", () => {
  const lengths = site()
    .kinds.filter((kind) => kind.name === "record")
    .flatMap((kind) => kind.bytes)
    .sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)] ?? 0).toBeLessThanOrEqual(15_000);
  for (const kind of site().kinds.filter((kind) => kind.name === "embed"))
    for (const [i, path] of kind.paths.entries())
      expect([path, kind.bytes[i]]).toEqual([path, expect.toSatisfy((n: number) => n < 40_000)]);
});
