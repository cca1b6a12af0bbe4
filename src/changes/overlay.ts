import type { Files } from "../model/files.ts";

/** The files of a study as they would be after a change, without writing any. */
export function overlaid(files: Files, changes: ReadonlyMap<string, Uint8Array | null>): Files {
  return {
    list: async (folder) => {
      const names = new Set(await files.list(folder));
      const prefix = folder === "" ? "" : `${folder}/`;
      for (const [path, bytes] of changes) {
        const name = path.slice(prefix.length);
        if (!path.startsWith(prefix) || name.includes("/")) continue;
        if (bytes === null) names.delete(name);
        else names.add(name);
      }
      return [...names].sort();
    },
    read: async (path) => {
      const changed = changes.get(path);
      return changed === undefined ? files.read(path) : changed;
    },
  };
}
