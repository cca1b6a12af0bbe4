import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "rolldown";
import { inNode } from "../build/markup.js";

/** What is built finds the packages that stay outside, and the fonts of the project, from here; maps have no outlines. */
const FOLDER = "node_modules/.cache/multivector-bench";

/** Parts of the program that the package does not show, built for Node. @returns what they hold, and the address of it */
export async function built(name, paths) {
  mkdirSync(FOLDER, { recursive: true });
  const own = `${name}-${process.pid}`;
  const entry = join(FOLDER, `${own}.ts`);
  const lines = paths.map((path) => `export * from ${JSON.stringify(resolve(path))};`);
  writeFileSync(entry, `${lines.join("\n")}\n`);
  const file = join(FOLDER, `${own}.mjs`);
  await build({
    input: entry,
    platform: "node",
    tsconfig: resolve("tsconfig.json"),
    resolve: { alias: inNode },
    external: ["@resvg/resvg-js", "fontkit", "pdfkit"],
    logLevel: "silent",
    output: { file, format: "esm", codeSplitting: false },
  });
  process.on("exit", () => {
    for (const left of [entry, file]) rmSync(left, { force: true });
  });
  const { href } = pathToFileURL(file);
  return { ...(await import(href)), href };
}
