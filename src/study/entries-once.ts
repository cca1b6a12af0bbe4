import { ENTRY_FOLDERS } from "./folders.ts";
import type { Study } from "./study.ts";

/** Files of a folder that are read at a time: one after the other they take the time of the disk to answer, each. */
const AHEAD = 32;

/** A study whose files of claims and figures are read once and kept, some of them ahead: for what goes through a folder many times. */
export function entriesOnce(study: Study): Study {
  const { files } = study;
  const listed = new Map<string, readonly string[]>();
  const places = new Map<string, number>();
  const kept = new Map<string, Promise<Uint8Array | null>>();
  const keep = (path: string) => {
    const found = kept.get(path) ?? files.read(path);
    // Whoever asks for it is told.
    found.catch(() => undefined);
    kept.set(path, found);
    return found;
  };
  return {
    ...study,
    files: {
      list: async (folder) => {
        const names = await files.list(folder);
        if (!isOfEntries(folder) || listed.has(folder)) return names;
        const paths = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${folder}/${name}`);
        listed.set(folder, paths);
        for (const [i, path] of paths.entries()) places.set(path, i);
        return names;
      },
      read: (path) => {
        const folder = path.split("/", 1)[0] ?? "";
        if (!isOfEntries(folder)) return files.read(path);
        const at = places.get(path);
        if (at !== undefined && !kept.has(path))
          for (const next of listed.get(folder)?.slice(at, at + AHEAD) ?? []) keep(next);
        return keep(path);
      },
    },
  };
}

function isOfEntries(folder: string): boolean {
  return ENTRY_FOLDERS.some((one) => one === folder);
}
