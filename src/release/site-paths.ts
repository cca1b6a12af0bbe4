/** Paths that have been taken. */
export interface Paths {
  /** @throws Error for a path that leaves its folder, or that some disk cannot tell from another */
  add(path: string): void;
}

/** Checks paths of files as they come: each inside its folder, and none like another where capitals make no difference. */
export function pathsOnce(): Paths {
  const files = new Set<string>();
  const folders = new Map<string, string>();
  return {
    add(path) {
      if (!isInside(path)) throw new Error(`not a path inside the site: ${JSON.stringify(path)}`);
      const key = folded(path);
      if (files.has(key) || folders.has(key))
        throw new Error(`two files of one path: ${JSON.stringify(path)}`);
      files.add(key);
      for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
        const folder = path.slice(0, at);
        const known = folders.get(folded(folder));
        if (known === folder) break;
        if (known !== undefined || files.has(folded(folder)))
          throw new Error(`two folders of one path: ${JSON.stringify(folder)}`);
        folders.set(folded(folder), folder);
      }
    },
  };
}

/** Names parted by slashes, none of them a step up, and no sign that a disk refuses or reads otherwise. */
function isInside(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no name may hold them
  if (/[\\<>:"|?*\u0000-\u001f]/.test(path)) return false;
  return path.split("/").every((name) => name !== "" && !/^\.{1,2}$/.test(name) && !/[. ]$/.test(name));
}

function folded(path: string): string {
  return path.normalize("NFC").toUpperCase().toLowerCase();
}
