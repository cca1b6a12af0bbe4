import { readdirSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../alive.ts";
import { systemError } from "./system-error.ts";

/** A folder for files that are no part of what is written. */
export interface WorkingFolder {
  readonly path: string;
  /** Removes it with all that it holds; it goes at the end of the process at the latest. */
  clear(): void;
}

/** Makes a working folder named after this process, and clears those that killed processes left. */
export async function workingFolder(): Promise<WorkingFolder> {
  clearDead();
  const path = await mkdtemp(join(tmpdir(), `${BEGINS}${process.pid}-`));
  const remove = () => rmSync(path, { recursive: true, force: true });
  process.once("exit", remove);
  return {
    path,
    clear: () => {
      process.off("exit", remove);
      remove();
    },
  };
}

const BEGINS = "multivector-duckdb-";

function clearDead(): void {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(BEGINS));
  for (const name of names) {
    const [, pid = "0"] = /^(\d+)-/.exec(name.slice(BEGINS.length)) ?? [];
    if (Number(pid) === 0 || Number(pid) === process.pid || isAlive(Number(pid))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch (error) {
      // It may be somebody else's.
      if (systemError(error).code === undefined) throw error;
    }
  }
}
