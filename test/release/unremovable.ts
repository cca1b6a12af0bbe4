import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A folder within another that cannot be removed until it is let go, wherever it has gone meanwhile. */
export interface Unremovable {
  letGo(folder: string): void;
}

/** Makes one of a name: whoever may do everything cannot remove a disk in use, all others no file of a folder that they may not write; null where neither can be had. */
export function unremovable(folder: string, name: string): Unremovable | null {
  const path = join(folder, name);
  mkdirSync(path);
  if (process.getuid?.() === 0) {
    const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", path]);
    return status === 0 ? { letGo: (now) => spawnSync("umount", [join(now, name)]) } : null;
  }
  if (process.getuid === undefined) return null;
  writeFileSync(join(path, "file"), "");
  chmodSync(path, 0o555);
  return { letGo: (now) => chmodSync(join(now, name), 0o755) };
}
