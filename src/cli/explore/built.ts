import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Built } from "../../web/files.ts";

/** Scripts, styles and fonts that were built with this version, by name. */
export async function builtFiles(): Promise<Built> {
  const root = fileURLToPath(new URL("./web/", import.meta.url));
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const names = entries
    .filter((e) => e.isFile())
    .map((e) => relative(root, join(e.parentPath, e.name)).split(sep).join("/"))
    .sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(root, name))] as const)),
  );
}
