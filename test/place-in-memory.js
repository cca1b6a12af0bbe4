import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";

/** Where some systems keep files in memory, and how many bytes must be free there, and of memory, for those of tests. */
const IN_MEMORY = "/dev/shm";
const ROOMY = 8 * 2 ** 30;
const NAMED = "multivector-tests-";

/** A folder in memory where there is plenty of it, null elsewhere: on a disk a file takes long to make while many have just been deleted. */
export function placeInMemory(within = IN_MEMORY, room = ROOMY) {
  if (process.env.TMPDIR !== undefined || !existsSync(within)) return null;
  sweep(within);
  if (process.availableMemory() < room) return null;
  const { bavail, bsize } = statfsSync(within);
  if (bavail * bsize < room) return null;
  return mkdtempSync(join(within, `${NAMED}${process.pid}-`));
}

/** Removes the folders of runs that were killed, which could not. */
function sweep(within) {
  for (const name of readdirSync(within)) {
    const pid = name.startsWith(NAMED) ? Number.parseInt(name.slice(NAMED.length), 10) : 0;
    if (pid > 0 && !runs(pid)) rmSync(join(within, name), { recursive: true, force: true });
  }
}

function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch ({ code }) {
    return code === "EPERM";
  }
}
