import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Content, WritableFiles } from "../src/model/files.ts";

/** Texts of a study by path, such as `study.yaml` or `claims/a.yaml`. */
export type Texts = Readonly<Record<string, string>>;

/** The files of a study that stands in memory. */
export function memoryFiles(texts: Texts): WritableFiles {
  const held = new Map<string, Uint8Array>(
    Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  return {
    list: async (folder) => {
      const prefix = folder === "" ? "" : `${folder}/`;
      return [...held.keys()]
        .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes("/"))
        .map((path) => path.slice(prefix.length))
        .sort();
    },
    read: async (path) => held.get(path) ?? null,
    commit: async (changes) => {
      for (const [path, content] of changes) {
        if (content === null) held.delete(path);
        else held.set(path, content instanceof Uint8Array ? content : await joined(content));
      }
    },
  };
}

async function joined(content: Exclude<Content, Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await content(async (part) => {
    parts.push(part);
  });
  return Buffer.concat(parts);
}

/** The texts of a folder on disk. */
export function textsIn(folder: URL): Texts {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => join(e.parentPath, e.name))
      .map((path) => [relative(fileURLToPath(folder), path), readFileSync(path, "utf8")]),
  );
}
