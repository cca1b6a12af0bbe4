import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { FOLDERS } from "../../study/folders.ts";

/** A mark of a study folder as it is now: when each of its files was last written, and how long it is. */
export async function markOf(root: string): Promise<string> {
  const marks = await Promise.all(
    ["", ...FOLDERS].map(async (folder) => {
      const names = await readdir(join(root, folder)).catch(() => []);
      return Promise.all(
        names
          .filter((name) => /\.(csv|ya?ml)$/.test(name))
          .sort()
          .map(async (name) => {
            const { mtimeMs, size } = await stat(join(root, folder, name)).catch(() => ({
              mtimeMs: 0,
              size: 0,
            }));
            return `${folder}/${name} ${mtimeMs} ${size}`;
          }),
      );
    }),
  );
  return marks.flat().join("\n");
}

/**
 * Something that is made anew when the folder has changed, and asked for as often as one likes.
 * Where it cannot be made any more, because a file is being edited, the error is that of each asking until it is mended.
 */
export function fresh<T>(mark: () => Promise<string>, make: () => Promise<T>): () => Promise<T> {
  let held: { readonly mark: string; readonly made: Promise<T> } | null = null;
  return async () => {
    const now = await mark();
    if (held === null || held.mark !== now) held = { mark: now, made: make() };
    return held.made;
  };
}
