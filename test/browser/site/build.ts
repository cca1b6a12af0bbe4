import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { build } from "rolldown";
import { loadConfig } from "rolldown/config";
import type { Built } from "../../../src/web/files.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

/** Builds scripts, styles and fonts as `npm run build` does, into a folder of the tests. */
export async function buildInto(folder: string): Promise<Built> {
  const config = await loadConfig(join(ROOT, "rolldown.config.js"));
  if (!Array.isArray(config)) throw new Error("rolldown.config.js lists what is built");
  for (const { output, ...part } of config) {
    if (Array.isArray(output) || output?.dir !== "dist/web") continue;
    await build({ ...part, cwd: ROOT, logLevel: "silent", output: { ...output, dir: folder } });
  }
  const names = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
