import { existsSync, lstatSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAlive } from "../alive.ts";
import { RELEASE } from "../said.ts";
import { SUMS } from "../verify/sums.ts";
import { MARKER, realOf } from "./may-write.ts";
import { systemError } from "./system-error.ts";

/** A new folder, one that waits to come back while it is replaced, and one that is only removed. */
type Kind = "draft" | "old" | "gone";

/** A folder beside another while that is replaced, named after it and this process. */
export function besideOf(root: string, kind: Kind): string {
  return join(dirname(root), `.${basename(root)}.${process.pid}.${kind}`);
}

/** Where what stands in a place waits or goes; by another name where what is left of something else has the first. */
export function asideOf(root: string, kind: "old" | "gone"): string {
  const first = besideOf(root, kind);
  for (let n = 2, path = first; ; n++) {
    if (!existsSync(path)) return path;
    path = first.replace(/\.[a-z]+$/, `-${n}.${kind}`);
  }
}

/**
 * Puts back what a killed process took away, and clears up what it left, whatever it wrote. What stood there before comes back
 * where the new folder was cut short; what is neither whole nor cut short is somebody else's and stays. Of several that wait, the
 * one that was sealed last comes back, and the others go only where something whole stands then.
 * @returns whether it came back in place of another
 */
export function recover(out: string): boolean {
  const root = realOf(out);
  for (const kind of ["gone", "draft"] as const) for (const path of leftBeside(root, kind)) clearUp(path);
  const waiting = [...leftBeside(root, "old")].sort(
    (a, b) => sealedAt(b) - sealedAt(a) || lstatSync(b).ctimeMs - lstatSync(a).ctimeMs,
  );
  const stood = stateOf(root);
  const [last] = waiting;
  const comesBack = last !== undefined && (stood === "absent" || stood === "cut short");
  if (comesBack) putBack(last, root);
  if (stateOf(root) === "whole")
    for (const path of comesBack ? waiting.slice(1) : waiting) clearUp(path, asideOf(root, "gone"));
  return comesBack && stood === "cut short";
}

/** What processes that have ended left of one kind beside a folder, of this one too what was before. */
export function leftBeside(root: string, kind: Kind): readonly string[] {
  const above = dirname(root);
  const begins = `.${basename(root)}.`;
  const names = existsSync(above) && statSync(above).isDirectory() ? readdirSync(above) : [];
  return names
    .filter((name) => name.startsWith(begins) && name.endsWith(`.${kind}`))
    .filter((name) => {
      const [, pid = 0] = /^(\d+)(?:-\d+)?$/.exec(name.slice(begins.length, -kind.length - 1)) ?? [];
      return Number(pid) > 0 && !isAlive(Number(pid));
    })
    .map((name) => join(above, name));
}

/**
 * Removes a folder that nobody needs; what the disk keeps is told once something else stands whole in its place.
 * @param gone the name by which it goes, so that a part of it never comes back
 */
function clearUp(path: string, gone = path): void {
  try {
    if (gone !== path) renameSync(path, gone);
    rmSync(gone, { recursive: true, force: true });
  } catch (error) {
    if (systemError(error).code === undefined) throw error;
  }
}

/** The files that a whole folder has: a site gets its name last, and a release its sums. */
const SEALS = [SUMS, MARKER];

/** What a folder says of itself: a site is whole when it gets its name, a release once it is sealed; an empty one is none. */
function stateOf(root: string): "absent" | "whole" | "cut short" | "foreign" {
  if (!existsSync(root) || (statSync(root).isDirectory() && readdirSync(root).length === 0)) return "absent";
  if (SEALS.some((name) => existsSync(join(root, name)))) return "whole";
  return existsSync(join(root, RELEASE)) ? "cut short" : "foreign";
}

/** When a folder became whole, which no move changes; before all others where it is not. */
function sealedAt(path: string): number {
  const seals = SEALS.map((name) => join(path, name)).filter((seal) => existsSync(seal));
  return Math.max(-1, ...seals.map((seal) => statSync(seal).mtimeMs));
}

/** Puts a folder back; what stands in its place is moved to another name first, so that at no moment a part of it stands there. */
function putBack(old: string, root: string): void {
  const gone = asideOf(root, "gone");
  if (existsSync(root)) renameSync(root, gone);
  renameSync(old, root);
  clearUp(gone);
}
