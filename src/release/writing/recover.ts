import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAlive } from "../alive.ts";
import { RELEASE } from "../said.ts";
import { SUMS } from "../verify/sums.ts";
import { MARKER, realOf } from "./may-write.ts";
import { systemError } from "./system-error.ts";

/** A folder beside another while that is replaced, named after it and a process. */
export function besideOf(root: string, kind: "draft" | "old", pid = process.pid): string {
  return join(dirname(root), `.${basename(root)}.${pid}.${kind}`);
}

/** Where what stands in a place waits; by another name where what is left of something else has the first. */
export function asideOf(root: string): string {
  const first = besideOf(root, "old");
  for (let n = 2, path = first; ; n++) {
    if (!existsSync(path)) return path;
    path = first.replace(/\.old$/, `-${n}.old`);
  }
}

/**
 * Puts back what a killed process took away, and clears up what it left, whatever it wrote. What stood there before comes back
 * where the new folder was cut short; what is neither whole nor cut short is somebody else's and stays.
 * @returns whether it came back in place of another
 */
export function recover(out: string): boolean {
  const root = realOf(out);
  let exchanged = false;
  for (const { path, kind, pid } of leftBeside(root)) {
    const stands = kind === "old" ? stateOf(root) : "whole";
    if (stands === "whole") clearUp(path);
    else if (stands !== "foreign") putBack(path, root, besideOf(root, "draft", pid));
    exchanged ||= stands === "cut short";
  }
  return exchanged;
}

/** A folder beside another that no process works on any more. */
interface Left {
  readonly path: string;
  readonly kind: "draft" | "old";
  readonly pid: number;
}

/** What processes left beside a folder, of this one too what was before; what they took away comes first. */
export function leftBeside(root: string): readonly Left[] {
  const above = dirname(root);
  const begins = `.${basename(root)}.`;
  const names = existsSync(above) && statSync(above).isDirectory() ? readdirSync(above) : [];
  return (["old", "draft"] as const).flatMap((kind) =>
    names
      .filter((name) => name.startsWith(begins) && name.endsWith(`.${kind}`))
      .map((name) => {
        const [, pid] = /^(\d+)(?:-\d+)?$/.exec(name.slice(begins.length, -kind.length - 1)) ?? [];
        return { path: join(above, name), kind, pid: Number(pid ?? 0) };
      })
      .filter(({ pid }) => pid > 0 && (pid === process.pid || !isAlive(pid))),
  );
}

/** Removes a folder that nobody needs; what the disk keeps is told once something else stands whole in its place. */
function clearUp(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (systemError(error).code === undefined) throw error;
  }
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
  clearUp(aside);
}
