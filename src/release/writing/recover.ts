import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAlive } from "../alive.ts";
import { RELEASE } from "../said.ts";
import { SUMS } from "../verify/sums.ts";
import { MARKER, realOf } from "./may-write.ts";

/** A folder beside another while that is replaced, named after it and a process. */
export function besideOf(root: string, kind: "draft" | "old", pid = process.pid): string {
  return join(dirname(root), `.${basename(root)}.${pid}.${kind}`);
}

/**
 * Puts back what a killed process took away, and clears up what it left, whatever it wrote. What stood there before comes back
 * where the new folder was cut short; what is neither whole nor cut short is somebody else's and stays.
 * @returns whether it came back in place of another
 */
export function recover(out: string): boolean {
  const root = realOf(out);
  const above = dirname(root);
  const begins = `.${basename(root)}.`;
  const left = existsSync(above) && statSync(above).isDirectory() ? readdirSync(above) : [];
  let exchanged = false;
  for (const kind of ["old", "draft"] as const) {
    for (const name of left.filter((n) => n.startsWith(begins) && n.endsWith(`.${kind}`))) {
      const pid = Number(name.slice(begins.length, -kind.length - 1));
      if (!Number.isInteger(pid) || pid <= 0 || isAlive(pid)) continue;
      const beside = besideOf(root, kind, pid);
      const stands = kind === "old" ? stateOf(root) : "whole";
      if (stands === "whole") rmSync(beside, { recursive: true, force: true });
      else if (stands !== "foreign") putBack(beside, root, besideOf(root, "draft", pid));
      exchanged ||= stands === "cut short";
    }
  }
  return exchanged;
}

/** What a folder says of itself: a site is whole when it gets its name, a release once it is sealed. */
function stateOf(root: string): "absent" | "whole" | "cut short" | "foreign" {
  if (!existsSync(root)) return "absent";
  const holds = (name: string) => existsSync(join(root, name));
  if (holds(SUMS) || holds(MARKER)) return "whole";
  return holds(RELEASE) ? "cut short" : "foreign";
}

/** Puts a folder back; what stands in its place is moved to another name first, so that at no moment a part of it stands there. */
function putBack(old: string, root: string, aside: string): void {
  if (existsSync(root)) {
    rmSync(aside, { recursive: true, force: true });
    renameSync(root, aside);
  }
  renameSync(old, root);
  rmSync(aside, { recursive: true, force: true });
}
